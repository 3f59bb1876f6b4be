import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { NewName } from '@lianxi/domain/organisation/renamed';
import { namesInForce } from '@lianxi/domain/organisation/renamed';
import { organisation } from '@lianxi/persistence/organisation/organisation.queries';
import { tasksCallingOtherwise } from '@lianxi/persistence/record/part.queries';
import { wallTime } from '@lianxi/persistence/record/wall-time.queries';
import type { EntityManager } from 'typeorm';

/** A name that a task's body goes by, and the task does not know yet. */
export interface NameToGive {
  readonly task: string;
  readonly name: NewName;
}

/** Names to be given, whether those are all, and whether any body goes by a new name. */
interface NamesToGive {
  readonly names: readonly NameToGive[];
  readonly isAll: boolean;
  readonly isAnyRenamed: boolean;
}

/** Which tasks that go on call a body by a name it has no more, by the day of the wall clock; of each body so many at most. */
export async function namesToGive(db: EntityManager, most: number): Promise<NamesToGive> {
  const [state, now] = await Promise.all([organisation(db), wallTime(db)]);
  const inForce = namesInForce(state, shanghaiDate(now));
  const ofEach: NameToGive[][] = [];
  for (const name of inForce) {
    const tasks = await tasksCallingOtherwise(db, name.bureau, name.name, most);
    ofEach.push(tasks.map((task) => ({ task, name })));
  }
  return { names: ofEach.flat(), isAll: ofEach.every(({ length }) => length < most), isAnyRenamed: inForce.length > 0 };
}
