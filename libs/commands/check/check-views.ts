import type { TaskState } from '@lianxi/domain/task/task';
import { differences, keyIn } from '@lianxi/persistence/record/view-changes';
import { viewEntities } from '@lianxi/persistence/record/view-statements';
import type { TaskRows } from '@lianxi/persistence/task/rows-of';
import { rowsOf } from '@lianxi/persistence/task/rows-of';
import type { EntityManager } from 'typeorm';
import type { Difference } from './difference';

/** The rows kept of a task, view by view. */
export async function keptRows(manager: EntityManager, taskId: string): Promise<TaskRows> {
  const [part, milestone, rung] = await Promise.all(
    (['part', 'milestone', 'rung'] as const).map((view) => manager.find(viewEntities[view], { where: { taskId } })),
  );
  return { part, milestone, rung } as unknown as TaskRows;
}

/** Where the rows kept of a task are not those its state has. */
export async function checkViews(manager: EntityManager, state: TaskState): Promise<Difference[]> {
  const aggregate = state.brief.id;
  return differences(await keptRows(manager, aggregate), rowsOf(state)).flatMap(({ view, put, gone }) => [
    ...put.map((row): Difference => ({ aggregate, kind: 'view', where: `${view} ${keyIn(view, row)}`, found: 'missing or different' })),
    ...gone.map((key): Difference => ({ aggregate, kind: 'view', where: `${view} ${key}`, found: 'left over' })),
  ]);
}
