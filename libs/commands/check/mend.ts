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
  const isMendable = ({ id }: { readonly id: string }): boolean => wrong.has(id) && !inDoubt.has(id);
  const ofProgramme = { select: { id: true }, where: { programmeId: programme } } as const;
  const tasks = (await record.manager.find(TaskEntity, ofProgramme)).filter(isMendable);
  const lists = (await record.manager.find(StrikeOffListEntity, ofProgramme)).filter(isMendable);
  for (const { id } of tasks) await rebuildTask(record, id);
  for (const { id } of lists) await rebuildList(record, programme, id);
  return { found, anew: [...tasks, ...lists].map(({ id }) => id), left: await checkRecord(record, programme) };
}
