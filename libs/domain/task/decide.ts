import type { TaskBrief } from './brief';
import type { StepCommand, TaskCommand } from './commands';
import type { DecisionContext } from './context';
import type { TaskEvent } from './events';
import type { TaskRefusal } from './refusals';
import type { StepDecision } from './step-decision';
import type { TaskState } from './task';

/** What a person asks of a task: the events that follow, or the rule that says no. Pure. */
export declare function decideTask(state: TaskState, command: TaskCommand, context: DecisionContext): { readonly events: readonly TaskEvent[] } | TaskRefusal;

/** What time asks of a task. Never refused: a step that is void, early or done already is answered as such. Pure. */
export declare function decideStep(state: TaskState, command: StepCommand, context: DecisionContext): StepDecision;

/** The one event a task starts from. */
export declare function openTask(brief: TaskBrief, context: Pick<DecisionContext, 'now' | 'policy' | 'calendar'>): TaskEvent;
