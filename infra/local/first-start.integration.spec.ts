import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from './process-identity';
import { waitUntil } from './wait-until';

/** An npm that takes until the file `go` is there and installs one package and a compiler, and a compiler that builds one command. */
const npm = `#!/bin/sh
echo "$1" >> npm-runs; echo $$ > npm-pid
rm -rf node_modules
while [ ! -e go ]; do sleep 0.05; done
mkdir -p node_modules/@typescript/native/bin node_modules/one
cp tsc.cjs node_modules/@typescript/native/bin/tsc
echo '{}' | tee node_modules/one/package.json > node_modules/@typescript/native/package.json
cp package-lock.json node_modules/.package-lock.json
`;
const tsc = `const fs = require('node:fs');
fs.mkdirSync('infra/dist/local', { recursive: true });
fs.writeFileSync('infra/dist/local/commands.js', "exports.commands = { setup: async ({ say, language }) => { say({ zh: '已安装：' + language, en: 'Set up: ' + language }); return 0; }, start: async ({ say, letGo }) => { letGo(); say({ zh: '已启动。', en: 'Started.' }); return 0; } };");`;
const lockFile = { packages: { '': {}, 'node_modules/one': {}, 'node_modules/@typescript/native': {} } };

let clone: string;
let children: ChildProcess[];

beforeEach(() => {
  children = [];
  clone = mkdtempSync(join(tmpdir(), 'lianxi-clone-'));
  mkdirSync(join(clone, 'infra', 'local'), { recursive: true });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.mjs'))) cpSync(join(__dirname, file), join(clone, 'infra/local', file));
  // The page has a build of its own, and tests of it.
  writeFileSync(join(clone, 'infra/local/build-page.mjs'), '');
  for (const [name, text] of [['package.json', '{}'], ['package-lock.json', JSON.stringify(lockFile)], ['npm', npm], ['tsc.cjs', tsc]] as const) writeFileSync(join(clone, name), text);
  chmodSync(join(clone, 'npm'), 0o755);
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  writeFileSync(join(clone, 'go'), '');
  rmSync(clone, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const run = (...args: readonly string[]) => runWith({ LIANXI_LANG: 'en' }, ...args);

function runWith(set: NodeJS.ProcessEnv, ...args: readonly string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env, ...set, PATH: `${clone}:${process.env.PATH ?? ''}` };
  delete env.LIANXI_HOME;
  const child = spawn(process.execPath, [join(clone, 'infra/local/lianxi.mjs'), ...args], { cwd: clone, env });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { text += data.toString(); });
  return new Promise<{ code: number | null; text: string }>((resolve) => { child.once('close', (code) => { resolve({ code, text }); }); });
}

const read = (name: string) => readFileSync(join(clone, name), 'utf8');
const go = () => { writeFileSync(join(clone, 'go'), ''); };
const npmRuns = () => read('npm-runs').trim().split('\n');
const here = (name: string) => existsSync(join(clone, name));

/** Begins a start and waits until its npm is at work. */
async function installing() {
  const ended = run('start');
  expect(await waitUntil(() => read('npm-pid').endsWith('\n') && read('.lianxi/set-up.json').includes('"child"'), 10_000)).toBe(true);
  const child = children.at(-1)!;
  return { ended, child, npmPid: Number(read('npm-pid')) };
}

describe('while the first start installs', () => {
  test('a second one begins nothing, says who is at work since when, and what to do', async () => {
    const first = await installing();
    const { code, text } = await run('start');
    expect([code, text]).toEqual([1, expect.stringMatching(new RegExp(`being set up already \\(process ${String(first.child.pid)}, 'npm run start', since .* Beijing time\\)\\.\\n→ Wait .*'npm run stop' ends it`))]);
    go();
    expect(await first.ended).toMatchObject({ code: 0, text: expect.stringContaining('Started.') as string });
    expect(npmRuns()).toEqual(['ci']);
    expect(here('.lianxi/set-up.json')).toBe(false);
  });

  test('status tells of it, reset is refused, and stop ends it with its npm', async () => {
    const first = await installing();
    expect(await run('status')).toMatchObject({ code: 3, text: expect.stringContaining(`is being set up (process ${String(first.child.pid)}`) as string });
    expect(JSON.parse((await run('status', '--json')).text)).toMatchObject({ running: false, state: 'setting-up' });
    expect((await run('reset', '--yes')).code).toBe(1);
    expect(await run('stop')).toMatchObject({ code: 0, text: expect.stringContaining('Stopped.') as string });
    expect(await first.ended).toMatchObject({ code: 143 });
    expect(identityOf(first.npmPid)).toBeUndefined();
    expect(here('node_modules/.lianxi-stamp')).toBe(false);
  });

  test('Ctrl-C ends npm before anything else may begin, and the next start installs', async () => {
    const first = await installing();
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 130, text: expect.stringContaining("'npm start' goes on with it") as string });
    expect(identityOf(first.npmPid)).toBeUndefined();
    go();
    expect((await run('start')).code).toBe(0);
  });

  test('kill -9 leaves no lock that holds, and the npm left behind is ended first', async () => {
    const first = await installing();
    first.child.kill('SIGKILL');
    await waitUntil(() => identityOf(first.child.pid!) === undefined, 5_000);
    const second = run('start');
    expect(await waitUntil(() => identityOf(first.npmPid) === undefined && npmRuns().length === 2, 10_000)).toBe(true);
    go();
    expect((await second).code).toBe(0);
  });
});

describe.each([
  [{}, 'zh'], [{ LANG: 'C.UTF-8' }, 'zh'], [{ LANG: 'en_GB.UTF-8' }, 'en'], [{ LANG: 'en_GB.UTF-8', LIANXI_LANG: 'zh' }, 'zh'], [{ LC_ALL: 'en_US', LANG: 'zh_CN' }, 'en'],
] as const)('with %j the language is %s', (set, language) => {
  const env = { LIANXI_LANG: '', LC_ALL: '', LC_MESSAGES: '', LANG: '', ...set };

  test('before anything is built', async () => {
    const { code, text } = await runWith(env, 'status');
    expect([code, text]).toEqual([3, { zh: "此处尚未安装。运行 'npm start' 即可安装并启动。\n", en: "Nothing has been set up here yet. 'npm start' does it.\n" }[language]]);
  });

  test('for what is built, which is told it', async () => {
    go();
    const { code, text } = await runWith(env, 'setup');
    expect([code, text.trimEnd().split('\n').at(-1)]).toEqual([0, { zh: '已安装：zh', en: 'Set up: en' }[language]]);
  });
});

describe('packages', () => {
  beforeEach(async () => {
    go();
    expect((await run('setup')).code).toBe(0);
  });

  test('that are all there are not installed again', async () => {
    expect((await run('setup')).code).toBe(0);
    expect(npmRuns()).toEqual(['ci']);
  });

  test('of which one is missing are installed anew, whatever the stamp says', async () => {
    rmSync(join(clone, 'node_modules/one'), { recursive: true });
    expect((await run('setup')).code).toBe(0);
    expect(npmRuns()).toEqual(['ci', 'ci']);
    expect(here('node_modules/one/package.json')).toBe(true);
  });

  test('are installed anew when the compiler is incomplete', async () => {
    rmSync(join(clone, 'node_modules/@typescript/native/bin/tsc'));
    expect(await run('setup')).toMatchObject({ code: 0, text: expect.stringContaining('packages installed anew') as string });
    expect(npmRuns()).toEqual(['ci', 'ci']);
  });

  test('are brought up to date for other manifests', async () => {
    writeFileSync(join(clone, 'package.json'), '{ "name": "newer" }');
    expect((await run('setup')).code).toBe(0);
    expect(npmRuns()).toEqual(['ci', 'install']);
  });

  test('get no stamp when npm fails', async () => {
    writeFileSync(join(clone, 'npm'), '#!/bin/sh\necho ENOSPC: no space left >&2\nexit 1\n');
    rmSync(join(clone, 'node_modules/one'), { recursive: true });
    const { code, text } = await run('setup');
    expect([code, text]).toEqual([1, expect.stringContaining('no space left\n\n→ Mend what npm names')]);
    expect(here('node_modules/.lianxi-stamp')).toBe(false);
  });
});
