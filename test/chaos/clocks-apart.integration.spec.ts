import type { INestApplicationContext } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { roadmapTaskId } from '@lianxi/contracts/roadmap-task';
import { eventually } from '@lianxi/worker/eventually.fixture';
import { PlanInTheRecord, runningFrom } from '@lianxi/worker/programme.fixture';
import { settingsFor, startWorker } from '@lianxi/worker/worker.fixture';
import { Client as Session } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { createDataSource } from '@lianxi/persistence/database';
import type { DataSource } from 'typeorm';

jest.setTimeout(180_000);

let database: TestDatabase;
let record: DataSource;
let plan: PlanInTheRecord;
let worker: INestApplicationContext;

/** The record's host reads so many minutes less than those of Temporal and of the worker. */
async function recordIsBehind(minutes: number): Promise<void> {
  const session = new Session({ connectionString: database.url });
  await session.connect();
  for (const name of ['clock_timestamp', 'statement_timestamp']) {
    await session.query(`CREATE OR REPLACE FUNCTION public.${name}() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT pg_catalog.${name}() - interval '${minutes} minutes' $$`);
  }
  // Who holds a post has held it for longer than the clock is behind.
  await session.query(`UPDATE holder SET begins_at = begins_at - interval '1 day'`);
  await session.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$`);
  await session.end();
}

beforeAll(async () => {
  database = await createTestDatabase();
  await recordIsBehind(60);
  record = await createDataSource(database.url, { applicationName: 'lianxi-test' }).initialize();
  plan = await PlanInTheRecord.open(record, { only: [3], clock: runningFrom('2020-10-12T02:30:00.000Z') });
  worker = await startWorker(settingsFor(database.url));
  await plan.settles();
});

afterAll(async () => {
  await worker.close();
  await plan.close();
  await record.destroy();
  await database.drop();
});

const steps = async (): Promise<{ at: Date; step_key: string }[]> => await record.query(`SELECT at, step_key FROM event WHERE step_key IS NOT NULL`);

/** How often the run has asked the record for a step. */
async function timesAsked(): Promise<number> {
  const { events } = await worker.get(Client).workflow.getHandle(roadmapTaskId(plan.programme, 3)).fetchHistory();
  return events?.filter(({ activityTaskCompletedEventAttributes: answered }) => answered).length ?? 0;
}

test('where Temporal’s host is an hour ahead of the record’s, the run asks for its step and the record says that it is not due', async () => {
  // The first reminder of receipts is due shortly before 09:00 in Shanghai, which is 01:00 UTC.
  await plan.clock({ type: 'jumpClock', to: '2020-10-16T00:20:00.000Z' });
  await eventually(async () => await timesAsked() > 0, 60_000);
  expect(await plan.now() < '2020-10-16T00:50:00.000Z').toBe(true);
  expect(await steps()).toEqual([]);
});

test('once the record’s clock has reached the step it comes, and only once', async () => {
  await recordIsBehind(0);
  await plan.signs(3, 'kejiju');
  await eventually(async () => (await steps()).length > 0, 60_000);
  const carriedOut = await steps();
  for (const { at } of carriedOut) expect(at.toISOString() >= '2020-10-16T00:50:00.000Z').toBe(true);
  expect(new Set(carriedOut.map(({ step_key }) => step_key)).size).toBe(carriedOut.length);
});
