import type { EntityManager } from 'typeorm';
import { FreeTextEntity } from '../record/free-text.entity';
import { EvidenceView } from './evidence.view';

/** A file of a task with its name, which is null once that was erased. */
export interface EvidenceRow extends Readonly<Pick<EvidenceView, keyof EvidenceView>> {
  readonly name: string | null;
}

/** The files of a task after one of them, by when they were attached; of one hash, where that is asked for. */
export async function evidenceOf(db: EntityManager, taskId: string, { sha256, after, limit }: { readonly sha256?: string; readonly after?: readonly [at: string, key: string] | undefined; readonly limit: number }): Promise<readonly EvidenceRow[]> {
  const query = db.createQueryBuilder(EvidenceView, 'evidence').where('evidence.taskId = :taskId', { taskId });
  if (sha256 !== undefined) query.andWhere('evidence.sha256 = :sha256', { sha256 });
  if (after) query.andWhere('(evidence.attached_at, evidence.key) > (:at, :key)', { at: after[0], key: after[1] });
  const rows = await query.orderBy('evidence.attachedAt').addOrderBy('evidence.key').limit(limit).getMany();
  const names = new Map((await db.findBy(FreeTextEntity, { aggregate: taskId })).map(({ hash, body }) => [hash, body]));
  return rows.map((row) => Object.assign(row, { name: names.get(row.nameHash) ?? null }));
}

/** A file the record names, once, and one of the tasks or strike-off lists that do. */
export interface NamedFile {
  readonly sha256: string;
  readonly size: number;
  readonly aggregate: string;
  readonly programme: string;
}

/** The files the record names, after a hash, in the order of their hashes. */
export async function namedFiles(db: EntityManager, after: string, limit: number): Promise<readonly NamedFile[]> {
  return await db.query<NamedFile[]>(
    `SELECT DISTINCT ON (sha256) sha256, size, aggregate, programme FROM (
       SELECT sha256, size, task_id AS aggregate, programme_id AS programme FROM evidence UNION ALL SELECT scan, scan_size, id, programme_id FROM strike_off_list WHERE scan IS NOT NULL
     ) AS named WHERE sha256 > $1 ORDER BY sha256, aggregate LIMIT $2`, [after, limit]);
}
