import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { latestMorning } from './morning';

/** One side of the post's desk, whole: what is due first may stand on the last page. */
export const toDosQuery = (programme: string, side: 'mine' | 'awaited') => queryOptions({
  queryKey: [recordKey, programme, 'to-dos', side],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/to-dos', { params: { path: { programme }, query: { side, limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
});

/** The latest notice of the morning that reached the post, with its lines: reminders, and papers to countersign. A post that handles a part has letters to itself besides those to its role. */
export const noticeQuery = (programme: string, { post }: Pick<Schemas['Session'], 'post'>) => queryOptions({
  queryKey: [recordKey, programme, 'notices', post],
  queryFn: async () => latestMorning((await answered(api.GET('/api/v1/programmes/{programme}/notices', { params: { path: { programme }, query: { mine: 'true', limit: 20 } } }))).items),
});

/** What the post was told and has not marked as read, the latest first. */
export const toldQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'inbox'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/inbox', { params: { path: { programme }, query: { unread: 'true', limit: 50 } } })),
});
