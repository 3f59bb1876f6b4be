import type { TaskState } from '@lianxi/domain/task/task';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { DerivedView } from './derived-view';
import type { Statement } from './statement';
import { named } from './statement';
import type { ViewChange } from './view-changes';
import { changesBetween } from './view-changes';

type ToStatement = (...values: readonly unknown[]) => Statement;

/** The statements that write one view. */
interface Writes {
  readonly put: ToStatement;
  readonly remove: ToStatement;
  readonly clear: ToStatement;
}

/** Writes what changed in a task's views. The SQL is derived once from the entities, so that a column is declared in one place. */
export class ViewWriter {
  private readonly writes: ReadonlyMap<DerivedView, Writes>;

  /** @param views all there are, or those that are to be written */
  constructor(record: DataSource, private readonly views: readonly DerivedView[]) {
    this.writes = new Map(views.map((view) => [view, writesOf(view, record.getMetadata(view.entity))]));
  }

  /** Removes every derived row of a task. */
  removeAll(task: string): Statement[] {
    return [...this.writes.values()].map(({ clear }) => clear(task));
  }

  /** Makes the views of a task say its new state where they said the old one; `undefined` is the state before the first event. */
  moved(task: string, before: TaskState | undefined, after: TaskState): Statement[] {
    return this.statementsFor(task, changesBetween(this.views, before, after));
  }

  statementsFor(task: string, changes: readonly ViewChange[]): Statement[] {
    return changes.flatMap(({ view, put, gone }) => {
      const writes = this.writes.get(view);
      if (!writes) throw new Error(`The view ${view.name} is none of those this writer writes`);
      return [...(gone.length > 0 ? [writes.remove(task, gone)] : []), ...(put.length > 0 ? [writes.put(JSON.stringify(put))] : [])];
    });
  }
}

function writesOf({ name }: DerivedView, metadata: EntityMetadata): Writes {
  return { put: putRows(name, metadata), remove: removeRows(name, metadata), clear: named(`clear-${name}`, `DELETE FROM ${metadata.tableName} WHERE task_id = $1`) };
}

/** One statement for any number of rows, which travel as one JSON text keyed by the entity's properties. */
function putRows(view: string, { tableName, columns, primaryColumns }: EntityMetadata): ToStatement {
  const names = columns.map(({ databaseName }) => databaseName);
  const fields = columns.map(({ propertyName, type, isArray }) => `"${propertyName}" ${String(type)}${isArray ? '[]' : ''}`);
  const changed = columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => databaseName);
  return named(`put-${view}`, `INSERT INTO ${tableName} (${names.join(', ')})
   SELECT * FROM json_to_recordset($1::json) AS put (${fields.join(', ')})
   ON CONFLICT (${primaryColumns.map(({ databaseName }) => databaseName).join(', ')})
   DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}`);
}

/** Removes rows of one task by what follows the task in their key. */
function removeRows(view: string, { tableName, primaryColumns }: EntityMetadata): ToStatement {
  const key = primaryColumns.map(({ databaseName }) => databaseName).filter((name) => name !== 'task_id').join();
  return named(`remove-${view}`, `DELETE FROM ${tableName} WHERE task_id = $1 AND ${key} = ANY ($2)`);
}
