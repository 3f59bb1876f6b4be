import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { TaskHead } from '@lianxi/persistence/task/task.queries';
import type { TaskState } from '@lianxi/domain/task/task';
import type { ListedGround } from '../programme/programme-ground';
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

/** As many as the pages of the largest programmes that are leafed through in a day: some 3 KB each. */
const most = 20_000;

/**
 * Lines of tasks, made once for as long as they hold. The head of a task's chain names all that happened to it, so a line is kept under the head it was
 * made from and whatever else it rests on: nothing kept is ever wrong, and what changes is made anew because it is asked for by another name.
 */
@Injectable()
export class TaskLinesService {
  private readonly kept = new LRUCache<string, TaskLine>({ max: most });

  constructor(private readonly tasks: TaskService) {}

  /** The lines of tasks, in their order. */
  async of(heads: readonly TaskHead[], ground: ListedGround, bureau?: string): Promise<readonly TaskLine[]> {
    const rests = [ground.today, ground.policy.version, ground.calendar.version, bureau].join(' ');
    const lines = new Map<string, TaskLine>();
    for (const { id, head } of heads) {
      const line = ground.isListed(id) ? undefined : this.kept.get(`${head} ${rests}`);
      if (line) lines.set(id, line);
    }
    for (const { id, head, state } of await this.tasks.rowsOf(heads.flatMap(({ id }) => (lines.has(id) ? [] : id)))) {
      const line = lineOf(state, standingOf(state, ground, bureau), ground);
      lines.set(id, line);
      if (isKept(state, ground)) this.kept.set(`${head} ${rests}`, line);
    }
    return heads.flatMap(({ id }) => lines.get(id) ?? []);
  }
}

/** Made from a state, as of whenever that is. */
export function lineOf(state: TaskState, standing: Standing, ground: ListedGround): TaskLine {
  return { measure: state.brief.measure, standing, summary: taskSummaryOf(state, standing, ground) };
}

/** Not what rests on more than its own chain: on a strike-off list, or on whether the posts to which its parts were ever passed are still there. */
const isKept = ({ brief, transfers }: TaskState, { isListed }: ListedGround): boolean => transfers === undefined && !isListed(brief.id);
