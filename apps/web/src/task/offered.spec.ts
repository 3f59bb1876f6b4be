import type { Schemas } from '@lianxi/api-client/client';
import { rightsOf } from '@lianxi/access/rights';
import { rightsFrom } from '../session/rights';
import { actsFor, askedOf, stepsPassed } from './offered';

jest.mock('../record/client', () => ({ api: {} }));

const milestone = (changed: Partial<Schemas['Milestone']>): Schemas['Milestone'] => ({
  key: 'd5-2020', basis: 'deliverable', text: '完善政策措施', year: 2020, dueOn: '2020-12-31', reportBy: '2021-01-08', phase: 'open', escalation: 'quiet', flags: [], returns: [], shown: 'whole', seen: '0'.repeat(64),
  contributions: [{ bureau: 'caizhengju', state: 'awaited' }], ...changed,
});
const by = { at: '2020-12-16T01:00:00.000Z', person: 'kejiju-liaison', bureau: 'kejiju' };
const submission = { ...by, achievedOn: '2020-12-16', chain: ['sign-off' as const, 'review' as const, 'list' as const] };
const countersignature = { version: 1, signers: ['caizhengju', 'shuiwuju'], answered: 0, of: 2, complete: false };
const task = { waitingFor: [], coordinator: { bureau: 'kejiju', name: '市科技局', provisional: false }, parts: [{ bureau: 'kejiju', kind: 'municipal' as const, duty: 'joint' as const, name: '市科技局' }, { bureau: 'caizhengju', kind: 'municipal' as const, duty: 'joint' as const, name: '财政局' }, { bureau: 'shuiwuju', kind: 'vertical' as const, duty: 'joint' as const, name: '市税务局' }] };

/** The rules come as the record's own room makes them, by way of JSON as a page has them. */
const offered = (role: Parameters<typeof rightsOf>[0]['role'], bureau: string, one: Schemas['Milestone']) =>
  actsFor(one, task, rightsFrom(JSON.parse(JSON.stringify({ rules: rightsOf({ role, bureau }).rules })) as Pick<Schemas['Abilities'], 'rules'>), bureau);

describe('what a milestone offers to its reader', () => {
  it.each([
    ['a partner that owes its contribution', 'liaison', 'caizhengju', {}, ['contribution']],
    ['the coordinator\'s liaison', 'liaison', 'kejiju', {}, ['submission', 'openRound', 'extension']],
    ['its head, once it is submitted', 'bureau-head', 'kejiju', { phase: 'submitted', submission }, ['approval', 'return', 'withdrawal']],
    ['its liaison, who enters what was signed on paper', 'liaison', 'kejiju', { phase: 'submitted', submission }, ['paper', 'withdrawal']],
    ['the office, before it is signed', 'office', 'lianxi-office', { phase: 'submitted', submission }, []],
    ['the office, once it is signed', 'office', 'lianxi-office', { phase: 'approved', submission, approval: by }, ['review', 'return']],
    ['the office, once it is reviewed', 'office', 'lianxi-office', { phase: 'reviewed', submission, approval: by, review: by }, ['strikeOff', 'return', 'withdrawal']],
    ['the office, where an extension is asked for', 'office', 'lianxi-office', { extension: { ...by, dueOn: '2021-01-29' } }, ['grant', 'refusal']],
    ['a signer of what is countersigned', 'liaison', 'caizhengju', { countersignature }, ['answer', 'contribution']],
    ['the coordinator, of what is countersigned', 'liaison', 'kejiju', { countersignature }, ['submission', 'changeText', 'changeSigners', 'extension']],
    ['the office, which speaks for a vertical body that answers on paper', 'office', 'lianxi-office', { countersignature, contributions: [{ bureau: 'shuiwuju', state: 'awaited' }] }, ['answerFor', 'contributionFor']],
    ['the office, of what is struck off', 'office', 'lianxi-office', { phase: 'struck-off', submission, approval: by, review: by }, ['reopening']],
    ['a leader, who reads', 'leader', 'shizhengfu', { phase: 'submitted', submission }, []],
  ] as const)('%s', (_who, role, bureau, changed, acts) => {
    expect(offered(role, bureau, milestone(changed as Partial<Schemas['Milestone']>))).toEqual(acts);
  });

  it('asks for the list only where the chain has one, for figures only where the plan has targets, and whom to return to only where more than one step was passed', () => {
    expect(askedOf('strikeOff', milestone({ submission })).map(({ name }) => name)).toEqual(['list.number', 'list.on', 'list.signer', 'list.scan']);
    expect(askedOf('strikeOff', milestone({ submission: { ...submission, chain: ['sign-off'] } }))).toEqual([]);
    const names = (one: Schemas['Milestone']) => askedOf('submission', one).map(({ name }) => name);
    expect(names(milestone({}))).not.toContain('figures');
    expect(names(milestone({ targets: [{ id: 'T1', text: '10家', kind: 'count', values: [10], unit: '家' }] }))).toContain('figures');
    expect(askedOf('return', milestone({ phase: 'submitted', submission })).map(({ name }) => name)).toEqual(['reason', 'request']);
    const filed = [{ bureau: 'caizhengju', state: 'contributed' as const }, { bureau: 'shuiwuju', state: 'awaited' as const }];
    expect(askedOf('return', milestone({ phase: 'submitted', submission, contributions: filed })).map(({ name }) => name)).toEqual(['to', 'reason', 'request']);
    expect([stepsPassed(milestone({ phase: 'submitted', contributions: filed })), stepsPassed(milestone({ phase: 'reviewed', contributions: filed }))]).toEqual([['coordinator', { contributor: 'caizhengju' }], ['coordinator', 'head', 'review', { contributor: 'caizhengju' }]]);
    expect(askedOf('return', milestone({ phase: 'approved', submission })).map(({ name }) => name)).toEqual(['to', 'reason', 'request']);
  });
});
