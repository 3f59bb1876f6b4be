/** Builds the page (`apps/web`) with Vite, unless what its bundles are made of is as it was at the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Whatever asks for it, as a test does: what people are served is never the slow form of React.
process.env.NODE_ENV = 'production';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const web = join(root, 'apps', 'web');
const stamp = join(web, 'dist', 'page.stamp');

/** What the bundles hold: the page, the words, the client, and the packages by their versions. */
const sources = ['apps/web', 'libs/wording', 'libs/api-client', 'package-lock.json'];

function* filesIn(path) {
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) if (name !== 'dist' && name !== 'node_modules' && !name.endsWith('.tsbuildinfo')) yield* filesIn(join(path, name));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) for (const file of filesIn(join(root, source))) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const wanted = fingerprint();
const isBuilt = existsSync(join(web, 'dist', 'page', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!isBuilt) {
  rmSync(stamp, { force: true });
  const { build } = await import('vite');
  await build({ root: web, configFile: join(web, 'vite.config.mjs'), logLevel: 'warn' });
  writeFileSync(stamp, wanted);
}
