import type { Schemas } from '@lianxi/api-client/client';
import type { Entry } from './journal';
import type { Evidence } from './judge';
import { judge } from './judge';

const event = (seq: number, type: string, actor: string, more: Partial<Schemas['TaskEvent']> = {}): Schemas['TaskEvent'] => ({ seq, v: 1, type, actor, at: '', event: {}, changes: [], words: {}, erased: false, text: '', hash: '', ...more });
const reminder = (key: string, at: string, endedAt?: string) => ({ task: 'one', key, at, ...(endedAt && { endedAt }) }) as Schemas['Reminder'];

const intent = { key: 'k', who: 'kejiju/liaison', task: 'one', path: 'milestones/y-2020/contribution', text: '配合' };
const acknowledged: Entry = { intent, outcome: 'acknowledged', requests: 1, answer: { seq: 2, events: ['contributionFiled'], version: 2 } };
const unknown: Entry = { intent: { ...intent, key: 'l', text: '又一次' }, outcome: 'unknown', requests: 1 };
const filed = event(2, 'contributionFiled', 'kejiju/liaison/li', { words: { h: { text: '配合', salt: 's' } } });
const step = event(3, 'stepCarriedOut', 'system/timekeeper/x', { event: { key: 'a' } });

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

const events = (...list: readonly Schemas['TaskEvent'][]): Partial<Evidence> => ({ events: { one: list } });
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
  ['a step carried out twice', events(opened!, filed, step, { ...step, seq: 4 })],
  ['a step carried out early', { sent: [reminder('a', '2020-10-16T00:58:00.000Z', '2020-10-16T00:57:59.999Z')] }],
  ['a step that is due and has not come', { upcoming: [reminder('b', '2020-10-16T00:59:00.000Z')] }],
  ['a step that was carried out and that no view shows', { sent: [] }],
  ['a difference the product finds itself', { check: { ...whole.check, differences: [{ programme: 'p', aggregate: 'one', kind: 'delivery', where: 'p/measure-01', found: 'the run knows less' }] } }],
  ['a Temporal that was not asked', { check: { ...whole.check, temporalAsked: false } }],
])('the judge finds %s', (_what, changed) => {
  expect(judge({ ...whole, ...changed }).length).toBeGreaterThan(0);
});
