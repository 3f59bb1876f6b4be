import { lockTask, readEvents, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import { changesBetween } from '@lianxi/persistence/record/view-changes';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import type { DataSource } from 'typeorm';
import { refused } from '../path/refused';
import { transact } from '../path/transact';
import { foldTask } from './fold';

/** Makes a task's views anew from its events alone, under its lock. */
export async function rebuildViews(record: DataSource, task: string): Promise<void> {
  const views = new ViewWriter(record);
  await transact(record, [shareProgrammeOfTask(task), lockTask(task), readEvents(task)], ([, , events]) => {
    const state = foldTask(events);
    if (!state) throw refused('task-unknown', { task });
    return { writes: [...views.removeAll(task), ...views.statementsFor(task, changesBetween(undefined, state))], answer: undefined };
  });
}
