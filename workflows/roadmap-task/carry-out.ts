import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { RoadmapTaskActivities, StepAnswer, StepRequest } from '@lianxi/contracts/steps';
import { staleEpochFailure, stepFailedFailure } from '@lianxi/contracts/steps';
import type { NextStep, TaskView } from '@lianxi/contracts/task-view';
import type { StepFailures } from './task-run';

/** What became of a step: the record's answer, or that it gave none. */
export type StepResult = StepAnswer | { readonly outcome: 'stale-epoch' } | { readonly outcome: 'failed'; readonly failure: string };

/** After so many failed attempts a step is put before the office. */
const attemptsBeforeOffice = 5;

// A record that cannot be reached, a lock that is not given, a worker that dies: each is tried again for ever, since it passes.
const record = proxyActivities<RoadmapTaskActivities>({
  startToCloseTimeout: '20 seconds',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '30 seconds',
    maximumAttempts: Infinity,
    nonRetryableErrorTypes: [staleEpochFailure, stepFailedFailure],
  },
});

/** Carries out a step; once it has failed too often, has that recorded instead. */
export async function carryOut(step: NextStep, { programme, task, epoch }: TaskView, failures?: StepFailures): Promise<StepResult> {
  const request = { programme, task, key: step.key, epoch };
  try {
    return failures !== undefined && failures.attempts >= attemptsBeforeOffice
      ? await record.recordStepFailed.executeWithOptions(shownAs(step), [{ ...request, kind: step.kind, failure: failures.last }])
      : await rung(step, request);
  } catch (error) {
    if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type === staleEpochFailure) return { outcome: 'stale-epoch' };
    return { outcome: 'failed', failure: cause?.message ?? error.message };
  }
}

/** One activity for each kind of rung: Temporal's UI tells them apart by name. */
function rung(step: NextStep, request: StepRequest): Promise<StepAnswer> {
  switch (step.kind) {
    case 'remindReceipt':
      return record.remindReceipt.executeWithOptions(shownAs(step), [request]);
    case 'remind':
      return record.remind.executeWithOptions(shownAs(step), [request]);
    case 'urge':
      return record.urge.executeWithOptions(shownAs(step), [request]);
    case 'supervise':
      return record.supervise.executeWithOptions(shownAs(step), [request]);
    case 'putOnAgenda':
      return record.putOnAgenda.executeWithOptions(shownAs(step), [request]);
    case 'countersignLimit':
      return record.countersignLimit.executeWithOptions(shownAs(step), [request]);
  }
}

const shownAs = ({ summary }: NextStep): { summary: string } => ({ summary });
