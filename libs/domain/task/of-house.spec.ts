import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy } from '../escalation/policy';
import type { Actor } from '../organisation/actor';
import { isRefusal } from '../refusal';
import type { TaskCommand } from './commands';
import { decideTask } from './decide';
import type { Preparer } from './separation';
import { LivedTask, activation, actor, listScan, measure3, noon, office } from './task.fixture';

const milestone = 'd5-2020';
const house = 'caizhengju';
const day = '2021-01-06';
const submits = (bureau: string): readonly [Actor, TaskCommand] => [actor('liaison', bureau), { type: 'submit', milestone, achievedOn: '2020-12-18' }];
const signs = (bureau: string): readonly [Actor, TaskCommand] => [actor('bureau-head', bureau), { type: 'approve', milestone }];
const coordinates = (bureau: string): readonly [Actor, TaskCommand] => [office, { type: 'appointCoordinator', bureau, authority: { kind: 'minutes', number: '第1期', on: day } }];
const review: TaskCommand = { type: 'review', milestone };
const back: TaskCommand = { type: 'return', milestone, reasonHash: 'r' };
const withdraw: TaskCommand = { type: 'withdraw', milestone, reasonHash: 'r' };
const strikeOff: TaskCommand = { type: 'strikeOff', milestone, list: { number: '1号', on: day, signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } };

/** Measure 3, which 科技局 coordinates at first; 财政局 houses the office. */
function lived(life: readonly (readonly [Actor, TaskCommand])[]): LivedTask {
  const policy = { ...defaultPolicy, submitWithoutContributions: true, approval: { ...defaultPolicy.approval, house } };
  const task = new LivedTask(measure3, activation, { policy, calendar: chinaCalendar });
  for (const [by, command] of life) expect([command.type, task.ask(noon(day), by, command)]).toEqual([command.type, undefined]);
  return task;
}

/** What somebody of the office is answered who holds a post of another bureau as well. */
const alsoOf = (task: LivedTask, bureau: string, command: TaskCommand) => task.askIn({ ...task.context(noon(day), office), bureaus: ['lianxi-office', bureau] }, command);

describe('what is the matter of the bureau that houses the office', () => {
  it.each<[string, readonly (readonly [Actor, TaskCommand])[]]>([
    ['submitted, before another was named coordinator, which signed it', [coordinates(house), submits(house), coordinates('kejiju'), signs('kejiju')]],
    ['signed, being named coordinator after another had submitted', [submits('kejiju'), coordinates(house), signs(house)]],
    ['signed, before another was named coordinator', [submits('kejiju'), coordinates(house), signs(house), coordinates('kejiju')]],
    ['coordinates by now, though another submitted and signed', [submits('kejiju'), signs('kejiju'), coordinates(house)]],
  ])('is kept from its people in the office wherever the house %s', (_what, life) => {
    const task = lived(life);
    for (const command of [review, back, { ...back, to: 'head' } as const]) expect([command, alsoOf(task, house, command)]).toEqual([command, 'person-of-house']);
    expect(alsoOf(task, 'shuiwuju', review)).toBeUndefined();
    for (const command of [withdraw, back, { ...back, to: 'review' } as const]) expect([command, alsoOf(task, house, command)]).toEqual([command, 'person-of-house']);
    expect(task.ask(noon(day), office, listScan(milestone))).toBeUndefined();
    expect(alsoOf(task, house, strikeOff)).toBe('person-of-house');
    expect(alsoOf(task, 'shuiwuju', strikeOff)).toBeUndefined();
  });

  it('is kept from whoever held a post of the house at any time since the first act it came about by, and from nobody who left before', () => {
    const task = lived([coordinates(house), submits(house), signs(house)]);
    const acts = ['2021-01-04', '2021-01-06'].map((on) => ({ ...actor('liaison', house), since: noon(on) }));
    const left = (until: string, preparers: readonly Preparer[] = acts) => {
      const decision = decideTask(task.state, review, { ...task.context(noon(day), office), former: [{ bureau: house, until }], preparers });
      return isRefusal(decision) ? decision.refused : undefined;
    };
    // Between the first act and the last, whichever of them the record names first.
    for (const preparers of [acts, [...acts].reverse()]) expect(left(noon('2021-01-05'), preparers)).toBe('person-of-house');
    // Of an act that nobody knows the time of anybody may have had a part.
    expect(left(noon('2020-01-03'), [...acts, actor('liaison', house)])).toBe('person-of-house');
    for (const until of [noon('2021-01-03'), noon('2021-01-04')]) expect([until, left(until)]).toEqual([until, undefined]);
  });

  it('is kept from none of them where it only contributes: another submits, signs and coordinates', () => {
    const task = lived([submits('kejiju'), signs('kejiju')]);
    for (const command of [review, withdraw, review, back]) expect([command, alsoOf(task, house, command)]).toEqual([command, undefined]);
  });

  it('binds the office alone: its own head and liaison take back what they signed and submitted', () => {
    const task = lived([coordinates(house), submits(house), signs(house)]);
    for (const role of ['bureau-head', 'liaison'] as const) expect(task.ask(noon(day), actor(role, house), withdraw)).toBeUndefined();
  });
});

describe('a review', () => {
  it('is taken back by nobody who took part in what was reviewed', () => {
    const task = lived([submits('kejiju'), signs('kejiju'), [office, review]]);
    expect(task.ask(noon(day), { ...office, person: 'kejiju-bureau-head' }, withdraw)).toBe('person-took-part');
    expect(task.ask(noon(day), { ...office, person: 'another' }, withdraw)).toBeUndefined();
  });
});
