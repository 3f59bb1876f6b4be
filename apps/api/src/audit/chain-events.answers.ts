import { z } from 'zod';

/** A text in both languages. */
interface Said {
  zh: string;
  en: string;
}

/** An event of identity, the organisation or accesses: who did what, in words and as its chain has it. */
export interface ChainEventAnswer {
  seq: number;
  /** Wall time. */
  at: string;
  person: string;
  bureau: string;
  role: string;
  type: string;
  who: Said;
  said: Said;
  event: Record<string, unknown>;
  text: string;
  hash: string;
}

const said = z.object({ zh: z.string(), en: z.string() });

export const chainEventAnswer = z.object({
  seq: z.int().meta({ description: 'Its number in the chain' }),
  at: z.string().meta({ description: 'Wall time' }),
  person: z.string(),
  bureau: z.string(),
  role: z.string(),
  type: z.string().meta({ description: 'What happened, such as signInFailed, postTaken or evidenceRead' }),
  who: said.meta({ description: 'Who did it, by name and post; whose substitute they were' }),
  said: said.meta({ description: 'What happened, in words' }),
  event: z.record(z.string(), z.unknown()).meta({ description: 'What the event says; of names and passwords nothing' }),
  text: z.string().meta({ description: 'The event as canonical JSON: the bytes the hash is over' }),
  hash: z.string(),
}).meta({ id: 'ChainEvent' }) satisfies z.ZodType<ChainEventAnswer>;
