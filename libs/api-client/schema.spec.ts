import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..');
const generator = join(root, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');

it('the client knows the API as its document describes it (npm run openapi writes both)', () => {
  const generated = execFileSync(process.execPath, [generator, join(root, 'apps', 'api', 'openapi.json')], { encoding: 'utf8' });
  expect(readFileSync(join(__dirname, 'schema.ts'), 'utf8')).toBe(generated);
});
