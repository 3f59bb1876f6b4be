import { narrowed } from '@lianxi/access/narrowed';
import { shownEvents } from '@lianxi/access/shown-events';
import type { TaskSight } from '@lianxi/access/task-sight';
import { isWhole } from '@lianxi/access/task-sight';
import { legiblyIn } from '@lianxi/commands/check/fold';
import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import type { EventRow } from '@lianxi/persistence/task/task.queries';
import type { EventAnswer, ProvableEvent } from './event.answers';
import type { FieldChange } from './event-changes';
import { changesBetween } from './event-changes';
import { eventAnswerOf, eventFrameOf, eventUnscannedOf } from './event-view';
import type { Said } from './said';
import type { Known } from './who-acted';
import { whoActed } from './who-acted';

/** Of a task's events from its first one on those that its reader is shown; who acted, to whoever reads the whole of it. */
export function historyFor({ brief }: TaskState, sight: TaskSight, rows: readonly EventRow[], said: Said & Known): readonly EventAnswer[] {
  const filed = rows.map(readRow);
  const shown = shownEvents(filed.flatMap(({ row: { seq }, recorded }) => (recorded ? [{ seq, ...recorded }] : [])), sight);
  return withChanges(filed, sight).flatMap(({ row, recorded, changes }): EventAnswer[] => {
    // Whose an event is that cannot be read is not known: whoever reads the whole is shown that it is there.
    if (!recorded) return sight === 'whole' ? [eventAnswerOf(row, changes, said)] : [];
    const much = shown.get(row.seq);
    if (much === 'nothing') return [];
    const answerOf = much === 'frame' ? eventFrameOf : namesOthersFile(recorded.event, sight) ? eventUnscannedOf : eventAnswerOf;
    const answer = answerOf(row, changes, said);
    return [sight === 'whole' ? { ...answer, who: whoActed(recorded, brief, said) } : answer];
  });
}

/** Every body is told on which authority a date was moved; the scan of that paper is among the files of whoever reads the milestone whole. */
function namesOthersFile(event: TaskEvent, sight: TaskSight): boolean {
  if (!('authority' in event) || event.authority?.scan === undefined) return false;
  return 'milestone' in event ? !isWhole(sight, event.milestone) : sight !== 'whole';
}

/** All that happened to a task, from its first event on, provably. */
export function provableHistory(rows: readonly EventRow[], said: Said): ProvableEvent[] {
  return withChanges(rows.map(readRow), 'whole').map(({ row, changes }) => eventAnswerOf(row, changes, said));
}

/** An event's row, and what it records, where that can be read. */
interface Filed {
  readonly row: EventRow;
  readonly recorded: Recorded<TaskEvent> | undefined;
}

const readRow = (row: EventRow): Filed => ({ row, recorded: legiblyIn<TaskEvent>(row) });

/** The events of a task from its first one on, each with what it changed of what its reader sees. */
function withChanges(filed: readonly Filed[], sight: TaskSight): (Filed & { readonly changes: FieldChange[] })[] {
  let before: TaskState | undefined;
  let follows = true;
  return filed.map((one) => {
    const after = follows && one.recorded ? evolved(before, one.recorded) : undefined;
    follows = after !== undefined;
    const changes = after ? changesBetween(before && narrowed(before, sight), narrowed(after, sight)) : [];
    before = after;
    return { ...one, changes };
  });
}

/** A damaged record is looked at too: from the first event that cannot follow on, nothing is said of what each changed. */
function evolved(before: TaskState | undefined, recorded: Recorded<TaskEvent>): TaskState | undefined {
  try {
    return evolveTask(before, recorded);
  } catch {
    return undefined;
  }
}
