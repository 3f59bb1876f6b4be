import { readFileSync } from 'node:fs';
import { documentPath, openApiText } from './write-openapi';

it('the API\'s document is as committed (npm run openapi writes it)', async () => {
  expect(readFileSync(documentPath, 'utf8')).toBe(await openApiText());
});
