import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@lianxi/infra/local/ports';
import { startTemporal, type TemporalServer } from '@lianxi/infra/local/temporal-server';
import type { TestRecord } from '../../../test/support/database';
import { openTestRecord } from '../../../test/support/database';
import { eventually } from './eventually.fixture';
import { PlanInTheRecord } from './programme.fixture';
import { proxyTo } from './proxy.fixture';

jest.setTimeout(120_000);

let test: TestRecord;
let plan: PlanInTheRecord;

beforeAll(async () => {
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record, { only: [3] });
});

afterAll(async () => {
  await plan.close();
  await test.drop();
});

interface Run { readonly process: ChildProcess; readonly health: string; readonly ended: Promise<number | null>; output(): string }

/** The worker as it is deployed: its build output, in a process of its own. */
async function runWorker(env: Record<string, string> = {}): Promise<Run> {
  const port = String(await freePort());
  const child = spawn(process.execPath, [join(__dirname, '../dist/main.js')], {
    env: { ...process.env, TZ: 'UTC', DATABASE_URL: test.url, TEMPORAL_ADDRESS: process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '', HEALTH_PORT: port, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  return { process: child, health: `http://127.0.0.1:${port}/health`, ended: once(child, 'exit').then(([code]) => code as number | null), output: () => said };
}

const ready = (worker: Run) => eventually(async () => (await fetch(`${worker.health}/ready`)).ok, 60_000);

it('a worker tells and works until it is asked to stop, then ends what it has begun and is gone', async () => {
  const worker = await runWorker();
  await ready(worker);
  await plan.signs(3, 'kejiju');
  await plan.settles();
  worker.process.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
});

it('a worker killed in the middle leaves nothing that the next one does not take up', async () => {
  const killed = await runWorker();
  await ready(killed);
  await plan.signs(3, 'jiaoyuju');
  killed.process.kill('SIGKILL');
  await killed.ended;
  await plan.signs(3, 'caizhengju');
  const next = await runWorker();
  await plan.settles();
  next.process.kill('SIGINT');
  expect(await next.ended).toBe(0);
});

it('a worker is alive while Temporal is away, and not ready', async () => {
  const worker = await runWorker({ TEMPORAL_ADDRESS: `127.0.0.1:${String(await freePort())}` });
  await eventually(async () => (await fetch(`${worker.health}/live`)).ok, 60_000);
  expect((await fetch(`${worker.health}/ready`)).status).toBe(503);
  worker.process.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
});

/** What a process printed, line by line; fails when a line is no JSON. */
const linesOf = (worker: Run) => worker.output().trim().split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

it('each line a worker prints is JSON, also what Temporal’s native core says of an outage', async () => {
  const proxy = await proxyTo(process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '');
  const worker = await runWorker({ TEMPORAL_ADDRESS: proxy.address });
  await ready(worker);
  proxy.cut();
  await eventually(() => Promise.resolve(worker.output().includes('gRPC')), 60_000);
  worker.process.kill('SIGTERM');
  await worker.ended;
  await proxy.close();
  expect(linesOf(worker)).toContainEqual(expect.objectContaining({ level: 'warn', sdkComponent: 'core', context: 'Temporal' }));
});

it('a worker that cannot reach the record says so and ends', async () => {
  const worker = await runWorker({ DATABASE_URL: `postgres://nobody@127.0.0.1:${String(await freePort())}/nothing` });
  expect(await worker.ended).toBe(1);
  expect(linesOf(worker)).toContainEqual(expect.objectContaining({ level: 'fatal', msg: expect.stringContaining('The worker could not start: connect ECONNREFUSED') as string }));
});

it('a worker whose environment does not fit says which variable', async () => {
  const worker = await runWorker({ DATABASE_URL: '' });
  expect(await worker.ended).toBe(1);
  expect(linesOf(worker)).toMatchObject([{ level: 'fatal', msg: expect.stringContaining('DATABASE_URL') as string }]);
});

describe('a worker whose Temporal was replaced by one of others, without its namespace,', () => {
  let folder: string;
  let port: number;
  let temporal: TemporalServer;
  const own = 'lianxi-01234567';
  const serve = async (namespace?: string) => { temporal = await startTemporal({ port, log: join(folder, 'temporal.log'), ...(namespace && { namespace }) }); };

  beforeEach(async () => { [folder, port] = [await mkdtemp(join(tmpdir(), 'lianxi-replaced-')), await freePort()]; });

  afterEach(async () => {
    await temporal.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('fails for good and ends, for a new one to be started, which is alive, and works once its own is back', async () => {
    await serve(own);
    const env = { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: own };
    const worker = await runWorker(env);
    await ready(worker);
    await temporal.stop();
    await serve();
    expect(await worker.ended).toBe(1);
    expect(worker.output()).toContain('Temporal’s worker has failed');
    const next = await runWorker(env);
    await eventually(() => Promise.resolve(next.output().includes('cannot be reached (2)')), 60_000);
    expect((await fetch(`${next.health}/live`)).status).toBe(200);
    expect((await fetch(`${next.health}/ready`)).status).toBe(503);
    await temporal.stop();
    await serve(own);
    await ready(next);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  }, 240_000);
});
