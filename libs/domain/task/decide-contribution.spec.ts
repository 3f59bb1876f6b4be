import { createHash } from 'node:crypto';
import type { TaskCommand } from './commands';
import { sentBack } from './milestones';
import { waitingFor } from './progress';
import { seenOf } from './seen';
import { LivedTask, actor, measure3, noon, office } from './task.fixture';

const on = 'd5-2020';
const [own, head, its] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju'), actor('liaison', 'caizhengju')];
const contribute: TaskCommand = { type: 'contribute', milestone: on, bureau: 'caizhengju', textHash: 'first' };
const takesBack: TaskCommand = { type: 'withdrawContribution', milestone: on, bureau: 'caizhengju', reasonHash: 'r' };
const givesBack: TaskCommand = { type: 'return', milestone: on, reasonHash: 'r', requestHash: 'what', contributor: 'caizhengju' };
const byLetter: TaskCommand = { type: 'contribute', milestone: on, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' };
const submit: TaskCommand = { type: 'submit', milestone: on, achievedOn: '2020-12-01' };

describe('a contribution before the whole is submitted', () => {
  let task: LivedTask;
  const part = () => task.state.milestones[on]!.parts.caizhengju;
  const waits = () => waitingFor(task.state).filter(({ milestone, what }) => milestone === on && what !== 'receipt').map(({ what, bureau }) => `${what} ${bureau}`);
  beforeEach(() => {
    task = new LivedTask(measure3);
    for (const [by, command] of [[its, contribute], [office, byLetter]] as const) expect(task.ask(noon('2020-12-10'), by, command)).toBeUndefined();
  });

  it('is taken back by the body that filed it: it waits for that body again, and what it said is remembered', () => {
    const rungs = task.state.rungs;
    expect(waits()).toEqual(['submission kejiju']);
    expect(task.ask(noon('2020-12-11'), its, takesBack)).toBeUndefined();
    expect(task.events.at(-1)).toEqual({ type: 'contributionWithdrawn', milestone: on, bureau: 'caizhengju', reasonHash: 'r' });
    expect([part(), waits(), task.state.rungs]).toEqual([{ state: 'awaited', returned: 'first', again: true }, ['contribution caizhengju'], rungs]);
    expect(task.ask(noon('2020-12-11'), own, submit)).toBe('contributions-missing');
    expect(task.ask(noon('2020-12-11'), its, takesBack)).toBe('contribution-not-filed');
    expect(task.ask(noon('2020-12-11'), its, { ...contribute, textHash: 'second' })).toBeUndefined();
    expect([part(), task.ask(noon('2020-12-11'), own, submit)]).toMatchObject([{ state: 'contributed', textHash: 'second' }, undefined]);
  });

  it.each([['the liaison of the coordinator', own], ['its head', head]])('is returned by %s, with what is asked for; nothing that was submitted is sent back by it', (_who, by) => {
    const rungs = task.state.rungs;
    expect(task.ask(noon('2020-12-11'), by, givesBack)).toBeUndefined();
    const { phase, returns } = task.state.milestones[on]!;
    expect([phase, part(), waits(), task.state.rungs]).toEqual(['open', { state: 'awaited', returned: 'first', again: true }, ['contribution caizhengju'], rungs]);
    expect([returns, sentBack(task.state.milestones[on]!)]).toEqual([[{ at: noon('2020-12-11'), by, reasonHash: 'r', requestHash: 'what', contributor: 'caizhengju', unsubmitted: true }], []]);
  });

  it.each<[string, ReturnType<typeof actor>, TaskCommand, string]>([
    ['taken back by the coordinator', own, takesBack, 'not-entitled'],
    ['taken back by the office, also of a body for which it entered it', office, { ...takesBack, bureau: 'shuiwuju' }, 'not-entitled'],
    ['returned by the office', office, givesBack, 'not-entitled'],
    ['returned by another body', its, { ...givesBack, contributor: 'shuiwuju' }, 'not-entitled'],
    ['returned with nobody named by the liaison', own, { type: 'return', milestone: on, reasonHash: 'r' }, 'not-entitled'],
    ['returned with nobody named by the head', head, { type: 'return', milestone: on, reasonHash: 'r' }, 'milestone-not-submitted'],
    ['taken back by the coordinator from itself', own, { ...takesBack, bureau: 'kejiju' }, 'coordinator-does-not-contribute'],
  ])('is not %s', (_what, by, command, refused) => {
    expect(task.ask(noon('2020-12-11'), by, command)).toBe(refused);
  });

  it('is neither once the whole is submitted: then who has it returns it', () => {
    expect(task.ask(noon('2020-12-11'), own, submit)).toBeUndefined();
    expect([task.ask(noon('2020-12-11'), its, takesBack), task.ask(noon('2020-12-11'), own, givesBack), task.ask(noon('2020-12-11'), head, givesBack)]).toEqual(['milestone-not-open', 'not-entitled', undefined]);
    expect(sentBack(task.state.milestones[on]!)).toHaveLength(1);
  });

  it('is not returned by whoever saw another one', () => {
    const seen = seenOf(task.state.milestones[on]!, (text) => createHash('sha256').update(text).digest('hex'));
    expect(task.ask(noon('2020-12-11'), its, { ...contribute, textHash: 'corrected' })).toBeUndefined();
    expect(task.ask(noon('2020-12-11'), own, { ...givesBack, seen })).toBe('changed-since-seen');
  });
});

describe('the ladder of a milestone whose contribution comes back after the report was due', () => {
  const late = noon('2021-01-13');
  const after = (...asked: readonly (readonly [ReturnType<typeof actor>, TaskCommand])[]): boolean => {
    const task = new LivedTask(measure3);
    for (const [by, command] of asked) expect(task.ask(late, by, command)).toBeUndefined();
    const last = task.events.findLast((event) => event.type === 'contributionFiled');
    return last?.type === 'contributionFiled' && last.rungs !== undefined;
  };

  it('begins anew by the last contribution once, and not again by one that came back after all were in', () => {
    expect(after([its, contribute], [office, byLetter])).toBe(true);
    expect(after([its, contribute], [office, byLetter], [its, takesBack], [its, contribute])).toBe(false);
    expect(after([its, contribute], [office, byLetter], [own, givesBack], [its, contribute])).toBe(false);
    expect(after([its, contribute], [office, byLetter], [own, { ...givesBack, contributor: 'shuiwuju' }], [its, takesBack], [office, byLetter], [its, contribute])).toBe(false);
  });

  it('begins anew where not all were in when it came back, or the whole was returned', () => {
    expect(after([its, contribute], [its, takesBack], [office, byLetter], [its, contribute])).toBe(true);
    expect(after([its, contribute], [office, byLetter], [its, takesBack], [its, contribute], [own, submit], [head, givesBack], [its, contribute])).toBe(true);
  });
});
