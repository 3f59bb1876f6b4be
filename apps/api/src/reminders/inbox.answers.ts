import type { ToldListEvent } from '@lianxi/domain/strike-off-list/told-of-list';
import { toldListKinds } from '@lianxi/domain/strike-off-list/told-of-list';
import type { ToldKind } from '@lianxi/domain/task/told';
import { toldKinds } from '@lianxi/domain/task/told';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';

/** What a post was told of a decision, and why. */
export interface ToldAnswer {
  /** Of a task; absent where it is of a strike-off list. */
  task?: string | undefined;
  /** Absent too where the reader's bureau gave its part off, and sees the task no more. */
  measure?: number | undefined;
  heading?: string | undefined;
  /** Of a strike-off list (拟销号清单). */
  list?: { id: string; number: string } | undefined;
  /** The event of the task or the list that says it in full; with which of them, what it is marked as read by. */
  seq: number;
  kind: ToldKind | ToldListEvent['type'];
  milestone?: string | undefined;
  at: string;
  /** When what it is about was done, the milestone struck off or the task concluded; absent as long as it is not, and of what tells that itself. */
  doneAt?: string | undefined;
  /** What was decided, by whom, and on what it rests. */
  why: Sentence;
  /** Wall time; absent while it is new. */
  readAt?: string | undefined;
  /** The page of the task's workflow in Temporal's web UI. */
  workflow?: string | undefined;
}

export const toldKind = z.enum([...toldKinds, ...toldListKinds]).meta({ id: 'ToldKind', description: 'The event of the task or the list that is told' });

export const toldAnswer = z.object({
  task: z.string().optional().meta({ description: 'The task it is of; absent where it is of a strike-off list' }),
  measure: z.int().optional().meta({ description: 'Absent too where the reader sees the task no more, since the part of its bureau passed on' }),
  heading: z.string().optional(),
  list: z.object({ id: z.string(), number: z.string() }).optional().meta({ description: 'The strike-off list (拟销号清单) it is of' }),
  seq: z.int(),
  kind: toldKind,
  milestone: z.string().optional(),
  at: z.string(),
  doneAt: z.string().optional().meta({ description: 'When what it is about was done: its milestone struck off, or its task concluded; absent while it is not, and where it tells that itself' }),
  why: sentence,
  readAt: z.string().optional().meta({ description: 'Wall time at which it was marked as read; absent while it is new' }),
  workflow: z.string().optional(),
}).meta({ id: 'Told' }) satisfies z.ZodType<ToldAnswer>;

/** How many notices of decisions are still new in an inbox. */
export interface UnreadAnswer {
  unread: number;
}

export const unreadAnswer = z.object({ unread: z.int() }).meta({ id: 'Unread' }) satisfies z.ZodType<UnreadAnswer>;
