import type { EntityManager } from 'typeorm';

/** How far a task has come: its version rises with each commit about it, and with each change of clock that concerns it. */
export interface TaskVersion {
  readonly programme: string;
  readonly task: string;
  readonly measure: number;
  readonly version: number;
}

/** The versions of all tasks of some programmes. */
export function taskVersions(db: EntityManager, programmes: readonly string[]): Promise<TaskVersion[]> {
  return db.query<TaskVersion[]>(
    'SELECT task.programme_id AS programme, task.id AS task, task.measure, tell.version::float8 AS version FROM tell JOIN task ON task.id = tell.task_id WHERE task.programme_id = ANY($1)', [programmes]);
}
