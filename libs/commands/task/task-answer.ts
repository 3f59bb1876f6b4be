import type { Instant } from '@lianxi/domain/calendar/time';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { TaskPhase } from '@lianxi/domain/task/progress';
import { phaseOf } from '@lianxi/domain/task/progress';
import type { LockedTask } from './locked-task';
import type { Changed } from './task-writes';

/** What a person's decision came to: kept with the command, so that a repeat is told the same. */
export interface TaskAnswer {
  readonly programme: string;
  readonly task: string;
  readonly measure: number;
  /** Programme time of the decision. */
  readonly at: Instant;
  /** Number of the task's last event. */
  readonly seq: number;
  /** What happened, in order. */
  readonly events: readonly TaskEvent['type'][];
  readonly phase: TaskPhase;
  /** The version its workflow will be told. */
  readonly version: number;
}

export function taskAnswer({ state, head }: Changed, events: readonly TaskEvent[], { now, version }: LockedTask): TaskAnswer {
  const { id: task, programme, measure } = state.brief;
  return { programme, task, measure, at: now, seq: head.seq, events: events.map(({ type }) => type), phase: phaseOf(state), version: version + 1 };
}
