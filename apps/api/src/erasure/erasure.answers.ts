import { z } from 'zod';
import type { ChangeAnswer } from '../organisation/organisation.answers';
import { organisationAnswer } from '../organisation/organisation.answers';

/** A post that was left with the account. */
interface LeftPost {
  post: string;
  bureau: string;
  title: string;
  /** Nobody holds it now. */
  vacant: boolean;
  handover: string;
}

/** What the closing of an account came to. */
export interface ClosedAnswer extends ChangeAnswer {
  left: LeftPost[];
}

export const closedAnswer = organisationAnswer.extend({
  left: z.array(z.object({
    post: z.string(),
    bureau: z.string(),
    title: z.string(),
    vacant: z.boolean().meta({ description: 'Nobody holds it now: its bureau appoints somebody' }),
    handover: z.string().meta({ description: 'Address of the handover sheet (交接单): what passes over' }),
  })).meta({ description: 'The posts that were left with it' }),
}).meta({ id: 'AccountClosed' }) satisfies z.ZodType<Omit<ClosedAnswer, 'events'> & { events: readonly string[] }>;

/** Where somebody's name stands in what people wrote. */
export interface MentionsAnswer {
  items: { task: string; event: number }[];
}

export const mentionsAnswer = z.object({ items: z.array(z.object({ task: z.string(), event: z.int().meta({ description: 'Number of the event whose words hold it' }) })) })
  .meta({ id: 'Mentions' }) satisfies z.ZodType<MentionsAnswer>;
