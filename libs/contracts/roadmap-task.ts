import type { TaskView } from './task-view';

/** The task queue of the roadmap tasks' workflows and activities. An incompatible workflow change brings the next number. */
export const tasksQueue = 'tasks-v1';

/** Name under which the workflow is registered. */
export const roadmapTaskWorkflow = 'roadmapTask';

/** Signal: a newer view of the task. Also starts and revives the workflow (signal-with-start). */
export const taskToldSignalName = 'taskTold';

/** Query: the view the run works by. */
export const taskStateQueryName = 'taskState';

/** What the query answers. */
export interface TaskRunState {
  readonly view: TaskView;
  /** Failed attempts of the current step, as counted towards five. */
  readonly failedAttempts: number;
}

/** A task's name within its programme: `measure-03`. */
export function measureName(measure: number): string {
  return `measure-${String(measure).padStart(2, '0')}`;
}

/** `xinxiang-demo/measure-03`. */
export function roadmapTaskId(programme: string, measure: number): string {
  return `${programme}/${measureName(measure)}`;
}
