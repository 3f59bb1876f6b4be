import type { TaskCommand } from './commands';
import { openDraft } from './office-draft';
import { LivedTask, actor, measure3, noon, office } from './task.fixture';

const milestone = 'd5-2020';
const [urged, urgedAgain, supervised] = ['urge:1', 'urge:2', 'supervise:1'].map((rung) => `milestone/${milestone}:1:${rung}`) as [string, string, string];
const liaison = actor('liaison', 'kejiju');
const contribute = (bureau: string): TaskCommand => ({ type: 'contribute', milestone, bureau, textHash: 'h' });
const all = (task: LivedTask, day: string): void => {
  expect(task.ask(noon(day), actor('liaison', 'caizhengju'), contribute('caizhengju'))).toBeUndefined();
  expect(task.ask(noon(day), office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' })).toBeUndefined();
};
const handle = (step: string, issued?: { readonly number: string; readonly on: string }): TaskCommand => ({ type: 'handleDraft', milestone, step, ...(issued && { issued }) });

/** Measure 3 as time alone brought it to a day: its first milestone is urged about on 2021-01-11 and 01-18, and put to the inspection office on 01-22. */
function livedUntil(day: string, first?: (task: LivedTask) => void): LivedTask {
  const task = new LivedTask(measure3);
  first?.(task);
  task.live(noon(day));
  return task;
}

const offered = ({ state }: LivedTask): string | undefined => openDraft(state, state.milestones[milestone]!)?.key;

describe('which draft of the ladder is still the office\'s to handle', () => {
  it.each([
    ['none before the first', '2021-01-08', undefined],
    ['the first urging', '2021-01-11', urged],
    ['the later of two urgings', '2021-01-18', urgedAgain],
    ['the supervision above them', '2021-01-22', supervised],
    ['the supervision, also once the matter is on the agenda', '2021-02-05', supervised],
  ])('%s', (_what, day, expected) => { expect(offered(livedUntil(day))).toBe(expected); });

  it('none once it was handled, until the next one is drafted', () => {
    const task = livedUntil('2021-01-12');
    expect(task.ask(noon('2021-01-12'), office, handle(urged))).toBeUndefined();
    expect(offered(task)).toBeUndefined();
    task.live(noon('2021-01-18'));
    expect(offered(task)).toBe(urgedAgain);
  });

  it('none once the milestone was reported, and none of before that where it is returned', () => {
    const task = livedUntil('2021-01-12');
    all(task, '2021-01-12');
    // Whoever had to wait begins another ladder, which has come to no draft.
    expect(offered(task)).toBeUndefined();
    task.live(noon('2021-01-22'));
    expect(offered(task)).toMatch(/:urge:\d+$/);
    expect(task.ask(noon('2021-01-22'), liaison, { type: 'submit', milestone, achievedOn: '2021-01-20' })).toBeUndefined();
    expect(offered(task)).toBeUndefined();
    expect(task.ask(noon('2021-01-22'), actor('bureau-head', 'kejiju'), { type: 'return', milestone, reasonHash: 'h' })).toBeUndefined();
    expect(offered(task)).toBeUndefined();
  });

  it('none once its task was concluded otherwise', () => {
    const task = livedUntil('2021-01-12');
    expect(task.ask(noon('2021-01-12'), office, { type: 'concludeOtherwise', as: 'policy-ended', authority: { kind: 'minutes', number: '第1期', on: '2021-01-12' } })).toBeUndefined();
    expect(offered(task)).toBeUndefined();
  });
});

describe('what became of a draft', () => {
  it('is recorded with the paper that was issued', () => {
    const task = livedUntil('2021-01-12');
    const issued = { number: '示例催〔2021〕1号', on: '2021-01-12' };
    expect(task.ask(noon('2021-01-12'), office, handle(urged, issued))).toBeUndefined();
    expect(task.events.at(-1)).toEqual({ type: 'draftHandled', milestone, step: urged, kind: 'urge', issued });
    expect(task.state.steps[urged]?.handled).toEqual({ at: noon('2021-01-12'), by: office, issued });
  });

  it('is recorded also of one that another has taken the place of', () => {
    expect(livedUntil('2021-01-22').ask(noon('2021-01-22'), office, handle(urged, { number: '示例催〔2021〕1号', on: '2021-01-12' }))).toBeUndefined();
  });

  it.each<[string, string, TaskCommand]>([
    ['draft-unknown', 'a reminder, which goes out by itself', handle(`milestone/${milestone}:1:remind10:1`)],
    ['draft-unknown', 'a step that is still ahead', handle(supervised)],
    ['draft-unknown', 'a draft about another milestone', { ...handle(urged), milestone: 'd5-2021' } as TaskCommand],
    ['draft-issued-on-another-day', 'a paper of before it was drafted', handle(urged, { number: '示例催〔2021〕1号', on: '2021-01-10' })],
    ['draft-issued-on-another-day', 'a paper of tomorrow', handle(urged, { number: '示例催〔2021〕1号', on: '2021-01-13' })],
  ])('is refused as %s: %s', (code, _what, command) => { expect(livedUntil('2021-01-12').ask(noon('2021-01-12'), office, command)).toBe(code); });

  it('is said once', () => {
    const task = livedUntil('2021-01-12');
    expect(task.ask(noon('2021-01-12'), office, handle(urged))).toBeUndefined();
    expect(task.ask(noon('2021-01-12'), office, handle(urged))).toBe('draft-handled-already');
  });

  it('is said by nobody who holds a post of the coordinating body', () => {
    const task = livedUntil('2021-01-12');
    expect(task.askIn({ ...task.context(noon('2021-01-12'), office), bureaus: ['lianxi-office', 'kejiju'] }, handle(urged))).toBe('person-of-coordinator');
    expect(task.ask(noon('2021-01-12'), liaison, handle(urged))).toBe('not-entitled');
  });
});
