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
 * Lines of tasks, made once for as long as they hold. The head of a chain names all that happened to a task, or to a list that names it, so a line is kept under the heads it was
 * made from and whatever else it rests on: nothing kept is ever wrong, and what changes is made anew because it is asked for by another name.
 */
@Injectable()
export class TaskLinesService {
  private readonly kept = new LRUCache<string, TaskLine>({ max: most });

  constructor(private readonly tasks: TaskService) {}

  /** The lines of tasks, in their order. */
  async of(heads: readonly TaskHead[], ground: ListedGround, bureau?: string): Promise<readonly TaskLine[]> {
    const rests = [ground.today, ground.policy.version, ground.calendar.version, bureau].join(' ');
    const nameOf = ({ id, head }: TaskHead): string => [head, rests, ...ground.headsNaming(id)].join(' ');
    const lines = new Map<string, TaskLine>();
    for (const one of heads) {
      const line = this.kept.get(nameOf(one));
      if (line) lines.set(one.id, line);
    }
    for (const row of await this.tasks.rowsOf(heads.flatMap(({ id }) => (lines.has(id) ? [] : id)))) {
      const line = lineOf(row.state, standingOf(row.state, ground, bureau), ground);
      lines.set(row.id, line);
      if (isKept(row.state)) this.kept.set(nameOf(row), line);
    }
    return heads.flatMap(({ id }) => lines.get(id) ?? []);
  }
}

/** Made from a state, as of whenever that is. */
export function lineOf(state: TaskState, standing: Standing, ground: ListedGround): TaskLine {
  return { measure: state.brief.measure, standing, summary: taskSummaryOf(state, standing, ground) };
}

/** Not what rests on more than heads of chains: on whether the posts to which its parts were ever passed are still there. */
const isKept = ({ transfers }: TaskState): boolean => transfers === undefined;
