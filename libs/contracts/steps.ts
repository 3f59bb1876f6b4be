import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { StepOutcome } from '@lianxi/domain/task/step-decision';
import type { TaskView } from './task-view';

/** What a run asks the record to carry out. */
export interface StepRequest {
  readonly programme: string;
  readonly task: string;
  readonly key: string;
  readonly epoch: number;
}

/** Each answer brings the newest view, so the answer is the delivery. */
export type StepAnswer =
  | { readonly outcome: Exclude<StepOutcome, 'not-due-yet'>; readonly view: TaskView }
  /** By the record's clock, `waitMs` milliseconds are left. */
  | { readonly outcome: 'not-due-yet'; readonly waitMs: number; readonly view: TaskView };

export interface StepFailure extends StepRequest {
  readonly kind: StepKind;
  readonly failure: string;
}

/** One activity for each rung, so that Temporal's UI tells them apart by name. */
export type StepActivities = Record<StepKind, (request: StepRequest) => Promise<StepAnswer>>;

export interface RoadmapTaskActivities extends StepActivities {
  /** Puts a step that failed five times before the office and voids its rung. A key already carried out wins. */
  recordStepFailed(failure: StepFailure): Promise<StepAnswer>;
}

/** Types of the non-retryable failures an activity throws: the run's epoch is over; or the record refuses for a reason of its own. */
export const staleEpochFailure = 'StaleEpoch';
export const stepFailedFailure = 'StepFailed';
