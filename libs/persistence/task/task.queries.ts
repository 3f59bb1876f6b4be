import type { Instant } from '@lianxi/domain/calendar/time';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { TaskState } from '@lianxi/domain/task/task';
import type { EntityManager } from 'typeorm';
import { EventEntity } from '../record/event.entity';
import { FreeTextEntity } from '../record/free-text.entity';
import { hasPart } from '../record/part.view';
import { TaskEntity } from '../record/task.entity';

/** A task as the record holds it. */
export interface TaskRow {
  readonly id: string;
  readonly measure: number;
  readonly state: TaskState;
}

/** An event of a task: `text` is the canonical JSON its hash is over. */
export interface EventRow {
  readonly seq: number;
  readonly v: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: string;
  readonly text: string;
  readonly hash: string;
}

/** The tasks in scope after a measure, in the order of the plan; with a bureau, those it has a part in. */
export function tasksAfter(db: EntityManager, scope: Scope, after: number, limit: number): Promise<readonly TaskRow[]> {
  const query = db.createQueryBuilder(TaskEntity, 'task')
    .select(['task.id', 'task.measure', 'task.state'])
    .where('task.programmeId = :programme AND task.measure > :after', { programme: scope.programme, after })
    .orderBy('task.measure')
    .limit(limit);
  if (scope.bureau !== undefined) query.andWhere(hasPart('task.id'), { bureau: scope.bureau });
  return query.getMany();
}

/** The tasks of these ids, in no order; of an unknown id there is none. */
export function tasksByIds(db: EntityManager, ids: readonly string[]): Promise<readonly TaskRow[]> {
  return db.createQueryBuilder(TaskEntity, 'task').select(['task.id', 'task.measure', 'task.state']).whereInIds([...new Set(ids)]).getMany();
}

/** One task, or undefined. */
export async function taskById(db: EntityManager, id: string): Promise<TaskRow | undefined> {
  return (await db.findOne(TaskEntity, { select: { id: true, measure: true, state: true }, where: { id } })) ?? undefined;
}

/** A task's events after a sequence number, oldest first. */
export function eventsAfter(db: EntityManager, aggregate: string, after: number, limit: number): Promise<readonly EventRow[]> {
  return db.createQueryBuilder(EventEntity, 'event')
    .where('event.aggregate = :aggregate AND event.seq > :after', { aggregate, after })
    .orderBy('event.seq')
    .limit(limit)
    .getMany();
}

/** What people wrote about a task, by hash; erased texts are absent. */
export async function freeTexts(db: EntityManager, aggregate: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.findBy(FreeTextEntity, { aggregate });
  return new Map(rows.flatMap(({ hash, body }) => (body === null ? [] : [[hash, body] as const])));
}
