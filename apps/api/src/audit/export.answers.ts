import { z } from 'zod';
import type { ProvableEvent } from '../task/event.answers';
import { provableEvent } from '../task/event.answers';
import type { AnchorAnswer } from './anchors.answers';
import { anchorAnswer } from './anchors.answers';

/** Where a chain stood: its last event, and that event's hash. */
interface Head {
  aggregate: string;
  seq: number;
  hash: string;
  /** The last anchor that fixes a head of it: this one, or an earlier one. */
  anchor?: AnchorAnswer | undefined;
}

/** By which policy it was decided: the programme's chain, whose first event fixes the policy by its hash, and that policy as it is kept. */
interface Ground {
  events: { seq: number; text: string; hash: string }[];
  policy: {
    version: string;
    /** Absent where it is kept no more. */
    body?: Record<string, unknown> | undefined;
  };
}

/**
 * All that proves what happened to a task or a strike-off list: its events, the anchors that fix a head of its chain, where the chains of
 * the programme, the organisation and identity stood, to which the facts of its decisions can be held, and the policy it was decided by.
 */
export interface TaskProof {
  events: ProvableEvent[];
  anchors: AnchorAnswer[];
  heads: Head[];
  programme: Ground;
}

const ground = z.object({
  events: z.array(z.object({ seq: z.int(), text: z.string(), hash: z.string() })).meta({ description: 'The programme\'s chain' }),
  policy: z.object({ version: z.string(), body: z.record(z.string(), z.unknown()).optional().meta({ description: 'As it is kept; absent where it is kept no more' }) }),
}).meta({ id: 'ProofGround', description: 'By which policy it was decided: the first event of the programme\'s chain (programmeActivated) fixes it by the SHA-256 of its canonical JSON' }) satisfies z.ZodType<Ground>;

const head = z.object({ aggregate: z.string().meta({ description: 'organisation, identity, or the programme\'s id' }), seq: z.int(), hash: z.string(), anchor: anchorAnswer.optional() })
  .meta({ id: 'ChainHead', description: 'Where another chain stood when this was exported: who held which post, and who signed in, is proved by it' }) satisfies z.ZodType<Head>;

export const taskProof = z.object({ events: z.array(provableEvent), anchors: z.array(anchorAnswer), heads: z.array(head), programme: ground }).meta({ id: 'TaskProof' }) satisfies z.ZodType<TaskProof>;
