import { Injectable } from '@nestjs/common';
import type { TaskHead } from '@lianxi/persistence/task/task.queries';
import type { TaskState } from '@lianxi/domain/task/task';
import type { ListedGround } from '../programme/programme-ground';
import { KeptOfTasks } from './kept-of-tasks';
import type { TaskSummary } from './task.answers';
import { TaskService } from './task.service';
import type { Standing } from './task-view';
import { standingOf, taskSummaryOf } from './task-view';

/** A task's line in a list, and what the list is narrowed by: with a bureau, how that bureau's part stands. */
export interface TaskLine {
  readonly measure: number;
  readonly standing: Standing;
  readonly summary: TaskSummary;
}

/** As many as the largest programme there may be has, 100,000 milestones in 28,000 tasks, and more: some 3 KB each. Of fewer, who leafs through the whole would find none. */
const most = 40_000;

/** Lines of tasks, made once for as long as they hold. */
@Injectable()
export class TaskLinesService {
  private readonly kept: KeptOfTasks<TaskLine>;

  constructor(tasks: TaskService) {
    this.kept = new KeptOfTasks(tasks, most);
  }

  /** The lines of tasks, in their order. */
  of(heads: readonly TaskHead[], ground: ListedGround, bureau?: string): Promise<readonly TaskLine[]> {
    const rests = [ground.today, ground.policy.version, ground.calendar.version, bureau].join(' ');
    return this.kept.of(heads, ground, { rests, make: (state) => lineOf(state, standingOf(state, ground, bureau), ground) });
  }
}

/** Made from a state, as of whenever that is. */
export function lineOf(state: TaskState, standing: Standing, ground: ListedGround): TaskLine {
  return { measure: state.brief.measure, standing, summary: taskSummaryOf(state, standing, ground) };
}
