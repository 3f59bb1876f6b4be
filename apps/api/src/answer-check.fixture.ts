import { isDeepStrictEqual } from 'node:util';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { map } from 'rxjs';
import { z } from 'zod';

/** Where @nestjs/swagger keeps what an operation says it answers. */
const responsesKey = 'swagger/apiResponse';

/** Holds every answer of a test against the schema its operation documents: nothing missing, nothing that is not in it. */
export class AnswerCheck implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const responses = (Reflect.getMetadata(responsesKey, context.getHandler()) ?? {}) as Record<string, { standardSchema?: unknown }>;
    const schema = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].standardSchema;
    return next.handle().pipe(map((answer) => {
      if (schema instanceof z.ZodType) check(schema, JSON.parse(JSON.stringify(answer)), context.getHandler().name);
      return answer as unknown;
    }));
  }
}

function check(schema: z.ZodType, answer: unknown, operation: string): void {
  const { data, error } = schema.safeParse(answer);
  if (error) throw new Error(`${operation} answers what its schema does not: ${error.message}`);
  if (!isDeepStrictEqual(data, answer)) throw new Error(`${operation} answers more than its schema says: ${JSON.stringify(answer).slice(0, 2_000)}`);
}
