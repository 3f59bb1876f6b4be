import type { TaskView } from '@lianxi/contracts/task-view';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { TaskState } from '@lianxi/domain/task/task';
import type { DataSource } from 'typeorm';
import { taskView } from './task-view';

interface ViewRow {
  readonly state: TaskState;
  readonly programme: ProgrammeState;
  readonly epoch: number;
  readonly version: number;
}

/** What a task's workflow should know now, read in one statement and without a lock; undefined when the record holds no such task. */
export async function newestView(record: DataSource, task: string): Promise<TaskView | undefined> {
  const [row] = await record.query<ViewRow[]>(
    `SELECT task.state, programme.state AS programme, tell.epoch::float8 AS epoch, tell.version::float8 AS version
     FROM task JOIN programme ON programme.id = task.programme_id JOIN tell ON tell.task_id = task.id WHERE task.id = $1`,
    [task],
  );
  return row && taskView(row.state, row.programme, row);
}
