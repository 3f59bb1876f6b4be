import { Logger } from '@nestjs/common';
import type { TaskView } from '@lianxi/contracts/task-view';
import { isNewer } from '@lianxi/contracts/task-view';
import type { TaskWorker } from '../workers/task-worker';
import { Silence } from './silence';
import type { TaskRuns } from './task-runs';

/**
 * The run of an epoch that was told nothing before must prove that it is there: after a renewal there may be none, or one that is
 * wedged, or one of an older server. A run that stays silent for too long, while Temporal and a worker answer, is started anew.
 */
export class Renewal {
  private readonly silence = new Silence();

  private readonly log = new Logger(Renewal.name);

  constructor(private readonly runs: TaskRuns, private readonly worker: Pick<TaskWorker, 'works'>, private readonly silenceMs: number) {}

  /** Whether the task's run answers with this view or a newer one. */
  async proves(view: TaskView): Promise<boolean> {
    if (view.phase === 'concluded' || await this.knows(view)) {
      this.silence.end(view.task);
      return true;
    }
    if (!this.worker.works || !await this.runs.areWorked().catch(() => false)) {
      this.silence.excuse(view.task);
    } else if (this.silence.count(view.task, view.epoch) >= this.silenceMs) {
      this.log.warn(`The run of task ${view.task} does not answer and is started anew in epoch ${String(view.epoch)}`);
      await this.runs.startAnew(view);
      this.silence.end(view.task);
    }
    return false;
  }

  private async knows(view: TaskView): Promise<boolean> {
    try {
      return !isNewer(view, (await this.runs.state(view)).view);
    } catch {
      // No run, no worker, no Temporal, or a run whose code cannot go on: each is silence, and the caller tells them apart.
      return false;
    }
  }
}
