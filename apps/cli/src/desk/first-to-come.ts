import { dateOf, morningOf, timeOf } from '../terminal/when';
import type { Desk } from './desk';
import { clockOf } from './jump';

/** Where nothing has come yet: what time it is in a programme, and when its first step is carried out. */
export async function firstToCome(desk: Desk, programme: string): Promise<string[]> {
  const [{ now }, first] = await Promise.all([clockOf(desk, programme), stepOf(desk, programme, 'upcoming')]);
  return first ? [desk.text({ zh: `现在是方案时间 ${timeOf(now)}，第一条将在 ${timeOf(first.at)} 发出。`, en: `It is ${timeOf(now)} in the programme; the first comes at ${timeOf(first.at)}.` })] : [];
}

/** Where a bureau's inbox is empty: what time it is, and on which morning its first letter comes. A step that was carried out waits for its morning's letter. */
export async function firstLetter(desk: Desk, programme: string, bureau?: string): Promise<string[]> {
  const [{ now }, sent, ahead] = await Promise.all([clockOf(desk, programme), stepOf(desk, programme, 'sent', bureau), stepOf(desk, programme, 'upcoming', bureau)]);
  const first = sent ?? ahead;
  if (!first) return [];
  const morning = timeOf(morningOf(dateOf(first.at)));
  return [desk.text({ zh: `现在是方案时间 ${timeOf(now)}，第一份通知将在 ${morning} 送达。`, en: `It is ${timeOf(now)} in the programme; the first notice comes at ${morning}.` })];
}

async function stepOf(desk: Desk, programme: string, state: 'sent' | 'upcoming', bureau?: string) {
  const { items: [first] } = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state, limit: 1, bureau } } }));
  return first;
}
