import type { Actor } from '@lianxi/domain/organisation/actor';
import { addresseeOf } from '@lianxi/domain/organisation/actor';
import type { TaskState } from '@lianxi/domain/task/task';
import { Injectable } from '@nestjs/common';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { ProgrammeService } from '../programme/programme.service';
import { KeptOfTasks } from '../task/kept-of-tasks';
import { TaskService } from '../task/task.service';
import type { ToDoAnswer, ToDoFilter } from './to-do.answers';
import type { Matter, TaskMatters } from './to-do';
import { byDue, isSame, mattersOf, onDesk, toDoOf, toDoPosition } from './to-do';

/** All tasks of a programme of a hundred thousand milestones: a page asks for each of them, so fewer would keep none. */
const most = 40_000;

/** What waits for a post, and what it waits for. */
@Injectable()
export class ToDosService {
  private readonly kept: KeptOfTasks<TaskMatters>;

  constructor(private readonly programmes: ProgrammeService, private readonly tasks: TaskService) {
    this.kept = new KeptOfTasks(tasks, most);
  }

  /** A page of one side of a desk. What is due first may be any task's, so all in sight are looked at; but only what moved since the last time is read, and what the page shows. */
  async toDos(reader: Actor, programme: string, { side, cursor, limit }: ToDoFilter): Promise<Page<ToDoAnswer>> {
    const after = readCursor(cursor, toDoPosition);
    const [ground, scope] = await Promise.all([this.programmes.listedGround(programme), this.programmes.scope(programme, reader)]);
    const making = { rests: `${ground.policy.version} ${ground.calendar.version}`, make: (state: TaskState) => mattersOf(state, ground) };
    const post = addresseeOf(reader);
    const found: (Matter & Pick<TaskMatters, 'task'>)[] = [];
    for await (const heads of this.tasks.headsInOrder(scope, 0)) {
      for (const one of await this.kept.of(heads, ground, making)) {
        const ahead = onDesk(one, post, side).filter(({ place }) => after === undefined || byDue(after, place) < 0);
        for (const matter of ahead) found.push({ ...matter, task: one.task });
      }
    }
    const { items, ...page } = cutPage(found.sort((a, b) => byDue(a.place, b.place)), limit, ({ place }) => place);
    const states = await this.tasks.statesOf([...new Set(items.map(({ task }) => task))]);
    const shown = items.flatMap(({ task, ...matter }) => {
      const state = states.get(task);
      // What was done since the heads were read waits no more.
      const still = state && onDesk(mattersOf(state, ground), post, side).find((one) => isSame(one, matter));
      return still ? [toDoOf(state, still, reader, ground)] : [];
    });
    return { ...page, items: shown };
  }
}
