import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** One side of the post's desk, whole: what is due first may stand on the last page. */
export const toDosQuery = (programme: string, side: 'mine' | 'awaited') => queryOptions({
  queryKey: [recordKey, programme, 'to-dos', side],
  queryFn: async (): Promise<readonly Schemas['ToDo'][]> => {
    const items: Schemas['ToDo'][] = [];
    for (let cursor: string | undefined; ;) {
      const page: Schemas['ToDoPage'] = await answered(api.GET('/api/v1/programmes/{programme}/to-dos', { params: { path: { programme }, query: { side, limit: 200, ...(cursor !== undefined && { cursor }) } } }));
      items.push(...page.items);
      if (page.next === undefined) return items;
      cursor = page.next;
    }
  },
});

/** The latest notice of the morning that reached the post: reminders, and papers to countersign. */
export const noticeQuery = (programme: string, { bureau, role }: Pick<Schemas['Session'], 'bureau' | 'role'>) => queryOptions({
  queryKey: [recordKey, programme, 'notices', bureau, role],
  queryFn: async () => (await answered(api.GET('/api/v1/programmes/{programme}/notices', { params: { path: { programme }, query: { bureau, role, limit: 1 } } }))).items[0] ?? null,
});

/** What the post was told and has not marked as read, the latest first. */
export const toldQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'inbox'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/inbox', { params: { path: { programme }, query: { unread: 'true', limit: 50 } } })),
});
