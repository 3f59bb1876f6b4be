import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { leastPdf } from '@lianxi/files/kind/files.fixture';
import type { Who } from '../api.fixture';

interface Example { example?: unknown; default?: unknown; $ref?: string; schema?: Example }
interface Parameter extends Example { name: string; in: 'path' | 'query' | 'header' }
interface Form extends Example { properties: Record<string, Example> }
interface Operation { 'operationId': string; 'summary': string; 'x-acts-as'?: Who; 'parameters'?: Parameter[]; 'requestBody'?: { content: { 'application/json'?: { schema: Example }; 'multipart/form-data'?: { schema: Form } } } }
interface Document { paths: Record<string, Record<'get' | 'post' | 'put' | 'delete', Operation>>; components: { schemas: Record<string, Example> } }

/** The API's own document. */
export const document = JSON.parse(readFileSync(resolve(__dirname, '..', '..', 'openapi.json'), 'utf8')) as Document;

/** Every operation of it. */
export const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ ...operation, path, method })));
export type DocumentedOperation = (typeof operations)[number];

const resolved = (schema: Example = {}): Example => (schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});

/** What the documentation page fills in for a parameter. */
const filled = ({ example, schema }: Parameter): unknown => example ?? resolved(schema).example ?? resolved(schema).default;

/** The request the documentation page sends when nothing was typed. */
export function firstClick({ path, parameters = [], requestBody }: DocumentedOperation): { readonly url: string; readonly headers: Record<string, string>; readonly body: unknown } {
  const given = parameters.map((parameter) => ({ ...parameter, value: filled(parameter) })).filter(({ value }) => value !== undefined);
  const query = new URLSearchParams(Object.fromEntries(given.filter((one) => one.in === 'query').map(({ name, value }) => [name, String(value)])));
  const url = given.filter((one) => one.in === 'path').reduce((address, { name, value }) => address.replace(`{${name}}`, String(value)), path);
  const headers: Record<string, string> = Object.fromEntries(given.filter((one) => one.in === 'header').map(({ name, value }) => [name, String(value)]));
  const form = requestBody?.content['multipart/form-data']?.schema;
  const filledIn = form ? { headers: { ...headers, 'content-type': 'multipart/form-data; boundary=form' }, body: withFile(form) } : { headers, body: resolved(requestBody?.content['application/json']?.schema).example };
  return { url: `${url}?${query.toString()}`, ...filledIn };
}

/** A form as it is sent with its examples, and a file chosen. */
function withFile({ properties }: Form): string {
  const fields = Object.entries(properties).flatMap(([name, { example }]) => [example ?? []].flat().map((value) => `--form\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value as string}\r\n`));
  return `${fields.join('')}--form\r\ncontent-disposition: form-data; name="file"; filename="通知.pdf"\r\n\r\n${leastPdf}\r\n--form--\r\n`;
}
