import { shanghaiDate } from '../calendar/shanghai';
import { LivedTask, actor, measure3, measure4, milestone, morning, noon, office } from '../task/task.fixture';
import type { Rung } from './rung';

const dated = (rungs: readonly Rung[]) => rungs.map(({ key, at }) => `${shanghaiDate(at)} ${key}`);
const ofMilestones = (rungs: readonly Rung[]) => rungs.filter(({ key }) => key.startsWith('milestone/'));
const carriedOut = (task: LivedTask) =>
  Object.values(task.state.steps).filter(({ key, end }) => key.startsWith('milestone/') && end === 'carried-out').map(({ key, at }) => `${shanghaiDate(at)} ${key}`);

describe('the default ladder', () => {
  it('of a milestone due 2020-12-31 has the dates of the design', () => {
    expect(dated(ofMilestones(new LivedTask(measure4).state.rungs))).toEqual([
      '2020-12-17 milestone/d7-2020:1:remind10:1',
      '2020-12-28 milestone/d7-2020:1:remind3:1',
      '2020-12-31 milestone/d7-2020:1:remind0:1',
      '2021-01-11 milestone/d7-2020:1:urge:1',
      '2021-01-22 milestone/d7-2020:1:supervise:1',
      '2021-02-05 milestone/d7-2020:1:agenda:1',
    ]);
  });

  it('urges every five working days until the matter is put to the inspection office', () => {
    const task = new LivedTask(measure4);
    task.live(noon('2021-03-01'));
    expect(carriedOut(task)).toEqual([
      '2020-12-17 milestone/d7-2020:1:remind10:1',
      '2020-12-28 milestone/d7-2020:1:remind3:1',
      '2020-12-31 milestone/d7-2020:1:remind0:1',
      '2021-01-11 milestone/d7-2020:1:urge:1',
      '2021-01-18 milestone/d7-2020:1:urge:2',
      '2021-01-22 milestone/d7-2020:1:supervise:1',
      '2021-02-05 milestone/d7-2020:1:agenda:1',
    ]);
    expect(task.state.milestones['d7-2020']?.escalation).toBe('on-agenda');
  });

  it('of a milestone due 2022-12-30 is supervised on a make-up workday', () => {
    const task = new LivedTask({ ...measure4, milestones: [milestone('d6-2022', 2022)] });
    expect(dated(ofMilestones(task.state.rungs)).slice(-2)).toEqual(['2023-01-28 milestone/d6-2022:1:supervise:1', '2023-02-09 milestone/d6-2022:1:agenda:1']);
  });

  it('reminds each bureau to sign on 10-16 and every three working days after, until it signs', () => {
    const task = new LivedTask(measure4);
    task.ask(noon('2020-10-15'), actor('liaison', 'kejiju'), { type: 'acknowledge', bureau: 'kejiju' });
    task.live(noon('2020-10-22'));
    task.ask(noon('2020-10-22'), actor('liaison', 'fagaiwei'), { type: 'acknowledge', bureau: 'fagaiwei' });
    const reminders = Object.values(task.state.steps).map(({ at, bureaus }) => `${shanghaiDate(at)} ${bureaus.join()}`).sort();
    expect(reminders).toEqual(['2020-10-16', '2020-10-21'].flatMap((date) => ['fagaiwei', 'jiaoyuju', 'nongyenongcunju', 'rensheju'].map((bureau) => `${date} ${bureau}`)));
    expect(task.state.rungs.filter(({ kind }) => kind === 'remindReceipt').map(({ key }) => key)).toEqual([
      'part/jiaoyuju:1:remind-receipt:3', 'part/nongyenongcunju:1:remind-receipt:3', 'part/rensheju:1:remind-receipt:3',
    ]);
  });

  it('runs a task\'s steps shortly before nine', () => {
    expect(new LivedTask(measure4).state.rungs.every(({ at }) => at.endsWith('T00:59:30.000Z'))).toBe(true);
  });

  it('has no rungs for a milestone without an official calendar', () => {
    const task = new LivedTask({ ...measure4, milestones: [milestone('d6-2030', 2030)] });
    expect(task.state.milestones['d6-2030']?.dueOn).toBeUndefined();
    expect(ofMilestones(task.state.rungs)).toEqual([]);
  });

  it('plans no reminder whose day has passed when the plan starts late', () => {
    expect(dated(ofMilestones(new LivedTask(measure4, noon('2020-12-28')).state.rungs))[0]).toBe('2020-12-31 milestone/d7-2020:1:remind0:1');
  });
});

describe('a step that failed', () => {
  it('does not keep a milestone from the joint meeting: the ladder goes on without it', () => {
    const task = new LivedTask(measure4);
    task.live(noon('2021-01-08'));
    for (const date of ['2021-01-11', '2021-01-18']) {
      const urge = task.state.rungs.find(({ kind }) => kind === 'urge');
      task.step(noon(date), { type: 'recordStepFailed', key: urge?.key ?? '', kind: 'urge', failure: '…' });
    }
    task.live(noon('2021-02-05'));
    expect(carriedOut(task).slice(-2)).toEqual(['2021-01-22 milestone/d7-2020:1:supervise:1', '2021-02-05 milestone/d7-2020:1:agenda:1']);
    expect(task.state.milestones['d7-2020']?.escalation).toBe('on-agenda');
  });
});

describe('after a stoppage', () => {
  it('only the highest reminder speaks; the passed ones are recorded as missed', () => {
    const task = new LivedTask(measure4);
    task.live(noon('2020-12-10'));
    task.live(noon('2020-12-29'), true);
    expect(task.state.steps['milestone/d7-2020:1:remind10:1']?.end).toBe('missed');
    expect(task.state.steps['milestone/d7-2020:1:remind3:1']?.end).toBe('carried-out');
    expect(task.events.find(({ type }) => type === 'stepsMissed')).toMatchObject({ cause: 'outage' });
  });

  it('a late urge moves supervision and agenda by as many working days: nobody pays for our outage', () => {
    const task = new LivedTask(measure4);
    task.live(noon('2021-01-08'));
    task.live(noon('2021-01-13'), true);
    expect(dated(ofMilestones(task.state.rungs))).toEqual([
      '2021-01-20 milestone/d7-2020:1:urge:2',
      '2021-01-26 milestone/d7-2020:1:supervise:1',
      '2021-02-08 milestone/d7-2020:1:agenda:1',
    ]);
  });

  it('of two months a milestone is urged, not put straight before the meeting', () => {
    const task = new LivedTask(measure4);
    task.live(noon('2020-12-10'));
    const step = task.step(noon('2021-02-22'), { type: 'carryOutStep', key: 'milestone/d7-2020:1:remind10:1', kind: 'remind' });
    expect(step.outcome).toBe('no-longer-wanted');
    task.live(noon('2021-02-22'), true);
    expect(Object.values(task.state.steps).filter(({ kind, endedAt }) => kind !== 'remindReceipt' && endedAt === noon('2021-02-22')).map(({ kind, end }) => `${kind} ${end}`)).toEqual([
      'remind missed', 'remind missed', 'remind missed', 'urge carried-out',
    ]);
    expect(dated(ofMilestones(task.state.rungs))[0]).toBe('2021-03-01 milestone/d7-2020:1:urge:2');
  });

  it('reminders to sign go on after the days an outage swallowed', () => {
    const task = new LivedTask(measure4);
    task.live(noon('2020-10-29'), true);
    expect(dated(task.state.rungs)[0]).toBe('2020-11-03 part/fagaiwei:1:remind-receipt:2');
  });
});

describe('a returned milestone', () => {
  const withEverythingIn = () => {
    const task = new LivedTask(measure3);
    for (const bureau of ['caizhengju', 'shuiwuju']) {
      task.ask(noon('2020-11-20'), actor('liaison', bureau), { type: 'contribute', milestone: 'd5-2020', bureau, textHash: 'h' });
    }
    return task;
  };
  const submit = (task: LivedTask, date: string) =>
    task.ask(noon(date), actor('liaison', 'kejiju'), { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-12-01' });
  const giveBack = (task: LivedTask, date: string) =>
    task.ask(noon(date), actor('bureau-head', 'kejiju'), { type: 'return', milestone: 'd5-2020', reasonHash: 'h' });
  const ahead = (task: LivedTask) => dated(task.state.rungs.filter(({ key }) => key.startsWith('milestone/d5-2020')));

  it('before it is due climbs the rungs that are still ahead, each under a new key', () => {
    const task = withEverythingIn();
    submit(task, '2020-12-02');
    expect(ahead(task)).toEqual([]);
    giveBack(task, '2020-12-21');
    expect(ahead(task)).toEqual([
      '2020-12-28 milestone/d5-2020:1:remind3:2',
      '2020-12-31 milestone/d5-2020:1:remind0:2',
      '2021-01-11 milestone/d5-2020:1:urge:2',
      '2021-01-22 milestone/d5-2020:1:supervise:2',
      '2021-02-05 milestone/d5-2020:1:agenda:2',
    ]);
  });

  it('after its report was due is urged on the next working day', () => {
    const task = withEverythingIn();
    task.live(noon('2021-01-12'));
    submit(task, '2021-01-12');
    giveBack(task, '2021-01-14');
    expect(ahead(task)).toEqual([
      '2021-01-15 milestone/d5-2020:1:urge:3',
      '2021-01-22 milestone/d5-2020:1:supervise:2',
      '2021-02-05 milestone/d5-2020:1:agenda:2',
    ]);
  });

  it('after its supervision was due is urged first and supervised as long after that as ever', () => {
    const task = withEverythingIn();
    task.live(noon('2021-01-25'));
    submit(task, '2021-01-26');
    giveBack(task, '2021-02-22');
    expect(ahead(task)).toEqual([
      '2021-02-23 milestone/d5-2020:1:urge:3',
      '2021-03-08 milestone/d5-2020:1:supervise:2',
      '2021-03-22 milestone/d5-2020:1:agenda:2',
    ]);
  });

  it('speaks to those whose contribution is missing and, in reminders, to the coordinator', () => {
    const task = new LivedTask(measure4);
    for (const bureau of ['jiaoyuju', 'rensheju', 'fagaiwei']) {
      task.ask(noon('2020-12-01'), actor('liaison', bureau), { type: 'contribute', milestone: 'd7-2020', bureau, textHash: 'h' });
    }
    task.live(morning('2021-01-11'));
    expect(task.state.steps['milestone/d7-2020:1:remind0:1']?.bureaus).toEqual(['nongyenongcunju', 'kejiju']);
    expect(task.state.steps['milestone/d7-2020:1:urge:1']?.bureaus).toEqual(['nongyenongcunju']);
    task.ask(noon('2021-01-13'), actor('liaison', 'nongyenongcunju'), { type: 'contribute', milestone: 'd7-2020', bureau: 'nongyenongcunju', textHash: 'h' });
  });

  it('whose last contribution came late leaves the coordinator the interval of an urge: nothing is put to supervision on 01-22', () => {
    const task = new LivedTask(measure4);
    for (const bureau of ['jiaoyuju', 'rensheju', 'fagaiwei']) {
      task.ask(noon('2020-12-01'), actor('liaison', bureau), { type: 'contribute', milestone: 'd7-2020', bureau, textHash: 'h' });
    }
    task.live(morning('2021-01-11'));
    task.ask(noon('2021-01-13'), actor('liaison', 'nongyenongcunju'), { type: 'contribute', milestone: 'd7-2020', bureau: 'nongyenongcunju', textHash: 'h' });
    expect(dated(ofMilestones(task.state.rungs))).toEqual([
      '2021-01-20 milestone/d7-2020:1:urge:3',
      '2021-02-02 milestone/d7-2020:1:supervise:2',
      '2021-02-20 milestone/d7-2020:1:agenda:2',
    ]);
    task.live(noon('2021-01-20'));
    expect(task.state.steps['milestone/d7-2020:1:urge:3']?.bureaus).toEqual(['kejiju']);
  });

  it('is never touched by the office\'s strike-off list', () => {
    expect(withEverythingIn().ask(noon('2020-12-01'), office, { type: 'strikeOff', milestone: 'd5-2020' })).toBe('milestone-not-approved');
  });
});
