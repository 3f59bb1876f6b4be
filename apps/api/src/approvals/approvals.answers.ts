import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';
import { decision } from '../http/decision.answer';
import type { ProblemDetails } from '../http/problem-details';
import { problemDetailsSchema } from '../http/problem-details';
import type { TargetAnswer } from '../task/figure.answers';
import { targetAnswer } from '../task/figure.answers';
import type { WaitingAnswer } from '../task/task.answers';
import { waitingAnswer } from '../task/task.answers';

/** One row of a batch: the decision, or why not. */
export interface RowResult {
  task: string;
  milestone?: string | undefined;
  status: number;
  decision?: TaskAnswer | undefined;
  problem?: ProblemDetails | undefined;
  /** The record was busy or away for an earlier row: this one was left alone. */
  notTried?: true | undefined;
}

export const rowResults = z.object({
  items: z.array(z.object({ task: z.string(), milestone: z.string().optional(), status: z.int(), decision: decision.optional(), problem: problemDetailsSchema.optional(), notTried: z.literal(true).optional().meta({ description: 'The record was busy or away for an earlier row; send the same form again with the same key' }) })),
}).meta({ id: 'RowResults' }) satisfies z.ZodType<{ items: readonly Omit<RowResult, 'decision'>[] }>;

/** Something that is waited for, with its task. */
export interface AwaitedAnswer extends WaitingAnswer {
  task: string;
  measure: number;
  heading: string;
}

export const awaitedAnswer = z.object({ ...waitingAnswer.shape, task: z.string(), measure: z.int(), heading: z.string() })
  .meta({ id: 'Awaited' }) satisfies z.ZodType<AwaitedAnswer>;

/** An approval that is under way, and why it is listed. */
export interface ApprovalAnswer {
  /** `late`: undecided for as many working days as the policy allows, or more. */
  kind: 'undecided' | 'late' | 'disputed';
  task: string;
  measure: number;
  milestone: string;
  text: string;
  coordinator: string;
  submittedAt?: string | undefined;
  /** Working days it has been undecided. */
  days?: number | undefined;
  returns: number;
  /** What its submission says of the plan's targets, where it has any. */
  targets?: readonly TargetAnswer[] | undefined;
  why: Sentence;
  /** The page of the task's workflow in Temporal's web UI. */
  workflow: string;
}

export const approvalAnswer = z.object({
  kind: z.enum(['undecided', 'late', 'disputed']).meta({ description: 'late: undecided for as many working days as the policy allows, or more' }),
  task: z.string(),
  measure: z.int(),
  milestone: z.string(),
  text: z.string(),
  coordinator: z.string(),
  submittedAt: z.string().optional(),
  days: z.int().optional(),
  returns: z.int(),
  targets: z.array(targetAnswer).optional().meta({ description: 'What its submission says of the plan\'s targets, where it has any' }),
  why: sentence,
  workflow: z.string(),
}).meta({ id: 'Approval' }) satisfies z.ZodType<ApprovalAnswer>;
