import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { MilestoneView } from '../approvals/milestone.view';
import { RungView } from '../reminders/rung.view';
import { PartView } from '../task/part.view';
import type { Statement } from './statement';
import { named } from './statement';
import type { View, ViewChange } from './view-changes';

type ToStatement = (...values: readonly unknown[]) => Statement;

export const viewEntities: Readonly<Record<View, EntityTarget<ObjectLiteral>>> = {
  part: PartView,
  milestone: MilestoneView,
  rung: RungView,
};

/** Writes what changed in a task's views. The SQL is derived once from the entities, so that a column is declared in one place. */
export class ViewWriter {
  private readonly put: Readonly<Record<View, ToStatement>>;
  private readonly remove: Readonly<Record<View, ToStatement>>;
  private readonly clear: Readonly<Record<View, ToStatement>>;

  constructor(record: DataSource) {
    const each = (make: (view: View, metadata: EntityMetadata) => ToStatement): Record<View, ToStatement> => {
      const of = (view: View): ToStatement => make(view, record.getMetadata(viewEntities[view]));
      return { part: of('part'), milestone: of('milestone'), rung: of('rung') };
    };
    this.put = each(putRows);
    this.remove = each(removeRows);
    this.clear = each((view, { tableName }) => named(`clear-${view}`, `DELETE FROM ${tableName} WHERE task_id = $1`));
  }

  /** Removes every derived row of a task. */
  removeAll(task: string): Statement[] {
    return Object.values(this.clear).map((clear) => clear(task));
  }

  statementsFor(task: string, changes: readonly ViewChange[]): Statement[] {
    return changes.flatMap(({ view, put, gone }) => [
      ...(gone.length > 0 ? [this.remove[view](task, gone)] : []),
      ...(put.length > 0 ? [this.put[view](JSON.stringify(put))] : []),
    ]);
  }
}

/** One statement for any number of rows, which travel as one JSON text keyed by the entity's properties. */
function putRows(view: View, { tableName, columns, primaryColumns }: EntityMetadata): ToStatement {
  const names = columns.map(({ databaseName }) => databaseName);
  const fields = columns.map(({ propertyName, type, isArray }) => `"${propertyName}" ${String(type)}${isArray ? '[]' : ''}`);
  const changed = columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => databaseName);
  return named(`put-${view}`, `INSERT INTO ${tableName} (${names.join(', ')})
   SELECT * FROM json_to_recordset($1::json) AS put (${fields.join(', ')})
   ON CONFLICT (${primaryColumns.map(({ databaseName }) => databaseName).join(', ')})
   DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}`);
}

/** Removes rows of one task by what follows the task in their key. */
function removeRows(view: View, { tableName, primaryColumns }: EntityMetadata): ToStatement {
  const key = primaryColumns.map(({ databaseName }) => databaseName).filter((name) => name !== 'task_id').join();
  return named(`remove-${view}`, `DELETE FROM ${tableName} WHERE task_id = $1 AND ${key} = ANY ($2)`);
}
