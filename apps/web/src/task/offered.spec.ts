import type { Schemas } from '@lianxi/api-client/client';
import { rightsOf } from '@lianxi/access/rights';
import { rightsFrom } from '../session/rights';
import { actsFor, askedOf, authoritiesFor, awaitedOf, stepsPassed, withoutOthersDate } from './offered';

jest.mock('../record/client', () => ({ api: {} }));

const milestone = (changed: Partial<Schemas['Milestone']>): Schemas['Milestone'] => ({
  key: 'd5-2020', basis: 'deliverable', text: '完善政策措施', year: 2020, dueOn: '2020-12-31', reportBy: '2021-01-08', phase: 'open', escalation: 'quiet', flags: [], returns: [], shown: 'whole', asked: { number: false, countersignature: false }, dateOrigin: 'deliverable', seen: '0'.repeat(64),
  contributions: [{ bureau: 'caizhengju', state: 'awaited' }], ...changed,
});
const by = { at: '2020-12-16T01:00:00.000Z', person: 'kejiju-liaison', bureau: 'kejiju' };
const submission = { ...by, achievedOn: '2020-12-16', chain: ['sign-off' as const, 'review' as const, 'list' as const] };
const countersignature = { version: 1, signers: ['caizhengju', 'shuiwuju'], answered: 0, of: 2, complete: false };
const task = { waitingFor: [], coordinator: { bureau: 'kejiju', name: '市科技局', provisional: false }, parts: [{ bureau: 'kejiju', kind: 'municipal' as const, duty: 'joint' as const, name: '市科技局' }, { bureau: 'caizhengju', kind: 'municipal' as const, duty: 'joint' as const, name: '财政局' }, { bureau: 'shuiwuju', kind: 'vertical' as const, duty: 'joint' as const, name: '市税务局' }] };

const leaders = { what: 'extension', role: 'leader', bureau: 'shizhengfu', milestone: 'd5-2020' } as unknown as Schemas['Waiting'];

/** The rules come as the record's own room makes them, by way of JSON as a page has them. */
const rightsOfPost = (role: Parameters<typeof rightsOf>[0]['role'], bureau: string) => rightsFrom(JSON.parse(JSON.stringify({ rules: rightsOf({ role, bureau }).rules })) as Pick<Schemas['Abilities'], 'rules'>);
const offered = (role: Parameters<typeof rightsOf>[0]['role'], bureau: string, one: Schemas['Milestone'], waitingFor: Schemas['Waiting'][] = one.extension ? [leaders] : []) =>
  actsFor(one, { ...task, waitingFor }, rightsOfPost(role, bureau), { bureau, today: '2020-12-16' });

describe('what a milestone offers to its reader', () => {
  it.each([
    ['a partner that owes its contribution', 'liaison', 'caizhengju', {}, ['contribution']],
    ['a partner that has filed it, until the whole is submitted', 'liaison', 'caizhengju', { contributions: [{ bureau: 'caizhengju', state: 'contributed' }] }, ['contributionWithdrawal']],
    ['the coordinator, that has been given it', 'liaison', 'kejiju', { contributions: [{ bureau: 'caizhengju', state: 'contributed' }] }, ['submission', 'openRound', 'contributionReturn', 'extension']],
    ['its head, that signs', 'bureau-head', 'kejiju', { contributions: [{ bureau: 'caizhengju', state: 'contributed' }] }, ['submission', 'openRound', 'contributionReturn', 'extension']],
    ['the office, before it is submitted', 'office', 'lianxi-office', { contributions: [{ bureau: 'caizhengju', state: 'contributed' }] }, []],
    ['the coordinator\'s liaison', 'liaison', 'kejiju', {}, ['submission', 'openRound', 'extension']],
    ['its head, once it is submitted', 'bureau-head', 'kejiju', { phase: 'submitted', submission }, ['approval', 'return', 'withdrawal']],
    ['its liaison, who enters what was signed on paper', 'liaison', 'kejiju', { phase: 'submitted', submission }, ['paper', 'withdrawal']],
    ['the office, before it is signed', 'office', 'lianxi-office', { phase: 'submitted', submission }, []],
    ['the office, once it is signed', 'office', 'lianxi-office', { phase: 'approved', submission, approval: by }, ['review', 'reviewPaper', 'return']],
    ['the office, once it is signed, where the chain has no review: it is struck off, and reviewed by nobody', 'office', 'lianxi-office', { phase: 'approved', submission: { ...submission, chain: ['sign-off', 'list'] }, approval: by }, ['strikeOff', 'return']],
    ['the office, once it is reviewed', 'office', 'lianxi-office', { phase: 'reviewed', submission, approval: by, review: by }, ['strikeOff', 'return', 'withdrawal']],
    ['the office, where an extension is asked for', 'office', 'lianxi-office', { extension: { ...by, dueOn: '2021-01-29' } }, ['grant', 'refusal']],
    ['a leader, whose date it is to move', 'leader', 'shizhengfu', { extension: { ...by, dueOn: '2021-01-29' } }, ['leaderGrant', 'leaderRefusal']],
    ['a leader, of a date that is the office\'s', 'leader', 'shizhengfu', { dateOrigin: 'standing-rule', extension: { ...by, dueOn: '2021-01-29' } }, []],
    ['the coordinator, that asked for it', 'liaison', 'kejiju', { extension: { ...by, dueOn: '2021-01-29' } }, ['submission', 'openRound', 'extensionWithdrawal']],
    ['a signer of what is countersigned', 'liaison', 'caizhengju', { countersignature }, ['answer', 'answerPaper', 'contribution']],
    ['its head, who signs and enters nothing', 'bureau-head', 'caizhengju', { countersignature }, ['answer', 'contribution']],
    ['the coordinator, of what is countersigned', 'liaison', 'kejiju', { countersignature }, ['submission', 'changeText', 'changeSigners', 'extension']],
    ['the office, which speaks for a vertical body that answers on paper', 'office', 'lianxi-office', { countersignature, contributions: [{ bureau: 'shuiwuju', state: 'awaited' }] }, ['answerFor', 'contributionFor']],
    ['the office, of what is struck off', 'office', 'lianxi-office', { phase: 'struck-off', submission, approval: by, review: by }, ['reopening']],
    ['the office, of an extension whose milestone was submitted meanwhile: its date is not moved', 'office', 'lianxi-office', { phase: 'submitted', submission, extension: { ...by, dueOn: '2021-01-29' } }, ['refusal']],
    ['a leader, who reads', 'leader', 'shizhengfu', { phase: 'submitted', submission }, []],
  ] as const)('%s', (_who, role, bureau, changed, acts) => {
    expect(offered(role, bureau, milestone(changed as Partial<Schemas['Milestone']>))).toEqual(acts);
  });

  it('offers no later date from the day on which it is due: none is asked for any more', () => {
    const on = (today: string) => actsFor(milestone({}), task, rightsOfPost('liaison', 'kejiju'), { bureau: 'kejiju', today }).includes('extension');
    expect([on('2020-12-30'), on('2020-12-31'), on('2021-02-05')]).toEqual([true, false, false]);
  });

  it('offers of what was concluded otherwise nothing but its reopening', () => {
    const concluded = { ...task, waitingFor: [], conclusion: { ...by, as: 'became-standing', authority: { kind: 'minutes', number: '第3期', on: '2020-12-16' } } satisfies Schemas['Task']['conclusion'] };
    const offers = (role: Parameters<typeof rightsOf>[0]['role'], bureau: string, changed: Partial<Schemas['Milestone']>) => actsFor(milestone(changed), concluded, rightsOfPost(role, bureau), { bureau, today: '2020-12-16' });
    expect([offers('liaison', 'kejiju', {}), offers('liaison', 'caizhengju', { countersignature }), offers('office', 'lianxi-office', { phase: 'approved', submission })]).toEqual([[], [], ['reopening']]);
  });

  it('offers a leader no date that waits for a paper alone', () => {
    const asked = milestone({ extension: { ...by, dueOn: '2021-01-29', seen: '0'.repeat(64) } });
    expect([offered('leader', 'shizhengfu', asked, []), offered('leader', 'shizhengfu', asked, [{ ...leaders, milestone: 'd5-2021' }])]).toEqual([[], []]);
  });

  it('asks for the list only where the chain has one, for figures only where the plan has targets, and whom to return to only where more than one step was passed', () => {
    expect(askedOf('strikeOff', milestone({ submission })).map(({ name }) => name)).toEqual(['list.number', 'list.on', 'list.signer', 'list.authority.kind', 'list.authority.number', 'list.authority.on', 'list.signedBy', 'list.post', 'list.scan']);
    expect(askedOf('strikeOff', milestone({ submission: { ...submission, chain: ['sign-off'] } }))).toEqual([]);
    const names = (one: Schemas['Milestone']) => askedOf('submission', one).map(({ name }) => name);
    expect(names(milestone({}))).not.toContain('figures');
    expect(names(milestone({ targets: [{ id: 'T1', text: '10家', kind: 'count', values: [10], unit: '家' }] }))).toContain('figures');
    expect(askedOf('return', milestone({ phase: 'submitted', submission })).map(({ name }) => name)).toEqual(['reason', 'request']);
    const filed = [{ bureau: 'caizhengju', state: 'contributed' as const }, { bureau: 'shuiwuju', state: 'awaited' as const }];
    expect(askedOf('return', milestone({ phase: 'submitted', submission, contributions: filed })).map(({ name }) => name)).toEqual(['to', 'reason', 'request']);
    expect([stepsPassed(milestone({ phase: 'submitted', contributions: filed })), stepsPassed(milestone({ phase: 'reviewed', contributions: filed }))]).toEqual([['coordinator', { contributor: 'caizhengju' }], ['coordinator', 'head', 'review', { contributor: 'caizhengju' }]]);
    expect([askedOf('contributionReturn', milestone({ contributions: filed })).map(({ name }) => name), stepsPassed(milestone({ contributions: filed }))]).toEqual([['to', 'reason', 'request'], [{ contributor: 'caizhengju' }]]);
    expect(askedOf('return', milestone({ phase: 'approved', submission })).map(({ name }) => name)).toEqual(['to', 'reason', 'request']);
  });

  it.each([
    ['the office, which reviews', 'office', 'lianxi-office', ['review', 'return'], {}, 'review'],
    ['the office, whose next act is the list', 'office', 'lianxi-office', ['strikeOff', 'return'], { phase: 'reviewed', submission }, undefined],
    ['the office, where the chain has no list', 'office', 'lianxi-office', ['strikeOff', 'return'], { phase: 'approved', submission: { ...submission, chain: ['sign-off'] } }, 'strikeOff'],
    ['the liaison, while its head is awaited', 'liaison', 'lianxi-office', ['paper', 'withdrawal'], {}, undefined],
  ] as const)('stands first what the milestone waits for from its reader: %s', (_who, role, bureau, acts, changed, first) => {
    const waitingFor = [{ bureau, role: 'office', milestone: 'd5-2020' }] as unknown as Schemas['Waiting'][];
    expect(awaitedOf(acts, milestone(changed as Partial<Schemas['Milestone']>), { waitingFor }, { bureau, role })).toBe(first);
  });

  it('offers no authority that the policy does not take for it', () => {
    const policy = { coordinatorAuthorities: ['minutes' as const], dateAuthorities: { deliverable: ['government-document' as const], 'standing-rule': ['minutes' as const, 'office-decision' as const] } };
    expect([authoritiesFor('settle', undefined, policy), authoritiesFor('grant', 'standing-rule', policy), authoritiesFor('grant', 'deliverable', policy), authoritiesFor('reopening', 'deliverable', policy), authoritiesFor('refusal', 'deliverable', policy)]).toEqual([['minutes'], ['minutes', 'office-decision'], ['government-document'], ['minutes'], ['government-document']]);
    expect(authoritiesFor('grant', 'deliverable', { coordinatorAuthorities: ['minutes'] })).toBeUndefined();
  });

  it('asks for the scan of a paper always, where the policy does', () => {
    const scan = (act: 'paper' | 'strikeOff', scans?: ('sign-off' | 'list')[]) => askedOf(act, milestone({ submission }), { approval: { lateAfter: 5, disputedAfterReturns: 2, ...(scans && { scans }) } }).find(({ as }) => as === 'scan')?.optional;
    expect([scan('paper', ['sign-off']), scan('paper', ['list']), scan('paper'), scan('strikeOff', ['list']), scan('strikeOff', ['sign-off'])]).toEqual([undefined, true, true, undefined, true]);
  });

  it('asks for a number of the document always, where the policy does', () => {
    const optional = (number = false) => askedOf('submission', milestone({ asked: { number, countersignature: false } })).find(({ name }) => name === 'document')?.optional;
    expect([optional(), optional(false), optional(true)]).toEqual([true, true, undefined]);
  });
});

it('a date that another leader set here is offered to that leader\'s post and the convenor alone', () => {
  const moved = (setBy?: string) => ({ formerDates: [{ dueOn: '2020-12-31', reportBy: '2021-01-08', movedAt: '2020-12-21T04:00:00.000Z', ...(setBy !== undefined && { setBy }) }] });
  const posts = [{ post: 'second', convenor: false }, { post: 'first', convenor: true }];
  const left = (post: string, setBy?: string) => withoutOthersDate(['leaderGrant', 'leaderRefusal'], moved(setBy), { post, posts }).length;
  expect([left('second', 'third'), left('second', 'second'), left('first', 'third'), left('second')]).toEqual([0, 2, 2, 2]);
});
