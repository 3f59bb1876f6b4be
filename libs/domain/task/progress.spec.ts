import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy } from '../escalation/policy';
import { keptWaitingSince } from './kept-waiting';
import { flagsOn, phaseOf, progressOf, waitingFor } from './progress';
import { LivedTask, actor, listScan, measure3, milestone, noon, office } from './task.fixture';

const oneMilestone = { ...measure3, milestones: [milestone('d5-2020', 2020)] };
const kejiju = actor('liaison', 'kejiju');
const key = 'd5-2020';

const sign = (task: LivedTask, date: string) => {
  for (const bureau of ['kejiju', 'caizhengju']) task.ask(noon(date), actor('liaison', bureau), { type: 'acknowledge', bureau });
  task.ask(noon(date), office, { type: 'acknowledge', bureau: 'shuiwuju', reply: '复函1号' });
};
const contribute = (task: LivedTask, date: string, bureau: string) =>
  task.ask(noon(date), bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: key, bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '复函2号' }) });
const waits = (task: LivedTask) => waitingFor(task.state).map(({ bureau, what }) => `${bureau} ${what}`);
const flags = (task: LivedTask, day: string) => {
  const milestoneOf = task.state.milestones[key];
  return milestoneOf ? flagsOn(day, defaultPolicy, chinaCalendar).ofMilestone(milestoneOf) : [];
};

describe('a task says where it stands', () => {
  it('and whom it waits for, through its whole life', () => {
    const task = new LivedTask(oneMilestone);
    const seen: [string, string[]][] = [];
    const look = () => { seen.push([phaseOf(task.state), waits(task)]); };
    look();
    sign(task, '2020-10-15');
    look();
    contribute(task, '2020-12-01', 'caizhengju');
    look();
    contribute(task, '2020-12-02', 'shuiwuju');
    look();
    task.ask(noon('2020-12-03'), kejiju, { type: 'submit', milestone: key, achievedOn: '2020-12-02' });
    look();
    task.ask(noon('2020-12-04'), actor('bureau-head', 'kejiju'), { type: 'approve', milestone: key });
    look();
    task.ask(noon('2020-12-05'), office, { type: 'appointCoordinator', bureau: 'kejiju', authority: { kind: 'minutes', number: '第1期', on: '2020-12-01' } });
    task.ask(noon('2020-12-05'), office, { type: 'review', milestone: key });
    look();
    task.ask(noon('2020-12-05'), office, listScan(key));
    task.ask(noon('2020-12-05'), office, { type: 'strikeOff', milestone: key, list: { number: '1号', on: '2020-12-05', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } });
    look();
    expect(seen).toEqual([
      ['receipt', ['kejiju receipt', 'caizhengju receipt', 'shuiwuju receipt', 'caizhengju contribution', 'shuiwuju contribution']],
      ['work', ['caizhengju contribution', 'shuiwuju contribution']],
      ['work', ['shuiwuju contribution']],
      ['work', ['kejiju submission']],
      ['approval', ['kejiju sign-off']],
      ['approval', ['lianxi-office review']],
      ['strike-off', ['lianxi-office strike-off']],
      ['concluded', []],
    ]);
  });

  it('and does not forget what was submitted before its turn', () => {
    const task = new LivedTask(measure3);
    sign(task, '2020-10-15');
    for (const bureau of ['caizhengju', 'shuiwuju']) {
      task.ask(noon('2020-11-02'), bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: 'd5-2021', bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '复函2号' }) });
    }
    task.ask(noon('2020-11-03'), kejiju, { type: 'submit', milestone: 'd5-2021', achievedOn: '2020-11-02' });
    expect(waits(task)).toEqual(['caizhengju contribution', 'shuiwuju contribution', 'kejiju sign-off']);
    expect(phaseOf(task.state)).toBe('approval');
  });

  it('and for whoever decides on a later date, also of a milestone whose turn has not come', () => {
    const task = new LivedTask({ ...measure3, milestones: [milestone('d5-2020', 2020), { ...milestone('y-2021', 2021), basis: 'standing-rule' }] });
    const extensions = () => waits(task).filter((one) => one.endsWith('extension'));
    task.ask(noon('2020-11-02'), kejiju, { type: 'requestExtension', milestone: 'd5-2020', dueOn: '2021-03-31', reasonHash: 'h' });
    expect(extensions()).toEqual(['lianxi-office extension', 'lianxi-meeting extension']);
    task.ask(noon('2020-11-02'), kejiju, { type: 'requestExtension', milestone: 'y-2021', dueOn: '2022-03-31', reasonHash: 'h' });
    task.ask(noon('2020-11-03'), office, { type: 'refuseExtension', milestone: 'd5-2020', authority: { kind: 'minutes', number: '第1期', on: '2020-11-03' }, reasonHash: 'h' });
    expect(extensions()).toEqual(['lianxi-office extension']);
  });

  it('and for nobody to decide on a later date of what is submitted, until it comes back', () => {
    const task = new LivedTask({ ...measure3, milestones: [milestone('d5-2020', 2020)] });
    const extensions = () => waits(task).filter((one) => one.endsWith('extension'));
    task.ask(noon('2020-11-02'), kejiju, { type: 'requestExtension', milestone: 'd5-2020', dueOn: '2021-03-31', reasonHash: 'h' });
    for (const bureau of ['caizhengju', 'shuiwuju']) task.ask(noon('2020-11-02'), bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: 'd5-2020', bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '复函2号' }) });
    expect(task.ask(noon('2020-11-03'), kejiju, { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-11-02' })).toBeUndefined();
    expect(extensions()).toEqual([]);
    expect(task.ask(noon('2020-11-03'), actor('bureau-head', 'kejiju'), { type: 'return', milestone: 'd5-2020', reasonHash: 'h' })).toBeUndefined();
    expect(extensions()).toEqual(['lianxi-office extension', 'lianxi-meeting extension']);
  });

  it('and for the signers of a paper whose turn has not come; a disagreement for the coordinator and the office', () => {
    const task = new LivedTask(measure3);
    sign(task, '2020-10-15');
    task.ask(noon('2020-11-02'), kejiju, { type: 'openCountersignature', milestone: 'd5-2021', textHash: 'h', bureaus: ['caizhengju', 'shuiwuju'] });
    const ofRound = () => waitingFor(task.state).filter((one) => one.milestone === 'd5-2021').map(({ bureau, what }) => `${bureau} ${what}`);
    expect(ofRound()).toEqual(['caizhengju countersignature', 'shuiwuju countersignature']);
    task.ask(noon('2020-11-03'), actor('liaison', 'caizhengju'), { type: 'answerCountersignature', milestone: 'd5-2021', bureau: 'caizhengju', version: 1, answer: 'disagreed', opinionHash: 'h' });
    expect(ofRound()).toEqual(['shuiwuju countersignature', 'kejiju disagreement', 'lianxi-office disagreement']);
    task.ask(noon('2020-11-04'), office, { type: 'settleCountersignature', milestone: 'd5-2021', authority: { kind: 'minutes', number: '第1期', on: '2020-11-04' } });
    expect(ofRound()).toEqual(['shuiwuju countersignature']);
  });

  it('since when each could do it: a contribution since the opening, whatever others have filed; the report since the last of them', () => {
    const task = new LivedTask(oneMilestone);
    sign(task, '2020-10-15');
    contribute(task, '2020-12-01', 'caizhengju');
    expect(waitingFor(task.state)).toEqual([{ bureau: 'shuiwuju', role: 'liaison', what: 'contribution', milestone: key, since: task.state.openedAt }]);
    contribute(task, '2020-12-03', 'shuiwuju');
    expect(waitingFor(task.state)).toEqual([{ bureau: 'kejiju', role: 'liaison', what: 'submission', milestone: key, since: noon('2020-12-03') }]);
  });

  it('since when each has kept others waiting: what is due with a milestone not before its day of report has passed, what was asked since it was asked', () => {
    const task = new LivedTask(oneMilestone);
    const since = (day: string) => waitingFor(task.state).map((one) => `${one.bureau} ${keptWaitingSince(task.state, one, day) ?? 'not yet'}`);
    expect(since('2020-10-14')).toEqual([...['kejiju', 'caizhengju', 'shuiwuju'].map((bureau) => `${bureau} ${task.state.openedAt}`), 'caizhengju not yet', 'shuiwuju not yet']);
    sign(task, '2020-10-15');
    expect(since('2021-01-08')).toEqual(['caizhengju not yet', 'shuiwuju not yet']);
    expect(since('2021-01-09')).toEqual(['caizhengju 2021-01-07T16:00:00.000Z', 'shuiwuju 2021-01-07T16:00:00.000Z']);
    contribute(task, '2020-12-01', 'caizhengju');
    contribute(task, '2021-01-13', 'shuiwuju');
    expect(since('2021-01-20')).toEqual([`kejiju ${noon('2021-01-13')}`]);
    task.ask(noon('2021-01-18'), kejiju, { type: 'submit', milestone: key, achievedOn: '2021-01-15' });
    expect(since('2021-01-20')).toEqual([`kejiju ${noon('2021-01-18')}`]);
  });

  it('in the four words leaders read: the bureau that is waited for is slow, the coordinator that waits is not', () => {
    const task = new LivedTask(oneMilestone);
    expect(progressOf(task.state, '2020-10-13')).toBe('not-started');
    sign(task, '2020-10-15');
    contribute(task, '2020-12-01', 'caizhengju');
    expect(progressOf(task.state, '2021-01-08')).toBe('on-schedule');
    expect(progressOf(task.state, '2021-01-09')).toBe('slow');
    expect(progressOf(task.state, '2021-01-09', 'shuiwuju')).toBe('slow');
    expect(progressOf(task.state, '2021-01-09', 'kejiju')).toBe('on-schedule');
  });
});

describe('flags', () => {
  it('go from near due to overdue; between due date and report-by nobody is late, and what nobody has reported is no late report', () => {
    const task = new LivedTask(oneMilestone);
    expect(['2020-12-16', '2020-12-17', '2020-12-31', '2021-01-08', '2021-01-09'].map((day) => flags(task, day))).toEqual([
      [], ['near-due'], ['near-due'], [], ['overdue'],
    ]);
  });

  it('call the matter overdue and its report late once it is reported, achieved after its day and told after its own', () => {
    const task = new LivedTask(oneMilestone);
    contribute(task, '2020-12-01', 'caizhengju');
    contribute(task, '2020-12-01', 'shuiwuju');
    task.ask(noon('2021-01-12'), kejiju, { type: 'submit', milestone: key, achievedOn: '2021-01-11' });
    expect(flags(task, '2021-02-01')).toEqual(['overdue', 'late-report']);
  });

  it('go by the day of achievement: issued 12-18 and reported 01-06 is on time, reported 01-12 is a late report only', () => {
    for (const [reported, expected] of [['2021-01-06', []], ['2021-01-12', ['late-report']]] as const) {
      const task = new LivedTask(oneMilestone);
      contribute(task, '2020-12-01', 'caizhengju');
      contribute(task, '2020-12-01', 'shuiwuju');
      task.ask(noon(reported), kejiju, { type: 'submit', milestone: key, achievedOn: '2020-12-18' });
      expect(flags(task, '2021-02-01')).toEqual(expected);
    }
  });

  it('call a task stagnant when nobody has done anything for long; reminders do not count as doing', () => {
    const task = new LivedTask(oneMilestone);
    sign(task, '2020-10-15');
    task.live(noon('2020-12-28'));
    expect(flagsOn('2020-11-26', defaultPolicy, chinaCalendar).ofTask(task.state)).toEqual([]);
    expect(flagsOn('2020-11-27', defaultPolicy, chinaCalendar).ofTask(task.state)).toEqual(['stagnant']);
  });
});

describe('a submission whose paper is countersigned (会签)', () => {
  const since = (task: LivedTask) => waitingFor(task.state).filter(({ what }) => what === 'submission').map((waiting) => [waiting.since, keptWaitingSince(task.state, waiting, '2021-02-10')]);

  function opened(): LivedTask {
    const task = new LivedTask(oneMilestone);
    for (const bureau of ['caizhengju', 'shuiwuju']) expect(contribute(task, '2020-11-02', bureau)).toBeUndefined();
    expect(task.ask(noon('2021-01-20'), kejiju, { type: 'openCountersignature', milestone: key, textHash: 'h', bureaus: ['caizhengju', 'shuiwuju'] })).toBeUndefined();
    expect(task.ask(noon('2021-01-25'), actor('liaison', 'caizhengju'), { type: 'answerCountersignature', milestone: key, bureau: 'caizhengju', version: 1, answer: 'agreed' })).toBeUndefined();
    return task;
  }

  it('could be made since the last answer, and keeps nobody waiting from before', () => {
    const task = opened();
    expect(task.ask(noon('2021-01-27'), office, { type: 'answerCountersignature', milestone: key, bureau: 'shuiwuju', version: 1, answer: 'agreed', reply: '复函3号' })).toBeUndefined();
    expect(since(task)).toEqual([[noon('2021-01-27'), noon('2021-01-27')]]);
  });

  it('could be made since the limit was over, where not all have answered, or since their disagreement was settled', () => {
    const task = opened();
    task.live(noon('2021-01-28'));
    expect(since(task)).toEqual([['2021-01-27T16:00:00.000Z', '2021-01-27T16:00:00.000Z']]);
    const disagreed = opened();
    expect(disagreed.ask(noon('2021-01-26'), office, { type: 'answerCountersignature', milestone: key, bureau: 'shuiwuju', version: 1, answer: 'disagreed', opinionHash: 'o', reply: '复函3号' })).toBeUndefined();
    expect(disagreed.ask(noon('2021-01-29'), office, { type: 'settleCountersignature', milestone: key, authority: { kind: 'minutes', number: '第2期', on: '2021-01-29' } })).toBeUndefined();
    expect(since(disagreed)).toEqual([[noon('2021-01-29'), noon('2021-01-29')]]);
  });
});
