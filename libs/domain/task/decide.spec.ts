import type { Actor } from '../organisation/actor';
import type { TaskCommand } from './commands';
import type { AttachEvidence } from './evidence';
import { decideTask } from './decide';
import { LivedTask, activation, actor, listScan, measure3, measure8, noon, office } from './task.fixture';

const liaison = (bureau: string) => actor('liaison', bureau);
const head = (bureau: string) => actor('bureau-head', bureau);
const minutes = { kind: 'minutes', number: '第1期', on: '2020-11-02' } as const;

const contribute = (bureau: string, reply?: string): TaskCommand =>
  ({ type: 'contribute', milestone: 'd5-2020', bureau, textHash: 'h', ...(reply === undefined ? {} : { reply }) });
const submit = (achievedOn = '2020-12-18', milestone = 'd5-2020'): TaskCommand => ({ type: 'submit', milestone, achievedOn });
const approve: TaskCommand = { type: 'approve', milestone: 'd5-2020' };
const giveBack: TaskCommand = { type: 'return', milestone: 'd5-2020', reasonHash: 'h' };
const review = (milestone = 'd5-2020'): TaskCommand => ({ type: 'review', milestone });
const list = { number: '销号清单〔2021〕1号', on: '2021-01-06', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } as const;
const strikeOff = (milestone = 'd5-2020'): TaskCommand => ({ type: 'strikeOff', milestone, list });

const allIn: readonly [Actor, TaskCommand | AttachEvidence][] = [[liaison('caizhengju'), contribute('caizhengju')], [office, contribute('shuiwuju', '复函3号')]];
const submitted: readonly [Actor, TaskCommand | AttachEvidence][] = [...allIn, [liaison('kejiju'), submit()]];
const approved: readonly [Actor, TaskCommand | AttachEvidence][] = [...submitted, [head('kejiju'), approve]];
const reviewed: readonly [Actor, TaskCommand | AttachEvidence][] = [...approved, [office, review()]];
const listed: readonly [Actor, TaskCommand | AttachEvidence][] = [...reviewed, [office, listScan('d5-2020')]];

/** A task on which all of this was asked and accepted, on 2021-01-06. */
function after(history: readonly (readonly [Actor, TaskCommand | AttachEvidence])[], brief = measure3): LivedTask {
  const task = new LivedTask(brief);
  for (const [by, command] of history) expect(task.ask(noon('2021-01-06'), by, command)).toBeUndefined();
  return task;
}

describe('a task accepts', () => {
  it('the coordinator\'s way of a milestone, from contributions to 销号', () => {
    const task = after([...listed, [office, strikeOff()]]);
    expect(task.state.milestones['d5-2020']).toMatchObject({ phase: 'struck-off', strikeOff: { list }, submission: { achievedOn: '2020-12-18' } });
    expect(task.state.concludedAt).toBeUndefined();
  });

  it('its end when the last milestone is struck off: no step is left, nothing more may be asked', () => {
    const later = (history: readonly [Actor, TaskCommand | AttachEvidence][]) =>
      history.map(([by, command]): [Actor, TaskCommand | AttachEvidence] => [by, 'milestone' in command ? { ...command, milestone: 'd5-2021' } : command]);
    const task = after([[office, { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes }], ...listed, [office, strikeOff()], ...later([...reviewed]), [office, listScan('d5-2021')]]);
    expect(task.ask(noon('2021-01-07'), office, strikeOff('d5-2021'))).toBeUndefined();
    expect(task.state.concludedAt).toBe(noon('2021-01-07'));
    expect(task.state.rungs).toEqual([]);
    expect(task.ask(noon('2021-01-07'), liaison('caizhengju'), { type: 'acknowledge', bureau: 'caizhengju' })).toBe('task-concluded');
  });

  it('a change of coordinator, which changes who is asked for contributions', () => {
    const task = after([[office, { type: 'appointCoordinator', bureau: 'caizhengju', authority: minutes }]]);
    expect(task.state.coordinator).toEqual({ bureau: 'caizhengju', provisional: false });
    expect(task.ask(noon('2021-01-06'), liaison('kejiju'), contribute('kejiju'))).toBeUndefined();
    expect(task.ask(noon('2021-01-06'), liaison('caizhengju'), contribute('caizhengju'))).toBe('coordinator-does-not-contribute');
  });

  it('that a contribution is filed anew while the milestone is open', () => {
    expect(after([...allIn, [liaison('caizhengju'), contribute('caizhengju')]]).events.filter(({ type }) => type === 'contributionFiled')).toHaveLength(3);
  });

  it('a return by the head before, by the office after the sign-off', () => {
    for (const task of [after([...submitted, [head('kejiju'), giveBack]]), after([...approved, [office, giveBack]]), after([...reviewed, [office, giveBack]])]) {
      const milestone = task.state.milestones['d5-2020'];
      expect(milestone?.phase).toBe('open');
      expect(milestone?.returns).toHaveLength(1);
      expect(milestone).not.toHaveProperty('submission');
      expect(milestone).not.toHaveProperty('approval');
    }
  });

  it('no coordinator to confirm where one lead is printed', () => {
    expect(new LivedTask(measure8).state.coordinator).toEqual({ bureau: 'caizhengju', provisional: false });
  });
});

describe('an authority', () => {
  const appoints = (issuedOn: string | undefined, on: string) => {
    const task = new LivedTask(measure3);
    return task.askIn({ ...task.context(activation, office), ...(issuedOn !== undefined && { issuedOn }) }, { type: 'appointCoordinator', bureau: 'kejiju', authority: { ...minutes, on } });
  };

  it('for a coordinator is no older than the plan: of the day it was issued and after, or, of a draft, of that of its activation', () => {
    expect([appoints('2020-09-28', '2020-09-27'), appoints('2020-09-28', '2020-09-28'), appoints(undefined, '2020-10-11'), appoints(undefined, '2020-10-12'), appoints('2020-11-01', '2020-10-12')])
      .toEqual(['authority-too-early', undefined, 'authority-too-early', undefined, undefined]);
  });
});

describe('a task refuses', () => {
  const refusals: readonly [string, readonly (readonly [Actor, TaskCommand | AttachEvidence])[], Actor, TaskCommand][] = [
    ['milestone-unknown', [], liaison('kejiju'), submit('2020-12-18', 'd9-2020')],
    ['milestone-unknown', [], liaison('kejiju'), submit('2020-12-18', 'constructor')],
    ['bureau-not-in-task', [], office, { type: 'acknowledge', bureau: 'shangwuju' }],
    ['not-entitled', [], liaison('caizhengju'), { type: 'acknowledge', bureau: 'kejiju' }],
    ['not-entitled', [], office, { type: 'acknowledge', bureau: 'caizhengju', reply: '复函1号' }],
    ['not-entitled', [], actor('leader'), { type: 'acknowledge', bureau: 'kejiju' }],
    ['reply-number-missing', [], office, { type: 'acknowledge', bureau: 'shuiwuju' }],
    ['reply-not-asked', [], liaison('kejiju'), { type: 'acknowledge', bureau: 'kejiju', reply: '复函1号' }],
    ['reply-not-asked', [], liaison('shuiwuju'), { type: 'contribute', milestone: 'd5-2020', bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' }],
    ['receipt-already-signed', [[liaison('kejiju'), { type: 'acknowledge', bureau: 'kejiju' }]], liaison('kejiju'), { type: 'acknowledge', bureau: 'kejiju' }],
    ['not-entitled', [], head('kejiju'), { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes }],
    ['authority-not-sufficient', [], office, { type: 'appointCoordinator', bureau: 'kejiju', authority: { ...minutes, kind: 'office-decision' } }],
    ['authority-too-early', [], office, { type: 'appointCoordinator', bureau: 'kejiju', authority: { ...minutes, on: '2020-10-11' } }],
    ['authority-too-early', [], office, { type: 'concludeOtherwise', as: 'policy-ended', authority: { ...minutes, on: '2020-10-11' } }],
    ['authority-in-the-future', [], office, { type: 'appointCoordinator', bureau: 'kejiju', authority: { ...minutes, on: '2021-01-07' } }],
    [
      'coordinator-already-confirmed',
      [[office, { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes }]],
      office,
      { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes },
    ],
    ['coordinator-does-not-contribute', [], liaison('kejiju'), contribute('kejiju')],
    ['milestone-not-open', submitted, liaison('caizhengju'), contribute('caizhengju')],
    ['contributions-missing', [], liaison('kejiju'), submit()],
    ['achieved-in-the-future', allIn, liaison('kejiju'), submit('2021-01-07')],
    ['achieved-before-the-plan', allIn, liaison('kejiju'), submit('2019-12-31')],
    ['not-entitled', allIn, liaison('caizhengju'), submit()],
    ['milestone-not-open', submitted, liaison('kejiju'), submit()],
    ['not-entitled', submitted, liaison('kejiju'), approve],
    ['not-entitled', submitted, head('caizhengju'), approve],
    ['milestone-not-submitted', allIn, head('kejiju'), approve],
    ['milestone-already-approved', approved, head('kejiju'), approve],
    ['milestone-not-submitted', allIn, head('kejiju'), giveBack],
    ['not-entitled', submitted, office, giveBack],
    ['milestone-already-approved', approved, head('kejiju'), giveBack],
    ['milestone-not-approved', submitted, office, strikeOff()],
    ['not-entitled', reviewed, head('kejiju'), strikeOff()],
    ['milestone-struck-off', [...listed, [office, strikeOff()]], liaison('kejiju'), submit()],
  ];
  it.each(refusals)('%s', (code, history, by, command) => {
    const task = after(history);
    const before = task.state;
    expect(task.ask(noon('2021-01-06'), by, command)).toBe(code);
    expect(task.state).toBe(before);
  });

  it('the last 销号 while the coordinator is provisional', () => {
    const task = after(listed, { ...measure3, milestones: measure3.milestones.slice(0, 1) });
    expect(task.ask(noon('2021-01-06'), office, strikeOff())).toBe('coordinator-not-confirmed');
  });

  it.each<[string, Actor, TaskCommand, object, typeof approved?]>([
    ['a head of another bureau returning what is approved', head('caizhengju'), giveBack, { command: 'returnApproved' }, approved],
    ['the office returning what the head has yet to decide', office, giveBack, { command: 'return', entitled: '市科技局' }, submitted],
    ['a head of another bureau', head('caizhengju'), approve, { entitled: '市科技局', bureau: '市财政局' }],
    ['a head of a bureau outside the task', head('shuiliju'), approve, { entitled: '市科技局', bureau: 'shuiliju' }],
    ['another bureau\'s liaison', liaison('kejiju'), contribute('caizhengju'), { entitled: '市财政局', bureau: '市科技局' }],
    ['the office in a bureau\'s place', office, { type: 'acknowledge', bureau: 'caizhengju' }, { entitled: '市财政局', role: 'office', bureau: 'lianxi-office' }],
  ])('%s, naming the bureau that is asked', (_who, by, command, params, history = []) => {
    const task = after(history);
    expect(decideTask(task.state, command, task.context(noon('2021-01-06'), by))).toMatchObject({ refused: 'not-entitled', params });
  });

  it('anything from a class without an account', () => {
    expect(new LivedTask(measure8).ask(noon('2020-10-15'), office, { type: 'acknowledge', bureau: 'caigoudanwei' })).toBe('group-does-not-contribute');
  });

  it('whoever no longer holds the right', () => {
    const task = new LivedTask(measure3);
    const context = { ...task.context(noon('2020-10-15'), liaison('kejiju')), rightEndedAt: '2020-10-14T01:00:00.000Z' };
    expect(task.askIn(context, { type: 'acknowledge', bureau: 'kejiju' })).toBe('right-ended');
  });
});

describe('a step', () => {
  const remind = { type: 'carryOutStep', key: 'milestone/d5-2020:1:remind10:1', kind: 'remind' } as const;

  it('that comes early is told how long to wait', () => {
    expect(new LivedTask(measure3).step('2020-12-17T00:59:00.000Z', remind)).toEqual({ outcome: 'not-due-yet', waitMs: 30_000, events: [] });
  });

  it('that comes twice is answered as done', () => {
    const task = new LivedTask(measure3);
    task.live(noon('2020-12-17'));
    const { length } = task.events;
    expect(task.step(noon('2020-12-17'), remind).outcome).toBe('already-done');
    expect(task.events).toHaveLength(length);
  });

  it('voided by a submission, or never planned, is no longer wanted', () => {
    const task = after(submitted);
    expect(task.step(noon('2021-01-06'), remind).outcome).toBe('no-longer-wanted');
    expect(task.step(noon('2021-01-06'), { ...remind, key: 'milestone/d5-2020:1:remind99:1' }).outcome).toBe('no-longer-wanted');
  });

  it('that failed is put before the office, and the ladder goes on', () => {
    const task = new LivedTask(measure3);
    task.live(noon('2021-01-08'));
    const urge = { key: 'milestone/d5-2020:1:urge:1', kind: 'urge' } as const;
    expect(task.step(noon('2021-01-11'), { type: 'recordStepFailed', ...urge, failure: '…' }).outcome).toBe('done');
    expect(task.state.steps[urge.key]?.end).toBe('failed');
    expect(task.state.rungs.map(({ key }) => key)).toContain('milestone/d5-2020:1:urge:2');
    expect(task.step(noon('2021-01-11'), { type: 'carryOutStep', ...urge }).outcome).toBe('no-longer-wanted');
  });

  it('carried out before its failure was recorded stays carried out', () => {
    const task = new LivedTask(measure3);
    task.live(noon('2020-12-17'));
    expect(task.step(noon('2020-12-17'), { ...remind, type: 'recordStepFailed', failure: '…' }).outcome).toBe('already-done');
  });
});
