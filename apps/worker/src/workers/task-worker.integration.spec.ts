import type { INestApplicationContext } from '@nestjs/common';
import type { TestDatabase } from '../../../../test/support/database';
import { createTestDatabase } from '../../../../test/support/database';
import type { WorkerSettings } from '../surroundings/settings';
import { settingsFor, startWorker } from '../worker.fixture';
import { TaskWorker } from './task-worker';

jest.setTimeout(60_000);

let database: TestDatabase;
let worker: INestApplicationContext | undefined;

beforeAll(async () => { database = await createTestDatabase(); });
afterEach(async () => { await worker?.close(); });
afterAll(async () => { await database.drop(); });

const startsWith = async (changed: Partial<WorkerSettings>): Promise<TaskWorker> => {
  worker = await startWorker(settingsFor(database.url, changed));
  return worker.get(TaskWorker);
};

it.each([
  ['workflows that cannot be bundled', { bundle: () => Promise.reject(new Error('a workflow imports node:fs')) }, 'node:fs'],
  ['a bundle that is none', { bundle: () => Promise.resolve({ code: 'this is no workflow' }) }, 'inlined source map'],
])('a worker with %s fails for good, and says so', async (_what, changed, reason) => {
  const taskWorker = await startsWith(changed);
  expect(String(await taskWorker.failure)).toContain(reason);
  expect(taskWorker.works).toBe(false);
});
