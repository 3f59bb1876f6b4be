import type { StepAnswer, StepFailure, StepRequest } from '@lianxi/contracts/steps';
import type { StepKind } from '@lianxi/domain/escalation/rung';

/**
 * What the activities ask of the record, as `TaskCommands` answers it: a step is decided there, under the task's lock, and happens
 * once however often it is asked for.
 */
export interface StepRecord {
  carryOutStep(request: StepRequest, kind: StepKind): Promise<StepAnswer>;
  recordStepFailed(failure: StepFailure): Promise<StepAnswer>;
}
