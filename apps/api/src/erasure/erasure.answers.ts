import type { ErasureAnswer } from '@lianxi/commands/task/erase-text';
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

/** What an erasure came to: no more of task or list than was named. */
export const erasureAnswer = z.object({
  aggregate: z.string().meta({ description: 'The id of the task, or of the strike-off list' }),
  seq: z.int().meta({ description: 'Number of its last event' }),
  events: z.array(z.literal('textErased')).meta({ description: 'An act for each text that was written with the event' }),
}).meta({ id: 'TextErasure' }) satisfies z.ZodType<Omit<ErasureAnswer, 'events'> & { events: readonly 'textErased'[] }>;

/** Where somebody's name stands in what people wrote: of a task, or of a strike-off list with its programme. */
interface MentionAnswer {
  task?: string | undefined;
  list?: string | undefined;
  programme?: string | undefined;
  event: number;
}

export interface MentionsAnswer {
  items: MentionAnswer[];
}

export const mentionsAnswer = z.object({
  items: z.array(z.object({
    task: z.string().optional(),
    list: z.string().optional().meta({ description: 'A strike-off list, where it is of no task' }),
    programme: z.string().optional().meta({ description: 'The programme of the list' }),
    event: z.int().meta({ description: 'Number of the event whose words hold it' }),
  })),
}).meta({ id: 'Mentions' }) satisfies z.ZodType<MentionsAnswer>;
