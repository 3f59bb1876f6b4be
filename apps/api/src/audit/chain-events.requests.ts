import type { LocalDate } from '@lianxi/domain/calendar/time';
import { z } from 'zod';
import { localDate, text } from '../http/fields';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';

/** The chains that are about no task and no list, each called as its aggregate is. */
export const chains = ['identity', 'organisation', 'access'] as const;

/** One of these chains, and what is looked for in it. */
export interface ChainFilter extends PageRequest {
  chain: (typeof chains)[number];
  person?: string | undefined;
  day?: LocalDate | undefined;
}

export const chainFilter = z.strictObject({
  chain: z.enum(chains).meta({ description: 'identity: sign-ins, failures, accounts and tokens; organisation: bureaus, posts and who holds them; access: downloads and exports', example: 'access' }),
  person: text(60).optional().meta({ description: 'Only what this person did, or what is about them' }),
  day: localDate.optional().meta({ description: 'Only of this day in Shanghai, by the wall\'s clock', example: undefined }),
  ...pageRequest,
}) satisfies z.ZodType<ChainFilter>;
