import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject, StandardSchemaConverter } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { sessionCookie } from './cookies';
import { withExamples } from './try-it-out';

/** zod schemas as JSON Schema 2020-12, which OpenAPI 3.1 speaks. Schemas with an id become components. */
const convert: StandardSchemaConverter = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  // Wrapped, so that a schema with an id of its own is referred to like any other.
  const { properties, $defs } = z.toJSONSchema(z.object({ it: schema }), { io: schemaType, override: ({ jsonSchema }) => { withoutSafeBounds(jsonSchema); } });
  return { schema: properties?.it, ...($defs ? { components: $defs } : {}) };
};

/** That an integer is one JavaScript can hold says nothing to a reader, and would be shown as its example. */
function withoutSafeBounds(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** The API's document: OpenAPI 3.1, made from the controllers and their schemas. */
export function createDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('联席 Lianxi')
    .setDescription('An official implementation plan as work that many bureaus finish together, on time and provably. Problems are RFC 9457, in Chinese and English. To try an operation, authorize with a token of the post that x-acts-as names; in development \'lianxi people --json\' has one of each.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token of POST /api/v1/tokens' }, 'token')
    .addApiKey({ type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'A session of POST /api/v1/session; whatever changes something needs its CSRF token in Lianxi-CSRF as well' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, { standardSchemaConverter: convert, operationIdFactory: (_controller, method) => method });
  return withExamples(withProblemTypes(document));
}

/** Problems have a media type of their own. */
function withProblemTypes(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as { responses?: Record<string, { content?: Record<string, unknown> }> }[]) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (Number(status) >= 400 && response.content?.['application/json']) response.content = { 'application/problem+json': response.content['application/json'] };
      }
    }
  }
  return document;
}
