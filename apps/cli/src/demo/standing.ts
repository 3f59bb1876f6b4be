import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { taskById, tasksOf } from '../desk/tasks';

/** The figures of a programme, counted from what the API and Temporal answer. */
export interface Standing {
  readonly measures: number;
  /** Measures whose task is not concluded: each of them has a workflow that waits. */
  readonly open: number;
  readonly bureaus: number;
  /** Bodies named only as a class, such as 各采购单位. */
  readonly groups: readonly string[];
  readonly milestones: number;
  /** Workflows that run, waiting for their next step or to be told, asked of Temporal one by one. */
  readonly waiting: number;
}

/** All tasks of the programme in full. */
export async function allTasks(desk: Desk): Promise<Schemas['Task'][]> {
  return Promise.all((await tasksOf(desk)).map(({ id }) => taskById(desk, id)));
}

/** Counts what there is. A workflow that cannot be asked is not counted as waiting. */
export async function standingOf(desk: Desk): Promise<Standing> {
  const tasks = await allTasks(desk);
  const bodies = new Map(tasks.flatMap(({ parts }) => parts.map((part) => [part.bureau, part] as const)));
  const runs = await Promise.all(tasks.map(({ id }) => workflowOf(desk, id)));
  return {
    measures: tasks.length,
    open: tasks.filter(({ concludedAt }) => concludedAt === undefined).length,
    bureaus: [...bodies.values()].filter(({ kind }) => kind !== 'group').length,
    groups: [...bodies.values()].filter(({ kind }) => kind === 'group').map(({ name }) => name),
    milestones: tasks.reduce((sum, task) => sum + task.milestones.length, 0),
    waiting: runs.filter((run) => run?.status === 'RUNNING').length,
  };
}

async function workflowOf(desk: Desk, id: string): Promise<Schemas['Workflow'] | undefined> {
  return desk.ask((api) => api.GET('/api/v1/tasks/{id}/workflow', { params: { path: { id } } })).catch(() => undefined);
}

/** `19 measures · 17 bureaus + 各采购单位 · 68 milestones · 19 workflows waiting · programme date 2020-12-17（演练）` */
export function standingLine({ measures, bureaus, groups, milestones, waiting }: Standing, { today, mode }: Schemas['Programme']): string {
  const bodies = [`${bureaus} bureaus`, ...groups].join(' + ');
  return `${measures} measures · ${bodies} · ${milestones} milestones · ${waiting} workflows waiting · programme date ${today}（${say('zh', `mode.${mode}`)}）`;
}
