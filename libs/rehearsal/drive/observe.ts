import type { Observed } from '../oracle/evidence';
import type { Line } from './line';

/** Asks the API for everything it shows of a programme. */
export async function observe(line: Line, programme: string): Promise<Observed> {
  const path = { programme };
  const summaries = await line.all((api, cursor) => api.GET('/api/v1/tasks', { params: { query: { programme, cursor, limit: 200 } } }));
  const ids = summaries.map(({ id }) => id);
  const [tasks, events, reminders, notices, agenda] = await Promise.all([
    Promise.all(ids.map((id) => line.read((api) => api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })))),
    Promise.all(ids.map(async (id) => [id, await line.all((api, cursor) => api.GET('/api/v1/tasks/{id}/events', { params: { path: { id }, query: { cursor, limit: 200 } } }))] as const)),
    Promise.all((['sent', 'missed', 'upcoming'] as const).map((state) => line.all((api, cursor) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path, query: { state, cursor, limit: 200 } } })))),
    line.all((api, cursor) => api.GET('/api/v1/programmes/{programme}/notices', { params: { path, query: { cursor, limit: 200 } } })),
    line.all((api, cursor) => api.GET('/api/v1/programmes/{programme}/agenda', { params: { path, query: { cursor, limit: 200 } } })),
  ]);
  return { tasks, events: Object.fromEntries(events), reminders: reminders.flat(), notices, agenda };
}
