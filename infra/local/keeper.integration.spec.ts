import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child, Launch } from './child';
import { hold, release } from './held';
import { Keeper } from './keeper';
import { asItIs } from './language';
import { listens } from './listening';
import type { Part } from './part';
import { homeAt } from './paths';
import { freePort } from './ports';
import { running } from './run-records';
import { choosePorts, ChosenPorts } from './settings';
import { Supervisor } from './supervisor';
import { runTask } from './task';
import { waitUntil } from './wait-until';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-keeper-'));
  mkdirSync(join(folder, 'run'));
});

afterEach(() => { rmSync(folder, { recursive: true }); });

const sleeper = (): Launch => ({ command: 'sleep', args: ['600'], output: join(folder, 'sleeper.log') });
const part = (change: Partial<Part>): Part => ({
  name: 'sleeper', title: asItIs('Sleeper'), launch: () => Promise.resolve(sleeper()), ready: () => Promise.resolve(true),
  readyWithinMs: 5_000, lives: () => Promise.resolve(), drain: { signal: 'SIGTERM', graceMs: 1_000 }, ...change,
});
/** As chosen where nothing else runs. */
const usualPorts = () => choosePorts({}, () => undefined, () => Promise.resolve(true));
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

test('a task that fails is told of in either language: how it ended, and the end of its log', async () => {
  const launch = { command: 'sh', args: ['-c', 'echo the disk is full; exit 7'], output: join(folder, 'migrate.log') };
  await expect(runTask({ name: 'migrate', title: { zh: '数据库迁移', en: 'The migration' }, launch }, () => undefined)).rejects.toMatchObject({
    cause: { zh: '数据库迁移没有完成（退出码 7）。\n    the disk is full', en: 'The migration ended with code 7.\n    the disk is full' },
  });
});

test('a part that finds its port taken time and again is given up, with the end of its log', async () => {
  let launched = 0;
  const launch = () => Promise.resolve({ command: 'sh', args: ['-c', `echo taken ${String(launched += 1)}; exit 1`], output: join(folder, 'sleeper.log') });
  const taken = part({ launch, ready: () => Promise.resolve(false), moved: () => Promise.resolve(taken) });
  await expect(new Keeper(taken, join(folder, 'run'), () => undefined).start()).rejects.toThrow(/^Sleeper ended with code 1 before it was ready\.\n {4}taken 5\nIts log is \S+sleeper\.log\.$/);
  expect(launched).toBe(5);
});

describe('a part whose port another had, who is gone again,', () => {
  const first = { command: 'sh', args: ['-c', 'echo listen EADDRINUSE; exit 1'] };
  let launched: number;
  let said: string[];
  let chosen: ChosenPorts;
  let port: number;

  beforeEach(async () => {
    [launched, said, port] = [0, [], await freePort()];
    chosen = new ChosenPorts({ ...await usualPorts(), api: port }, {}, ({ en }) => { said.push(en); });
  });

  /** It finds its port taken at first, and then does as `second`. */
  function keeperThen(second: Pick<Launch, 'command' | 'args'>, getsReady: boolean): Keeper {
    const launch = () => Promise.resolve({ ...((launched += 1) === 1 ? first : second), output: join(folder, 'sleeper.log') });
    return new Keeper(chosen.part(['api'], () => part({ launch, ready: () => Promise.resolve(launched > 1 && getsReady) })), join(folder, 'run'), () => undefined);
  }

  test('is started again where it was', async () => {
    const keeper = keeperThen(sleeper(), true);
    await keeper.start();
    expect([launched, chosen.ports.api, said]).toEqual([2, port, []]);
    await keeper.stop();
  });

  test('and which then fails for another reason, is begun no more, and its last words are of that reason alone', async () => {
    const keeper = keeperThen({ command: 'sh', args: ['-c', 'echo the disk is full; exit 7'] }, false);
    await expect(keeper.start()).rejects.toThrow(/^Sleeper ended with code 7 before it was ready\.\n {4}the disk is full\nIts log is /);
    expect(launched).toBe(2);
  });
});

describe('a part whose port another has', () => {
  const listener = (port: number) => part({
    launch: () => Promise.resolve({ command: process.execPath, args: ['-e', `require('node:http').createServer().listen(${String(port)}, '127.0.0.1')`], output: join(folder, 'api.log') }),
    ready: ({ pid }) => listens(pid, port),
  });
  let other: Server;
  let port: number;

  beforeEach(async () => {
    other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    ({ port } = other.address() as AddressInfo);
  });

  afterEach(async () => { await new Promise((resolve) => other.close(resolve)); });

  /** Chosen a moment ago, when it was still free. */
  async function chosenBefore(env: NodeJS.ProcessEnv, said: string[] = []): Promise<ChosenPorts> {
    return new ChosenPorts({ ...await usualPorts(), api: port }, env, ({ en }) => { said.push(en); });
  }

  test('is started on another, where the port was ours to choose, and the port is true from then on', async () => {
    const said: string[] = [];
    const chosen = await chosenBefore({}, said);
    const keeper = new Keeper(chosen.part(['api'], ({ api }) => listener(api)), join(folder, 'run'), () => undefined);
    await keeper.start();
    expect(chosen.ports.api).not.toBe(port);
    // Another start on this machine may take the next one too.
    expect(said[0]).toContain(`Port ${String(port)} was taken meanwhile: the API uses `);
    expect(said.at(-1)).toContain(`the API uses ${String(chosen.ports.api)}. (LIANXI_PORT sets another.)`);
    const [api] = running(join(folder, 'run'));
    expect(await listens(api?.pid ?? 0, chosen.ports.api)).toBe(true);
    await keeper.stop();
  });

  test('is not started elsewhere where the port was set: why, in the words of its log, and what to do', async () => {
    const chosen = await chosenBefore({ LIANXI_PORT: String(port) });
    const keeper = new Keeper(chosen.part(['api'], ({ api }) => listener(api)), join(folder, 'run'), () => undefined);
    await expect(keeper.start()).rejects.toMatchObject({
      cause: {
        en: expect.stringMatching(new RegExp(`^Port ${String(port)} for the API was taken before it was used: .*EADDRINUSE`)) as string,
        zh: expect.stringMatching(new RegExp(`^API 的端口 ${String(port)} 在启动期间被占用：.*EADDRINUSE`)) as string,
      },
      remedy: { en: 'End what listens there, or set LIANXI_PORT to another port.', zh: '请结束占用该端口的程序，或将 LIANXI_PORT 设为别的端口。' },
    });
  });
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
  const keeper = new Keeper(part({}), run, ({ en }) => { said.push(en); });
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
