import { ApplicationFailure } from '@temporalio/common';
import { stepFailedFailure } from '@lianxi/contracts/steps';
import type { RecordInMemory } from './record.fixture';
import { remind10, remind3, signed, solo, submit } from './solo.fixture';
import type { TaskUnderTest } from './time-skipping.fixture';
import { eventually, TimeSkipping } from './time-skipping.fixture';

const time = TimeSkipping.forTests();
let task: TaskUnderTest;
let record: RecordInMemory;
beforeEach(async () => { ({ record } = task = await signed(time)); });

const dueAt = '2020-12-17T00:59:30.000Z';
const afternoon = '2020-12-17T08:00:00.000Z';
const outcomes = (): string[] => record.attempts.map(({ activity, key, outcome }) => `${activity} ${key} ${outcome}`);
const refused = (): ApplicationFailure => ApplicationFailure.nonRetryable('the ledger has no line for it', stepFailedFailure);
const secondsApart = (): number[] => record.attempts.slice(1).map(({ at }, i) => Math.round((Date.parse(at) - Date.parse(record.attempts[i]!.at)) / 1000));

describe('a step asked for before the record holds it due', () => {
  it('waits as long as the record says, and is then carried out once', async () => {
    record.behindMs = 90_000;
    await task.until(afternoon);
    expect(outcomes()).toEqual([`remind ${remind10} not-due-yet`, `remind ${remind10} done`]);
    expect(secondsApart()).toEqual([90]);
    expect(record.attempts[1]!.at >= dueAt).toBe(true);
  });

  it('is not asked for in a circle when the record says that nothing is left', async () => {
    let early = 20;
    record.intercept = ({ decide }) => (early-- > 0 ? Promise.resolve({ outcome: 'not-due-yet', waitMs: 0, view: record.view }) : decide());
    await task.until(afternoon);
    expect(secondsApart().every((seconds) => seconds >= 1)).toBe(true);
    expect(record.carriedOut).toEqual([remind10]);
  });

  it('is asked for again at once when something newer was told, since that may have moved the clock', async () => {
    record.behindMs = 3_600_000;
    await task.until('2020-12-17T00:00:00.000Z'); // Temporal's clock reads an hour more, so that the step seems due
    await eventually(() => record.attempts.length === 1);
    record.behindMs = 0;
    await task.tell(await record.setClock('running'));
    await eventually(() => record.attempts.length === 2);
    expect(outcomes()[1]).toBe(`remind ${remind10} done`);
  });
});

describe('a step that was carried out, but whose answer was lost', () => {
  it('is not carried out again', async () => {
    let lost = false;
    record.intercept = async ({ decide }) => {
      const answer = await decide();
      if (lost) return answer;
      lost = true;
      throw new Error('the worker died after the commit');
    };
    await task.until(afternoon);
    expect(outcomes()).toEqual([`remind ${remind10} unreachable`, `remind ${remind10} already-done`]);
    expect(record.carriedOut).toEqual([remind10]);
    expect((await task.state()).view.nextStep?.key).toBe(remind3);
  });
});

describe('a step that nobody wants any more', () => {
  it('is asked for once, and the answer tells what the workflow had missed', async () => {
    await task.until('2020-12-16T04:00:00.000Z');
    await submit(record, 'd5-2020', '2020-12-15'); // decided while nothing could be told
    await task.until('2021-06-01T00:00:00.000Z');
    expect(outcomes()).toEqual([`remind ${remind10} no-longer-wanted`]);
    const { view } = await task.state();
    expect(view).toEqual(record.view);
    expect(view.phase).toBe('approval');
  });
});

describe('a run of an epoch that is over', () => {
  it('does nothing more until it is told the newer one, and is then its run', async () => {
    const old = record.view;
    record.renew();
    await task.until('2021-01-20T04:00:00.000Z');
    await task.tell({ ...old, version: old.version + 7 }); // a late delivery of the old epoch
    await task.until('2021-03-01T04:00:00.000Z');
    expect(outcomes()).toEqual([`remind ${remind10} StaleEpoch`]);
    expect((await task.state()).failedAttempts).toBe(0);

    await task.tell(record.renew());
    await eventually(() => record.carriedOut.length > 0);
    expect(record.attempts.at(-1)).toMatchObject({ epoch: 3 });
    expect(new Set(record.carriedOut).size).toBe(record.carriedOut.length);
  });

  it('goes on at once when the newer one is told while the step is refused', async () => {
    let renewed = false;
    record.intercept = async ({ decide }) => {
      if (!renewed) await task.tell(record.renew());
      renewed = true;
      return decide();
    };
    await task.until(afternoon);
    expect(record.attempts.map(({ epoch, outcome }) => `${epoch} ${outcome}`)).toEqual(['1 StaleEpoch', '2 done']);
  });

  it('takes the view of a newer epoch even where its version is lower, as after a backup was restored', async () => {
    record.version = 1;
    record.epoch = 2;
    await task.tell(record.view);
    await eventually(async () => (await task.state()).view.epoch === 2);
    expect((await task.state()).view.version).toBe(1);
  });
});

describe('a record that cannot be reached', () => {
  it('is tried for ever, at most thirty seconds apart, and nothing is counted as failed', async () => {
    let unreachable = 12;
    record.intercept = ({ decide }) => (unreachable-- > 0 ? Promise.reject(new Error('connect ECONNREFUSED')) : decide());
    await task.until(afternoon);
    expect(outcomes()).toEqual([...Array<string>(12).fill(`remind ${remind10} unreachable`), `remind ${remind10} done`]);
    expect(Math.max(...secondsApart())).toBe(30);
    expect(record.failures).toEqual([]);
  });
});

describe('a step that fails', () => {
  it('is tried five times a minute apart, then put before the office, and the ladder goes on', async () => {
    record.intercept = ({ request, activity, decide }) => (request.key === remind10 && activity === 'remind' ? Promise.reject(refused()) : decide());
    await task.until('2020-12-28T04:00:00.000Z');
    expect(outcomes()).toEqual([
      ...Array<string>(5).fill(`remind ${remind10} StepFailed`),
      `recordStepFailed ${remind10} done`,
      `remind ${remind3} done`,
    ]);
    // A minute each, and on a busy machine the moment a worker needs to take up the next one.
    for (const apart of secondsApart().slice(0, 5)) expect([60, 61, 62, 63]).toContain(apart);
    expect(secondsApart().slice(0, 5)).toHaveLength(5);
    expect(record.failures).toEqual([{ programme: 'test', task: solo(2020).id, key: remind10, epoch: 1, kind: 'remind', failure: 'the ledger has no line for it' }]);
  });

  it('is tried again at once when something newer is told, and says how often it failed', async () => {
    record.intercept = () => Promise.reject(refused());
    await task.until(dueAt);
    await eventually(async () => (await task.state()).failedAttempts === 1);
    record.intercept = ({ decide }) => decide();
    await task.tell(await record.setClock('running'));
    await eventually(() => record.carriedOut.includes(remind10));
    await eventually(async () => (await task.state()).failedAttempts === 0);
    expect(secondsApart()[0]).toBeLessThan(30);
  });

  it('counts its failures for each key alone', async () => {
    const failures: Record<string, number> = { [remind10]: 3, [remind3]: 4 };
    record.intercept = ({ request: { key }, decide }) => {
      const left = failures[key] ?? 0;
      failures[key] = left - 1;
      return left > 0 ? Promise.reject(refused()) : decide();
    };
    await task.until('2020-12-28T04:00:00.000Z');
    expect(record.failures).toEqual([]);
    expect(record.carriedOut).toEqual([remind10, remind3]);
  });

  it('stays before the office until that is recorded, however often the recording fails', async () => {
    let unrecorded = 3;
    record.intercept = ({ activity, request, decide }) =>
      activity === 'remind' && request.key === remind10 || activity === 'recordStepFailed' && unrecorded-- > 0 ? Promise.reject(refused()) : decide();
    await task.until(afternoon);
    expect(outcomes().slice(5)).toEqual([...Array<string>(3).fill(`recordStepFailed ${remind10} StepFailed`), `recordStepFailed ${remind10} done`]);
    expect((await task.state()).view.nextStep?.key).toBe(remind3);
  });
});

describe('a record that calls a step settled and still names it next', () => {
  it('is asked once, and again only after something newer was told', async () => {
    const { view } = record;
    record.intercept = () => Promise.resolve({ outcome: 'already-done', view });
    await task.until('2021-01-20T04:00:00.000Z');
    expect(outcomes()).toEqual([`remind ${remind10} already-done`]);
    record.intercept = ({ decide }) => decide();
    await task.tell(await record.setClock('running'));
    await eventually(() => record.carriedOut.length > 0);
  });
});
