import type { MilestoneView, NextStep, TaskView } from '@lianxi/contracts/task-view';
import { z } from 'zod';
import { stepKind, taskPhase } from '../http/answers';

/** What Temporal itself says of a task, asked of its run. */
export interface WorkflowAnswer {
  workflow: string;
  run: string;
  status: string;
  /** The run's page in Temporal's web UI. */
  page: string;
  failedAttempts: number;
  heading: string;
  leads: readonly string[];
  joint: readonly string[];
  participants: readonly string[];
  coordinator: TaskView['coordinator'];
  milestones: readonly MilestoneView[];
  phase: TaskView['phase'];
  waitingFor: readonly string[];
  nextStep?: NextStep | undefined;
  carriedOut: readonly string[];
  epoch: number;
  version: number;
}

const names = z.array(z.string());

export const workflowAnswer = z.object({
  workflow: z.string(),
  run: z.string(),
  status: z.string(),
  page: z.string(),
  failedAttempts: z.int(),
  heading: z.string(),
  leads: names,
  joint: names,
  participants: names,
  coordinator: z.object({ bureau: z.string(), name: z.string(), provisional: z.boolean() }),
  milestones: z.array(z.object({
    key: z.string(),
    text: z.string(),
    dueOn: z.string().optional(),
    reportBy: z.string().optional(),
    phase: z.enum(['open', 'submitted', 'approved', 'struck-off']),
  })),
  phase: taskPhase,
  waitingFor: names,
  nextStep: z.object({ key: z.string(), kind: stepKind, at: z.string(), summary: z.string() }).optional(),
  carriedOut: names,
  epoch: z.number(),
  version: z.number(),
}).meta({ id: 'Workflow', description: 'Asked of Temporal, not of the record' }) satisfies z.ZodType<WorkflowAnswer>;
