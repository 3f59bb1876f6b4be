import type { TaskCommand } from './commands';
import type { TaskEvent } from './events';
import { evolveTask } from './evolve';
import type { TaskState } from './task';
import { LivedTask, actor, milestone, noon, office, listScan } from './task.fixture';
import { answers, coordinator, milestone as key, minutes, wholeMeasure3 } from '../countersignature/round.fixture';
import { toldOf } from './told';

const head = actor('bureau-head', 'kejiju');
const brief = { ...wholeMeasure3, milestones: [milestone('d5-2020', 2020), { ...milestone('y-2021', 2021), basis: 'standing-rule' as const }] };
const bodies = ['kejiju', 'jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'];
const liaisons = bodies.map((bureau) => `${bureau}/liaison`);
const leaders = 'lianxi-meeting/leader';
const theOffice = 'lianxi-office/office';

/** Who is told of each event that a task has lived through. */
function told({ record }: LivedTask): { readonly event: TaskEvent['type']; readonly to: string[] }[] {
  let state: TaskState | undefined;
  return record.map((recorded) => {
    const before = state;
    const after = evolveTask(before, recorded);
    state = after;
    return { event: recorded.event.type, to: toldOf(before, recorded, after).map(({ bureau, role }) => `${bureau}/${role}`) };
  });
}

const last = (task: LivedTask) => told(task).at(-1);

function ask(task: LivedTask, by: ReturnType<typeof actor>, command: TaskCommand, on = '2020-12-10'): void {
  expect(task.ask(noon(on), by, command)).toBeUndefined();
}

/** Measure 3 with its contributions in. */
function contributed(): LivedTask {
  const task = new LivedTask(brief);
  for (const bureau of bodies.slice(1)) ask(task, bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: key, bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '复函' }) }, '2020-12-01');
  return task;
}

const submit: TaskCommand = { type: 'submit', milestone: key, achievedOn: '2020-12-01' };
const approve: TaskCommand = { type: 'approve', milestone: key };
const review: TaskCommand = { type: 'review', milestone: key };
const withdraw: TaskCommand = { type: 'withdraw', milestone: key, reasonHash: 'r' };
const back: TaskCommand = { type: 'return', milestone: key, reasonHash: 'r' };
const strikeOff: TaskCommand = { type: 'strikeOff', milestone: key, list: { number: '1号', on: '2020-12-10', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } };
const later = { ...minutes, on: '2020-12-10' };
const asks: TaskCommand = { type: 'requestExtension', milestone: key, dueOn: '2021-03-31', reasonHash: 'r' };
const steps: readonly (readonly [ReturnType<typeof actor>, TaskCommand])[] = [[coordinator, submit], [head, approve], [office, review], [office, strikeOff]];

/** The submission with so many of its steps taken. */
function taken(count: number): LivedTask {
  const task = contributed();
  for (const [by, command] of steps.slice(0, count)) {
    ask(task, by, command);
    if (command === review) task.ask(noon('2020-12-10'), office, listScan(key));
  }
  return task;
}

describe('who is told of a decision', () => {
  it('an assigned task: each body that is accountable for it', () => {
    expect(told(new LivedTask(brief))).toEqual([{ event: 'taskOpened', to: liaisons }]);
  });

  it.each<[what: string, steps: number, by: ReturnType<typeof actor>, command: TaskCommand, to: string[]]>([
    ['a receipt: the coordinator', 0, actor('liaison', 'jiaoyuju'), { type: 'acknowledge', bureau: 'jiaoyuju' }, ['kejiju/liaison']],
    ['a receipt by letter: the coordinator, and the body for which it was entered', 0, office, { type: 'acknowledge', bureau: 'shuiwuju', reply: '复函' }, ['kejiju/liaison', 'shuiwuju/liaison']],
    ['the coordinator\'s own receipt: nobody', 0, coordinator, { type: 'acknowledge', bureau: 'kejiju' }, []],
    ['a contribution: the coordinator', 0, actor('liaison', 'rensheju'), { type: 'contribute', milestone: key, bureau: 'rensheju', textHash: 'h' }, ['kejiju/liaison']],
    ['a contribution by the head: the liaison of that body too', 0, actor('bureau-head', 'rensheju'), { type: 'contribute', milestone: key, bureau: 'rensheju', textHash: 'h' }, ['kejiju/liaison', 'rensheju/liaison']],
    ['a contribution taken back: the coordinator', 0, actor('liaison', 'caizhengju'), { type: 'withdrawContribution', milestone: key, bureau: 'caizhengju', reasonHash: 'r' }, ['kejiju/liaison']],
    ['a contribution returned before the whole is submitted: that body, and the coordinator\'s liaison where its head did', 0, head, { ...back, contributor: 'caizhengju' }, ['caizhengju/liaison', 'kejiju/liaison']],
    ['a confirmed coordinator: its liaison and its head', 0, office, { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes }, ['kejiju/liaison', 'kejiju/bureau-head']],
    ['a transfer: every body, and the heads of both', 0, office, { type: 'appointCoordinator', bureau: 'caizhengju', authority: minutes }, [...liaisons, 'kejiju/bureau-head', 'caizhengju/bureau-head']],
    ['a submission: the head, who is to sign', 0, coordinator, submit, ['kejiju/bureau-head']],
    ['a signature: the office, and the liaison', 1, head, approve, [theOffice, 'kejiju/liaison']],
    ['a review: the coordinator', 2, office, review, ['kejiju/liaison']],
    ['a strike-off: every body and the head', 3, office, strikeOff, [...liaisons, 'kejiju/bureau-head']],
    ['a return by the head: the coordinator', 1, head, back, ['kejiju/liaison']],
    ['a return by the office: the head whose signature is void, and the coordinator', 2, office, back, ['kejiju/bureau-head', 'kejiju/liaison']],
    ['a return to the review: the coordinator, of other than the office that returned it', 3, office, { ...back, to: 'review' }, ['kejiju/liaison']],
    ['a return of a contribution: its bureau, and the coordinator', 1, head, { ...back, contributor: 'caizhengju' }, ['caizhengju/liaison', 'kejiju/liaison']],
    ['a return of a contribution once it is signed: the head too', 2, office, { ...back, contributor: 'caizhengju' }, ['caizhengju/liaison', 'kejiju/bureau-head', 'kejiju/liaison']],
    ['a return to the head: the head, and the coordinator', 2, office, { ...back, to: 'head' }, ['kejiju/bureau-head', 'kejiju/liaison']],
    ['a submission taken back: the head who had it', 1, coordinator, withdraw, ['kejiju/bureau-head']],
    ['a signature taken back: the office that had it, and the liaison', 2, head, withdraw, ['kejiju/liaison', theOffice]],
    ['a review taken back: the coordinator', 3, office, withdraw, ['kejiju/liaison']],
    ['an extension asked for of the plan\'s date: the office and the leaders', 0, coordinator, asks, [theOffice, leaders]],
    ['an extension asked for of the office\'s own date: the office', 0, head, { ...asks, milestone: 'y-2021', dueOn: '2022-03-31' }, ['kejiju/liaison', theOffice]],
    ['a task concluded otherwise: every body and the head', 0, office, { type: 'concludeOtherwise', as: 'policy-ended', authority: minutes }, [...liaisons, 'kejiju/bureau-head']],
    ['evidence: nobody, it comes with the submission', 0, coordinator, { type: 'attachEvidence', milestones: [key], bureau: 'kejiju', sha256: 'f', size: 1, kind: 'pdf', nameHash: 'n' } as unknown as TaskCommand, []],
  ])('%s', (_what, count, by, command, to) => {
    const task = taken(count);
    ask(task, by, command);
    expect(last(task)?.to).toEqual(to);
  });

  it('a signature entered from paper: the office, and the head whose it is', () => {
    const task = taken(1);
    ask(task, coordinator, { type: 'attachEvidence', milestones: [key], bureau: 'kejiju', scanOf: 'sign-off', sha256: 'scan', size: 1, kind: 'pdf', nameHash: 'n' } as unknown as TaskCommand);
    ask(task, coordinator, { ...approve, paper: { signerHash: 's', post: '局长', on: '2020-12-09', scan: 'scan' } });
    expect(last(task)?.to).toEqual([theOffice, 'kejiju/bureau-head']);
  });

  it('a request that is taken back: whoever was to decide it', () => {
    const task = contributed();
    ask(task, coordinator, asks);
    ask(task, coordinator, { type: 'withdrawExtension', milestone: key, reasonHash: 'r' });
    expect(last(task)).toEqual({ event: 'extensionWithdrawn', to: [theOffice, leaders] });
  });

  it('a request that a leader decides: the office too', () => {
    const task = contributed();
    ask(task, coordinator, asks);
    ask(task, actor('leader', 'shizhengfu'), { type: 'refuseExtension', milestone: key, reasonHash: 'r' });
    expect(last(task)?.to).toEqual(['kejiju/liaison', theOffice]);
  });

  it('a request that lapses undecided: whoever asked, and whoever was to decide it', () => {
    const task = contributed();
    ask(task, head, asks);
    ask(task, office, { type: 'concludeOtherwise', as: 'policy-ended', authority: minutes });
    expect(told(task).find(({ event }) => event === 'extensionLapsed')?.to).toEqual(['kejiju/liaison', 'kejiju/bureau-head', leaders]);
  });

  it('a request that is decided: whoever asked, and of a moved date every body', () => {
    for (const [command, to] of [[{ type: 'refuseExtension', milestone: key, authority: later, reasonHash: 'r' }, ['kejiju/liaison', 'kejiju/bureau-head']], [{ type: 'grantExtension', milestone: key, authority: later }, [...liaisons, 'kejiju/bureau-head']]] as const) {
      const task = contributed();
      ask(task, head, asks);
      ask(task, office, command);
      expect(last(task)?.to).toEqual(to);
    }
  });

  it('a milestone that is reopened: every body and the head; that its strike-off concluded the task, nobody once more', () => {
    const task = taken(4);
    ask(task, office, { type: 'reopen', milestone: key, authority: later, reasonHash: 'r' });
    expect(last(task)).toEqual({ event: 'milestoneReopened', to: [...liaisons, 'kejiju/bureau-head'] });
    expect(told(task).filter(({ event }) => event === 'taskConcluded').every(({ to }) => to.length === 0)).toBe(true);
  });

  it('countersignature: the coordinator of each answer, the removed that they are, and the letter tells the signers', () => {
    const task = new LivedTask(brief);
    const on = '2020-11-16';
    ask(task, head, { type: 'openCountersignature', milestone: key, textHash: 'h', bureaus: ['jiaoyuju', 'caizhengju', 'rensheju'] }, on);
    expect(last(task)?.to).toEqual(['kejiju/liaison']);
    expect(answers(task, on, 'jiaoyuju', 1, 'disagreed')).toBeUndefined();
    expect(last(task)?.to).toEqual(['kejiju/liaison']);
    ask(task, office, { type: 'settleCountersignature', milestone: key, authority: minutes }, on);
    expect(last(task)?.to).toEqual(['kejiju/liaison', 'jiaoyuju/liaison']);
    ask(task, coordinator, { type: 'changeSigners', milestone: key, add: ['shuiwuju'], remove: ['caizhengju'], reasonHash: 'r' }, on);
    expect(last(task)?.to).toEqual(['caizhengju/liaison']);
    ask(task, coordinator, { type: 'changeCountersignedText', milestone: key, textHash: 'n' }, on);
    expect(last(task)?.to).toEqual([]);
  });

  it('in a sequence, whose turn it is now', () => {
    const task = new LivedTask(brief);
    const context = task.context(noon('2020-11-16'), coordinator);
    expect(task.askIn({ ...context, policy: { ...context.policy, countersignature: { within: 5, order: 'sequential', enough: 'all' } } }, { type: 'openCountersignature', milestone: key, textHash: 'h', bureaus: ['jiaoyuju', 'caizhengju'] })).toBeUndefined();
    answers(task, '2020-11-16', 'jiaoyuju', 1);
    expect(last(task)?.to).toEqual(['kejiju/liaison', 'caizhengju/liaison']);
  });

  it('a part that another body takes over: that body, whose it was, their heads and the coordinator', () => {
    const task = new LivedTask(brief);
    ask(task, office, { type: 'movePart', from: 'caizhengju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '新编办〔2020〕8号', effectiveOn: '2020-11-16' }, '2020-11-16');
    expect(last(task)).toEqual({ event: 'partMoved', to: ['kejiju/liaison', 'gongxinju/liaison', 'gongxinju/bureau-head', 'caizhengju/liaison', 'caizhengju/bureau-head'] });
  });

  it('what time brings: nobody, that is the letter\'s', () => {
    const task = new LivedTask(brief);
    task.live(noon('2021-02-05'));
    expect(told(task).slice(1).flatMap(({ to }) => to)).toEqual([]);
    expect(task.events.length).toBeGreaterThan(10);
  });
});
