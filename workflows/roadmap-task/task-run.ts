import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import type { NextStep, TaskView } from '@lianxi/contracts/task-view';
import { isNewer } from '@lianxi/contracts/task-view';
import { show } from './face';

/** The failed attempts of one step, and what the last of them said. */
export interface StepFailures {
  readonly key: string;
  readonly attempts: number;
  readonly last: string;
}

/** What a run knows: the newest view it was told, and how often the record has failed the step that is next. */
export class TaskRun {
  private failures: StepFailures | undefined;

  constructor(private newest: TaskView) {
    show(newest);
  }

  get view(): TaskView {
    return this.newest;
  }

  /** The highest (epoch, version) wins; a view of a newer epoch makes this the run of that epoch. */
  take(told: TaskView): void {
    if (!isNewer(told, this.newest)) return;
    this.newest = told;
    show(told);
  }

  countFailure({ key }: NextStep, last: string): void {
    this.failures = { key, attempts: (this.failuresOf(key)?.attempts ?? 0) + 1, last };
  }

  failuresOf(key: string | undefined): StepFailures | undefined {
    return this.failures?.key === key ? this.failures : undefined;
  }

  get state(): TaskRunState {
    return { view: this.newest, failedAttempts: this.failuresOf(this.newest.nextStep?.key)?.attempts ?? 0 };
  }
}
