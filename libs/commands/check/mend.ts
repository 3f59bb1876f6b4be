import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import { StrikeOffListEntity } from '@lianxi/persistence/strike-off-list/strike-off-list.entity';
import type { DataSource } from 'typeorm';
import { checkRecord } from './check-record';
import type { Difference } from './difference';
import { rebuildList, rebuildTask } from './rebuild';

/** What was wrong, which tasks and lists were made anew, and what is still wrong. */
export interface Mended {
  readonly found: readonly Difference[];
  readonly anew: readonly string[];
  readonly left: readonly Difference[];
}

/** What is derived from events, and can be made of them again. */
const derived: readonly Difference['kind'][] = ['state', 'view', 'notice'];

/** Where it is the events themselves that are in doubt: what would be made of them is in doubt as well, and would hide that. */
const doubtful: readonly Difference['kind'][] = ['chain', 'event', 'command'];

/** Makes anew, of their events alone, those tasks and lists of a programme whose rows are not what these come to. It changes no event, and of a task or list whose events are in doubt nothing. */
export async function mend(record: DataSource, programme: string): Promise<Mended> {
  const found = await checkRecord(record, programme);
  const named = (kinds: readonly Difference['kind'][]): Set<string> => new Set(found.filter(({ kind }) => kinds.includes(kind)).map(({ aggregate }) => aggregate));
  const [wrong, inDoubt] = [named(derived), named(doubtful)];
  const anew: string[] = [];
  const idsOf = async (entity: typeof TaskEntity | typeof StrikeOffListEntity): Promise<string[]> => (await record.manager.find<TaskEntity | StrikeOffListEntity>(entity, { select: { id: true }, where: { programmeId: programme } })).map(({ id }) => id).filter((id) => wrong.has(id) && !inDoubt.has(id));
  for (const task of await idsOf(TaskEntity)) {
    await rebuildTask(record, task);
    anew.push(task);
  }
  for (const list of await idsOf(StrikeOffListEntity)) {
    await rebuildList(record, programme, list);
    anew.push(list);
  }
  return { found, anew, left: await checkRecord(record, programme) };
}
