import { linesOf } from '@lianxi/commands/task/notice-lines';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy } from '../escalation/policy';
import { addresseeOf } from '../organisation/actor';
import type { Actor } from '../organisation/actor';
import type { PostRole } from '../organisation/organisation';
import { evolveTask } from './evolve';
import { waitingFor } from './progress';
import type { TaskState } from './task';
import { LivedTask, actor, measure3, noon, office } from './task.fixture';
import type { Side } from './to-do';
import { dueOf, dueWithinHouse, sideOf } from './to-do';
import { toldOf } from './told';
import type { AskedPost, TransferPart } from './transfer';
import { handlerOf, withoutClosed } from './transfer';

const [key, day] = ['d5-2020', '2020-11-16'];
const inPost = (bureau: string, post: string): Actor => ({ ...actor('liaison', bureau), person: post, post });
const [liaison, section, other] = [inPost('caizhengju', 'caizhengju-liaison'), inPost('caizhengju', 'caizhengju-section'), inPost('caizhengju', 'caizhengju-other')];
const head = actor('bureau-head', 'caizhengju');
const post = (id: string, more: { readonly bureau?: string; readonly role?: PostRole; readonly open?: boolean } = {}): AskedPost => ({ id, bureau: 'caizhengju', title: `${id}科`, role: 'liaison', open: true, ...more });
const passes = (more: Partial<TransferPart> = {}): TransferPart => ({ type: 'transferPart', bureau: 'caizhengju', to: post('caizhengju-section'), reasonHash: 'r', ...more });

const desk = ({ state }: LivedTask, who: Actor, side: Side = 'mine') => waitingFor(state).filter((waiting) => sideOf(state, waiting, addresseeOf(who)) === side).map(({ bureau, what }) => `${bureau} ${what}`);

/** Who is told of the last event. */
function told({ record }: LivedTask): string[] {
  const states: (TaskState | undefined)[] = [undefined];
  for (const recorded of record) states.push(evolveTask(states.at(-1), recorded));
  return toldOf(states.at(-2), record.at(-1)!, states.at(-1)!).map(({ bureau, role, post: one = '' }) => [bureau, role, one].filter((part) => part !== '').join('/'));
}

function passed(command = passes(), by = liaison): LivedTask {
  const task = new LivedTask(measure3);
  expect(task.ask(noon(day), by, command)).toBeUndefined();
  return task;
}

describe('转办: a part that is passed to another post of its bureau', () => {
  it('is that post\'s to do from then on; who passed it on and the head wait for it, as the coordinator does', () => {
    const task = passed();
    const part = ['caizhengju receipt', 'caizhengju contribution'];
    expect([desk(task, section), desk(task, liaison), desk(task, liaison, 'awaited'), desk(task, head, 'awaited')]).toEqual([part, [], part, part]);
    expect(desk(task, actor('liaison', 'kejiju'), 'awaited')).toEqual(expect.arrayContaining(part));
    expect(desk(task, inPost('shuiwuju', 'shuiwuju-liaison'), 'awaited')).toEqual([]);
  });

  it('of one milestone leaves the rest with every liaison; who has the milestone goes before who has the whole', () => {
    const task = passed(passes({ milestone: key }));
    expect([desk(task, section), desk(task, liaison)]).toEqual([['caizhengju receipt', 'caizhengju contribution'], ['caizhengju receipt']]);
    expect(task.ask(noon(day), head, passes({ to: post('caizhengju-other') }))).toBeUndefined();
    expect([desk(task, section), desk(task, other)]).toEqual([['caizhengju contribution'], ['caizhengju receipt']]);
    expect(handlerOf(task.state, 'caizhengju', 'd5-2021')?.to.id).toBe('caizhengju-other');
  });

  it('is told to the post that has it and the post that had it, and to the liaison when it is given back', () => {
    const task = passed();
    expect(told(task)).toEqual(['caizhengju/liaison/caizhengju-section']);
    task.ask(noon(day), liaison, passes({ to: post('caizhengju-other') }));
    expect(told(task)).toEqual(['caizhengju/liaison/caizhengju-other', 'caizhengju/liaison/caizhengju-section']);
    const { to: _to, ...back } = passes();
    expect(task.ask(noon(day), other, back)).toBeUndefined();
    expect([told(task), desk(task, liaison)]).toEqual([['caizhengju/liaison'], ['caizhengju receipt', 'caizhengju contribution']]);
  });

  it('has its decisions told to the post, unless it took them', () => {
    const task = passed(passes({ milestone: key }));
    task.ask(noon(day), section, { type: 'contribute', milestone: key, bureau: 'caizhengju', textHash: 'h' });
    expect(told(task)).toEqual(['kejiju/liaison']);
    task.ask(noon(day), liaison, { type: 'contribute', milestone: key, bureau: 'caizhengju', textHash: 'h' });
    expect(told(task)).toEqual(['kejiju/liaison', 'caizhengju/liaison/caizhengju-section']);
  });

  it('has its reminders and its papers to countersign in letters to the post', () => {
    const task = passed();
    const opened = task.ask(noon(day), actor('liaison', 'kejiju'), { type: 'openCountersignature', milestone: key, textHash: 't', bureaus: ['caizhengju', 'shuiwuju'] });
    expect(opened).toBeUndefined();
    expect(linesOf(task.events.at(-1)!, task.state).map(({ bureau, post: one }) => [bureau, one])).toEqual([['caizhengju', 'caizhengju-section'], ['shuiwuju', '']]);
    task.live(noon('2020-12-17'));
    expect(linesOf(task.events.at(-1)!, task.state).map(({ bureau, post: one }) => [bureau, one])).toEqual(expect.arrayContaining([['caizhengju', 'caizhengju-section']]));
  });

  it('is due by the day within the house for its own bureau alone', () => {
    const task = passed(passes({ milestone: key, dueOn: '2020-12-01' }));
    const waiting = waitingFor(task.state).find(({ bureau, what }) => bureau === 'caizhengju' && what === 'contribution')!;
    expect([section, liaison, head, actor('liaison', 'kejiju'), office].map((who) => dueWithinHouse(task.state, waiting, addresseeOf(who)))).toEqual(['2020-12-01', '2020-12-01', '2020-12-01', undefined, undefined]);
    expect(dueOf(task.state, waiting, { policy: defaultPolicy, calendar: chinaCalendar })).toBe('2020-12-31');
  });

  it('falls back to the liaison when the post is closed, and with the body when that is dissolved', () => {
    const task = passed();
    const state = withoutClosed(task.state, new Set(['caizhengju-section']));
    expect(waitingFor(state).find(({ bureau }) => bureau === 'caizhengju')).not.toHaveProperty('post');
    expect(withoutClosed(task.state, new Set(['shuiwuju-section'])).transfers).toEqual(task.state.transfers);
    task.ask(noon(day), office, { type: 'movePart', from: 'caizhengju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '新编办〔2020〕8号', effectiveOn: day });
    expect(task.state.transfers).toEqual({});
  });

  it('gives no right: nobody outside the bureau passes it on, and no post signs for the head', () => {
    const task = new LivedTask(measure3);
    for (const by of [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju'), office, actor('leader')]) {
      // Nor are they told which posts there are.
      for (const to of [post('caizhengju-section'), { id: 'nowhere', unknown: true as const }]) expect(task.ask(noon(day), by, passes({ to }))).toBe('not-entitled');
    }
    const own = new LivedTask(measure3);
    const handler = inPost('kejiju', 'kejiju-section');
    expect(own.ask(noon(day), actor('liaison', 'kejiju'), { ...passes(), bureau: 'kejiju', to: post('kejiju-section', { bureau: 'kejiju' }) })).toBeUndefined();
    for (const bureau of ['caizhengju', 'shuiwuju']) own.ask(noon(day), bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: key, bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '复函' }) });
    expect(own.ask(noon(day), handler, { type: 'submit', milestone: key, achievedOn: day })).toBeUndefined();
    expect(waitingFor(own.state).find(({ what }) => what === 'sign-off')).toMatchObject({ role: 'bureau-head', bureau: 'kejiju' });
    expect(own.ask(noon(day), handler, { type: 'approve', milestone: key })).toBe('not-entitled');
  });

  it.each<[string, Partial<TransferPart>]>([
    ['post-unknown', { to: { id: 'nowhere', unknown: true } }],
    ['post-not-handling', { to: post('caizhengju-bureau-head', { role: 'bureau-head' }) }],
    ['transfer-to-oneself', { to: post('caizhengju-liaison') }],
    ['post-vacant', { to: post('caizhengju-section', { open: false }) }],
    ['post-of-other-bureau', { to: post('kejiju-section', { bureau: 'kejiju' }) }],
    ['transfer-due-in-the-past', { dueOn: '2020-11-15' }],
    ['transfer-due-too-late', { milestone: key, dueOn: '2021-01-09' }],
    ['milestone-unknown', { milestone: 'd9-2020' }],
    ['bureau-not-in-task', { bureau: 'shuiliju' }],
  ])('is refused: %s', (rule, more) => {
    expect(new LivedTask(measure3).ask(noon(day), liaison, passes(more))).toBe(rule);
  });

  it('is refused to the post that has it, and not given back where nobody has it', () => {
    expect(passed().ask(noon(day), head, passes())).toBe('part-already-transferred');
    const { to: _to, ...back } = passes();
    expect(new LivedTask(measure3).ask(noon(day), liaison, back)).toBe('part-not-transferred');
  });
});
