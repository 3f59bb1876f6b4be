import type { Policy } from '@lianxi/domain/escalation/policy';
import { compareNotices } from './compare-notices';
import type { Draft } from './evidence.fixture';
import { judge } from './judge';
import type { Done } from './lived.fixture';
import { answers, confirm, contribute, giveBack, lived, opensRound, others, rules, submit } from './lived.fixture';
import { forbidden } from './forbidden';
import { act, chain, countersigned } from './sound.fixture';

const inTime = contribute('2020-12-01', 'd5-2020', ...others);
const opened = [...inTime, opensRound('2020-12-02')];

/** Why an act is forbidden after these, under a policy. */
function why(before: readonly Done[], [when, deed]: Done, policy: Partial<Policy> = {}): string | undefined {
  const { life, findings } = lived(3, '2021-02-01', before, { policy });
  expect(findings).toEqual([]);
  return forbidden({ ...deed, task: 't', measure: 3, by: `${deed.bureau}/liaison/li`, at: `${when}T03:00:00.000Z`, outcome: { kind: 'refused', status: 422, problem: 'x' } }, life, { ...rules, policy: { ...rules.policy, ...policy } })?.en;
}

/** On which mornings the limit is told, and to whom. */
const limits = (until: string, done: readonly Done[], policy: Partial<Policy> = {}) => (
  lived(3, until, done, { policy }).demands.filter(({ kind }) => kind === 'countersignLimit').map(({ day, bureaus }) => `${day} ${bureaus.join(' ')}`));

describe('the limit of a round', () => {
  it('is told on the working day after its last day, once, to those that have not answered and to the coordinator', () => {
    const some = [...opened, answers('2020-12-04', 'jiaoyuju'), answers('2020-12-09', 'shuiwuju', 'disagreed')];
    expect(limits('2021-01-15', some)).toEqual(['2020-12-10 caizhengju rensheju kejiju']);
    expect(limits('2020-12-09', some)).toEqual([]);
  });

  it('follows the policy\'s days, or a later day that was asked for', () => {
    expect(limits('2021-01-15', opened, { countersignature: { within: 3, order: 'parallel', enough: 'all' } })).toEqual([`2020-12-08 ${others.join(' ')} kejiju`]);
    expect(limits('2021-01-15', [...inTime, opensRound('2020-12-02', others, '2020-12-31')])).toEqual([`2021-01-04 ${others.join(' ')} kejiju`]);
  });

  it('is told to nobody once all have answered, or one where that is enough, nor once the milestone is submitted', () => {
    expect(limits('2021-01-15', [...opened, ...others.map((bureau) => answers('2020-12-04', bureau))])).toEqual([]);
    const any = { countersignature: { within: 5, order: 'parallel', enough: 'any' } } as const;
    expect(limits('2021-01-15', [...opened, answers('2020-12-04', 'jiaoyuju')], any)).toEqual([]);
    expect(limits('2021-01-15', [...opened, answers('2020-12-04', 'jiaoyuju', 'disagreed')], any)).toHaveLength(1);
  });

  it('names who became the coordinator as that alone: it is asked no more, and the round can be complete without it', () => {
    expect(limits('2021-01-15', [...opened, confirm('2020-12-03', 'jiaoyuju')])).toEqual(['2020-12-10 caizhengju rensheju shuiwuju jiaoyuju']);
    expect(limits('2021-01-15', [...inTime, opensRound('2020-12-02', ['jiaoyuju']), confirm('2020-12-03', 'jiaoyuju')])).toEqual([]);
    expect(why([...opened, confirm('2020-12-03', 'jiaoyuju')], answers('2020-12-04', 'jiaoyuju'))).toBe('the bureau is not asked to countersign');
  });

  it('is not passed by one that disagrees and becomes the coordinator', () => {
    const appoints = (answer: 'agreed' | 'disagreed') => why([...opened, answers('2020-12-02', 'jiaoyuju', answer)], confirm('2020-12-03', 'jiaoyuju'));
    expect([appoints('disagreed'), appoints('agreed')]).toEqual(['the bureau disagrees in a round', undefined]);
  });

  it('moves no rung of the ladder', () => {
    const ladder = (done: readonly Done[]) => lived(3, '2021-02-08', done).demands.filter(({ kind }) => kind !== 'countersignLimit');
    expect(ladder(opened)).toEqual(ladder(inTime));
  });
});

describe('a round', () => {
  it('is opened by the coordinator, once, while the milestone is open, to others whom the plan names, and not for fewer days than the policy gives', () => {
    expect(why(inTime, opensRound('2020-12-02'))).toBeUndefined();
    expect(why(inTime, ['2020-12-02', { kind: 'openRound', bureau: 'jiaoyuju', milestone: 'd5-2020', signers: others }])).toBe('only the coordinator opens a round');
    expect(why(opened, opensRound('2020-12-03'))).toBe('a round was opened already');
    expect(why([...inTime, submit('2020-12-18')], opensRound('2020-12-21'))).toBe('the milestone is submitted');
    expect(why(inTime, opensRound('2020-12-02', []))).toBe('nobody is asked');
    for (const stranger of ['kejiju', 'shuiliju']) expect(why(inTime, opensRound('2020-12-02', ['jiaoyuju', stranger]))).toMatch(/does not name beside/);
    expect([why(inTime, opensRound('2020-12-02', others, '2020-12-08')), why(inTime, opensRound('2020-12-02', others, '2020-12-09'))]).toEqual(['the limit is too short', undefined]);
    expect(why(inTime, opensRound('2099-12-02'))).toBe('no calendar reaches to the limit');
  });

  it('is answered by whom it was put to while the milestone is open, anew and late as well', () => {
    expect(why(inTime, answers('2020-12-03', 'jiaoyuju'))).toBe('the bureau is not asked to countersign');
    expect(why([...inTime, opensRound('2020-12-02', ['caizhengju'])], answers('2020-12-03', 'jiaoyuju'))).toBe('the bureau is not asked to countersign');
    expect(why([...opened, answers('2020-12-03', 'jiaoyuju')], answers('2020-12-04', 'jiaoyuju', 'disagreed'))).toBeUndefined();
    expect(why(opened, answers('2021-01-15', 'jiaoyuju'))).toBeUndefined();
    expect(why([...opened, submit('2020-12-18')], answers('2020-12-21', 'jiaoyuju'))).toBe('the milestone is submitted');
    expect(why([...opened, submit('2020-12-18'), giveBack('2020-12-21')], answers('2020-12-22', 'jiaoyuju'))).toBeUndefined();
  });

  it('is answered in turn where the policy says so, until its last day is over', () => {
    const inTurn = { countersignature: { within: 5, order: 'sequential', enough: 'all' } } as const;
    expect([why(opened, answers('2020-12-03', 'jiaoyuju'), inTurn), why(opened, answers('2020-12-09', 'caizhengju'), inTurn)]).toEqual([undefined, 'it is not the turn of the bureau']);
    expect([why([...opened, answers('2020-12-03', 'jiaoyuju')], answers('2020-12-04', 'caizhengju'), inTurn), why(opened, answers('2020-12-10', 'shuiwuju'), inTurn)]).toEqual([undefined, undefined]);
  });

  it('keeps its milestone open while somebody disagrees, and until all have answered or its last day is over', () => {
    const all = [...opened, ...others.map((bureau) => answers('2020-12-04', bureau))];
    expect(why(all, submit('2020-12-04', '2020-12-03'))).toBeUndefined();
    expect([why(all.slice(0, -1), submit('2020-12-09', '2020-12-09')), why(all.slice(0, -1), submit('2020-12-10', '2020-12-09'))]).toEqual(['answers are missing and the limit is not over', undefined]);
    expect(why([...all, answers('2020-12-07', 'jiaoyuju', 'disagreed')], submit('2020-12-18'))).toBe('somebody disagrees');
  });
});

it('a letter of the opening is due to each body that was asked, also to one that became the coordinator since', () => {
  const evidence = countersigned();
  evidence.observed.notices = lines(evidence, 'countersignOpened').map((notice) => ({ ...notice, deliveredAt: '2020-12-03T01:00:00.000Z' }));
  const told = { task: 'task-3', answered: [], life: lived(3, '2020-12-15', [...opened, confirm('2020-12-02', 'jiaoyuju')]).life };
  expect(compareNotices(evidence, [told])).toEqual({ findings: [], lines: others.length });
  evidence.observed.notices = evidence.observed.notices.filter(({ bureau }) => bureau !== 'jiaoyuju');
  expect(compareNotices(evidence, [told]).findings.map(({ kind, bureau }) => [kind, bureau])).toEqual([['missing-notice', 'jiaoyuju']]);
});

type Plant = readonly [what: string, plant: (evidence: Draft) => void, found: readonly string[]];

const event = (evidence: Draft, type: string) => chain(evidence).find((one) => one.type === type)!.event;
const milestoneOf = (evidence: Draft) => evidence.observed.tasks[0]!.milestones[0]!;
const lines = (evidence: Draft, kind: string) => evidence.observed.notices.filter((notice) => notice.lines.some((line) => line.kind === kind));

const planted: readonly Plant[] = [
  ['nothing', () => undefined, []],
  ['a limit of another day', (e) => { event(e, 'countersignatureOpened').limitOn = '2020-12-10'; }, ['wrong-event']],
  ['another who was asked', (e) => { event(e, 'countersignatureOpened').bureaus = ['jiaoyuju']; }, ['wrong-event']],
  ['another answer', (e) => { chain(e).find((one) => one.type === 'countersigned')!.event.answer = 'disagreed'; }, ['wrong-event']],
  ['nobody who had not answered', (e) => { delete event(e, 'milestoneSubmitted').unanswered; }, ['wrong-event']],
  ['one answer more at the end', (e) => { milestoneOf(e).countersignature!.answered = 4; }, ['state']],
  ['another signer at the end', (e) => { milestoneOf(e).countersignature!.signers = ['jiaoyuju']; }, ['state']],
  ['a limit that was told to one who had answered', (e) => { for (const one of [event(e, 'stepCarriedOut'), e.observed.reminders[0]!]) one.bureaus = ['jiaoyuju', 'kejiju']; }, ['wrong-bureaus']],
  ['no letter of the limit to the coordinator', (e) => { e.observed.notices = e.observed.notices.filter((one) => one !== lines(e, 'countersignLimit').find(({ bureau }) => bureau === 'kejiju')); }, ['missing-notice']],
  ['no letter to one of those asked', (e) => { e.observed.notices = e.observed.notices.filter((one) => one !== lines(e, 'countersignOpened')[0]); }, ['missing-notice']],
  ['a letter of the opening a day late', (e) => { lines(e, 'countersignOpened')[0]!.deliveredAt = '2020-12-03T01:00:00.000Z'; }, ['mistimed-notice']],
  ['a letter of the opening to the coordinator', (e) => { const one = lines(e, 'countersignOpened')[0]!; e.observed.notices.push({ ...one, bureau: 'kejiju' }); }, ['undemanded-notice']],
  ['a submission before the limit', (e) => { act(e, 'submit').at = chain(e).find(({ type }) => type === 'milestoneSubmitted')!.at = '2020-12-09T15:00:00.000Z'; }, ['broken-chain', 'wrongly-accepted', 'undemanded-step']],
];

it.each(planted)('a rehearsal with a round is judged as it must be: with %s', (_what, plant, found) => {
  const evidence = countersigned();
  plant(evidence);
  expect(judge(evidence).findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...found]));
  expect(judge(evidence).findings.length > 0).toBe(found.length > 0);
});
