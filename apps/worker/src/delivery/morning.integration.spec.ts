import type { INestApplicationContext } from '@nestjs/common';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord, activation, runningFrom } from '../programme.fixture';
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

interface Letter { readonly bureau: string; readonly deliver_at: Date; readonly delivered_at: Date; readonly lines: number }

const lettersOf = (programme: string) => test.record.query<Letter[]>(
  'SELECT n.bureau, n.deliver_at, n.delivered_at, count(*)::int AS lines FROM notice n JOIN notice_line l ON l.notice_id = n.id WHERE n.programme_id = $1 GROUP BY n.id', [programme]);

/** One letter to each of the seventeen bureaus, with a line a task it has not signed for: every responsibility but that of the group, which signs for nothing. */
function isOneMorning(letters: readonly Letter[]): void {
  expect(new Set(letters.map(({ bureau }) => bureau)).size).toBe(17);
  expect(letters).toHaveLength(17);
  expect(letters.reduce((sum, letter) => sum + letter.lines, 0)).toBe(96);
  expect(new Set(letters.map(({ deliver_at }) => deliver_at.toISOString()))).toEqual(new Set(['2020-10-16T01:00:00.000Z']));
}

it('a morning of nineteen tasks, with two workers, is one letter to each of the seventeen bureaus, at nine', async () => {
  await plan.clock({ type: 'jumpClock', to: '2020-10-16T00:59:56.000Z' });
  await plan.clock({ type: 'runClock' });
  await eventually(async () => (await lettersOf(plan.programme)).length > 0, 60_000);
  const delivered = await lettersOf(plan.programme);
  isOneMorning(delivered);
  for (const { delivered_at } of delivered) {
    expect(delivered_at.toISOString() >= '2020-10-16T01:00:00.000Z').toBe(true);
    expect(delivered_at.toISOString() < '2020-10-16T01:00:30.000Z').toBe(true);
  }
});

it('a running clock that jumps to nine makes the same letters, though every step runs after the hour', async () => {
  const jumping = await PlanInTheRecord.open(test.record, { clock: runningFrom(activation) });
  await jumping.settles();
  await jumping.clock({ type: 'jumpClock', to: '2020-10-16T01:00:00.000Z' });
  await jumping.settles();
  isOneMorning(await lettersOf(jumping.programme));
  await jumping.close();
});
