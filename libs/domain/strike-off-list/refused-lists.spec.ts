import { defaultPolicy } from '../escalation/policy';
import { decideTask } from '../task/decide';
import { actor, noon, office } from '../task/task.fixture';
import { decideList } from './decide-list';
import type { ListCommand } from './list.commands';
import { LivedList, eighth, leader, reviewedTasks, third } from './list.fixture';

const day = noon('2020-12-08');
const draw: ListCommand = { type: 'drawUpList', number: '1号', items: [third] };
const struckOff = { at: day, by: office };

describe('a list is refused', () => {
  it('to whoever held the post until a moment ago', () => {
    const [three] = reviewedTasks();
    const context = { ...three.context(day, office), policy: defaultPolicy, bureaus: ['lianxi-office'], list: 'l', programme: 'test', others: [], preparers: [], tasks: new Map() };
    expect(decideList(undefined, draw, { ...context, rightEndedAt: day })).toMatchObject({ refused: 'right-ended', params: { endedAt: day } });
  });

  it('where nobody has drawn it up', () => {
    expect(new LivedList(reviewedTasks()).ask(day, office, { type: 'putList' })).toBe('list-unknown');
  });

  it('what waits for something else, also later, when a draft is added to', () => {
    const list = new LivedList(reviewedTasks());
    expect(list.ask(day, office, draw)).toBeUndefined();
    expect(list.ask(day, office, { type: 'changeList', add: [{ ...third, milestone: 'd5-2021' }], remove: [], reasonHash: 'r' })).not.toBeUndefined();
    expect(list.record).toHaveLength(1);
  });

  it('a signature on paper before it was put to its signer', () => {
    const list = new LivedList(reviewedTasks());
    expect(list.ask(day, office, draw)).toBeUndefined();
    expect(list.ask(day, office, { type: 'enterListSignature', as: 'convenor', paper: { signerHash: 's', post: '副市长', on: '2020-12-08', scan: 'f'.repeat(64), size: 9, kind: 'pdf' } })).toBe('list-not-put');
    expect(list.ask(day, leader, { type: 'signList' })).toBe('list-not-put');
  });

  it('what is struck off, and what is of a task that is concluded', () => {
    const [three, eight] = reviewedTasks();
    const { [third.milestone]: milestone } = three.state.milestones;
    three.state = { ...three.state, milestones: { ...three.state.milestones, [third.milestone]: { ...milestone!, phase: 'struck-off', strikeOff: struckOff } } };
    expect(new LivedList([three, eight]).ask(day, office, draw)).toBe('milestone-struck-off');
    eight.state = { ...eight.state, concludedAt: day };
    expect(new LivedList([three, eight]).ask(day, office, { ...draw, items: [eighth] })).toBe('task-concluded');
  });
});

test('the part in a milestone that is struck off is passed to nobody', () => {
  const [three] = reviewedTasks();
  const { [third.milestone]: milestone } = three.state.milestones;
  const state = { ...three.state, milestones: { ...three.state.milestones, [third.milestone]: { ...milestone!, phase: 'struck-off' as const, strikeOff: struckOff } } };
  const to = { id: 'caizhengju-section', bureau: 'caizhengju', title: '承办科室', role: 'liaison' as const, open: true };
  const decision = decideTask(state, { type: 'transferPart', bureau: 'caizhengju', milestone: third.milestone, to, reasonHash: 'r' }, three.context(day, actor('liaison', 'caizhengju')));
  expect(decision).toMatchObject({ refused: 'milestone-struck-off' });
});
