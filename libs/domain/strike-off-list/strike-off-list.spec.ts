import { createHash } from 'node:crypto';
import { addMilliseconds } from '../calendar/time';
import type { StatedList } from '../approval/chain';
import { defaultPolicy } from '../escalation/policy';
import { isRefusal } from '../refusal';
import { faultsOf } from '../machine';
import type { Actor } from '../organisation/actor';
import type { TaskCommand } from '../task/commands';
import { waitingFor } from '../task/progress';
import type { LivedTask } from '../task/task.fixture';
import { listScan } from '../task/task.fixture';
import { actor, noon, office } from '../task/task.fixture';
import { decideTask } from '../task/decide';
import { toldOf } from '../task/told';
import type { StrikeOffListState } from './list';
import { seenOfList } from './list';
import type { AskOfList, ListCommand } from './list.commands';
import { LivedList, eighth, leader, reviewedTasks, third } from './list.fixture';
import { listMachine } from './list.machine';
import { listingOf, signedListFor } from './listing';
import { toldOfList } from './told-of-list';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const [day7, day8, day9, day10] = [noon('2020-12-07'), noon('2020-12-08'), noon('2020-12-09'), noon('2020-12-10')];
const draw: ListCommand = { type: 'drawUpList', number: '1号', items: [third, eighth] };
const put: ListCommand = { type: 'putList' };
const sign: ListCommand = { type: 'signList' };
const paper = { signerHash: 's', post: '副市长', on: '2020-12-09', scan: 'f'.repeat(64), size: 9, kind: 'pdf' } as const;
const enter: AskOfList<'enterListSignature'> = { type: 'enterListSignature', as: 'convenor', paper };
const reasoned = (type: 'returnList' | 'withdrawList'): ListCommand => ({ type, reasonHash: 'r' });
const director: Actor = { ...office, person: 'director' };
const deputy = actor('leader', 'fagaiwei');

function livedUntil(acts: readonly (readonly [Actor, ListCommand])[], tasks: readonly LivedTask[] = reviewedTasks()): LivedList {
  const list = new LivedList(tasks);
  for (const [by, command] of acts) expect(list.ask(day8, by, command)).toBeUndefined();
  return list;
}

/** What the office is answered where it strikes a milestone off by a list. */
function strikeOff(task: LivedTask, { milestone }: typeof third, list: StrikeOffListState | undefined, by: Actor = office): string | object {
  const decision = decideTask(task.state, { type: 'strikeOff', milestone, listed: list?.id ?? 'none' }, { ...task.context(day10, by), preparers: task.preparers(milestone), ...(list && { list }) });
  return isRefusal(decision) ? decision.refused : decision.events[0] ?? {};
}

/** Measure 3, returned by the office and passed once more, as of another day where nothing else is said. */
function submittedAnew(task: LivedTask, at = day9, achievedOn = '2020-12-02'): void {
  const { milestone } = third;
  const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
  for (const [by, command] of [
    [office, { type: 'return', milestone, reasonHash: 'r' }], [liaison, { type: 'submit', milestone, achievedOn }], [head, { type: 'approve', milestone }], [office, { type: 'review', milestone }],
  ] as const) expect(task.ask(at, by, command)).toBeUndefined();
}

describe('a strike-off list', () => {
  it('has no unknown and no unreachable phase', () => { expect(faultsOf(listMachine)).toEqual([]); });

  it('is drawn up by the office, put, and signed once for all that is on it', () => {
    const list = livedUntil([[office, draw], [office, put], [leader, sign]]);
    expect(list.state).toMatchObject({ number: '1号', phase: 'signed', signature: { as: 'convenor', by: leader }, items: [{ measure: 3, milestone: 'd5-2020' }, { measure: 8, milestone: 'y-2020' }] });
    expect(list.record.map(({ event }) => event.type)).toEqual(['listDrawn', 'listPut', 'listSigned']);
  });

  it('holds what waits for nothing else, as it was seen, and stands on no other list', () => {
    const [three, eight] = reviewedTasks();
    const alone = (others: readonly StrikeOffListState[] = []) => new LivedList([three, eight], others);
    const items = (...asked: readonly object[]): ListCommand => ({ ...draw, items: asked } as unknown as ListCommand);
    expect(alone().ask(day8, office, items({ ...third, milestone: 'd5-2021' }))).toBe('milestone-not-reviewed');
    expect(alone().ask(day8, office, items({ ...third, milestone: 'd9-2020' }))).toBe('milestone-unknown');
    expect(alone().ask(day8, office, items({ ...third, task: 'of-another-programme' }))).toBe('milestone-unknown');
    expect(alone().ask(day8, office, items({ ...third, seen: '0'.repeat(64) }))).toBe('item-changed');
    const other = livedUntil([[office, { ...draw, items: [third] }]], [three, eight]).state!;
    expect(alone([other]).ask(day8, office, items(third))).toBe('item-listed-already');
    expect(alone([{ ...other, phase: 'withdrawn' }]).ask(day8, office, items(third))).toBeUndefined();
  });

  it('is refused where the chain of the submission has no list', () => {
    const [three] = reviewedTasks();
    const { 'd5-2020': listed } = three.state.milestones;
    three.state = { ...three.state, milestones: { ...three.state.milestones, 'd5-2020': { ...listed!, submission: { ...listed!.submission!, chain: ['sign-off', 'review'] } } } };
    expect(new LivedList([three]).ask(day8, office, { ...draw, items: [third] })).toBe('list-not-asked');
  });

  it('is changed with a reason while it is a draft, and keeps at least one milestone', () => {
    const list = livedUntil([[office, { ...draw, items: [third] }]]);
    const change = (add: readonly typeof third[], remove: readonly typeof third[]): ListCommand => ({ type: 'changeList', add, remove, reasonHash: 'r' });
    expect(list.ask(day8, office, change([third], []))).toBe('item-listed-already');
    expect(list.ask(day8, office, change([], [eighth]))).toBe('item-not-listed');
    expect(list.ask(day8, office, change([], [third]))).toBe('list-empty');
    expect(list.ask(day8, office, change([], [third, third]))).toBe('list-empty');
    expect(livedUntil([[office, draw]]).ask(day8, office, change([], [third, eighth]))).toBe('list-empty');
    expect(list.ask(day8, office, change([eighth], [third]))).toBeUndefined();
    expect(list.state?.items).toMatchObject([eighth]);
    expect(list.ask(day8, office, put)).toBeUndefined();
    expect(list.ask(day8, office, change([third], []))).toBe('list-not-draft');
  });

  it('is returned to the office with a reason, and put again', () => {
    const list = livedUntil([[office, draw], [office, put], [leader, reasoned('returnList')]]);
    expect(list.state).toMatchObject({ phase: 'draft', returns: [{ by: leader, reasonHash: 'r' }] });
    expect(list.state).not.toHaveProperty('put');
    expect(list.ask(day9, leader, sign)).toBe('list-not-put');
    expect(list.ask(day9, office, put)).toBeUndefined();
    expect(list.ask(day9, leader, sign)).toBeUndefined();
  });

  it.each<[string, ListCommand, string]>([
    ['changed', { type: 'changeList', add: [], remove: [third], reasonHash: 'r' }, 'list-not-draft'],
    ['put', put, 'list-not-draft'], ['withdrawn', reasoned('withdrawList'), 'list-signed-already'],
    ['drawn up once more', draw, 'list-exists'], ['checked', { type: 'checkListSignature' }, 'list-not-on-paper'],
  ])('that is signed is not %s', (_what, command, code) => {
    expect(livedUntil([[office, draw], [office, put], [leader, sign]]).ask(day9, office, command)).toBe(code);
  });

  it('that is signed is neither signed again nor returned', () => {
    const list = livedUntil([[office, draw], [office, put], [leader, sign]]);
    expect(list.ask(day9, leader, sign)).toBe('list-signed-already');
    expect(list.ask(day9, leader, reasoned('returnList'))).toBe('list-signed-already');
  });

  it('is withdrawn by the office before it is signed', () => {
    const list = livedUntil([[office, draw], [office, put], [office, reasoned('withdrawList')]]);
    expect(list.state?.phase).toBe('withdrawn');
    expect(list.ask(day9, leader, sign)).toBe('list-not-put');
  });

  it('is signed by whoever saw it as it is', () => {
    const list = livedUntil([[office, draw], [office, put]]);
    expect(list.ask(day9, leader, { type: 'signList', seen: '0'.repeat(64) })).toBe('list-changed');
    expect(list.ask(day9, leader, { type: 'signList', seen: seenOfList(list.state!, hash) })).toBeUndefined();
  });

  it.each<[string, (task: LivedTask) => void]>([
    ['returned', (three) => { expect(three.ask(day9, office, { type: 'return', milestone: third.milestone, reasonHash: 'r' })).toBeUndefined(); }],
    ['withdrawn', (three) => { expect(three.ask(day9, office, { type: 'withdraw', milestone: third.milestone, reasonHash: 'r' })).toBeUndefined(); }],
    ['submitted anew', submittedAnew],
    ['reviewed anew and says the same', (three) => { submittedAnew(three, day7, '2020-12-01'); }],
    ['of a task that is concluded', (three) => { three.state = { ...three.state, concludedAt: day9 }; }],
  ])('is neither signed nor entered as signed while something on it is %s, also by whoever names what they saw of it before', (_how, happens) => {
    const tasks = reviewedTasks();
    const list = livedUntil([[office, draw], [office, put]], tasks);
    happens(tasks[0]);
    expect(list.ask(day9, leader, { ...sign, seen: seenOfList(list.state!, hash) })).toBe('item-not-as-listed');
    expect(list.ask(day9, leader, sign)).toBe('item-not-as-listed');
    expect(list.ask(day9, office, enter)).toBe('item-not-as-listed');
    for (const [by, command] of [[leader, reasoned('returnList')], [office, { type: 'changeList', add: [], remove: [third], reasonHash: 'r' }], [office, put], [leader, sign]] as const) expect(list.ask(day9, by, command)).toBeUndefined();
  });

  it('is not signed by who submitted or contributed to anything on it, in whatever post', () => {
    const list = livedUntil([[office, draw], [office, put]]);
    expect(list.ask(day9, { ...leader, person: 'kejiju-liaison' }, sign)).toBe('person-submitted');
    expect(list.ask(day9, { ...leader, person: 'caizhengju-liaison' }, sign)).toBe('person-contributed');
    // Who signed it off is in the milestone for good, whatever post is held by now.
    expect(list.ask(day9, { ...leader, person: 'kejiju-bureau-head' }, sign)).toBe('person-took-part');
    expect(list.ask(day9, leader, sign)).toBeUndefined();
  });

  it('with what the bureau that houses the office submitted is signed by none of its people', () => {
    const list = new LivedList(reviewedTasks(), [], { ...defaultPolicy, approval: { ...defaultPolicy.approval, house: 'kejiju' } });
    for (const command of [draw, put]) expect(list.ask(day8, office, command)).toBeUndefined();
    expect(list.ask(day9, deputy, sign, ['fagaiwei', 'kejiju'])).toBe('person-of-house');
    expect(list.ask(day9, deputy, sign, ['fagaiwei'], [{ bureau: 'kejiju', until: day8 }])).toBe('person-of-house');
    expect(list.ask(day9, deputy, sign, ['fagaiwei'])).toBeUndefined();
  });

  it('is neither drawn up nor added to by who submitted it, nor with what is the house\'s by its people', () => {
    const list = new LivedList(reviewedTasks(), [], { ...defaultPolicy, approval: { ...defaultPolicy.approval, house: 'kejiju' } });
    const [draws, adds]: ListCommand[] = [{ ...draw, items: [eighth] }, { type: 'changeList', add: [third], remove: [], reasonHash: 'r' }];
    expect(list.ask(day8, office, draw, ['lianxi-office', 'kejiju'])).toBe('person-of-house');
    expect(list.ask(day8, { ...office, person: 'caizhengju-liaison' }, draws!)).toBe('person-submitted');
    expect(list.ask(day8, office, draws!, ['lianxi-office', 'kejiju'])).toBeUndefined();
    expect(list.ask(day8, office, adds!, ['lianxi-office', 'kejiju'])).toBe('person-of-house');
    expect(list.ask(day8, { ...office, person: 'kejiju-bureau-head' }, adds!)).toBe('person-took-part');
    expect(list.ask(day8, office, adds!)).toBeUndefined();
  });
});

describe('a list signed on paper', () => {
  it('is entered with its scan, and counts once another person has checked it', () => {
    const list = livedUntil([[office, draw], [office, put]]);
    expect(list.ask(day9, office, enter)).toBeUndefined();
    expect(list.state?.phase).toBe('entered');
    expect(list.ask(day9, office, { type: 'checkListSignature' })).toBe('person-entered');
    const seen = seenOfList(list.state!, hash);
    expect(list.ask(day9, director, { type: 'checkListSignature', seen: '0'.repeat(64) })).toBe('list-changed');
    const { state, record } = list;
    expect(list.ask(day9, director, { type: 'checkListSignature', seen })).toBeUndefined();
    expect(list.record.at(-1)?.event).toEqual({ type: 'listSignatureChecked', scan: paper.scan, seen });
    record.pop();
    list.state = state;
    expect(list.ask(day9, director, { type: 'checkListSignature' })).toBeUndefined();
    expect(list.state).toMatchObject({ phase: 'signed', signature: { paper, by: office }, check: { by: director } });
  });

  it.each<[string, Partial<AskOfList<'enterListSignature'>>]>([
    ['another scan', { paper: { ...paper, scan: 'e'.repeat(64) } }], ['another name', { paper: { ...paper, signerHash: 'another' } }], ['another post', { paper: { ...paper, post: '副秘书长' } }],
    ['another day', { paper: { ...paper, on: '2020-12-08' } }], ['another capacity', { as: 'authorised-deputy', authority: { kind: 'instruction', number: '批示1号', on: '2020-12-01' } }],
  ])('is checked as it was seen: not with %s that was entered since', (_what, changed) => {
    const list = livedUntil([[office, draw], [office, put]]);
    expect(list.ask(day9, office, enter)).toBeUndefined();
    const seen = seenOfList(list.state!, hash);
    expect(list.ask(day9, director, { type: 'returnList', reasonHash: 'r' })).toBeUndefined();
    expect(list.ask(day9, office, { ...enter, ...changed })).toBeUndefined();
    expect(list.ask(day9, director, { type: 'checkListSignature', seen })).toBe('list-changed');
    expect(list.ask(day9, director, { type: 'checkListSignature', seen: seenOfList(list.state!, hash) })).toBeUndefined();
  });

  it('that a substitute (代理) entered is checked by neither of the two', () => {
    const list = livedUntil([[office, draw], [office, put]]);
    expect(list.ask(day9, { ...office, person: 'deputy', for: office.person }, enter)).toBeUndefined();
    for (const by of [office, { ...office, person: 'deputy' }, { ...director, for: office.person }]) expect(list.ask(day9, by, { type: 'checkListSignature' })).toBe('person-entered');
    expect(list.ask(day9, director, { type: 'checkListSignature' })).toBeUndefined();
  });

  it('is not checked by who submitted or contributed to anything on it, nor by people of the bureau that houses the office where that submitted it', () => {
    const check: ListCommand = { type: 'checkListSignature' };
    const list = new LivedList(reviewedTasks(), [], { ...defaultPolicy, approval: { ...defaultPolicy.approval, house: 'kejiju' } });
    for (const command of [draw, put]) expect(list.ask(day8, office, command)).toBeUndefined();
    expect(list.ask(day9, office, enter)).toBeUndefined();
    expect(list.ask(day9, { ...office, person: 'kejiju-liaison' }, check)).toBe('person-submitted');
    expect(list.ask(day9, { ...office, person: 'caizhengju-liaison' }, check)).toBe('person-contributed');
    expect(list.ask(day9, { ...office, person: 'kejiju-bureau-head' }, check)).toBe('person-took-part');
    expect(list.ask(day9, director, check, ['lianxi-office', 'kejiju'])).toBe('person-of-house');
    expect(list.ask(day9, director, check, ['lianxi-office'])).toBeUndefined();
  });

  it('bears a day from that on which it was put until today', () => {
    const list = livedUntil([[office, draw], [office, put]]);
    const on = (day: string): ListCommand => ({ ...enter, paper: { ...paper, on: day } });
    expect(list.ask(day9, office, on('2020-12-07'))).toBe('paper-before-put');
    expect(list.ask(day9, office, on('2020-12-10'))).toBe('paper-in-the-future');
  });

  it('goes back to be signed where its scan is none', () => {
    const list = livedUntil([[office, draw], [office, put]]);
    expect(list.ask(day9, office, enter)).toBeUndefined();
    expect(list.ask(day9, leader, reasoned('returnList'))).toBe('not-entitled');
    expect(list.ask(day9, director, reasoned('returnList'))).toBeUndefined();
    expect(list.state).toMatchObject({ phase: 'put', put: { by: office } });
    expect(list.state).not.toHaveProperty('signature');
  });
});

describe('what is struck off by a list', () => {
  const signed = (tasks: readonly LivedTask[]) => livedUntil([[office, draw], [office, put], [leader, sign]], tasks).state!;

  it('is struck off by one that is signed, which the event names', () => {
    const [three, eight] = reviewedTasks();
    const list = signed([three, eight]);
    expect(strikeOff(three, third, list)).toMatchObject({ type: 'milestoneStruckOff', list: { number: '1号', on: '2020-12-08', signer: 'convenor', list: list.id } });
    expect(strikeOff(three, third, undefined)).toBe('list-unknown');
    expect(strikeOff(three, third, livedUntil([[office, draw], [office, put]], [three, eight]).state)).toBe('list-not-signed');
    expect(strikeOff(three, { ...third, milestone: 'd5-2021' }, list)).toBe('milestone-not-approved');
    expect(strikeOff(three, third, { ...list, items: list.items.slice(1) })).toBe('item-not-listed');
    expect(strikeOff(three, third, list, { ...office, person: 'kejiju-liaison' })).toBe('person-submitted');
  });

  it('is refused where it changed since it was listed, and the others go through', () => {
    const [three, eight] = reviewedTasks();
    const list = signed([three, eight]);
    submittedAnew(three);
    expect(strikeOff(three, third, list)).toBe('changed-since-seen');
    expect(strikeOff(eight, eighth, list)).toMatchObject({ type: 'milestoneStruckOff' });
  });

  it('is refused where it was reviewed anew since, though it says the same', () => {
    const [three, eight] = reviewedTasks();
    const list = signed([three, eight]);
    expect(three.ask(day9, office, { type: 'withdraw', milestone: 'd5-2020', reasonHash: 'r' })).toBeUndefined();
    expect(strikeOff(three, third, list)).toBe('milestone-not-reviewed');
    expect(three.ask(day9, office, { type: 'review', milestone: 'd5-2020' })).toBeUndefined();
    expect(strikeOff(three, third, list)).toBe('list-before-review');
  });

  it('says to the minute when its list was signed and when it was reviewed anew, which may be one day', () => {
    const tasks = reviewedTasks();
    const list = signed(tasks);
    const later = addMilliseconds(list.signature!.at, 90 * 60_000);
    for (const command of [{ type: 'return', milestone: third.milestone, to: 'review', reasonHash: 'r' }, { type: 'review', milestone: third.milestone }] as const) expect(tasks[0].ask(later, office, command)).toBeUndefined();
    expect(signedListFor(list, tasks[0].state.brief.id, tasks[0].state.milestones[third.milestone]!, tasks[0].context(later, office).hash)).toMatchObject({ refused: 'list-before-review', params: { on: '2020-12-08 12:00', since: '2020-12-08 13:30' } });
  });

  it('is told to be reviewed anew by the review itself, also where the programme\'s clock stood still meanwhile', () => {
    const [three, eight] = reviewedTasks();
    const list = signed([three, eight]);
    expect(three.ask(day8, office, { type: 'withdraw', milestone: 'd5-2020', reasonHash: 'r' })).toBeUndefined();
    expect(three.ask(day8, office, { type: 'review', milestone: 'd5-2020' })).toBeUndefined();
    expect(strikeOff(three, third, list)).toBe('list-before-review');
  });

  it.each<[string, (task: LivedTask) => void]>([
    ['returned, submitted and reviewed anew', (three) => { submittedAnew(three, day7, '2020-12-01'); }],
    ['returned to the office and reviewed anew', (three) => { for (const command of [{ type: 'return', milestone: third.milestone, to: 'review', reasonHash: 'r' }, { type: 'review', milestone: third.milestone }] as const) expect(three.ask(day7, office, command)).toBeUndefined(); }],
  ])('is another one once it was %s in the very instant of its first review, though it says the same: it goes on the next list', (_how, anew) => {
    const tasks = reviewedTasks();
    const list = signed(tasks);
    const [{ seen, passedAt }] = list.items as [StrikeOffListState['items'][number]];
    anew(tasks[0]);
    expect(strikeOff(tasks[0], third, list)).toBe('list-before-review');
    const onPaper = new LivedList(tasks, [{ ...list, phase: 'entered' }]);
    expect(onPaper.ask(day8, office, { ...draw, number: '2号', items: [third] })).toBeUndefined();
    const next = new LivedList(tasks, [list]);
    expect(next.ask(day8, office, { ...draw, number: '2号', items: [third] })).toBeUndefined();
    expect(next.state?.items).toMatchObject([{ seen, passedAt }]);
    for (const [by, command] of [[office, put], [leader, sign]] as const) expect(next.ask(day8, by, command)).toBeUndefined();
    expect(strikeOff(tasks[0], third, next.state)).toMatchObject({ type: 'milestoneStruckOff' });
  });

  it('is struck off where both its review and its list are of before reviews were counted', () => {
    const tasks = reviewedTasks();
    const { passes: _passes, ...uncounted } = tasks[0].state.milestones[third.milestone]!;
    tasks[0].state = { ...tasks[0].state, milestones: { ...tasks[0].state.milestones, [third.milestone]: uncounted } };
    const list = signed(tasks);
    expect(list.items[0]).not.toHaveProperty('passes');
    expect(strikeOff(tasks[0], third, list)).toMatchObject({ type: 'milestoneStruckOff' });
    submittedAnew(tasks[0], day7, '2020-12-01');
    expect(strikeOff(tasks[0], third, list)).toBe('list-before-review');
  });

  it('is struck off where its review came between the moment of the list and the look at its tasks', () => {
    const tasks = reviewedTasks();
    const list = new LivedList(tasks);
    for (const [by, command] of [[office, draw], [office, put], [leader, sign]] as const) expect(list.ask(noon('2020-12-06'), by, command)).toBeUndefined();
    expect(strikeOff(tasks[0], third, list.state)).toMatchObject({ type: 'milestoneStruckOff' });
  });
});

describe('a list that is stated with a strike-off', () => {
  const elsewhere = { number: '场外1号', on: '2020-12-08', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } as const;
  const stated = (task: LivedTask, list: StatedList, drawnUp: readonly StrikeOffListState[]) => {
    const decision = decideTask(task.state, { type: 'strikeOff', milestone: third.milestone, list }, { ...task.context(day10, office), preparers: [], drawnUp });
    return isRefusal(decision) ? [decision.refused, decision.field] : decision.events[0];
  };

  it.each<[string, readonly (readonly [Actor, ListCommand])[]]>([
    ['a draft', [[office, draw]]], ['put', [[office, draw], [office, put]]], ['signed', [[office, draw], [office, put], [leader, sign]]],
  ])('is none that was drawn up here, nor of what stands on one that is %s', (_how, acts) => {
    const tasks = reviewedTasks();
    const list = livedUntil(acts, tasks).state!;
    expect(stated(tasks[0], { ...elsewhere, number: '1号' }, [list])).toEqual(['list-drawn-here', 'list.number']);
    expect(stated(tasks[0], elsewhere, [list])).toEqual(['item-listed-already', 'milestone']);
  });

  it('names the authority of a deputy who signed it, which is kept with it', () => {
    const tasks = reviewedTasks();
    tasks[0].ask(day10, office, listScan(third.milestone));
    const [by, authority] = [{ ...elsewhere, signer: 'authorised-deputy' }, { kind: 'instruction', number: '批示1号', on: '2020-12-08' }] as const;
    expect(stated(tasks[0], by, [])).toEqual(['deputy-without-authority', 'list.authority']);
    expect(stated(tasks[0], { ...by, authority: { ...authority, on: '2020-12-09' } }, [])).toEqual(['authority-after-signature', 'list.authority.on']);
    expect(stated(tasks[0], { ...by, authority: { ...authority, kind: 'office-decision' } }, [])).toEqual(['authority-not-sufficient', 'list.authority.kind']);
    expect(stated(tasks[0], { ...elsewhere, authority }, [])).not.toHaveProperty('list.authority');
    expect(stated(tasks[0], { ...by, authority }, [])).toMatchObject({ type: 'milestoneStruckOff', list: { ...by, authority } });
  });

  it('bears no number that was withdrawn, but is of what stands on no list any more', () => {
    const tasks = reviewedTasks();
    tasks[0].ask(day10, office, listScan(third.milestone));
    const withdrawn = livedUntil([[office, draw], [office, put], [office, reasoned('withdrawList')]], tasks).state!;
    expect(stated(tasks[0], { ...elsewhere, number: '1号' }, [withdrawn])).toEqual(['list-drawn-here', 'list.number']);
    expect(stated(tasks[0], elsewhere, [withdrawn])).toMatchObject({ type: 'milestoneStruckOff', list: elsewhere });
    expect(stated(tasks[0], elsewhere, [])).toMatchObject({ type: 'milestoneStruckOff', list: elsewhere });
  });
});

describe('what is taken back', () => {
  const entered: readonly (readonly [Actor, ListCommand])[] = [[office, draw], [office, put], [office, { ...enter, paper: { ...paper, on: '2020-12-08' } }]];
  const takenBack = (acts: readonly (readonly [Actor, ListCommand])[]) => {
    const tasks = reviewedTasks();
    const drawnUp = [livedUntil(acts, tasks).state!];
    const ask = (command: TaskCommand) => tasks[0].askIn({ ...tasks[0].context(day9, office), drawnUp }, command);
    return { tasks, list: drawnUp[0]!, ask, withdraw: () => ask({ type: 'withdraw', milestone: third.milestone, reasonHash: 'r' }) };
  };

  it.each<[string, readonly (readonly [Actor, ListCommand])[]]>([['signed', [[office, draw], [office, put], [leader, sign]]], ['signed on paper', entered]])('is nothing whose list was %s: that is a step further, so it is returned with a reason instead', (_how, acts) => {
    const { ask, withdraw } = takenBack(acts);
    expect(withdraw()).toBe('list-signed-already');
    expect(ask({ type: 'return', milestone: third.milestone, reasonHash: 'r' })).toBeUndefined();
  });

  it.each<[string, readonly (readonly [Actor, ListCommand])[], boolean]>([
    ['signed', [[office, draw], [office, put], [leader, sign]], true], ['signed on paper', entered, true], ['put', [[office, draw], [office, put]], false], ['a draft', [[office, draw]], false],
  ])('by a return from a list that is %s is told to whoever signed that, and to no leader else', (_how, acts, isTold) => {
    for (const to of [{}, { to: 'head' }, { to: 'review' }] as const) {
      const { tasks: [task], list: { id, number }, ask } = takenBack(acts);
      const before = task.state;
      expect(ask({ type: 'return', milestone: third.milestone, reasonHash: 'r', ...to })).toBeUndefined();
      const recorded = task.record.at(-1)!;
      expect('list' in recorded.event ? recorded.event.list : undefined).toEqual(isTold ? { list: id, number } : undefined);
      expect(toldOf(before, recorded, task.state).some(({ role }) => role === 'leader')).toBe(isTold);
    }
  });

  it('by a return once it was struck off by no list that stands is told to no leader', () => {
    const { tasks: [task], ask } = takenBack([[office, draw], [office, put], [leader, sign]]);
    submittedAnew(task);
    expect(ask({ type: 'return', milestone: third.milestone, reasonHash: 'r' })).toBeUndefined();
    expect(task.events.at(-1)).not.toHaveProperty('list');
  });

  it.each<[string, readonly (readonly [Actor, ListCommand])[]]>([['a draft', [[office, draw]]], ['put', [[office, draw], [office, put]]], ['withdrawn', [[office, draw], [office, reasoned('withdrawList')]]]])('may stand on a list that is %s', (_how, acts) => {
    expect(takenBack(acts).withdraw()).toBeUndefined();
  });
});

describe('whom a milestone waits for', () => {
  it.each<[string, readonly (readonly [Actor, ListCommand])[], string]>([
    ['on no list: the office', [], 'office listing'],
    ['on a draft: the office', [[office, draw]], 'office listing'],
    ['on a list that was put: the leaders', [[office, draw], [office, put]], 'leader list'],
    ['signed on paper and not checked: the office', [[office, draw], [office, put], [office, { ...enter, paper: { ...paper, on: '2020-12-08' } }]], 'office strike-off'],
    ['on a signed list: the office alone', [[office, draw], [office, put], [leader, sign]], 'office strike-off'],
    ['on a list that was withdrawn: the office', [[office, draw], [office, reasoned('withdrawList')]], 'office listing'],
  ])('%s', (_where, acts, expected) => {
    const tasks = reviewedTasks();
    const { state } = livedUntil(acts, tasks);
    const waiting = waitingFor(tasks[0].state, (milestone) => listingOf(state ? [state] : [], third.task, milestone, hash)).filter(({ milestone }) => milestone === 'd5-2020');
    expect(waiting.map(({ role, what }) => `${role} ${what}`)).toEqual([expected]);
  });

  it('since its list stands where it does: drawn up, put, signed; of one on paper entered, then checked', () => {
    const tasks = reviewedTasks();
    const list = new LivedList(tasks);
    const since = (at: string, by: Actor, command: ListCommand): string | undefined => {
      expect(list.ask(at, by, command)).toBeUndefined();
      return listingOf([list.state!], third.task, tasks[0].state.milestones['d5-2020']!, hash)?.since;
    };
    expect([since(day7, office, draw), since(day8, office, put), since(day9, office, enter), since(day10, director, { type: 'checkListSignature' })]).toEqual([day7, day8, day9, day10]);
    const signed = livedUntil([[office, draw], [office, put]], tasks);
    expect(signed.ask(day9, leader, sign)).toBeUndefined();
    expect(listingOf([signed.state!], third.task, tasks[0].state.milestones['d5-2020']!, hash)).toMatchObject({ phase: 'signed', since: day9 });
  });

  it('changed since it was listed: the office, to list it anew', () => {
    const tasks = reviewedTasks();
    const { state } = livedUntil([[office, draw], [office, put], [leader, sign]], tasks);
    submittedAnew(tasks[0]);
    expect(listingOf([state!], third.task, tasks[0].state.milestones['d5-2020']!, hash)).toBeUndefined();
  });
});

describe('who is told of a list', () => {
  it.each<[string, readonly (readonly [Actor, ListCommand])[], readonly string[]]>([
    ['drawn up: nobody', [[office, draw]], []],
    ['put: the leaders', [[office, draw], [office, put]], ['lianxi-meeting/leader']],
    ['signed: the office', [[office, draw], [office, put], [leader, sign]], ['lianxi-office/office']],
    ['returned: the office', [[office, draw], [office, put], [leader, reasoned('returnList')]], ['lianxi-office/office']],
    ['withdrawn before it was put: nobody', [[office, draw], [office, reasoned('withdrawList')]], []],
    ['withdrawn once it was put: the leaders', [[office, draw], [office, put], [office, reasoned('withdrawList')]], ['lianxi-meeting/leader']],
    ['entered on paper by the office: the leaders', [[office, draw], [office, put], [office, { ...enter, paper: { ...paper, on: '2020-12-08' } }]], ['lianxi-meeting/leader']],
  ])('%s', (_what, acts, expected) => {
    const list = livedUntil(acts);
    const before = livedUntil(acts.slice(0, -1)).state;
    expect(toldOfList(before, list.record.at(-1)!).map(({ bureau, role }) => `${bureau}/${role}`)).toEqual(expected);
  });
});
