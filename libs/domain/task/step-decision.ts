import type { TaskEvent } from './events';

/** What the record answers a step; the workflow goes on in each case. */
export type StepOutcome = 'done' | 'already-done' | 'no-longer-wanted' | 'not-due-yet';

export interface StepDecision {
  readonly outcome: StepOutcome;
  /** Milliseconds of programme time until the step is due, where it is not due yet. */
  readonly waitMs?: number;
  readonly events: readonly TaskEvent[];
}
