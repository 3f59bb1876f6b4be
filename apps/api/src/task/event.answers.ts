import { z } from 'zod';
import type { Sentence } from '../http/answers';
import type { FieldChange } from './event-changes';
import type { StandsIn } from './stands-in';
import { standsIn } from './stands-in';
import { who } from './who-acted';

/** An event of a task: `event` is what it says, `changes` what that changed of the task; `words` what people wrote, by hash, with the salt it was hashed with; `text` the canonical JSON its hash is over. */
export interface EventAnswer {
  seq: number;
  v: number;
  type: string;
  at: string;
  actor: string;
  /** Where they acted as somebody's substitute. */
  standsIn?: StandsIn | undefined;
  /** By post and name, for whoever reads the whole of the task; nobody of what time brought. */
  who?: Sentence | undefined;
  /** Number of the letter by which they held the post they acted in. */
  letter?: string | undefined;
  /** Only where its text is no event, since somebody changed it in the database: then nothing else is said of it than its row says. */
  unreadable?: true | undefined;
  event: Record<string, unknown>;
  changes: FieldChange[];
  words: Record<string, { text: string; salt: string }>;
  /** Whether something was written with it that has been erased since. */
  erased: boolean;
  /** Absent where the reader is shown that it happened, without others' words and files. */
  text?: string | undefined;
  hash: string;
}

/** An event with the bytes its hash is over. */
export interface ProvableEvent extends EventAnswer {
  text: string;
}

const text = z.string();

export const unreadable = z.literal(true).meta({ description: 'Only where the kept text is no event, since somebody changed it in the database: `event` is empty then, and what else is said stands beside the text. The verification of the record (`GET /audit/verification`) names it' });

export const eventAnswer = z.object({
  seq: z.int(),
  v: z.int(),
  type: z.string(),
  at: z.string(),
  actor: z.string().meta({ description: 'bureau/role/person' }),
  standsIn: standsIn.optional(),
  who: who.optional(),
  letter: z.string().optional().meta({ description: '任职凭据: number of the letter by which they held the post they acted in; absent where time acted, and in what was recorded before it was kept with the act' }),
  unreadable: unreadable.optional(),
  event: z.record(z.string(), z.unknown()),
  changes: z.array(z.object({ field: z.string(), from: z.string().optional(), to: z.string().optional() })).meta({ description: 'What it changed of the task, such as milestones.d5-2020.phase: what the field said before and after' }),
  words: z.record(z.string(), z.object({ text: z.string(), salt: z.string() })).meta({ description: 'What people wrote, by the hash the event holds, which is SHA-256 of salt, newline and text; absent once erased' }),
  erased: z.boolean().meta({ description: 'Whether something was written with it that has been erased since' }),
  text: text.optional().meta({ description: 'The event as canonical JSON: the bytes the hash is over. Absent where `event` is without the words and files of bureaus whose part is not the reader\'s' }),
  hash: z.string(),
}).meta({ id: 'TaskEvent' }) satisfies z.ZodType<EventAnswer>;

export const provableEvent = z.object({ ...eventAnswer.shape, text: text.meta({ description: 'The event as canonical JSON: the bytes the hash is over' }) }).meta({ id: 'ProvableEvent' }) satisfies z.ZodType<ProvableEvent>;
