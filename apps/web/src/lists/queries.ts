import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered, isRefusal } from '../record/refusal';

export type List = Schemas['StrikeOffList'];

/** The strike-off lists of a programme, the last drawn up first. */
export const listsQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'lists'],
  queryFn: async () => [...await every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/strike-off-lists', { params: { path: { programme }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } })))].reverse(),
});

/** One of them; null where there is none. */
export const listQuery = (programme: string, list: string) => queryOptions({
  queryKey: [recordKey, programme, 'list', list],
  queryFn: async (): Promise<List | null> => {
    try {
      return await answered(api.GET('/api/v1/programmes/{programme}/strike-off-lists/{list}', { params: { path: { programme, list } } }));
    } catch (error) {
      if (isRefusal(error, 'list-unknown', 'request-invalid')) return null;
      throw error;
    }
  },
});
