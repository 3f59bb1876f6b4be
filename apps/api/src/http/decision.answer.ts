import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { z } from 'zod';
import { taskPhase } from './answers';

/** What a person's decision came to; a repeat with the same key is answered alike. */
export const decision = z.object({
  programme: z.string(),
  task: z.string(),
  measure: z.int(),
  at: z.string().meta({ description: 'Programme time of the decision' }),
  seq: z.int().meta({ description: 'Number of the task\'s last event' }),
  events: z.array(z.string()),
  phase: taskPhase,
  version: z.int().meta({ description: 'The version its workflow will be told' }),
}).meta({ id: 'Decision' }) satisfies z.ZodType<Omit<TaskAnswer, 'events'> & { events: readonly string[] }>;
