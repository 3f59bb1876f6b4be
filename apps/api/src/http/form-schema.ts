import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';

type SchemaObject = Extract<ApiBodyOptions, { schema: unknown }>['schema'];

/** A form as the API's document describes it: its fields, as they are checked, and beside them one file. */
export function formSchema(fields: z.ZodObject, file: string): SchemaObject {
  const { $schema: _draft, properties, required = [], ...rest } = z.toJSONSchema(fields, { io: 'input' });
  return { ...rest, required: [...required, 'file'], properties: { ...properties, file: { type: 'string', format: 'binary', description: file } } } as SchemaObject;
}
