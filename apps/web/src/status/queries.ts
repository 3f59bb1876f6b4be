import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** What stands before the joint meeting, whole. */
export const agendaQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'agenda'],
  queryFn: async (): Promise<readonly Schemas['AgendaItem'][]> => {
    const items: Schemas['AgendaItem'][] = [];
    for (let cursor: string | undefined; ;) {
      const page: Schemas['Agenda'] = await answered(api.GET('/api/v1/programmes/{programme}/agenda', { params: { path: { programme }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }));
      items.push(...page.items);
      if (page.next === undefined) return items;
      cursor = page.next;
    }
  },
});
