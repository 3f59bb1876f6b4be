import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** All programmes there are, also where each what-if left two. */
export const programmesQuery = queryOptions({
  queryKey: [recordKey, 'programmes'],
  queryFn: async () => ({ items: await every((cursor) => answered(api.GET('/api/v1/programmes', { params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } } }))) }),
});

/** A programme and the time it is there. It is asked for again when something has changed, never by the clock alone: asking keeps a session alive. */
export const programmeQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'programme'],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}', { params: { path: { programme } } })),
});

/** The id of the programme in the address. */
export function useProgrammeId(): string {
  const { programme } = useParams({ strict: false });
  if (programme === undefined) throw new Error('This address names no programme.');
  return programme;
}

/** The programme in the address; the shell has asked for it before any page stands. */
export function useProgramme(): Schemas['Programme'] {
  return useSuspenseQuery(programmeQuery(useProgrammeId())).data;
}
