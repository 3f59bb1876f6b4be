import type { INestApplicationContext } from '@nestjs/common';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord } from '../programme.fixture';
import { settingsFor, startWorker } from '../worker.fixture';

jest.setTimeout(120_000);

let test: TestRecord;
let plan: PlanInTheRecord;
let workers: INestApplicationContext[];

beforeAll(async () => {
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record);
  const settings = settingsFor(test.url);
  workers = await Promise.all([startWorker(settings), startWorker(settings)]);
  await plan.settles();
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await plan.close();
  await test.drop();
});

interface Letter { readonly bureau: string; readonly delivered_at: Date; readonly lines: number }

it('a morning of nineteen tasks, with two workers, is one letter to each of the seventeen bureaus, at nine', async () => {
  await plan.clock({ type: 'jumpClock', to: '2020-10-16T00:59:56.000Z' });
  await plan.clock({ type: 'runClock' });
  const lines = async () => (await test.record.query<{ bureau: string }[]>('SELECT bureau FROM notice_line'));
  const letters = () => test.record.query<Letter[]>('SELECT n.bureau, n.delivered_at, count(*)::int AS lines FROM notice n JOIN notice_line l ON l.notice_id = n.id GROUP BY n.id');
  await eventually(async () => (await letters()).length > 0, 60_000);
  const delivered = await letters();
  expect(new Set(delivered.map(({ bureau }) => bureau)).size).toBe(delivered.length);
  expect(delivered).toHaveLength(17);
  // One line a bureau and task that it has not signed for: every responsibility but that of the group, which signs for nothing.
  expect(await lines()).toHaveLength(96);
  expect(delivered.reduce((sum, letter) => sum + letter.lines, 0)).toBe(96);
  for (const { delivered_at } of delivered) {
    expect(delivered_at.toISOString() >= '2020-10-16T01:00:00.000Z').toBe(true);
    expect(delivered_at.toISOString() < '2020-10-16T01:00:30.000Z').toBe(true);
  }
});
