/** The entry of the workflow bundle: every export is a workflow that the worker registers under its name. */
export { roadmapTask } from './roadmap-task/roadmap-task.workflow';
