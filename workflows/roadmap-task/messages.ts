import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { taskStateQueryName, taskToldSignalName } from '@lianxi/contracts/roadmap-task';
import type { TaskView } from '@lianxi/contracts/task-view';

/** A newer view of the task; also starts and revives a run. Views may repeat, coalesce or overtake. */
export const taskToldSignal = defineSignal<[TaskView]>(taskToldSignalName);

/** The view the run works by. */
export const taskStateQuery = defineQuery<TaskRunState>(taskStateQueryName);
