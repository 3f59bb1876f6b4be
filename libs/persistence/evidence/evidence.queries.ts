import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { FreeTextEntity } from '../record/free-text.entity';
import { EvidenceView } from './evidence.view';

/** A file of a task with its name, which is null once that was erased. */
export interface EvidenceRow extends Readonly<Pick<EvidenceView, keyof EvidenceView>> {
  readonly name: string | null;
}

/** Which files of a task: all, or those for the parts of some bodies and those of some milestones; of one hash, where that is asked for; after one of them. */
interface EvidenceAsked {
  readonly sight: 'whole' | { readonly bodies: readonly BureauId[]; readonly milestones: readonly string[] };
  readonly sha256?: string;
  readonly after?: readonly [at: string, key: string] | undefined;
  readonly limit: number;
}

/** The files of a task, by when they were attached. */
export async function evidenceOf(db: EntityManager, taskId: string, { sight, sha256, after, limit }: EvidenceAsked): Promise<readonly EvidenceRow[]> {
  const query = db.createQueryBuilder(EvidenceView, 'evidence').where('evidence.taskId = :taskId', { taskId });
  if (sight !== 'whole') query.andWhere('(evidence.bureau = ANY (:bodies) OR evidence.milestone = ANY (:milestones))', { bodies: sight.bodies, milestones: sight.milestones });
  if (sha256 !== undefined) query.andWhere('evidence.sha256 = :sha256', { sha256 });
  if (after) query.andWhere('(evidence.attached_at, evidence.key) > (:at, :key)', { at: after[0], key: after[1] });
  const rows = await query.orderBy('evidence.attachedAt').addOrderBy('evidence.key').limit(limit).getMany();
  const texts = await db.findBy(FreeTextEntity, { aggregate: taskId, hash: In(rows.map(({ nameHash }) => nameHash)) });
  const names = new Map(texts.map(({ hash, body }) => [hash, body]));
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
