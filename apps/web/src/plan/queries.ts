import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** The plan a programme runs; it does not change while it runs. */
export const planQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'plan'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/plan', { params: { path: { programme } } })),
  staleTime: Infinity,
});
