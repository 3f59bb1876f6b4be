import type { EntityManager } from 'typeorm';
import { TaskEntity } from '../record/task.entity';
import { TellEntity } from '../record/tell.entity';

/** What the record has told a task's workflow, or has yet to tell. */
export interface ToldTask {
  readonly task: string;
  readonly measure: number;
  readonly concluded: boolean;
  readonly epoch: number;
  readonly version: number;
  readonly delivered: number;
}

/** Every task of a programme with what its workflow was told. */
export async function toldTasks(db: EntityManager, programme: string): Promise<readonly ToldTask[]> {
  const rows = await db.createQueryBuilder(TaskEntity, 'task')
    .select(['task.id AS task', 'task.measure AS measure', 'task.concluded_at IS NOT NULL AS concluded', 'tell.epoch AS epoch', 'tell.version AS version', 'tell.delivered AS delivered'])
    .innerJoin(TellEntity, 'tell', 'tell.taskId = task.id')
    .where('task.programmeId = :programme', { programme })
    .orderBy('task.measure')
    .getRawMany<Record<keyof ToldTask, unknown>>();
  return rows.map(({ task, measure, concluded, epoch, version, delivered }) => ({
    task: String(task), measure: Number(measure), concluded: concluded === true, epoch: Number(epoch), version: Number(version), delivered: Number(delivered),
  }));
}
