import type { ToldKind } from '@lianxi/domain/task/told';
import { toldKinds } from '@lianxi/domain/task/told';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';

/** What a post was told of a decision, and why. */
export interface ToldAnswer {
  task: string;
  measure: number;
  heading: string;
  /** The task's event that says it in full; with the task, what it is marked as read by. */
  seq: number;
  kind: ToldKind;
  milestone?: string | undefined;
  at: string;
  /** What was decided, by whom, and on what it rests. */
  why: Sentence;
  /** Wall time; absent while it is new. */
  readAt?: string | undefined;
  workflow: string;
}

export const toldKind = z.enum(toldKinds).meta({ id: 'ToldKind', description: 'The event of the task that is told' });

export const toldAnswer = z.object({
  task: z.string(),
  measure: z.int(),
  heading: z.string(),
  seq: z.int(),
  kind: toldKind,
  milestone: z.string().optional(),
  at: z.string(),
  why: sentence,
  readAt: z.string().optional().meta({ description: 'Wall time at which it was marked as read; absent while it is new' }),
  workflow: z.string(),
}).meta({ id: 'Told' }) satisfies z.ZodType<ToldAnswer>;

/** How many notices of decisions are still new in an inbox. */
export interface UnreadAnswer {
  unread: number;
}

export const unreadAnswer = z.object({ unread: z.int() }).meta({ id: 'Unread' }) satisfies z.ZodType<UnreadAnswer>;
