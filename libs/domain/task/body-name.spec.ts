import { shanghaiInstant } from '../calendar/shanghai';
import { timekeeper } from '../organisation/actor';
import { nameOf } from './accountable';
import { takeName } from './body-name';
import { evolveTask } from './evolve';
import { LivedTask, actor, measure3, office } from './task.fixture';
import type { TaskState } from './task';

const name = { bureau: 'caizhengju', name: '市财政综合局', effectiveOn: '2020-10-15' };
const at = shanghaiInstant('2020-10-15', '09:00');
const [before, after] = ['2020-10-15T00:59:59.999Z', at];

function renamed(state: TaskState, given = name): TaskState {
  return takeName(state, given).reduce<TaskState>((now, event) => evolveTask(now, { at, by: timekeeper, event }), state);
}

describe('单位更名 in a task', () => {
  it('is shown from then on, in the old place of the plan; what happened before keeps the old name', () => {
    const { brief } = renamed(new LivedTask(measure3).state);
    expect(brief.responsibilities.map((one) => one.name)).toEqual(['市科技局', '市财政综合局', '市税务局']);
    expect([nameOf(brief, 'caizhengju'), nameOf(brief, 'caizhengju', after), nameOf(brief, 'caizhengju', before)]).toEqual(['市财政综合局', '市财政综合局', '市财政局']);
    expect(nameOf(brief, 'kejiju', before)).toBe('市科技局');
  });

  it('keeps each of several names for its time', () => {
    const once = renamed(new LivedTask(measure3).state);
    const later = '2020-11-02T01:00:00.000Z';
    const { brief } = takeName(once, { ...name, name: '市财金局' }).reduce<TaskState>((now, event) => evolveTask(now, { at: later, by: timekeeper, event }), once);
    expect([before, after, later].map((when) => nameOf(brief, 'caizhengju', when))).toEqual(['市财政局', '市财政综合局', '市财金局']);
  });

  it('is no act: nobody is spoken to because of it, and a milestone that stood still stands still', () => {
    const { state } = new LivedTask(measure3);
    const now = renamed(state);
    expect([now.rungs, now.receipts, now.lastActAt, now.coordinator]).toEqual([state.rungs, state.receipts, state.lastActAt, state.coordinator]);
  });

  it('comes to nothing where the body is called so already, has no part, or the task has ended', () => {
    const task = new LivedTask(measure3);
    expect(takeName(renamed(task.state), name)).toEqual([]);
    expect(takeName(task.state, { ...name, bureau: 'shangwuju' })).toEqual([]);
    const minutes = { kind: 'minutes', number: '第1期', on: '2020-10-12' } as const;
    expect(task.ask(shanghaiInstant('2020-10-13', '12:00'), office, { type: 'concludeOtherwise', as: 'became-standing', authority: minutes })).toBeUndefined();
    expect(takeName(task.state, name)).toEqual([]);
  });

  it('passes on with a part: the successor\'s name is its own, and the body\'s last name stays in what is past', () => {
    const task = new LivedTask(measure3);
    const moved = evolveTask(renamed(task.state), { at, by: actor('office', 'lianxi-office'), event: { type: 'partMoved', from: 'caizhengju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '8号', effectiveOn: '2020-10-15', rungs: [] } });
    expect([nameOf(moved.brief, 'gongxinju'), nameOf(moved.brief, 'caizhengju'), nameOf(moved.brief, 'caizhengju', before)]).toEqual(['市工信局', '市财政综合局', '市财政局']);
  });
});
