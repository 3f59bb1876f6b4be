import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child, Launch } from './child';
import { hold, release } from './held';
import { Keeper } from './keeper';
import type { Part } from './part';
import { homeAt } from './paths';
import { running } from './run-records';
import { Supervisor } from './supervisor';
import { waitUntil } from './wait-until';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-keeper-'));
  mkdirSync(join(folder, 'run'));
});

afterEach(() => { rmSync(folder, { recursive: true }); });

const sleeper = (): Launch => ({ command: 'sleep', args: ['600'], output: join(folder, 'sleeper.log') });
const part = (change: Partial<Part>): Part => ({
  name: 'sleeper', title: 'Sleeper', launch: () => Promise.resolve(sleeper()), ready: () => Promise.resolve(true),
  readyWithinMs: 5_000, lives: () => Promise.resolve(), drain: { signal: 'SIGTERM', graceMs: 1_000 }, ...change,
});
const keeperOf = (change: Partial<Part>) => new Keeper(part(change), join(folder, 'run'), () => undefined);

test('a part told to stop before its process is there does not outlive the stop', async () => {
  let launched: (launch: Launch) => void = () => undefined;
  const launch = () => new Promise<Launch>((resolve) => { launched = resolve; });
  const keeper = keeperOf({ launch, ready: () => Promise.resolve(false) });
  const started = keeper.start();
  const refused = expect(started).rejects.toThrow('Sleeper ended with signal SIGTERM before it was ready');
  const stopped = keeper.stop();
  launched(sleeper());
  await Promise.all([stopped, refused]);
  expect(running(join(folder, 'run'))).toEqual([]);
});

test('a part that ends before it is ready is refused with the end of its log', async () => {
  const launch = () => Promise.resolve({ command: 'sh', args: ['-c', 'echo the disk is full; exit 7'], output: join(folder, 'sleeper.log') });
  await expect(keeperOf({ launch, ready: () => Promise.resolve(false) }).start()).rejects.toThrow(/ended with code 7 before it was ready\.\n {4}the disk is full/);
});

test('a part that is not ready in time is ended', async () => {
  let child: Child | undefined;
  const ready = (asked: Child) => { child = asked; return Promise.resolve(false); };
  await expect(keeperOf({ ready, readyWithinMs: 100 }).start()).rejects.toThrow('was not ready within 0.1 s');
  expect(child?.ended()).toBe(true);
});

test('a program that is not there is named', async () => {
  const launch = () => Promise.resolve({ ...sleeper(), command: '/nowhere/postgres' });
  await expect(keeperOf({ launch }).start()).rejects.toThrow('/nowhere/postgres could not be started');
});

test('a part that is held stays down until it is released', async () => {
  const said: string[] = [];
  const run = join(folder, 'run');
  const keeper = new Keeper(part({}), run, (text) => { said.push(text); });
  await keeper.start();
  const [first] = running(run);
  hold(run, 'sleeper');
  process.kill(first?.pid ?? 0, 'SIGTERM');
  expect(await waitUntil(() => said.some((text) => text.includes("'npm start -- sleeper'")), 5_000)).toBe(true);
  expect(running(run)).toEqual([]);
  release(run, 'sleeper');
  expect(await waitUntil(() => running(run).length === 1 && running(run)[0]?.pid !== first?.pid, 5_000)).toBe(true);
  await keeper.stop();
});

test('a stop that comes while a part gets ready begins no further step', async () => {
  const supervisor = await Supervisor.open(homeAt(folder), () => undefined);
  const ready = () => { void supervisor.stop(); return Promise.resolve(true); };
  await expect(supervisor.keep(part({ ready }))).rejects.toThrow('Stopped before it was ready.');
  await supervisor.stop();
});
