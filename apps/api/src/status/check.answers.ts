import type { Difference } from '@lianxi/commands/check/difference';
import { z } from 'zod';

/** Something that does not agree: within the record, or between the record and what Temporal runs. */
export interface DifferenceAnswer {
  programme: string;
  aggregate: string;
  /** `run`: an open task without its run, or a run without an open task; `delivery`: what a run knows is not what the record told. */
  kind: Difference['kind'] | 'run' | 'delivery';
  where: string;
  found: string;
  /** The page of the workflow in Temporal's web UI, where it is about a task of the programme. */
  workflow?: string | undefined;
}

/** What a check compared, and every difference it found. */
export interface CheckAnswer {
  programmes: string[];
  tasks: number;
  /** False where Temporal could not be asked: runs and deliveries were then not compared. */
  temporalAsked: boolean;
  differences: DifferenceAnswer[];
}

export const differenceKind = z.enum(['chain', 'event', 'state', 'view', 'text', 'notice', 'command', 'anchor', 'file', 'run', 'delivery']);

export const checkAnswer = z.object({
  programmes: z.array(z.string()),
  tasks: z.int(),
  temporalAsked: z.boolean(),
  differences: z.array(z.object({
    programme: z.string(),
    aggregate: z.string(),
    kind: differenceKind,
    where: z.string(),
    found: z.string(),
    workflow: z.string().optional(),
  })),
}).meta({ id: 'Check' }) satisfies z.ZodType<CheckAnswer>;
