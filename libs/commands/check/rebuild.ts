import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { lockTask, readTaskEvents, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { onlyDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.sql';
import { lockLists } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import { taskViews } from '@lianxi/persistence/task-views';
import type { DataSource } from 'typeorm';
import { refused } from '../path/refused';
import { transact } from '../path/transact';
import { listNoticesOf } from '../strike-off-list/list-notices';
import { listRow } from '../strike-off-list/list-row';
import { noticesOf } from '../task/decision-notices';
import { taskRow } from '../task/task-writes';
import { foldList, foldTask, recordedIn } from './fold';

/** Makes a task's row and views anew from its events alone, under its lock, and the notices of its decisions, of which what was read stays so. */
export async function rebuildTask(record: DataSource, task: string): Promise<void> {
  const views = new ViewWriter(record, taskViews);
  await transact(record, [shareProgrammeOfTask(task), lockTask(task), readTaskEvents(task)], ([, [row], events]) => {
    const [state, last] = [foldTask(events), events.at(-1)];
    if (!row || !state || !last) throw refused('task-unknown', { task });
    const notices = noticesOf(undefined, 0, events.map((event) => recordedIn<TaskEvent>(event))).filter(({ seq }) => seq > row.told_after);
    return { writes: [taskRow(state, { ...last, aggregate: row.id }), ...views.removeAll(row.id), ...views.moved(row.id, undefined, state), ...onlyDecisionNotices(row.id, notices)], answer: undefined };
  });
}

/** Makes a strike-off list's row anew from its events alone, under the lock of its programme's lists, and the notices of its decisions. */
export async function rebuildList(record: DataSource, programme: string, list: string): Promise<void> {
  await transact(record, [lockLists(programme), readTaskEvents(list)], ([, events]) => {
    const [state, last] = [foldList(events), events.at(-1)];
    if (!state || !last) throw refused('list-unknown', { list });
    return { writes: [listRow(state, last), ...onlyDecisionNotices(list, listNoticesOf(undefined, 0, events.map((event) => recordedIn<ListEvent>(event))))], answer: undefined };
  });
}
