import type { Instant } from '@lianxi/domain/calendar/time';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import { deliverNotices } from '@lianxi/persistence/reminders/delivery.sql';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord, runningFrom } from '../programme.fixture';

jest.setTimeout(60_000);

let test: TestRecord;
let plan: PlanInTheRecord;

beforeAll(async () => { test = await openTestRecord(); });
afterEach(async () => {
  await plan.close();
  await test.record.query('TRUNCATE notice, notice_line');
});
afterAll(async () => { await test.drop(); });

const nine = '2020-10-16T01:00:00.000Z';

/** A programme whose clock reads so, with the reminders to sign of Friday morning behind it or still open. */
async function morning(clock: ProgrammeClock, steps: 'done' | 'open'): Promise<void> {
  plan = await PlanInTheRecord.open(test.record, { only: [3, 4] });
  const next = steps === 'done' ? '2020-10-21T00:59:30Z' : '2020-10-16T00:59:30Z';
  await test.record.query(`UPDATE task SET next_step_at = $2 WHERE programme_id = $1`, [plan.programme, next]);
  await test.record.query(`UPDATE programme SET state = (state::jsonb || jsonb_build_object('clock', $2::jsonb))::json WHERE id = $1`, [plan.programme, JSON.stringify(clock)]);
}

async function line(measure: number, bureau: string, key = `part/${bureau}:1:remind-receipt:1`, deliverAt: Instant = nine): Promise<void> {
  await test.record.query(
    `INSERT INTO notice_line (task_id, step_key, bureau, role, programme_id, kind, deliver_at) VALUES ($1, $2, $3, 'liaison', $4, 'remindReceipt', $5)`,
    [plan.task(measure), key, bureau, plan.programme, deliverAt]);
}

/** As if the clock had last been changed so long ago. */
const changed = (ago: string) => test.record.query(`UPDATE programme SET clock_changed_at = clock_timestamp() - $2::interval WHERE id = $1`, [plan.programme, ago]);

interface Notice { readonly bureau: string; readonly lines: number; readonly deliver_at: Date; readonly delivered_at: Date }

const notices = (): Promise<Notice[]> => test.record.query(
  `SELECT n.bureau, n.deliver_at, n.delivered_at, count(l)::int AS lines FROM notice n LEFT JOIN notice_line l ON l.notice_id = n.id
   WHERE n.programme_id = $1 GROUP BY n.id ORDER BY n.bureau, n.deliver_at`, [plan.programme]);
const standing = (at: Instant): ProgrammeClock => ({ kind: 'standing', at });

describe('the delivery of a morning’s notices', () => {
  it('comes at the morning’s hour, not before', async () => {
    await morning(standing('2020-10-16T00:59:59.999Z'), 'done');
    await line(3, 'kejiju');
    expect(await deliverNotices(test.record.manager)).toEqual([]);
    expect(await notices()).toEqual([]);
  });

  it('is one letter to each bureau with everything of it in a list', async () => {
    await morning(standing(nine), 'done');
    for (const measure of [3, 4]) for (const bureau of ['kejiju', 'jiaoyuju']) await line(measure, bureau);
    await line(3, 'caizhengju');
    expect(await deliverNotices(test.record.manager)).toEqual([{ programme: plan.programme, notices: 3 }]);
    expect((await notices()).map(({ bureau, lines }) => [bureau, lines])).toEqual([['caizhengju', 1], ['jiaoyuju', 2], ['kejiju', 2]]);
    expect(new Set((await notices()).map(({ delivered_at }) => delivered_at.toISOString()))).toEqual(new Set([nine]));
  });

  it('happens once, also with several workers at it again and again', async () => {
    await morning(standing(nine), 'done');
    for (const measure of [3, 4]) for (const bureau of ['kejiju', 'jiaoyuju', 'caizhengju']) await line(measure, bureau);
    const rounds = await Promise.all(Array.from({ length: 12 }, () => deliverNotices(test.record.manager)));
    expect(rounds.flat()).toEqual([{ programme: plan.programme, notices: 3 }]);
    expect((await notices()).map(({ lines }) => lines)).toEqual([2, 2, 2]);
  });

  it('leaves alone what another worker is just delivering', async () => {
    await morning(standing(nine), 'done');
    await line(3, 'kejiju');
    let later: Promise<unknown[]> = Promise.resolve([]);
    await test.record.transaction(async (first) => {
      expect(await deliverNotices(first)).toHaveLength(1);
      later = deliverNotices(test.record.manager);
      await eventually(async () => (await test.record.query<unknown[]>(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`)).length === 1);
    });
    expect(await later).toEqual([]);
    expect(await notices()).toHaveLength(1);
  });

  it('waits while a task of the programme has an earlier step open', async () => {
    await morning(runningFrom('2020-10-16T01:04:30.000Z'), 'open');
    await line(3, 'kejiju');
    expect(await deliverNotices(test.record.manager)).toEqual([]);
    await test.record.query(`UPDATE task SET next_step_at = NULL WHERE programme_id = $1`, [plan.programme]);
    expect(await deliverNotices(test.record.manager)).toHaveLength(1);
  });

  it('lets go out what is ready, and keeps what has to wait', async () => {
    await morning(standing(nine), 'open');
    await line(3, 'kejiju', 'part/kejiju:1:remind-receipt:1', '2020-10-15T01:00:00.000Z');
    await line(4, 'kejiju');
    await deliverNotices(test.record.manager);
    expect((await notices()).map(({ deliver_at, lines }) => [deliver_at.toISOString(), lines])).toEqual([['2020-10-15T01:00:00.000Z', 1]]);
  });

  it.each<[what: string, seconds: number, open: boolean, delivered: number]>([
    ['comes not before its hour', 60, false, 0],
    ['comes at its hour', -1, false, 1],
    ['waits for an earlier step', -290, true, 0],
    ['waits five minutes at most', -301, true, 1],
  ])('on the live clock, by the time of the wall: %s', async (_what, seconds, open, delivered) => {
    await morning({ kind: 'live' }, 'open');
    if (!open) await test.record.query(`UPDATE task SET next_step_at = NULL WHERE programme_id = $1`, [plan.programme]);
    await line(3, 'kejiju', undefined, new Date(Date.now() + seconds * 1_000).toISOString());
    await changed('1 hour');
    expect(await deliverNotices(test.record.manager)).toHaveLength(delivered);
  });

  it('does not wait for steps of a later hour, nor for those of another programme', async () => {
    await morning(standing(nine), 'open');
    const other = plan;
    await morning(standing(nine), 'done');
    await test.record.query(`UPDATE task SET next_step_at = $2 WHERE programme_id = $1`, [plan.programme, nine]);
    await line(3, 'kejiju');
    expect(await deliverNotices(test.record.manager)).toHaveLength(1);
    await other.close();
  });

  it('waits five minutes at most, on a running clock', async () => {
    await morning(runningFrom('2020-10-16T01:04:55.000Z'), 'open');
    await line(3, 'kejiju');
    await changed('1 hour');
    expect(await deliverNotices(test.record.manager)).toEqual([]);
    await morning(runningFrom('2020-10-16T01:05:00.100Z'), 'open');
    await line(3, 'kejiju');
    await changed('1 hour');
    expect(await deliverNotices(test.record.manager)).toHaveLength(1);
  });

  it('gives a clock that has just been set running as long', async () => {
    await morning(runningFrom('2020-10-16T01:20:00.000Z'), 'open');
    await line(3, 'kejiju');
    expect(await deliverNotices(test.record.manager)).toEqual([]);
  });

  it('waits five minutes of the wall at most, on a clock that stands', async () => {
    await morning(standing(nine), 'open');
    await line(3, 'kejiju');
    await changed('4 minutes 50 seconds');
    expect(await deliverNotices(test.record.manager)).toEqual([]);
    await changed('5 minutes');
    expect(await deliverNotices(test.record.manager)).toHaveLength(1);
  });

  it('sends what comes after its hour in a letter of its own', async () => {
    await morning(runningFrom('2020-10-16T01:20:00.000Z'), 'done');
    await line(3, 'kejiju');
    await deliverNotices(test.record.manager);
    await line(4, 'kejiju', 'late', '2020-10-16T01:12:00.000Z');
    await deliverNotices(test.record.manager);
    expect((await notices()).map(({ lines }) => lines)).toEqual([1, 1]);
  });

  it('adds to the letter of a morning what belongs to the same hour', async () => {
    await morning(standing(nine), 'done');
    await line(3, 'kejiju');
    await deliverNotices(test.record.manager);
    await line(4, 'kejiju');
    await deliverNotices(test.record.manager);
    expect((await notices()).map(({ lines }) => lines)).toEqual([2]);
  });
});
