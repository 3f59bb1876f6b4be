import { timeOf } from '../terminal/when';
import type { Desk } from './desk';
import { clockOf } from './jump';

/** Where nothing has come yet, of a programme or to a bureau: what time it is there, and when the first step is carried out. */
export async function firstToCome(desk: Desk, programme: string, bureau?: string): Promise<string[]> {
  const [{ now }, { items: [first] }] = await Promise.all([
    clockOf(desk, programme),
    desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'upcoming', limit: 1, bureau } } })),
  ]);
  return first ? [desk.text({ zh: `现在是方案时间 ${timeOf(now)}，第一条将在 ${timeOf(first.at)} 发出。`, en: `It is ${timeOf(now)} in the programme; the first comes at ${timeOf(first.at)}.` })] : [];
}
