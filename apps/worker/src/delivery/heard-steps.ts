import type { StepRecord } from '@lianxi/activities/record/step-record';
import type { StepAnswer, StepFailure } from '@lianxi/contracts/steps';

/**
 * The record as the activities ask it, where somebody hears that the last of the steps under way here has been answered: then a
 * morning's notices may go out. Which worker hears of a morning's last step does not matter, since each delivers for all.
 */
export class HeardSteps implements StepRecord {
  private underWay = 0;

  constructor(private readonly record: StepRecord, private readonly heard: () => void) {}

  carryOutStep(...step: Parameters<StepRecord['carryOutStep']>): Promise<StepAnswer> {
    return this.during(this.record.carryOutStep(...step));
  }

  recordStepFailed(failure: StepFailure): Promise<StepAnswer> {
    return this.during(this.record.recordStepFailed(failure));
  }

  private async during(step: Promise<StepAnswer>): Promise<StepAnswer> {
    this.underWay += 1;
    try {
      return await step;
    } finally {
      this.underWay -= 1;
      // In a storm of steps each look would find others still open, and cost the record what they need.
      if (this.underWay === 0) this.heard();
    }
  }
}
