import { Logger } from '@nestjs/common';
import type { StepRecord } from '@lianxi/activities/record/step-record';
import type { StepAnswer, StepFailure, StepRequest } from '@lianxi/contracts/steps';

/**
 * The record as the activities ask it, where somebody hears that the last of the steps under way here has been answered: then a
 * morning's notices may go out. Which worker hears of a morning's last step does not matter, since each delivers for all.
 * Each answer is logged, so that the log tells of a task by its id what was done for it here.
 */
export class HeardSteps implements StepRecord {
  private readonly log = new Logger(HeardSteps.name);
  private underWay = 0;

  constructor(private readonly record: StepRecord, private readonly heard: () => void) {}

  carryOutStep(...step: Parameters<StepRecord['carryOutStep']>): Promise<StepAnswer> {
    return this.during('Step', step[0], this.record.carryOutStep(...step));
  }

  recordStepFailed(failure: StepFailure): Promise<StepAnswer> {
    return this.during('Failed step', failure, this.record.recordStepFailed(failure));
  }

  private async during(what: string, { programme, task, key }: StepRequest, step: Promise<StepAnswer>): Promise<StepAnswer> {
    this.underWay += 1;
    try {
      const answer = await step;
      this.log.log({ programme, task, key, outcome: answer.outcome, msg: `${what} answered` });
      return answer;
    } catch (error) {
      this.log.warn({ programme, task, key, err: error, msg: `${what} not answered` });
      throw error;
    } finally {
      this.underWay -= 1;
      // In a storm of steps each look would find others still open, and cost the record what they need.
      if (this.underWay === 0) this.heard();
    }
  }
}
