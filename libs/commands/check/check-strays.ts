import { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';
import { StrikeOffListEntity } from '@lianxi/persistence/strike-off-list/strike-off-list.entity';
import type { DataSource, EntityManager } from 'typeorm';
import { checkLetters } from './check-letters';
import { checkList } from './check-list';
import type { Difference } from './difference';
import { guarded } from './guarded';

/** What belongs to nothing there is, of whatever programme: looked for once, since it would be found with no programme, or with each. */
export async function checkStrayRows(record: DataSource): Promise<Difference[]> {
  return await record.transaction('REPEATABLE READ', checkStrays);
}

/** The same within a transaction of the caller's. */
export async function checkStrays(manager: EntityManager): Promise<Difference[]> {
  return [...await eventsWithoutAggregate(manager), ...await listsElsewhere(manager), ...await lettersElsewhere(manager)];
}

/** Events of nothing there is; they do not say whose programme's they were. */
async function eventsWithoutAggregate(manager: EntityManager): Promise<Difference[]> {
  const rows = await manager.query<{ aggregate: string; seq: number }[]>(
    `SELECT aggregate, min(seq) AS seq FROM event
     WHERE NOT EXISTS (SELECT FROM task WHERE task.id::text = event.aggregate) AND NOT EXISTS (SELECT FROM programme WHERE programme.id = event.aggregate)
       AND NOT EXISTS (SELECT FROM organisation WHERE organisation.id = event.aggregate) AND NOT EXISTS (SELECT FROM identity WHERE identity.id = event.aggregate)
       AND NOT EXISTS (SELECT FROM access WHERE access.id = event.aggregate) AND NOT EXISTS (SELECT FROM strike_off_list AS list WHERE list.id::text = event.aggregate)
     GROUP BY aggregate ORDER BY aggregate`);
  return rows.map(({ aggregate, seq }): Difference => ({ aggregate, kind: 'event', where: `event ${seq}`, found: 'of a task that is not there' }));
}

/** Lists in whose rows stands a programme that is not there: their chains say whose they are. */
async function listsElsewhere(manager: EntityManager): Promise<Difference[]> {
  const lists = await manager.createQueryBuilder(StrikeOffListEntity, 'list')
    .where((query) => `NOT EXISTS ${query.subQuery().select('1').from(ProgrammeEntity, 'programme').where('programme.id = list.programmeId').getQuery()}`)
    .orderBy('list.id').getMany();
  const found: Difference[] = [];
  for (const list of lists) found.push(...await guarded({ aggregate: list.id, kind: 'state', where: 'state' }, () => checkList(manager, list)));
  return found;
}

/** The same of letters: no line of a programme that is there makes them. */
async function lettersElsewhere(manager: EntityManager): Promise<Difference[]> {
  const rows = await manager.query<{ programme: string }[]>(
    'SELECT DISTINCT programme_id AS programme FROM notice WHERE NOT EXISTS (SELECT FROM programme WHERE programme.id = notice.programme_id) ORDER BY 1');
  const found: Difference[] = [];
  for (const { programme } of rows) found.push(...await checkLetters(manager, programme));
  return found;
}
