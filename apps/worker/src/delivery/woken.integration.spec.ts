import type { INestApplicationContext } from '@nestjs/common';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord } from '../programme.fixture';
import { settingsFor, startWorker } from '../worker.fixture';
import { Delivery } from './delivery';

jest.setTimeout(60_000);

let test: TestRecord;
let plan: PlanInTheRecord;
let worker: INestApplicationContext;

beforeAll(async () => { test = await openTestRecord(); });
beforeEach(async () => { plan = await PlanInTheRecord.open(test.record, { only: [3] }); });
afterEach(async () => {
  jest.restoreAllMocks();
  await worker.close();
  await plan.close();
});
afterAll(async () => { await test.drop(); });

const letters = async (): Promise<number> => (await test.record.query<unknown[]>('SELECT FROM notice WHERE programme_id = $1', [plan.programme])).length;

/** The morning of 2020-10-16, when measure 3's five bureaus are reminded to sign. */
async function morningComes(noticesEveryMs: number): Promise<void> {
  worker = await startWorker(settingsFor(test.url, { noticesEveryMs }));
  await eventually(async () => (await plan.untold()) === 0);
  await plan.clock({ type: 'jumpClock', to: '2020-10-16T01:00:00.000Z' });
}

it('the last step of a morning wakes the delivery: nobody waits for its next look', async () => {
  await morningComes(3_600_000);
  await eventually(async () => (await letters()) === 5);
});

it('what nobody woke it for is found by looking', async () => {
  jest.spyOn(Delivery.prototype, 'wake').mockImplementation(() => undefined);
  await morningComes(100);
  await eventually(async () => (await letters()) === 5);
});
