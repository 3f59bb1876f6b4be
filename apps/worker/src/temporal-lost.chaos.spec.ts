import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { newestView } from '@lianxi/commands/task/newest-view';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, taskStateQueryName } from '@lianxi/contracts/roadmap-task';
import { freePort } from '@lianxi/infra/local/ports';
import type { TemporalServer } from '@lianxi/infra/local/temporal-server';
import { startTemporal } from '@lianxi/infra/local/temporal-server';
import type { TestRecord } from '../../../test/support/database';
import { openTestRecord } from '../../../test/support/database';
import { eventually } from './eventually.fixture';
import { PlanInTheRecord } from './programme.fixture';
import { settingsFor, startWorker } from './worker.fixture';

jest.setTimeout(180_000);

let folder: string;
let port: number;
let temporal: TemporalServer;
let test: TestRecord;
let plan: PlanInTheRecord;
let worker: INestApplicationContext;

/** A Temporal that keeps everything in memory: each start is one whose database was deleted. */
const start = async (): Promise<TemporalServer> => await startTemporal({ port, log: join(folder, 'temporal.log') });

beforeAll(async () => {
  [folder, port] = [await mkdtemp(join(tmpdir(), 'lianxi-lost-')), await freePort()];
  temporal = await start();
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record);
  worker = await startWorker(settingsFor(test.url, { silenceMs: 5_000, temporal: { address: temporal.address, namespace: 'default' } }));
  await plan.settles();
});

afterAll(async () => {
  await worker.close();
  await temporal.stop();
  await plan.close();
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

const measures = Array.from({ length: 19 }, (_, index) => index + 1);
const run = async (measure: number): Promise<TaskRunState> => {
  const client = worker.get(Client);
  return await client.withDeadline(Date.now() + 3_000, () => client.workflow.getHandle(roadmapTaskId(plan.programme, measure)).query<TaskRunState>(taskStateQueryName));
};

it('after Temporal’s database was deleted, renewal brings back the same future steps, each once', async () => {
  await plan.reaches('2020-10-16T01:00:00.000Z');
  const future = async () => await Promise.all(measures.map(async (measure) => (await newestView(test.record, plan.task(measure)))?.nextStep));
  const carriedOut = async () => (await test.record.query<{ aggregate: string; step_key: string }[]>(`SELECT aggregate, step_key FROM event WHERE step_key IS NOT NULL`));
  const [before, behind] = [await future(), await carriedOut()];

  await temporal.stop();
  temporal = await start();
  for (const measure of measures) await plan.renew(measure);
  await plan.settles();

  for (const measure of measures) {
    await eventually(async () => (await run(measure)).view.nextStep?.key === before[measure - 1]?.key, 60_000);
    expect((await run(measure)).view).toEqual(await newestView(test.record, plan.task(measure)));
  }
  expect(await future()).toEqual(before);
  await plan.reaches('2020-10-21T01:00:00.000Z');
  const all = await carriedOut();
  expect(all.length).toBe(2 * behind.length);
  expect(new Set(all.map(({ aggregate, step_key }) => `${aggregate} ${step_key}`)).size).toBe(all.length);
});
