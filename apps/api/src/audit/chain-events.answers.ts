import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';
import { unreadable } from '../task/event.answers';

/** An event of identity, the organisation or accesses: who did what, in words and as its chain has it. */
export interface ChainEventAnswer {
  seq: number;
  /** Wall time. */
  at: string;
  person: string;
  bureau: string;
  role: string;
  type: string;
  /** By name and post; whose substitute they were. */
  who: Sentence;
  /** What happened. */
  said: Sentence;
  /** Only where its text is no event, since somebody changed it in the database. */
  unreadable?: true | undefined;
  event: Record<string, unknown>;
  text: string;
  hash: string;
}

export const chainEventAnswer = z.object({
  seq: z.int().meta({ description: 'Its number in the chain' }),
  at: z.string().meta({ description: 'Wall time' }),
  person: z.string(),
  bureau: z.string(),
  role: z.string(),
  type: z.string().meta({ description: 'What happened, such as signInFailed, postTaken or evidenceRead' }),
  who: sentence,
  said: sentence,
  unreadable: unreadable.optional(),
  event: z.record(z.string(), z.unknown()).meta({ description: 'What the event says; of names and passwords nothing' }),
  text: z.string().meta({ description: 'The event as canonical JSON: the bytes the hash is over' }),
  hash: z.string(),
}).meta({ id: 'ChainEvent' }) satisfies z.ZodType<ChainEventAnswer>;
