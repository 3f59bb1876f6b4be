import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendSignal } from './child';
import { readEndpoints } from './endpoints';
import { homeAt, root } from './paths';
import { freePort } from './ports';
import { running } from './run-records';
import { portWishes } from './settings';
import { waitUntil } from './wait-until';

jest.setTimeout(300_000);

/** Variables of a developer's terminal that would name servers or ports. */
const foreign = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_UI_URL', 'LIANXI_URL', 'LIANXI_MODE', ...Object.values(portWishes).map(({ variable }) => variable)];
const entry = join(__dirname, 'lianxi.mjs');

let home: string;
let env: NodeJS.ProcessEnv;
/** Undefined until a test has begun one. */
let product: ChildProcess | undefined;
let text: string;
let others: Server[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lianxi-taken-'));
  chmodSync(home, 0o711); // PostgreSQL may run as an account of its own
  const { tools } = homeAt();
  mkdirSync(tools, { recursive: true });
  symlinkSync(tools, join(home, 'tools'));
  env = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name))), LIANXI_HOME: home, LIANXI_LANG: 'en' };
  [product, text, others] = [undefined, '', []];
});

afterEach(async () => {
  product?.kill('SIGINT');
  await waitUntil(isOver, 120_000);
  product?.kill('SIGKILL');
  for (const { pid } of running(join(home, 'run'))) sendSignal(pid, 'SIGKILL');
  for (const other of others) other.close().closeAllConnections();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Whether no product runs. */
function isOver(): boolean {
  if (!product) return true;
  return product.exitCode !== null || product.signalCode !== null;
}

function start(set: NodeJS.ProcessEnv): void {
  product = spawn(process.execPath, [entry, 'start'], { env: { ...env, ...set }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [product.stdout, product.stderr]) stream?.on('data', (data: Buffer) => { text += data.toString(); });
}

/** Begins a start; the moment it has chosen its ports, others listen on those of `names`, who answer whatever they are asked. */
async function startAndTake(names: readonly (keyof typeof portWishes)[], set: NodeJS.ProcessEnv = {}): Promise<number[]> {
  start(set);
  await says('start PostgreSQL …');
  const ports = names.map((name) => chosen(name, set));
  await Promise.all(ports.map(take));
  return ports;
}

function chosen(name: keyof typeof portWishes, set: NodeJS.ProcessEnv): number {
  const { variable, title, usual } = portWishes[name];
  return Number(set[variable] ?? new RegExp(`${title.en} uses (\\d+)`).exec(text)?.[1] ?? usual);
}

async function take(port: number): Promise<void> {
  const other = createServer((_, response) => response.end('{"status":"ready"}'));
  others.push(other);
  await new Promise<void>((resolve, reject) => { other.once('error', reject).listen(port, '127.0.0.1', resolve); });
}

async function says(awaited: string): Promise<void> {
  await waitUntil(() => text.includes(awaited) || isOver(), 240_000);
  if (!text.includes(awaited)) throw new Error(`Expected '${awaited}' in: ${text}`);
}

function run(...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => { execFile(process.execPath, args, { env }, (error, out, err) => { if (error) reject(new Error(`${out}${err}`)); else resolve(out); }); });
}

test('a product whose default ports are all taken after it chose them starts on others, and all it tells is true', async () => {
  const taken = await startAndTake(['postgres', 'temporal', 'temporalUi', 'worker', 'api']);
  await says('Everything is running.');
  const endpoints = readEndpoints(join(home, 'run'))!;
  const told = [endpoints.postgres, endpoints.temporal, endpoints.temporalUi, endpoints.worker, endpoints.api].map((address) => Number(/:(\d+)/.exec(address.replace('http://', ''))?.[1]));
  expect(told.filter((port) => taken.includes(port))).toEqual([]);
  expect(new Set(told).size).toBe(5);
  for (const port of taken) expect(text).toContain(`Port ${String(port)} was taken meanwhile`);
  for (const link of [`${endpoints.api}/api/docs`, `${endpoints.temporalUi}/namespaces/${endpoints.namespace}/workflows`]) {
    expect(text).toContain(link);
    expect((await fetch(link)).headers.get('content-type')).toContain('text/html');
  }
  expect(await run(entry, 'status')).toContain(endpoints.api);
  expect(await run(join(root, 'apps/cli/bin/lianxi.cjs'), 'check')).toContain('✓');
});

test('a port that was set is not left for another: the start ends and says which step, why, and what to do', async () => {
  const set = String(await freePort());
  await startAndTake(['postgres'], { LIANXI_POSTGRES_PORT: set });
  expect(await waitUntil(isOver, 60_000)).toBe(true);
  expect(product?.exitCode).toBe(1);
  expect(text).toMatch(new RegExp(`Step 'start PostgreSQL' failed: Port ${set} for PostgreSQL was taken before it was used: .*Address already in use\n→ End what listens there, or set LIANXI_POSTGRES_PORT to another port\\.\n$`));
});

test.each([['taken', /^Step 'look at the settings' failed: Port \d+ for the API is taken\.\n→ End what listens there/m], ['abc', /^Step 'look at the settings' failed: LIANXI_PORT=abc is not a port for the API\.\n→ Set a number/m]])('a port that was set and is %s ends the start before anything is fetched or begun', async (asked, told) => {
  const port = await freePort();
  await take(port);
  start({ LIANXI_PORT: asked === 'taken' ? String(port) : asked });
  expect(await waitUntil(isOver, 60_000)).toBe(true);
  expect(product?.exitCode).toBe(1);
  expect(text).toMatch(told);
  expect(text).toContain('build … ok');
  expect(text).toContain('[3/9]');
  expect(text).not.toContain('[4/9]');
});
