import { z } from 'zod';
import type { ProvableEvent } from '../task/event.answers';
import { provableEvent } from '../task/event.answers';
import type { AnchorAnswer } from './anchors.answers';
import { anchorAnswer } from './anchors.answers';

/** All that proves what happened to a task or a strike-off list: its events, and the anchors that fix a head of its chain. */
export interface TaskProof {
  events: ProvableEvent[];
  anchors: AnchorAnswer[];
}

export const taskProof = z.object({ events: z.array(provableEvent), anchors: z.array(anchorAnswer) }).meta({ id: 'TaskProof' }) satisfies z.ZodType<TaskProof>;
