import { continueAsNew, setHandler } from '@temporalio/workflow';
import type { NextStep, TaskView } from '@lianxi/contracts/task-view';
import { carryOut } from './carry-out';
import { taskStateQuery, taskToldSignal } from './messages';
import { TaskRun } from './task-run';
import { historyIsLong, stepDueOrTold, toldNewerEpoch, toldSince } from './wait';

/** A roadmap task in time: waits for each step of its ladder and has the record carry it out, until the task is concluded. */
export async function roadmapTask(view: TaskView): Promise<void> {
  const run = new TaskRun(view);
  setHandler(taskToldSignal, (told) => { run.take(told); });
  setHandler(taskStateQuery, () => run.state);

  while (run.view.phase !== 'concluded') {
    if (historyIsLong()) await continueAsNew<typeof roadmapTask>(run.view);
    const due = await stepDueOrTold(run);
    if (due) await attend(run, due);
  }
}

/** A minute apart, five attempts end within the five minutes that a morning's delivery waits for a step. */
const betweenFailures = 60_000;

/** However little the record says is left, an early step is not asked for in a circle. */
const leastWait = 1_000;

/** Carries out a step and takes the newest view it answers. Where that does not settle the step, waits before the next attempt. */
async function attend(run: TaskRun, step: NextStep): Promise<void> {
  const asked = run.view;
  const result = await carryOut(step, asked, run.failuresOf(step.key));
  if ('view' in result) run.take(result.view);
  const stillNext = run.view.nextStep?.key === step.key;
  switch (result.outcome) {
    case 'done':
    case 'already-done':
    case 'no-longer-wanted':
      // A record that calls a step settled and names it next all the same contradicts itself: only being told can help.
      if (stillNext) await toldSince(run, run.view);
      return;
    case 'not-due-yet':
      if (stillNext) await toldSince(run, result.view, stands(result.view) ? Infinity : Math.max(result.waitMs, leastWait));
      return;
    case 'stale-epoch':
      await toldNewerEpoch(run, asked.epoch);
      return;
    case 'failed':
      run.countFailure(step, result.failure);
      await toldSince(run, asked, betweenFailures);
      return;
  }
}

const stands = ({ clock }: TaskView): boolean => clock.kind === 'standing';
