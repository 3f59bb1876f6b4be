import { condition, workflowInfo } from '@temporalio/workflow';
import type { NextStep, TaskView } from '@lianxi/contracts/task-view';
import { isNewer } from '@lianxi/contracts/task-view';
import type { TaskRun } from './task-run';

/** Waits until the next step is due, or until told something newer. Answers the step that is due then, if one is. */
export async function stepDueOrTold(run: TaskRun): Promise<NextStep | undefined> {
  await toldSince(run, run.view, millisecondsLeft(run.view));
  return millisecondsLeft(run.view) > 0 ? undefined : run.view.nextStep;
}

/** Waits to be told something newer than `view`, at most so many milliseconds. */
export function toldSince(run: TaskRun, view: TaskView, patience = Infinity): Promise<void> {
  return until(() => isNewer(run.view, view), patience, run.view.nextStep?.summary);
}

/** Waits to be told a view of a newer epoch: in this one the record lets the run do nothing more. */
export function toldNewerEpoch(run: TaskRun, epoch: number): Promise<void> {
  return until(() => run.view.epoch > epoch, Infinity);
}

/** Few enough events that a replay stays quick, also where the server itself would suggest it later. */
const longestHistory = 2_000;

/** Whether the run has become long enough to continue as a new one. */
export function historyIsLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > longestHistory;
}

// A long history ends every wait, or a flood of signals that tell nothing new would keep the loop from continuing as new.
async function until(happened: () => boolean, patience: number, summary?: string): Promise<void> {
  const awake = (): boolean => happened() || historyIsLong();
  if (patience <= 0) return;
  if (patience === Infinity) await condition(awake);
  else await condition(awake, patience, summary === undefined ? {} : { summary });
}

/** Infinity where only being told can make a step due: there is none, or the clock stands before it. */
function millisecondsLeft({ nextStep, clock }: TaskView): number {
  if (!nextStep) return Infinity;
  switch (clock.kind) {
    case 'live':
      return Date.parse(nextStep.at) - Date.now();
    case 'offset':
      return Date.parse(nextStep.at) - clock.offsetMs - Date.now();
    case 'standing':
      return clock.at >= nextStep.at ? 0 : Infinity;
  }
}
