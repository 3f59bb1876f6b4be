import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';

const root = resolve(__dirname, '..', '..', '..');
const page = join(root, 'apps', 'web', 'dist', 'page');

/** What a React page of one word weighs, built by the same toolchain, in bytes as they are sent. */
function hello(): number {
  const script = `import { build } from 'vite';
    import { gzipSync } from 'node:zlib';
    const entry = 'virtual:hello';
    const code = "import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; createRoot(document.body).render(createElement('p', null, 'hello'));";
    const plugin = { name: 'hello', resolveId: (id) => (id === entry ? entry + '.js' : undefined), load: (id) => (id === entry + '.js' ? code : undefined) };
    const { output } = await build({ root: ${JSON.stringify(root)}, configFile: false, logLevel: 'silent', plugins: [plugin], build: { write: false, target: 'chrome87', rolldownOptions: { input: entry } } });
    console.log(output.filter(({ type }) => type === 'chunk').reduce((sum, { code }) => sum + gzipSync(code).length, 0));`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } }));
}

describe('the bundles of the page', () => {
  beforeAll(() => { execFileSync(process.execPath, [join(root, 'infra', 'local', 'build-page.mjs')]); });
  const scripts = () => readdirSync(join(page, 'assets')).filter((name) => name.endsWith('.js'));
  const textOf = (name: string): string => readFileSync(join(page, 'assets', name), 'utf8');
  /** A script and all that it cannot begin without. */
  const withNeeded = (name: string, known: readonly string[] = []): readonly string[] => (
    known.includes(name) ? known : [...textOf(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].reduce<readonly string[]>((all, [, other = '']) => withNeeded(other, all), [...known, name]));

  it('can be read by a browser of Chromium 87\'s class', () => {
    expect(scripts().length).toBeGreaterThan(2);
    for (const name of scripts()) {
      // It knows the fields of classes (ES2022), but none of what came to the language with them.
      const read = JSON.stringify(parse(textOf(name), { ecmaVersion: 2022, sourceType: 'module', allowAwaitOutsideFunction: false }));
      expect([name, /"type":"StaticBlock"|"left":\{"type":"PrivateIdentifier"|"flags":"[a-z]*d/.exec(read)?.[0]]).toEqual([name, undefined]);
    }
  });

  it('hold nothing inline, and name no place elsewhere that they load from', () => {
    const entrance = readFileSync(join(page, 'index.html'), 'utf8');
    expect(entrance).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|style=/);
    expect([...entrance.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address).filter((address) => !address?.startsWith('/'))).toEqual([]);
  });

  it('weigh, before Today is seen, no more than 2.2 times a React page of one word', () => {
    const today = scripts().find((name) => name.startsWith('today-page-')) ?? '';
    const first = withNeeded(today);
    expect(first.some((name) => name.startsWith('index-'))).toBe(true);
    expect(first.reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0)).toBeLessThanOrEqual(2.2 * hello());
  });
});
