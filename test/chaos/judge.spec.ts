import type { Schemas } from '@lianxi/api-client/client';
import type { Entry } from './journal';
import type { Evidence, Happened, HouseEvidence } from './judge';
import { judge, judgeHouse } from './judge';

const event = (seq: number, type: string, actor: string, more: Partial<Schemas['TaskEvent']> = {}): Schemas['TaskEvent'] => ({ seq, v: 1, type, actor, at: '', event: {}, changes: [], words: {}, erased: false, text: '', hash: '', ...more });
const reminder = (key: string, at: string, endedAt?: string) => ({ task: 'one', key, at, ...(endedAt && { endedAt }) }) as Schemas['Reminder'];

const intent = { key: 'k', who: 'kejiju/liaison', aggregate: 'one', path: 'tasks/one/milestones/y-2020/contribution', text: '配合' };
const acknowledged: Entry = { intent, outcome: 'acknowledged', requests: 1, decided: [{ aggregate: 'one', seq: 2, events: ['contributionFiled'] }] };
const unknown: Entry = { intent: { ...intent, key: 'l', text: '又一次' }, outcome: 'unknown', requests: 1 };
const filed = event(2, 'contributionFiled', 'kejiju/liaison/li', { words: { h: { text: '配合', salt: 's' } } });
const step = event(3, 'stepCarriedOut', 'lianxi/timekeeper/timekeeper', { event: { key: 'a' } });

const whole: Evidence = {
  entries: [acknowledged, unknown],
  events: { one: [event(1, 'taskOpened', 'lianxi-office/office/wang'), filed, step] },
  sent: [reminder('a', '2020-10-16T00:58:00.000Z', '2020-10-16T01:00:00.000Z')],
  upcoming: [reminder('b', '2020-10-21T00:58:00.000Z')],
  now: '2020-10-16T01:00:00.000Z',
  check: { programmes: ['p'], tasks: 1, temporalAsked: true, differences: [] },
};

test('the judge finds nothing where all is well, whether what nobody answered has happened or not', () => {
  expect(judge(whole)).toEqual([]);
  const happened = event(4, 'contributionFiled', 'kejiju/liaison/li', { words: { h: { text: '又一次', salt: 's' } } });
  expect(judge({ ...whole, events: { one: [...whole.events.one!, happened] } })).toEqual([]);
});

const events = (...list: readonly Happened[]): Partial<Evidence> => ({ events: { one: list } });
const [opened] = whole.events.one!;

test.each<[string, Partial<Evidence>]>([
  ['an acknowledged decision that is lost', events(opened!, step)],
  ['an acknowledged decision that stands twice', events(opened!, filed, step, { ...filed, seq: 4 })],
  ['what nobody answered standing twice', events(opened!, filed, step, ...[4, 5].map((seq) => event(seq, 'contributionFiled', 'kejiju/liaison/li', { words: { h: { text: '又一次', salt: 's' } } })))],
  ['a decision nobody asked for', events(opened!, filed, step, event(4, 'milestoneApproved', 'kejiju/bureau-head/li'))],
  ['a decision under another name', events(opened!, { ...filed, actor: 'jiaoyuju/liaison/li' }, step)],
  ['a decision whose text is gone', events(opened!, { ...filed, words: {} }, step)],
  ['two people told the same event', { entries: [acknowledged, { ...acknowledged, intent: { ...intent, key: 'm' } }] }],
  ['an act refused to somebody who could do it', { entries: [acknowledged, { ...unknown, outcome: 'refused', refusal: '409' }] }],
  ['an act that was acknowledged, and of which nothing is said', { entries: [{ ...acknowledged, decided: [] }], ...events(opened!, step) }],
  ['one of several decided at once that is lost', { entries: [{ ...acknowledged, decided: [...acknowledged.decided!, { aggregate: 'two', seq: 2, events: ['contributionFiled'] }] }] }],
  ['a step carried out twice', events(opened!, filed, step, { ...step, seq: 4 })],
  ['a step carried out early', { sent: [reminder('a', '2020-10-16T00:58:00.000Z', '2020-10-16T00:57:59.999Z')] }],
  ['a step that is due and has not come', { upcoming: [reminder('b', '2020-10-16T00:59:00.000Z')] }],
  ['a step that was carried out and that no view shows', { sent: [] }],
  ['a difference the product finds itself', { check: { ...whole.check, differences: [{ programme: 'p', aggregate: 'one', kind: 'delivery', where: 'p/measure-01', found: 'the run knows less' }] } }],
  ['a Temporal that was not asked', { check: { ...whole.check, temporalAsked: false } }],
])('the judge finds %s', (_what, changed) => {
  expect(judge({ ...whole, ...changed }).length).toBeGreaterThan(0);
});

const chained = (seq: number, type: string, person: string): Schemas['ChainEvent'] => ({ seq, at: '', person: 'li', bureau: 'lianxi-office', role: 'security-admin', type, who: { zh: '', en: '' }, said: { zh: '', en: '' }, event: { person }, text: '', hash: '' });
const asked = (path: string, more: Partial<Entry>, body = {}): Entry => ({ intent: { key: path, who: 'lianxi-office/security-admin', aggregate: 'organisation', path, body }, outcome: 'acknowledged', requests: 1, ...more });

const given = asked('accounts', {}, { person: 'wang' });
const closed = asked('accounts/wang/closure', { decided: [{ aggregate: 'organisation', seq: 5, events: ['postLeft', 'accountClosed'] }] });
const house: HouseEvidence = {
  entries: [{ ...given, intent: { ...given.intent, aggregate: 'identity' } }, closed],
  organisation: [chained(3, 'personEntered', 'others'), chained(4, 'postLeft', 'wang'), chained(5, 'accountClosed', 'wang')],
  identity: [chained(1, 'accountCreated', 'wang'), chained(2, 'accountClosed', 'wang')],
  findings: [],
};

test('the judge finds nothing where a closed account is closed in both chains, or was never given though it was asked for', () => {
  expect(judgeHouse(house)).toEqual([]);
  expect(judgeHouse({ ...house, identity: [], entries: [{ ...house.entries[0]!, outcome: 'unknown' }, closed] })).toEqual([]);
});

test.each<[string, Partial<HouseEvidence>]>([
  ['an account that was given and is not there', { identity: [] }],
  ['an account that was given twice', { identity: [...house.identity, chained(3, 'accountCreated', 'wang')] }],
  ['an account that was closed, and is open at the door', { identity: house.identity.slice(0, 1) }],
  ['a way in that was closed, and the account not', { entries: house.entries.slice(0, 1), organisation: [] }],
  ['half of a decision about the organisation', { organisation: house.organisation.filter(({ type }) => type !== 'postLeft') }],
  ['a decision about the organisation nobody asked for', { organisation: [...house.organisation, chained(6, 'postTaken', 'wang')] }],
  ['what the verification finds', { findings: [{ aggregate: 'organisation', kind: 'chain', where: 'event 4', found: 'another hash' }] }],
])('the judge finds %s', (_what, changed) => {
  expect(judgeHouse({ ...house, ...changed }).length).toBeGreaterThan(0);
});
