import type { TaskEvent } from '@lianxi/domain/task/events';
import { lockTask, readTaskEvents, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { onlyDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.sql';
import { taskViews } from '@lianxi/persistence/task-views';
import type { DataSource } from 'typeorm';
import { refused } from '../path/refused';
import { transact } from '../path/transact';
import { noticesOf } from '../task/decision-notices';
import { foldTask, recordedIn } from './fold';

/** Makes a task's views anew from its events alone, under its lock, and the notices of its decisions, of which what was read stays so. */
export async function rebuildViews(record: DataSource, task: string): Promise<void> {
  const views = new ViewWriter(record, taskViews);
  await transact(record, [shareProgrammeOfTask(task), lockTask(task), readTaskEvents(task)], ([, [row], events]) => {
    const state = foldTask(events);
    if (!row || !state) throw refused('task-unknown', { task });
    const notices = noticesOf(undefined, 0, events.map((event) => recordedIn<TaskEvent>(event))).filter(({ seq }) => seq > row.told_after);
    return { writes: [...views.removeAll(row.id), ...views.moved(row.id, undefined, state), ...onlyDecisionNotices(row.id, notices)], answer: undefined };
  });
}
