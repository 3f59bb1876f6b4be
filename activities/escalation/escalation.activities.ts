import type { RoadmapTaskActivities, StepAnswer, StepFailure, StepRequest } from '@lianxi/contracts/steps';
import { classified } from '../record/activity-failure';
import type { StepRecord } from '../record/step-record';

/** 催办 · 提请督办 · 提请上会, and what is put before the office because it failed: drafts in the record, nothing leaves the house. */
export class EscalationActivities implements Pick<RoadmapTaskActivities, 'urge' | 'supervise' | 'putOnAgenda' | 'recordStepFailed'> {
  constructor(private readonly record: StepRecord) {}

  urge(request: StepRequest): Promise<StepAnswer> {
    return classified(() => this.record.carryOutStep(request, 'urge'));
  }

  supervise(request: StepRequest): Promise<StepAnswer> {
    return classified(() => this.record.carryOutStep(request, 'supervise'));
  }

  putOnAgenda(request: StepRequest): Promise<StepAnswer> {
    return classified(() => this.record.carryOutStep(request, 'putOnAgenda'));
  }

  recordStepFailed(failure: StepFailure): Promise<StepAnswer> {
    return classified(() => this.record.recordStepFailed(failure));
  }
}
