import { NoticeLineEntity } from '@lianxi/persistence/reminders/notice-line.entity';
import { taskViews } from '@lianxi/persistence/task-views';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Difference } from './difference';

/** Rows of a programme that belong to no task: of its views and notices. */
export async function checkOrphans(manager: EntityManager, programme: string): Promise<Difference[]> {
  const views = taskViews.map(({ name, entity }) => rowsWithoutTask(manager, entity, programme, { kind: 'view', where: name }));
  const lines = rowsWithoutTask(manager, NoticeLineEntity, programme, { kind: 'notice', where: 'line' });
  return (await Promise.all([...views, lines, toldWithoutAggregate(manager, programme)])).flat();
}

async function rowsWithoutTask(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, programme: string, what: Pick<Difference, 'kind' | 'where'>): Promise<Difference[]> {
  const { tableName } = manager.dataSource.getMetadata(entity);
  const rows = await manager.query<{ task_id: string }[]>(
    `SELECT DISTINCT task_id FROM ${tableName} AS row WHERE programme_id = $1 AND NOT EXISTS (SELECT FROM task WHERE task.id = row.task_id) ORDER BY task_id`, [programme]);
  return rows.map(({ task_id: aggregate }): Difference => ({ aggregate, ...what, found: 'of a task that is not there' }));
}

/** What posts were told of neither a task nor a strike-off list there is. */
async function toldWithoutAggregate(manager: EntityManager, programme: string): Promise<Difference[]> {
  const rows = await manager.query<{ aggregate: string }[]>(
    `SELECT DISTINCT aggregate FROM decision_notice AS row WHERE programme_id = $1 AND NOT EXISTS (SELECT FROM task WHERE task.id = row.aggregate)
       AND NOT EXISTS (SELECT FROM strike_off_list AS list WHERE list.id = row.aggregate) ORDER BY aggregate`, [programme]);
  return rows.map(({ aggregate }): Difference => ({ aggregate, kind: 'notice', where: 'decision', found: 'of a task that is not there' }));
}
