import 'reflect-metadata';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOutline } from './app';
import { createDocument } from './http/openapi';

/** Where the document is kept: beside the sources, so that a change of the API shows in a review. */
export const documentPath = join(__dirname, '..', 'openapi.json');

/** The API's document as text, made without a record and without Temporal. */
export async function openApiText(): Promise<string> {
  const environment = readEnvironment({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', LOG_LEVEL: 'silent' });
  const app = await createOutline(environment);
  // Beyond the first plane a pattern has characters that cannot be seen: in a file that people read they are spelt out.
  return `${JSON.stringify(createDocument(app), null, 2)}\n`.replace(/[\ud800-\udfff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}

if (require.main === module) void openApiText().then((text) => { writeFileSync(documentPath, text); });
