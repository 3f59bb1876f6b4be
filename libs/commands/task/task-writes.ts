import type { TaskEvent } from '@lianxi/domain/task/events';
import { evolveTask, nextStep } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import type { Statement } from '@lianxi/persistence/record/statement';
import type { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { updateTask } from '@lianxi/persistence/record/writes.sql';
import { putDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.sql';
import type { Head } from '../path/append';
import { append } from '../path/append';
import { noticesOf } from './decision-notices';
import type { LockedTask } from './locked-task';

/** A task after some events, and the statements that make the record say so. */
export interface Changed {
  readonly state: TaskState;
  readonly head: Head;
  readonly writes: readonly Statement[];
}

/** Applies events to a locked task: the events themselves, the task's row, the rows of its views that differ, and who is told. */
export function apply(locked: LockedTask, events: readonly TaskEvent[], views: ViewWriter): Changed {
  const recorded = events.map((event) => ({ at: locked.now, by: locked.actor, event }));
  const state = recorded.reduce<TaskState>(evolveTask, locked.state);
  const { head, writes } = append(locked.head, recorded);
  return { state, head, writes: [...writes, taskRow(state, head), ...views.moved(head.aggregate, locked.state, state), ...putDecisionNotices(noticesOf(locked.state, locked.head.seq, recorded))] };
}

/** The statement that writes a task's row. */
export function taskRow(state: TaskState, { aggregate, seq, hash }: Head): Statement {
  const step = nextStep(state);
  return updateTask(aggregate, seq, hash, JSON.stringify(state), step?.at ?? null, step?.key ?? null, state.concludedAt ?? null);
}
