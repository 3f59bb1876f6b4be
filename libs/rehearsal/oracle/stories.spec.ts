import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { WorkedDays } from './days';
import type { Act, Deed } from './evidence';
import type { Lived } from './lived';
import { livedTask } from './lived';
import { promisedTasks } from './promised';

const days = new WorkedDays(chinaNotices);
const tasks = promisedTasks(xinxiangPlan, days);
const rules = { policy: defaultPolicy, days, spreadMinutes: 1 };

/** A measure lived from 2020-10-12 to a day, with what was done on which day at 10:00, all of it acknowledged. */
function lived(measure: number, until: string, done: readonly (readonly [day: string, deed: Deed])[]): Lived {
  const acts = done.map(([day, deed], index): Act => ({ ...deed, task: 't', measure, at: `${day}T02:00:00.000Z`, outcome: { kind: 'acknowledged', seq: index, events: [] } }));
  const end = `${until}T01:00:00.000Z`;
  return livedTask(tasks.find((task) => task.measure === measure)!, acts, { from: '2020-10-12T00:58:30.000Z', until: end, stoodAt: end }, rules);
}

/** What is demanded about a milestone, as a person would write it down. */
const about = ({ demands }: Lived, milestone: string): string[] => demands
  .filter((demand) => 'milestone' in demand.about && demand.about.milestone === milestone)
  .map(({ day, rung, bureaus }) => `${day} ${rung}: ${bureaus.join(' ')}`);

const receipts = ({ demands }: Lived): string[] => demands.filter(({ kind }) => kind === 'remindReceipt').map(({ day, bureaus }) => `${day} ${bureaus.join()}`);

const sign = (day: string, ...bureaus: string[]) => bureaus.map((bureau) => [day, { kind: 'acknowledge', bureau }] as const);
const contribute = (day: string, milestone: string, ...bureaus: string[]) => bureaus.map((bureau) => [day, { kind: 'contribute', bureau, milestone }] as const);

describe('the days of the default ladder, counted by the oracle', () => {
  const silent = (measure: number, milestone: string) => about(lived(measure, '2023-02-12', []), milestone).map((line) => line.split(':')[0]);

  it('are those of the design for a milestone of 2020', () => {
    expect(silent(3, 'd5-2020')).toEqual([
      '2020-12-17 remind10', '2020-12-28 remind3', '2020-12-31 remind0', '2021-01-11 urge', '2021-01-18 urge', '2021-01-22 supervise', '2021-02-05 agenda',
    ]);
    expect(tasks[2]!.milestones).toEqual([{ key: 'd5-2020', year: 2020, dates: { dueOn: '2020-12-31', reportBy: '2021-01-08' } }]);
  });

  it('are those of the design for one of 2022, with its make-up Saturday', () => {
    expect(silent(17, 'y-2022')).toEqual([
      '2022-12-16 remind10', '2022-12-27 remind3', '2022-12-30 remind0', '2023-01-10 urge', '2023-01-17 urge', '2023-01-28 supervise', '2023-02-09 agenda',
    ]);
    expect(tasks[16]!.milestones.map(({ dates }) => dates?.reportBy)).toEqual(['2021-01-08', '2022-01-10', '2023-01-09']);
  });

  it('begin for a receipt on 10-16 and come again every three working days', () => {
    const late = receipts(lived(3, '2020-10-30', sign('2020-10-13', 'kejiju', 'caizhengju', 'rensheju', 'shuiwuju')));
    expect(late).toEqual(['2020-10-16 jiaoyuju', '2020-10-21 jiaoyuju', '2020-10-26 jiaoyuju', '2020-10-29 jiaoyuju']);
  });
});

describe('the story of the coordinator, measure 3', () => {
  it('has three reminders and never an urging, and ends struck off', () => {
    const story = lived(3, '2021-02-08', [
      ...sign('2020-10-15', 'kejiju', 'jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'),
      ...contribute('2020-12-02', 'd5-2020', 'jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'),
      ['2021-01-06', { kind: 'submit', bureau: 'kejiju', milestone: 'd5-2020', achievedOn: '2020-12-18' }],
      ['2021-01-06', { kind: 'approve', bureau: 'kejiju', milestone: 'd5-2020' }],
      ['2021-01-11', { kind: 'appointCoordinator', bureau: 'kejiju' }],
      ['2021-01-13', { kind: 'strikeOff', bureau: 'lianxi-office', milestone: 'd5-2020' }],
    ]);
    expect(story.findings).toEqual([]);
    expect(receipts(story)).toEqual([]);
    expect(about(story, 'd5-2020')).toEqual(['2020-12-17 remind10: kejiju', '2020-12-28 remind3: kejiju', '2020-12-31 remind0: kejiju']);
    expect(story.life.concludedAt).toBe('2021-01-13T02:00:00.000Z');
  });
});

describe('the story of the reminder, measure 4, deliverable 7', () => {
  it('tells on 12-31 only whose contribution is missing and who reports for all, and urges the one on 01-11', () => {
    const story = lived(4, '2021-02-08', [
      ...contribute('2020-12-18', 'd7-2020', 'jiaoyuju', 'rensheju', 'fagaiwei'),
      ...contribute('2021-01-13', 'd7-2020', 'nongyenongcunju'),
      ['2021-01-14', { kind: 'submit', bureau: 'kejiju', milestone: 'd7-2020', achievedOn: '2020-12-30' }],
    ]);
    expect(about(story, 'd7-2020')).toEqual([
      '2020-12-17 remind10: jiaoyuju nongyenongcunju rensheju fagaiwei kejiju',
      '2020-12-28 remind3: nongyenongcunju kejiju',
      '2020-12-31 remind0: nongyenongcunju kejiju',
      '2021-01-11 urge: nongyenongcunju',
    ]);
  });
});

describe('the story of the leader', () => {
  it('counts 18 working days from 12-21 to 01-15', () => {
    expect(days.between('2020-12-21', '2021-01-15')).toBe(18);
  });
});

describe('what the rules say of those who are late and those who are sent back', () => {
  const all = ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'];
  const submit = (day: string) => [day, { kind: 'submit', bureau: 'kejiju', milestone: 'd5-2020', achievedOn: '2020-12-18' }] as const;
  const giveBack = (day: string) => [day, { kind: 'giveBack', bureau: 'kejiju', milestone: 'd5-2020' }] as const;
  const from2021 = (story: Lived): string[] => about(story, 'd5-2020').filter((line) => line > '2021');

  it('gives the coordinator the interval of an urge once the last contribution came after the report was due', () => {
    expect(from2021(lived(3, '2021-03-01', contribute('2021-01-13', 'd5-2020', ...all)))).toEqual([
      '2021-01-11 urge: jiaoyuju caizhengju rensheju shuiwuju', '2021-01-20 urge: kejiju', '2021-01-27 urge: kejiju', '2021-02-02 supervise: kejiju', '2021-02-20 agenda: kejiju',
    ]);
  });

  it('urges on the next working day after a late return, and keeps supervision where it was', () => {
    expect(from2021(lived(3, '2021-03-01', [...contribute('2020-12-02', 'd5-2020', ...all), submit('2021-01-06'), giveBack('2021-01-13')]))).toEqual([
      '2021-01-14 urge: kejiju', '2021-01-21 urge: kejiju', '2021-01-22 supervise: kejiju', '2021-02-05 agenda: kejiju',
    ]);
  });

  it('lets urging come first where supervision was due before the return', () => {
    expect(from2021(lived(3, '2021-03-01', [...contribute('2020-12-02', 'd5-2020', ...all), submit('2021-01-06'), giveBack('2021-01-25')]))).toEqual([
      '2021-01-26 urge: kejiju', '2021-02-02 urge: kejiju', '2021-02-07 supervise: kejiju', '2021-02-25 agenda: kejiju',
    ]);
  });

  it('demands nothing of a reminder\'s morning that has passed, and nothing while a submission waits', () => {
    expect(about(lived(3, '2021-01-09', [...contribute('2020-12-02', 'd5-2020', ...all), submit('2020-12-21'), giveBack('2020-12-29')]), 'd5-2020')).toEqual([
      '2020-12-17 remind10: kejiju', '2020-12-31 remind0: kejiju',
    ]);
  });
});

describe('who reports for all', () => {
  it('is provisionally the first lead, or the first named where none leads; one lead alone is the coordinator', () => {
    const of = (measure: number) => tasks[measure - 1]!;
    expect([of(3), of(8), of(13)].map(({ coordinator, provisional }) => [coordinator, provisional])).toEqual([['kejiju', true], ['caizhengju', true], ['shichangjianguanju', false]]);
    expect(of(8).bureaus).not.toContain('caigou-danwei');
  });
});

describe('a year without a notice', () => {
  it('leaves its milestones undated, and demands nothing about them', () => {
    const known = new WorkedDays({ ...chinaNotices, notices: chinaNotices.notices.filter(({ year }) => year <= 2021) });
    const [first] = promisedTasks(xinxiangPlan, known);
    expect(first!.milestones.map(({ key, dates }) => [key, dates?.dueOn])).toContainEqual(['d1-2022', undefined]);
    expect(first!.milestones.map(({ key, dates }) => [key, dates?.dueOn])).toContainEqual(['d1-2020', '2020-12-31']);
  });
});
