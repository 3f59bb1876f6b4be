import { z } from 'zod';
import { bureauId } from '../http/fields';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';
import type { AgendaKind } from './agenda.answers';
import { agendaKind } from './agenda.answers';

/** Which items of the agenda. */
export interface AgendaFilter extends PageRequest {
  kind?: AgendaKind | undefined;
  bureau?: string | undefined;
}

export const agendaFilter = z.strictObject({
  kind: agendaKind.optional(),
  bureau: bureauId.optional().meta({ description: 'Items that wait for this bureau; the plan\'s open questions wait for none' }),
  ...pageRequest,
}) satisfies z.ZodType<AgendaFilter>;
