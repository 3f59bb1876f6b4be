import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** The plan in time, as far as the reader may see it. */
export const roadmapQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'roadmap'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/roadmap', { params: { path: { programme } } })),
});

/** The annex as printed; a plan that runs does not change. */
export const annexQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'annex'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/annex', { params: { path: { programme } } })),
  staleTime: Infinity,
});
