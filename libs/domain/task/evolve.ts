import type { Rung } from '../escalation/rung';
import type { Recorded, TaskEvent } from './events';
import type { TaskState } from './task';

/** Folds one event into the state; `undefined` is the state before `taskOpened`. */
export declare function evolveTask(state: TaskState | undefined, recorded: Recorded<TaskEvent>): TaskState;

/** The first rung ahead by (instant, key). */
export declare function nextStep(state: TaskState): Rung | undefined;
