import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** The task of the measure that an address names, in full; null where it names none, or there is none for this reader. */
export const taskQuery = (programme: string, named: string) => queryOptions({
  queryKey: [recordKey, programme, 'task', named],
  queryFn: async (): Promise<Schemas['Task'] | null> => {
    if (!/^[1-9]\d{0,2}$/.test(named)) return null;
    const measure = Number(named);
    const { items: [found] } = await answered(api.GET('/api/v1/tasks', { params: { query: { programme, measure, limit: 1 } } }));
    return found ? answered(api.GET('/api/v1/tasks/{id}', { params: { path: { id: found.id } } })) : null;
  },
});

/** What comes by itself if nobody acts, in the order of its dates. */
export const ladderQuery = (programme: string, task: string) => queryOptions({
  queryKey: [recordKey, programme, 'ladder', task],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { task, state: 'upcoming', limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
});

/** What happened, the first first. */
export const eventsQuery = (programme: string, id: string) => queryOptions({
  queryKey: [recordKey, programme, 'events', id],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/tasks/{id}/events', { params: { path: { id }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
});

/** The files attached to a task's milestones. */
export const evidenceQuery = (programme: string, id: string) => queryOptions({
  queryKey: [recordKey, programme, 'evidence', id],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/tasks/{id}/evidence', { params: { path: { id }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
});

/** How a milestone's paper is countersigned; asked for only of one that is. */
export const roundQuery = (programme: string, id: string, key: string) => queryOptions({
  queryKey: [recordKey, programme, 'round', id, key],
  queryFn: () => answered(api.GET('/api/v1/tasks/{id}/milestones/{key}/countersignature', { params: { path: { id, key } } })),
});

/** The posts of a bureau that may handle its parts (联络员、承办科室). */
export const handlersQuery = (bureau: string) => queryOptions({
  queryKey: [recordKey, 'handlers', bureau],
  queryFn: async () => (await every((cursor) => answered(api.GET('/api/v1/organisation/posts', { params: { query: { bureau, limit: 200, ...(cursor !== undefined && { cursor }) } } })))).filter(({ role, holdings }) => role === 'liaison' && holdings.some(({ current }) => current)),
});
