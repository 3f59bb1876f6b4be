import type { Schemas } from '@lianxi/api-client/client';
import type { Answer, Asked } from '../world.fixture';
import { anApi, measure3 } from '../world.fixture';

const mark = { at: '2020-12-17T01:00:00.000Z', person: 'lianxi-office-office', bureau: 'lianxi-office' };

/** A list with one milestone of measure 3, as the API answers it. */
export function aList(phase: Schemas['StrikeOffList']['phase'], more: Partial<Schemas['StrikeOffList']> = {}): Schemas['StrikeOffList'] {
  return {
    id: '00000000-0000-5000-9000-000000000001', programme: 'xinxiang-demo', number: '第1期', phase, drawn: mark, returns: [], takenBack: [], struckOffBy: false, seen: 'b'.repeat(64),
    items: [{ task: measure3.id, measure: 3, heading: measure3.heading, milestone: 'd5-2020', text: '完善政策措施', coordinator: '市科技局', achievedOn: '2020-12-16', standing: 'as-listed', seen: 'a'.repeat(64) }],
    ...more,
  };
}

const awaited = { ...measure3.waitingFor[0], bureau: 'lianxi-office', role: 'office', what: 'listing', task: measure3.id, measure: 3, heading: measure3.heading };

/** The demonstration with one list, and a milestone that waits to be listed. */
export const withLists = (list: Schemas['StrikeOffList'], rows: readonly object[] = [{ task: measure3.id, milestone: 'd5-2020', status: 200, decision: {} }]) => (asked: Asked): Answer => {
  const { method, path } = asked;
  if (path.endsWith('/strike-offs')) return { body: { items: rows } };
  if (method === 'POST' && path.includes('/strike-off-lists')) return { body: { programme: 'xinxiang-demo', list: list.id, number: list.number, at: mark.at, seq: 2, events: [], phase: list.phase } };
  if (path.includes('/strike-off-lists')) return { body: { items: [list] } };
  return path.includes('/waiting') ? { body: { items: [awaited] } } : anApi(asked);
};
