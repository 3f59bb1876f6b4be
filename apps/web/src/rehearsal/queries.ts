import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** A rehearsal's clock, and when its next step is due. */
export const clockQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'clock'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/clock', { params: { path: { programme } } })),
});

/** The steps that were carried out, the latest first; of one kind, or of all. */
export const cameQuery = (programme: string, kind?: Schemas['Reminder']['kind']) => queryOptions({
  queryKey: [recordKey, programme, 'came', kind],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'sent', limit: 20, ...(kind !== undefined && { kind }) } } })),
});

/** The first step ahead that brings something before the joint meeting; null where none is ahead. */
export const meetingQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'meeting'],
  queryFn: async (): Promise<Schemas['Reminder'] | null> => {
    const { items: [first] } = await answered(api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'upcoming', kind: 'putOnAgenda', limit: 1 } } }));
    return first ?? null;
  },
});

/** Whom the tasks wait for. */
export const waitingQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'waiting'],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/waiting', { params: { path: { programme }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
});

/** What stands before the joint meeting. */
export const agendaQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'agenda'],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/agenda', { params: { path: { programme }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
});

/** The tasks in full, and every step that was carried out, on a day: what the ledger by bureau is worked out from. It is much, and so not asked for again at every change. */
export const lifeQuery = (programme: string, today: string) => queryOptions({
  queryKey: ['life', programme, today],
  queryFn: async () => {
    const [summaries, steps] = await Promise.all([
      every((cursor) => answered(api.GET('/api/v1/tasks', { params: { query: { programme, limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
      every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'sent', limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
    ]);
    const tasks = await Promise.all(summaries.map(({ id }) => answered(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } }))));
    return { tasks, steps };
  },
});

/** How often it is asked how far something long has come. */
const everyMs = 1_500;

/** What other rules come to: asked for again while it is lived, and no longer. */
export const whatIfQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'what-if'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/what-if', { params: { path: { programme } } })),
  refetchInterval: ({ state: { data } }) => (data?.whatIf?.state === 'under-way' ? everyMs : false),
});

/** The policies by name, under which a rehearsal can be started. */
export const policiesQuery = queryOptions({ queryKey: ['policies'], queryFn: () => answered(api.GET('/api/v1/policies')), staleTime: Infinity });

/** The rules a programme runs under: they never change. */
export const policyQuery = (programme: string) => queryOptions({
  queryKey: ['policy', programme],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/policy', { params: { path: { programme } } })),
  staleTime: Infinity,
});
