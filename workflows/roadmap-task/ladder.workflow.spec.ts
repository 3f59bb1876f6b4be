import { actor, measure3, milestone, office } from '@lianxi/domain/task/task.fixture';
import { approve, sign, solo, strikeOff, submit } from './solo.fixture';
import type { TaskUnderTest } from './time-skipping.fixture';
import { TimeSkipping } from './time-skipping.fixture';

const time = TimeSkipping.forTests();

/** What was carried out, by the day in Shanghai on which the record was asked: `2020-10-16 08:59:30 remindReceipt part/…`. */
function diary({ record }: TaskUnderTest): string[] {
  return record.attempts.map(({ activity, key, at, outcome }) => `${at.slice(0, 19).replace('T00:', ' 08:')} ${activity} ${key} ${outcome}`);
}

const yearlyLadder = (year: number, [first, second, due, urge, again, supervise, agenda]: readonly string[]): string[] => [
  `${first} 08:59:30 remind milestone/d5-${year}:1:remind10:1 done`,
  `${second} 08:59:30 remind milestone/d5-${year}:1:remind3:1 done`,
  `${due} 08:59:30 remind milestone/d5-${year}:1:remind0:1 done`,
  `${urge} 08:59:30 urge milestone/d5-${year}:1:urge:1 done`,
  `${again} 08:59:30 urge milestone/d5-${year}:1:urge:2 done`,
  `${supervise} 08:59:30 supervise milestone/d5-${year}:1:supervise:1 done`,
  `${agenda} 08:59:30 putOnAgenda milestone/d5-${year}:1:agenda:1 done`,
];

describe('a measure whose bureaus never report', () => {
  it('climbs its whole ladder in each of three years, every rung once and at its instant', async () => {
    const task = await time.open({ ...measure3, milestones: [2020, 2021, 2022].map((year) => milestone(`d5-${year}`, year)) });
    const { record } = task;
    await task.until('2020-10-15T04:00:00.000Z');
    for (const bureau of ['kejiju', 'caizhengju']) await task.tell(await record.act(actor('liaison', bureau), { type: 'acknowledge', bureau }));
    await task.until('2020-10-19T04:00:00.000Z');
    await task.tell(await record.act(office, { type: 'acknowledge', bureau: 'shuiwuju', reply: '新税函〔2020〕3号' }));
    await task.until('2023-12-31T16:00:00.000Z');

    expect(diary(task)).toEqual([
      '2020-10-16 08:59:30 remindReceipt part/shuiwuju:1:remind-receipt:1 done',
      ...yearlyLadder(2020, ['2020-12-17', '2020-12-28', '2020-12-31', '2021-01-11', '2021-01-18', '2021-01-22', '2021-02-05']),
      ...yearlyLadder(2021, ['2021-12-17', '2021-12-28', '2021-12-31', '2022-01-11', '2022-01-18', '2022-01-24', '2022-02-10']),
      ...yearlyLadder(2022, ['2022-12-16', '2022-12-27', '2022-12-30', '2023-01-10', '2023-01-17', '2023-01-28', '2023-02-09']),
    ]);
    const { view } = await task.state();
    expect(view.carriedOut).toEqual(record.carriedOut);
    expect(view.nextStep).toBeUndefined();
  });
});

describe('a measure that is struck off', () => {
  it('rests from its submission on, and its workflow ends with it', async () => {
    const task = await time.open(solo(2020));
    const { record } = task;
    await task.tell(await sign(record));
    await task.until('2020-12-18T04:00:00.000Z');
    await task.tell(await submit(record, 'd5-2020', '2020-12-18'));
    await task.until('2021-03-01T04:00:00.000Z');
    expect(diary(task)).toEqual(['2020-12-17 08:59:30 remind milestone/d5-2020:1:remind10:1 done']);

    await task.tell(await approve(record, 'd5-2020'));
    await task.tell(await strikeOff(record, 'd5-2020', '2021-03-01'));
    await expect(task.handle.result()).resolves.toBeUndefined();
  });
});
