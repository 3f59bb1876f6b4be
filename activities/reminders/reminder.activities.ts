import type { RoadmapTaskActivities, StepAnswer, StepRequest } from '@lianxi/contracts/steps';
import { classified } from '../record/activity-failure';
import type { StepRecord } from '../record/step-record';

/** 提醒签收 · 提醒 · 会签到期: lines for the morning's notices, the only steps that reach a bureau without a signature. */
export class ReminderActivities implements Pick<RoadmapTaskActivities, 'remindReceipt' | 'remind' | 'countersignLimit'> {
  constructor(private readonly record: StepRecord) {}

  remindReceipt(request: StepRequest): Promise<StepAnswer> {
    return classified(() => this.record.carryOutStep(request, 'remindReceipt'));
  }

  remind(request: StepRequest): Promise<StepAnswer> {
    return classified(() => this.record.carryOutStep(request, 'remind'));
  }

  countersignLimit(request: StepRequest): Promise<StepAnswer> {
    return classified(() => this.record.carryOutStep(request, 'countersignLimit'));
  }
}
