/**
 * Builds a page of `hello/` with the toolchain of `apps/web`: `node build-hello.mjs one-word FOLDER`. In a process of its own, since Vite is an ES module and what
 * the bench and Jest load is none.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Whatever asks for it, as a test does: what is weighed is never the slow form of React.
process.env.NODE_ENV = 'production';

const here = dirname(fileURLToPath(import.meta.url));
const [name, outDir] = process.argv.slice(2);
const { build } = await import('vite');
// The page's own settings, of which only the place differs.
await build({ root: join(here, 'hello', name), configFile: join(here, '..', '..', '..', 'apps', 'web', 'vite.config.mjs'), logLevel: 'silent', build: { outDir, emptyOutDir: true } });
