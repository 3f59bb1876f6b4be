import type { TaskState } from '@lianxi/domain/task/task';
import type { DerivedView, OfTask } from '@lianxi/persistence/record/derived-view';
import { rowsOf } from '@lianxi/persistence/record/derived-view';
import { difference } from '@lianxi/persistence/record/view-changes';
import { taskViews } from '@lianxi/persistence/task-views';
import type { EntityManager } from 'typeorm';
import type { Difference } from './difference';

/** The rows kept in a view of a task. */
export async function keptRows<Entity extends OfTask>(manager: EntityManager, { entity }: DerivedView<Entity>, taskId: string): Promise<Entity[]> {
  return await manager.createQueryBuilder(entity, 'row').where('row.taskId = :taskId', { taskId }).getMany();
}

/** Where the rows kept of a task are not those its state has. */
export async function checkViews(manager: EntityManager, state: TaskState): Promise<Difference[]> {
  return (await Promise.all(taskViews.map((view) => checkView(manager, view, state)))).flat();
}

async function checkView(manager: EntityManager, view: DerivedView, state: TaskState): Promise<Difference[]> {
  const aggregate = state.brief.id;
  const { put, gone } = difference(view, await keptRows(manager, view, aggregate), rowsOf(view, state));
  return [
    ...put.map((row): Difference => ({ aggregate, kind: 'view', where: `${view.name} ${view.keyOf(row)}`, found: 'missing or different' })),
    ...gone.map((key): Difference => ({ aggregate, kind: 'view', where: `${view.name} ${key}`, found: 'left over' })),
  ];
}
