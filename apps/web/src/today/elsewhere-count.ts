import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { draftsQuery } from '../inbox/queries';
import { agendaQuery } from '../status/queries';

type Item = Schemas['AgendaItem'];

/** What of the agenda the bureaus and the office could not settle among themselves. */
export const needingLeader = (items: readonly Item[]): readonly Item[] => items.filter(({ kind, measure }) => kind !== 'question' && measure !== undefined);

/** How much waits for a post on another page than Today: for a leader what they coordinate, for the office its drafts. Undefined while that is not known. */
export function useElsewhere(programme: string, role: string): number | undefined {
  const agenda = useQuery({ ...agendaQuery(programme), enabled: role === 'leader' });
  const drafts = useQuery({ ...draftsQuery(programme), enabled: role === 'office' });
  if (role === 'leader') return agenda.data && needingLeader(agenda.data).length;
  return role === 'office' ? drafts.data?.length : 0;
}
