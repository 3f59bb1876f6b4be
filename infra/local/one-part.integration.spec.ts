import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEndpoints } from './endpoints';
import { asItIs } from './language';
import { listens } from './listening';
import { startPart, stopPart } from './one-part';
import type { Part } from './part';
import { homeAt } from './paths';
import { freePort, isFree } from './ports';
import { recordOf, running } from './run-records';
import { choosePorts, ChosenPorts } from './settings';
import { readStatus } from './status';
import { describeStatus } from './status-texts';
import { Supervisor } from './supervisor';
import { waitUntil } from './wait-until';

jest.setTimeout(60_000);

const { LIANXI_HOME } = process.env;
let folder: string;
let port: number;
let supervisor: Supervisor;
let said: string[];
/** Another program, on the port of the part. */
let other: Server | undefined;
/** What happens while the part is being launched. */
let launching: () => Promise<unknown>;
/** What it waits for once it listens. */
let mayBeReady: () => boolean;

const run = () => homeAt(folder).run;
const say = ({ en }: { en: string }) => { said.push(en); };

const standIn = (): Part => ({
  name: 'temporal',
  title: asItIs('Temporal'),
  launch: async () => {
    await launching();
    return { command: process.execPath, args: ['-e', `require('node:http').createServer().listen(${String(port)}, '127.0.0.1')`], output: join(folder, 'logs', 'temporal.log') };
  },
  ready: async ({ pid }) => await listens(pid, port) && mayBeReady(),
  readyWithinMs: 30_000,
  lives: () => Promise.resolve(),
  drain: { signal: 'SIGTERM', graceMs: 1_000 },
});

async function take(): Promise<void> {
  if (other) return;
  expect(await waitUntil(() => isFree(port), 20_000)).toBe(true);
  other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
}

const letGo = async () => { await new Promise((resolve) => { if (other) other.close(resolve); else resolve(undefined); }); other = undefined; };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-one-part-'));
  process.env.LIANXI_HOME = folder;
  [port, said, launching, mayBeReady] = [await freePort(), [], () => Promise.resolve(), () => true];
  supervisor = await Supervisor.open(homeAt(folder), say);
  const chosen = new ChosenPorts({ ...await choosePorts({}, () => undefined, () => Promise.resolve(true)), temporal: port }, {}, say);
  await supervisor.keep(chosen.part(['temporal'], standIn));
  writeEndpoints(run(), { api: '', worker: '', temporal: `127.0.0.1:${String(port)}`, temporalUi: '', namespace: '', postgres: '' });
});

afterEach(async () => {
  await supervisor.stop();
  await letGo();
  rmSync(folder, { recursive: true });
  if (LIANXI_HOME === undefined) delete process.env.LIANXI_HOME;
  else process.env.LIANXI_HOME = LIANXI_HOME;
});

const portTaken = () => ({
  cause: { en: `Port ${String(port)} of Temporal is taken by another program.`, zh: `Temporal 的端口 ${String(port)} 已被别的程序占用。` },
  remedy: { en: expect.stringMatching(/^End that program .* or 'npm run stop' and 'npm start'/) as string, zh: expect.stringContaining("'npm run stop' 和 'npm start'") as string },
});

test('a part is said to be started once its own process is ready, and not before', async () => {
  await stopPart(say, 'temporal');
  let ready = false;
  mayBeReady = () => ready;
  const started = startPart(say, 'temporal');
  const listening = async () => { const { pid, state } = recordOf(run(), 'temporal')!; return state === 'starting' && await listens(pid, port); };
  expect(await waitUntil(listening, 20_000)).toBe(true);
  expect(said).not.toContain('Temporal is started.');
  expect(readStatus('en')).toMatchObject({ parts: [], down: [{ name: 'temporal', failures: 0 }] });
  ready = true;
  expect(await started).toBe(0);
  expect(said).toContain('Temporal is started.');
  expect(readStatus('en')).toMatchObject({ parts: [{ name: 'temporal', pid: running(run()).at(-1)?.pid }], down: [], held: [] });
});

test('a part whose port another program took while it was stopped is not started, and stays stopped', async () => {
  await stopPart(say, 'temporal');
  await take();
  await expect(startPart(say, 'temporal')).rejects.toMatchObject(portTaken());
  expect(readStatus('en')).toMatchObject({ parts: [], down: [], held: [{ name: 'temporal' }] });
  await letGo();
  expect(await startPart(say, 'temporal')).toBe(0);
});

test('a part whose port is taken the moment it is started is told of, listed as down with its log, and comes up when the port is free', async () => {
  await stopPart(say, 'temporal');
  launching = take;
  await expect(startPart(say, 'temporal')).rejects.toMatchObject(portTaken());
  expect(said).not.toContain('Temporal is started.');
  const log = join(folder, 'logs', 'temporal.log');
  expect(readStatus('en')).toMatchObject({ state: 'running', parts: [], down: [{ name: 'temporal', title: 'Temporal', log }] });
  expect(describeStatus(readStatus('en'), 'en')[0]).toMatch(new RegExp(`^Temporal     down, being started again \\(failed so far: \\d+\\); its log is ${log}$`));
  await expect(startPart(say, 'temporal')).rejects.toMatchObject(portTaken());
  launching = () => Promise.resolve();
  await letGo();
  expect(await waitUntil(() => readStatus('en').parts.length === 1, 30_000)).toBe(true);
  expect(readStatus('en').down).toEqual([]);
});

test('a part that is being started again can be stopped', async () => {
  launching = take;
  process.kill(running(run()).find(({ name }) => name === 'temporal')!.pid, 'SIGKILL');
  expect(await waitUntil(() => (readStatus('en').down[0]?.failures ?? 0) > 0, 30_000)).toBe(true);
  expect(await stopPart(say, 'temporal')).toBe(0);
  expect(await waitUntil(() => said.some((text) => text.startsWith('Temporal is stopped, as asked')), 30_000)).toBe(true);
  expect(readStatus('en')).toMatchObject({ parts: [], down: [], held: [{ name: 'temporal' }] });
});
