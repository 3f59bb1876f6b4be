import type { TaskState } from '@lianxi/domain/task/task';
import type { TaskHead } from '@lianxi/persistence/task/task.queries';
import { LRUCache } from 'lru-cache';
import type { ListedGround } from '../programme/programme-ground';
import type { TaskService } from './task.service';

/** How something is made of a task's state, and by what else than chains it is named: all of the ground, and of the question, that it rests on. */
interface Making<Made> {
  readonly rests: string;
  readonly make: (state: TaskState) => Made;
}

/**
 * What is made of tasks' states, once for as long as it holds. The head of a chain names all that happened to a task, or to a list that names it, so what was made is kept under the
 * heads it was made from and whatever else it rests on: nothing kept is ever wrong, and what changes is made anew because it is asked for by another name.
 */
export class KeptOfTasks<Made extends object> {
  private readonly kept: LRUCache<string, Made>;

  constructor(private readonly tasks: Pick<TaskService, 'rowsOf'>, most: number) {
    this.kept = new LRUCache<string, Made>({ max: most });
  }

  /** What is made of these tasks, in their order. */
  async of(heads: readonly TaskHead[], { headsNaming }: Pick<ListedGround, 'headsNaming'>, { rests, make }: Making<Made>): Promise<readonly Made[]> {
    const nameOf = ({ id, head }: TaskHead): string => [head, rests, ...headsNaming(id)].join(' ');
    const made = new Map<string, Made>();
    for (const one of heads) {
      const kept = this.kept.get(nameOf(one));
      if (kept) made.set(one.id, kept);
    }
    for (const row of await this.tasks.rowsOf(heads.flatMap(({ id }) => (made.has(id) ? [] : id)))) {
      const anew = make(row.state);
      made.set(row.id, anew);
      if (isKept(row.state)) this.kept.set(nameOf(row), anew);
    }
    return heads.flatMap(({ id }) => made.get(id) ?? []);
  }
}

/** Not what rests on more than heads of chains: on whether the posts to which its parts were ever passed are still there. */
const isKept = ({ transfers }: TaskState): boolean => transfers === undefined;
