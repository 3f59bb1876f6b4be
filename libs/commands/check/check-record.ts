import type { Instant } from '@lianxi/domain/calendar/time';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import { wallTime } from '@lianxi/persistence/record/wall-time.queries';
import { StrikeOffListEntity } from '@lianxi/persistence/strike-off-list/strike-off-list.entity';
import type { DataSource, EntityManager } from 'typeorm';
import { comesTo } from './check-chain';
import { checkLetters } from './check-letters';
import { checkList } from './check-list';
import { checkOrphans } from './check-orphans';
import type { ProgrammeChecked } from './check-programme';
import { checkProgramme } from './check-programme';
import { checkStrays } from './check-strays';
import { checkTask } from './check-task';
import type { Difference } from './difference';
import { guarded } from './guarded';

/** Compares everything a programme's record holds with its events, as of one instant, and whatever belongs to nothing there is. Empty when all agree. */
export async function checkRecord(record: DataSource, programme: string): Promise<Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => checkRecordIn(manager, programme));
}

/** The same within a transaction of the caller's. */
export async function checkRecordIn(manager: EntityManager, programme: string): Promise<Difference[]> {
  return [...await checkProgrammesRowsIn(manager, programme), ...await checkStrays(manager)];
}

/** What a programme's record alone holds: for whoever looks at several, and for strays once. */
export async function checkProgrammesRows(record: DataSource, programme: string): Promise<Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => checkProgrammesRowsIn(manager, programme));
}

async function checkProgrammesRowsIn(manager: EntityManager, programme: string): Promise<Difference[]> {
  const row = await manager.findOneBy(ProgrammeEntity, { id: programme });
  let checked: ProgrammeChecked | undefined;
  const found = row ? [...await guarded({ aggregate: programme, kind: 'state', where: 'state' }, async () => (checked = await checkProgramme(manager, row)).differences)] : [];
  const ground = { policy: checked?.policy, now: row ? await timeOf(manager, row) : undefined };
  for (const task of await manager.find(TaskEntity, { where: { programmeId: programme }, order: { measure: 'ASC' } })) {
    found.push(...await guarded({ aggregate: task.id, kind: 'state', where: 'state' }, () => checkTask(manager, task, ground)));
  }
  for (const list of await manager.find(StrikeOffListEntity, { where: { programmeId: programme }, order: { id: 'ASC' } })) {
    found.push(...await guarded({ aggregate: list.id, kind: 'state', where: 'state' }, () => checkList(manager, list)));
  }
  return [...found, ...await checkLetters(manager, programme), ...await checkOrphans(manager, programme)];
}

/** What the programme's clock shows, by its row: a clock that the events do not come to is found for itself. */
async function timeOf(manager: EntityManager, { state }: ProgrammeEntity): Promise<Instant | undefined> {
  const wall = await wallTime(manager);
  return comesTo(() => programmeTime(state.clock, wall));
}
