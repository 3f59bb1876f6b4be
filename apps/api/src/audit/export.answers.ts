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

/**
 * All that proves what happened to a task or a strike-off list: its events, the anchors that fix a head of its chain, and where the chains of
 * the organisation and of identity stood, to which the facts of its decisions can be held.
 */
export interface TaskProof {
  events: ProvableEvent[];
  anchors: AnchorAnswer[];
  heads: Head[];
}

const head = z.object({ aggregate: z.string().meta({ description: 'organisation or identity' }), seq: z.int(), hash: z.string(), anchor: anchorAnswer.optional() })
  .meta({ id: 'ChainHead', description: 'Where another chain stood when this was exported: who held which post, and who signed in, is proved by it' }) satisfies z.ZodType<Head>;

export const taskProof = z.object({ events: z.array(provableEvent), anchors: z.array(anchorAnswer), heads: z.array(head) }).meta({ id: 'TaskProof' }) satisfies z.ZodType<TaskProof>;
