import { narrowed } from '@lianxi/access/narrowed';
import { shownEvents } from '@lianxi/access/shown-events';
import type { TaskSight } from '@lianxi/access/task-sight';
import { recordedIn } from '@lianxi/commands/check/fold';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import type { EventRow } from '@lianxi/persistence/task/task.queries';
import type { EventAnswer, ProvableEvent } from './event.answers';
import type { FieldChange } from './event-changes';
import { changesBetween } from './event-changes';
import { eventAnswerOf, eventFrameOf } from './event-view';
import type { Said } from './said';
import type { Known } from './who-acted';
import { whoActed } from './who-acted';

/** Of a task's events from its first one on those that its reader is shown; who acted, to whoever reads the whole of it. */
export function historyFor({ brief }: TaskState, sight: TaskSight, rows: readonly EventRow[], said: Said & Known): readonly EventAnswer[] {
  const shown = shownEvents(rows.map((row) => ({ seq: row.seq, ...recordedIn<TaskEvent>(row) })), sight);
  return withChanges(rows, sight).flatMap(({ row, changes }): EventAnswer[] => {
    const much = shown.get(row.seq);
    if (much === 'nothing') return [];
    const answer = much === 'all' ? eventAnswerOf(row, changes, said) : eventFrameOf(row, changes, said);
    return [sight === 'whole' ? { ...answer, who: whoActed({ at: row.at, by: recordedIn<TaskEvent>(row).by }, brief, said) } : answer];
  });
}

/** All that happened to a task, from its first event on, provably. */
export function provableHistory(rows: readonly EventRow[], said: Said): ProvableEvent[] {
  return withChanges(rows, 'whole').map(({ row, changes }) => eventAnswerOf(row, changes, said));
}

/** The events of a task from its first one on, each with what it changed of what its reader sees. */
function withChanges(rows: readonly EventRow[], sight: TaskSight): { readonly row: EventRow; readonly changes: FieldChange[] }[] {
  let before: TaskState | undefined;
  let follows = true;
  return rows.map((row) => {
    const after = follows ? evolved(before, row) : undefined;
    follows = after !== undefined;
    const changes = after ? changesBetween(before && narrowed(before, sight), narrowed(after, sight)) : [];
    before = after;
    return { row, changes };
  });
}

/** A damaged record is looked at too: from the first event that cannot follow on, nothing is said of what each changed. */
function evolved(before: TaskState | undefined, row: EventRow): TaskState | undefined {
  try {
    return evolveTask(before, recordedIn<TaskEvent>(row));
  } catch {
    return undefined;
  }
}
