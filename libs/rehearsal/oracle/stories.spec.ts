import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { WorkedDays } from './days';
import type { Act } from './evidence';
import type { LivedTask } from './lived';
import { livedTask } from './lived';
import type { Done } from './lived.fixture';
import { approve, confirm, contribute, days, giveBack, lived, others, review, rules, sign, strikeOff, submit, tasks } from './lived.fixture';
import { promisedTasks } from './promised';

/** What is demanded about a milestone, as a person would write it down. */
const about = ({ demands }: LivedTask, milestone: string): string[] => demands
  .filter((demand) => 'milestone' in demand.about && demand.about.milestone === milestone)
  .map(({ day, rung, bureaus }) => `${day} ${rung}: ${bureaus.join(' ')}`);

const receipts = ({ demands }: LivedTask): string[] => demands.filter(({ kind }) => kind === 'remindReceipt').map(({ day, bureaus }) => `${day} ${bureaus.join()}`);

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
      ...sign('2020-10-15', 'kejiju', ...others),
      ...contribute('2020-12-02', 'd5-2020', ...others),
      submit('2021-01-06'), approve('2021-01-06'), confirm('2021-01-11'), review('2021-01-11'), ...strikeOff('2021-01-13'),
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
    expect(days.workedBetween('2020-12-21', '2021-01-15')).toBe(18);
  });
});

const from2021 = (story: LivedTask): string[] => about(story, 'd5-2020').filter((line) => line > '2021');
const inTime = contribute('2020-12-02', 'd5-2020', ...others);

describe('a morning comes before its day', () => {
  const reminded = (instant: string): string | undefined => about(lived(3, '2020-12-29', [...contribute('2020-12-02', 'd5-2020', ...others.slice(1)), ...contribute(instant, 'd5-2020', 'jiaoyuju')]), 'd5-2020').find((line) => line.includes('remind3'));

  it('finds out of its way who contributed a millisecond before 09:00', () => { expect(reminded('2020-12-28T00:59:59.999Z')).toBe('2020-12-28 remind3: kejiju'); });
  it('reminds whoever contributes at 09:00', () => { expect(reminded('2020-12-28T01:00:00.000Z')).toBe('2020-12-28 remind3: jiaoyuju kejiju'); });
});

describe('the last contribution', () => {
  const completedAt = (when: string): string[] => from2021(lived(3, '2021-03-01', contribute(when, 'd5-2020', ...others)));
  const plain = ['2021-01-11 urge: kejiju', '2021-01-18 urge: kejiju', '2021-01-22 supervise: kejiju', '2021-02-05 agenda: kejiju'];

  it('gives the coordinator the interval of an urge once it came after the report was due', () => {
    expect(completedAt('2021-01-13')).toEqual([
      '2021-01-11 urge: jiaoyuju caizhengju rensheju shuiwuju', '2021-01-20 urge: kejiju', '2021-01-27 urge: kejiju', '2021-02-02 supervise: kejiju', '2021-02-20 agenda: kejiju',
    ]);
  });

  it('moves nothing up to the end of the report-by day in Shanghai, and does from midnight on', () => {
    expect(completedAt('2021-01-08T15:59:59.999Z')).toEqual(plain);
    expect(completedAt('2021-01-08T16:00:00.000Z')).toEqual(['2021-01-15 urge: kejiju', '2021-01-22 urge: kejiju', '2021-01-28 supervise: kejiju', '2021-02-10 agenda: kejiju']);
  });

  it('alone does so: neither one of several nor one that is repeated, though both change who is addressed', () => {
    expect(from2021(lived(3, '2021-01-20', contribute('2021-01-13', 'd5-2020', ...others.slice(1))))).toEqual(['2021-01-11 urge: jiaoyuju caizhengju rensheju shuiwuju', '2021-01-18 urge: jiaoyuju']);
    expect(from2021(lived(3, '2021-03-01', [...inTime, ...contribute('2021-01-13', 'd5-2020', 'jiaoyuju')]))).toEqual(plain);
  });

  it('begins the ladder anew on whatever rung it stood', () => {
    const story = lived(3, '2021-03-01', contribute('2021-02-08', 'd5-2020', ...others));
    expect(from2021(story).slice(-3)).toEqual(['2021-02-05 agenda: jiaoyuju caizhengju rensheju shuiwuju', '2021-02-20 urge: kejiju', '2021-02-26 urge: kejiju']);
  });
});

describe('a return', () => {
  const returnedOn = (day: string, ...more: Done[]): string[] => from2021(lived(3, '2021-03-01', [...inTime, submit('2020-12-21'), giveBack(day), ...more]));

  it('on the report-by day leaves the plain ladder', () => {
    expect(returnedOn('2021-01-08')).toEqual(['2021-01-11 urge: kejiju', '2021-01-18 urge: kejiju', '2021-01-22 supervise: kejiju', '2021-02-05 agenda: kejiju']);
  });

  it('after it brings an urging on the next working day, and leaves supervision where it was', () => {
    expect(returnedOn('2021-01-13')).toEqual(['2021-01-14 urge: kejiju', '2021-01-21 urge: kejiju', '2021-01-22 supervise: kejiju', '2021-02-05 agenda: kejiju']);
    expect(returnedOn('2021-01-14')).toEqual(['2021-01-15 urge: kejiju', '2021-01-22 supervise: kejiju', '2021-02-05 agenda: kejiju']);
    expect(returnedOn('2021-01-20')).toEqual(['2021-01-21 urge: kejiju', '2021-01-22 supervise: kejiju', '2021-02-05 agenda: kejiju']);
  });

  it('moves supervision behind that urging where it would fall on its day, or has passed', () => {
    expect(returnedOn('2021-01-21')).toEqual(['2021-01-22 urge: kejiju', '2021-01-29 urge: kejiju', '2021-02-04 supervise: kejiju', '2021-02-23 agenda: kejiju']);
    expect(returnedOn('2021-01-25')).toEqual(['2021-01-26 urge: kejiju', '2021-02-02 urge: kejiju', '2021-02-07 supervise: kejiju', '2021-02-25 agenda: kejiju']);
  });

  it('plans from the plan\'s own dates also where the last contribution had moved the ladder', () => {
    const story = lived(3, '2021-02-01', [...contribute('2021-01-13', 'd5-2020', ...others), submit('2021-01-18'), giveBack('2021-01-19')]);
    expect(from2021(story).slice(1)).toEqual(['2021-01-20 urge: kejiju', '2021-01-22 supervise: kejiju']);
  });

  it.each([
    ['2020-12-25', ['2020-12-17 remind10: kejiju', '2020-12-28 remind3: kejiju', '2020-12-31 remind0: kejiju']],
    ['2020-12-28', ['2020-12-17 remind10: kejiju', '2020-12-31 remind0: kejiju']],
  ])('on %s brings back no reminder whose morning has passed, and none comes while a submission waits', (day, demanded) => {
    expect(about(lived(3, '2021-01-09', [...inTime, submit('2020-12-21'), giveBack(day)]), 'd5-2020')).toEqual(demanded);
  });

  it('takes the day of achievement back with the submission', () => {
    const achieved = (...done: Done[]) => lived(3, '2021-01-09', [...inTime, submit('2020-12-21'), ...done]).life.milestones.get('d5-2020')?.achievedOn;
    expect([achieved(), achieved(giveBack('2020-12-22')), achieved(giveBack('2020-12-22'), submit('2020-12-23', '2020-12-22'))]).toEqual(['2020-12-18', undefined, '2020-12-22']);
  });

  it('is what a task that is opened late is planned by', () => {
    expect(from2021(lived(3, '2021-01-23', [], { from: '2021-01-13' })).map((line) => line.split(':')[0])).toEqual(['2021-01-14 urge', '2021-01-21 urge', '2021-01-22 supervise']);
  });
});

describe('who reports for all', () => {
  it('is provisionally the first lead, or the first named where none leads; one lead alone is the coordinator', () => {
    const of = (measure: number) => tasks[measure - 1]!;
    expect([of(3), of(8), of(13)].map(({ coordinator, provisional }) => [coordinator, provisional])).toEqual([['kejiju', true], ['caizhengju', true], ['shichangjianguanju', false]]);
    expect(of(8).bureaus).not.toContain('caigou-danwei');
    expect(of(8).classes).toEqual(['caigou-danwei']);
  });
});

describe('what was refused', () => {
  it('changes nothing', () => {
    const { life, demands } = lived(3, '2020-12-29', [...inTime, ['2020-12-21', submit('2020-12-21')[1], { kind: 'refused', status: 409, problem: 'x' }]]);
    expect(life.milestones.get('d5-2020')?.phase).toBe('open');
    expect(demands.at(-1)).toMatchObject({ day: '2020-12-28', rung: 'remind3' });
  });
});

describe('the first morning and the last', () => {
  const reminded = (from: string, until: string): string[] => about(lived(3, until, inTime, { from }), 'd5-2020').map((line) => line.slice(0, 10));

  it('are demanded where the rehearsal began before 09:00, and came to it', () => {
    expect(reminded('2020-12-17T00:59:59.999Z', '2020-12-28')).toEqual(['2020-12-17', '2020-12-28']);
    expect(reminded('2020-12-17T01:00:00.000Z', '2020-12-28T00:59:59.999Z')).toEqual([]);
  });
});

it('a concluded task reminds nobody, not even who never signed', () => {
  const story = lived(3, '2020-11-30', [...contribute('2020-10-13', 'd5-2020', ...others), submit('2020-10-13', '2020-10-13'), approve('2020-10-13'), confirm('2020-10-13'), review('2020-10-14'), ...strikeOff('2020-10-20')]);
  expect(story.findings).toEqual([]);
  expect([...new Set(receipts(story).map((line) => line.slice(0, 10)))]).toEqual(['2020-10-16']);
});

describe('a plan of other words', () => {
  const [first, ...more] = xinxiangPlan.measures;
  const promised = (changed: object, plan: object = {}) => promisedTasks({ ...xinxiangPlan, ...plan, measures: [{ ...first!, ...changed }, ...more] }, days)[0]!;
  const named = (duty: string, ...bureaus: string[]) => bureaus.map((bureau) => ({ bureau, duty }));

  it('is coordinated by its lead, wherever that is named, and has any number of classes', () => {
    const responsibilities = [...named('participant', 'kejiju', 'a', 'b'), ...named('lead', 'caizhengju')];
    const groups = ['a', 'b'].map((id) => ({ ...xinxiangPlan.groups[0]!, id }));
    expect(promised({ responsibilities }, { groups })).toMatchObject({ bureaus: ['kejiju', 'caizhengju'], classes: ['a', 'b'], coordinator: 'caizhengju', provisional: false });
    expect(() => promised({ responsibilities: named('lead', 'a') }, { groups })).toThrow('names nobody');
  });

  it('has a milestone in each year of a deliverable', () => {
    const rows = xinxiangPlan.annex.rows.filter(({ measure }) => measure === 1).slice(0, 1).map((row) => ({ ...row, deliverables: row.deliverables.slice(0, 1).map((one) => ({ ...one, number: 1, window: { ...one.window, from: 2020, to: 2022 } })) }));
    expect(promised({}, { annex: { ...xinxiangPlan.annex, rows } }).milestones.map(({ key }) => key)).toEqual(['d1-2020', 'd1-2021', 'd1-2022']);
  });
});

describe('a year without a notice', () => {
  it('leaves its milestones undated, and demands nothing about them', () => {
    const known = new WorkedDays({ ...chinaNotices, notices: chinaNotices.notices.filter(({ year }) => year <= 2021) });
    const [first] = promisedTasks(xinxiangPlan, known);
    expect(first!.milestones.map(({ key, dates }) => [key, dates?.dueOn])).toContainEqual(['d1-2022', undefined]);
    expect(first!.milestones.map(({ key, dates }) => [key, dates?.dueOn])).toContainEqual(['d1-2020', '2020-12-31']);
  });
  it('is awaited too where only the day of the report lies in it', () => {
    const known = new WorkedDays({ ...chinaNotices, notices: chinaNotices.notices.filter(({ year }) => year <= 2020) });
    expect(promisedTasks(xinxiangPlan, known)[2]!.milestones).toEqual([{ key: 'd5-2020', year: 2020, dates: undefined }]);
  });

  it('leaves a milestone to be contributed to, submitted and returned', () => {
    const [, , promised] = promisedTasks(xinxiangPlan, new WorkedDays({ ...chinaNotices, notices: chinaNotices.notices.filter(({ year }) => year <= 2020) }));
    const acts = [...inTime, submit('2020-12-21'), giveBack('2020-12-22')].map(([day, deed], index): Act => ({ ...deed, task: 't', measure: 3, by: 'x', at: `${day}T02:00:00.000Z`, outcome: { kind: 'acknowledged', seq: index, events: [] } }));
    const at = '2020-12-30T01:00:00.000Z';
    const { life, demands, findings } = livedTask(promised!, acts, { from: '2020-10-12T01:30:00.000Z', until: at, stoodAt: at }, rules);
    expect(findings).toEqual([]);
    expect(demands.filter(({ kind }) => kind !== 'remindReceipt')).toEqual([]);
    expect(life.milestones.get('d5-2020')).toMatchObject({ phase: 'open', reached: 'quiet', returns: 1 });
  });

  it('is none because its notice stands elsewhere in the list', () => {
    const reversed = new WorkedDays({ ...chinaNotices, notices: [...chinaNotices.notices].sort((a, b) => b.year - a.year) });
    expect(reversed.workedBetween('2020-12-21', '2021-01-15')).toBe(18);
  });
});
