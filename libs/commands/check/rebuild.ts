import { lockTask, readTaskEvents, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { taskViews } from '@lianxi/persistence/task-views';
import type { DataSource } from 'typeorm';
import { refused } from '../path/refused';
import { transact } from '../path/transact';
import { foldTask } from './fold';

/** Makes a task's views anew from its events alone, under its lock. */
export async function rebuildViews(record: DataSource, task: string): Promise<void> {
  const views = new ViewWriter(record, taskViews);
  await transact(record, [shareProgrammeOfTask(task), lockTask(task), readTaskEvents(task)], ([, [row], events]) => {
    const state = foldTask(events);
    if (!row || !state) throw refused('task-unknown', { task });
    return { writes: [...views.removeAll(row.id), ...views.moved(row.id, undefined, state)], answer: undefined };
  });
}
