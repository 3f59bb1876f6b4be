import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from './desk';
import { everything } from './pages';

type TaskEvent = Schemas['TaskEvent'];

/** All that has happened to a task, in order. */
export function eventsOf(desk: Desk, id: string): Promise<TaskEvent[]> {
  return everything((cursor) => desk.ask((api) => api.GET('/api/v1/tasks/{id}/events', { params: { path: { id }, query: { cursor, limit: 200 } } })));
}

/** The contribution that this one corrects: the last before it of the same bureau to the same milestone. */
export function replacedBy(filed: TaskEvent, events: readonly TaskEvent[]): TaskEvent | undefined {
  if (filed.type !== contribution) return undefined;
  return events.filter(({ seq, type, event }) => (
    type === contribution && seq < filed.seq && event.milestone === filed.event.milestone && event.bureau === filed.event.bureau
  )).at(-1);
}

/** The contribution a decision recorded. */
export function filedIn({ seq }: Schemas['Decision'], events: readonly TaskEvent[]): TaskEvent | undefined {
  return events.filter((event) => event.type === contribution && event.seq <= seq).at(-1);
}

const contribution = 'contributionFiled';

/** Whether one contribution says what the other says: the same text, on the same letter. */
export function sameWords({ event: one }: TaskEvent, { event: other }: TaskEvent): boolean {
  return one.textHash === other.textHash && one.reply === other.reply;
}
