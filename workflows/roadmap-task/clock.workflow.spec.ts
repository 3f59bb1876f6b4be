import type { History } from '@temporalio/common/lib/proto-utils';
import { remind10, remind3, signed } from './solo.fixture';
import { eventually, TimeSkipping } from './time-skipping.fixture';

const time = TimeSkipping.forTests();

const aYear = 365 * 86_400_000;

const timers = ({ events }: History): string[] => (events ?? []).flatMap((event) => [
  ...(event.timerStartedEventAttributes ? ['started'] : []),
  ...(event.timerCanceledEventAttributes ? ['cancelled'] : []),
  ...(event.timerFiredEventAttributes ? ['fired'] : []),
]);

describe('on a standing clock', () => {
  it('no timer is set and nothing happens, however long it stands', async () => {
    const task = await signed(time, 'standing');
    const { record } = task;
    await time.env.sleep(aYear);
    expect(timers(await task.handle.fetchHistory())).toEqual([]);
    expect(record.attempts).toEqual([]);
  });

  it('a jump to the morning of a step brings that step, and only that', async () => {
    const task = await signed(time, 'standing');
    const { record } = task;
    await task.tell(await record.setClock('standing', '2020-12-17T01:00:00.000Z'));
    await eventually(() => record.carriedOut.includes(remind10));
    await time.env.sleep(aYear);
    expect(record.carriedOut).toEqual([remind10]);

    await task.tell(await record.setClock('standing', '2020-12-28T01:00:00.000Z'));
    await eventually(() => record.carriedOut.includes(remind3));
    expect(record.attempts).toHaveLength(2);
    expect(timers(await task.handle.fetchHistory())).toEqual([]);
  });

  it('a step is due when the clock stands exactly at its instant', async () => {
    const task = await signed(time, 'standing');
    const { record } = task;
    await task.tell(await record.setClock('standing', '2020-12-17T00:59:30.000Z'));
    await eventually(() => record.carriedOut.includes(remind10));
  });

  it('the steps begin to come by timer when the clock is set running', async () => {
    const task = await signed(time, 'standing');
    const { record } = task;
    await task.tell(await record.setClock('running', '2020-12-17T00:58:30.000Z'));
    await task.until('2020-12-17T01:00:00.000Z');
    expect(record.carriedOut).toEqual([remind10]);
  });
});

describe('on a running clock', () => {
  it('a jump re-sets the timer, and the step comes at its instant of the new time', async () => {
    const task = await signed(time, 'running');
    const { record } = task;
    await task.tell(await record.setClock('running', '2020-12-17T00:00:00.000Z'));
    await task.until('2020-12-17T01:30:00.000Z');
    expect(record.attempts.map(({ key, at, outcome }) => `${at.slice(0, 19)} ${key} ${outcome}`)).toEqual([`2020-12-17T00:59:30 ${remind10} done`]);
    expect(timers(await task.handle.fetchHistory()).slice(-4)).toEqual(['cancelled', 'started', 'fired', 'started']);
  });

  it('a stop takes the timer away, and running on brings the step at its instant', async () => {
    const task = await signed(time, 'running');
    const { record } = task;
    await task.tell(await record.setClock('standing'));
    await task.knows();
    await time.env.sleep(aYear);
    expect(record.attempts).toEqual([]);
    await task.tell(await record.setClock('running'));
    await task.knows();
    await task.until('2020-12-17T00:59:00.000Z');
    expect(record.attempts).toEqual([]);
    await task.until('2020-12-17T01:30:00.000Z');
    expect(record.carriedOut).toEqual([remind10]);
  });

  it('a stop that was not told is learnt from the record, which is then not asked again', async () => {
    const task = await signed(time, 'running');
    const { record } = task;
    await record.setClock('standing', '2020-11-30T01:00:00.000Z');
    await time.env.sleep(aYear);
    expect(record.attempts.map(({ outcome }) => outcome)).toEqual(['not-due-yet']);
    expect(timers(await task.handle.fetchHistory()).filter((what) => what === 'fired')).toHaveLength(1);
    expect((await task.state()).view).toEqual(record.view);
  });
});

describe('on the live clock', () => {
  it('a step comes by the time of the wall', async () => {
    const { record } = await signed(time, 'standing');
    const at = new Date(await time.wall() + 3_600_000).toISOString();
    const { nextStep, ...settled } = { ...record.view, clock: { kind: 'live' as const } };
    const asked: number[] = [];
    record.intercept = async () => {
      asked.push(await time.wall());
      return { outcome: 'done', view: { ...settled, version: settled.version + 1 } };
    };
    const task = await time.run(record, { ...settled, nextStep: { ...nextStep!, at } });
    await time.env.sleep(3_500_000);
    expect(asked).toEqual([]);
    await time.env.sleep(200_000);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toBeGreaterThanOrEqual(Date.parse(at));
    expect((await task.state()).view.nextStep).toBeUndefined();
  });
});
