import type { Instant } from '@lianxi/domain/calendar/time';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { Addressee, Role } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { EntityManager } from 'typeorm';
import { hasPart } from '../record/part.view';
import { NoticeLineEntity } from './notice-line.entity';
import { NoticeEntity } from './notice.entity';
import { reaching } from './reaching';
import { RungView } from './rung.view';

/** Position in a list of rungs, and the order it is read in. */
interface RungPosition {
  readonly at: Instant;
  readonly task: string;
  readonly key: string;
}

/** Which rungs: ahead, in the order they come; or behind, the latest first. */
interface RungFilter {
  readonly states: readonly RungView['state'][];
  readonly kind?: StepKind | undefined;
  readonly task?: string | undefined;
  readonly latestFirst: boolean;
}

/** Rungs in scope after a position. With a bureau, those that spoke to it or will be about its receipt, and all ahead of the tasks it is in. */
export function rungsPage(db: EntityManager, scope: Scope, filter: RungFilter, after: RungPosition | undefined, limit: number): Promise<readonly RungView[]> {
  const [order, beyond] = filter.latestFirst ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
  const query = db.createQueryBuilder(RungView, 'rung')
    .where('rung.programmeId = :programme AND rung.state IN (:...states)', { programme: scope.programme, states: filter.states })
    .orderBy('rung.at', order).addOrderBy('rung.taskId', order).addOrderBy('rung.key', order)
    .limit(limit);
  if (filter.task !== undefined) query.andWhere('rung.taskId = :ofTask', { ofTask: filter.task });
  if (filter.kind !== undefined) query.andWhere('rung.kind = :kind', { kind: filter.kind });
  if (scope.bureau !== undefined) query.andWhere(`(:bureau = ANY(rung.bureaus) OR rung.bureau = :bureau OR (rung.state = 'ahead' AND rung.bureau IS NULL AND ${hasPart('rung.task_id')}))`, { bureau: scope.bureau });
  if (scope.reader !== undefined) query.andWhere(hasPart('rung.task_id', ':reader'), { reader: scope.reader });
  if (after) query.andWhere(`(rung.at, rung.taskId, rung.key) ${beyond} (:at, :task, :key)`, { ...after });
  return query.getMany();
}

/** Rungs of one kind that were carried out, in order, after a position: of each milestone the last, since one that was submitted and returned climbs the ladder again. */
export function lastCarriedOut(db: EntityManager, { programme, reader }: Scope, kind: StepKind, after: RungPosition | undefined, limit: number): Promise<readonly RungView[]> {
  const query = db.createQueryBuilder(RungView, 'rung')
    .where(`rung.programmeId = :programme AND rung.kind = :kind AND rung.state = 'carried-out'`, { programme, kind })
    .andWhere(`NOT EXISTS (SELECT FROM rung later WHERE later.task_id = rung.taskId AND later.milestone = rung.milestone AND later.kind = rung.kind AND later.state = rung.state AND (later.at, later.key) > (rung.at, rung.key))`)
    .orderBy('rung.at').addOrderBy('rung.taskId').addOrderBy('rung.key')
    .limit(limit);
  if (reader !== undefined) query.andWhere(hasPart('rung.task_id', ':reader'), { reader });
  if (after) query.andWhere('(rung.at, rung.taskId, rung.key) > (:at, :task, :key)', { ...after });
  return query.getMany();
}

/** A notice with its list. */
export interface NoticeRow {
  readonly notice: NoticeEntity;
  readonly lines: readonly NoticeLineEntity[];
}

/** Whose inbox, and where in it. */
interface InboxFilter {
  readonly role?: Role | undefined;
  /** Only what reached this post: letters to its bureau's role, to itself, and to posts of the role that are closed. */
  readonly reached?: Addressee | undefined;
  readonly before?: { readonly at: Instant; readonly id: string } | undefined;
}

/** The notices of an inbox, the latest first, each with its lines. */
export async function noticesPage(db: EntityManager, scope: Scope, { role, reached, before }: InboxFilter, limit: number): Promise<readonly NoticeRow[]> {
  const query = db.createQueryBuilder(NoticeEntity, 'notice')
    .where('notice.programmeId = :programme', { programme: scope.programme })
    .orderBy('notice.deliverAt', 'DESC').addOrderBy('notice.id', 'DESC')
    .limit(limit);
  if (scope.bureau !== undefined) query.andWhere('notice.bureau = :bureau', { bureau: scope.bureau });
  // An inbox is its post's own, whatever tasks it speaks of.
  if (scope.reader !== undefined) query.andWhere('notice.bureau = :reader', { reader: scope.reader });
  if (role !== undefined) query.andWhere('notice.role = :role', { role });
  if (reached) query.andWhere(reaching('notice', ':ofBureau', ':ofRole', ':ofPost'), { ofBureau: reached.bureau, ofRole: reached.role, ofPost: reached.post ?? '' });
  if (before) query.andWhere('(notice.deliverAt, notice.id) < (:at, :id)', { ...before });
  const notices = await query.getMany();
  const lines = notices.length === 0 ? [] : await db.createQueryBuilder(NoticeLineEntity, 'line')
    .where('line.noticeId IN (:...ids)', { ids: notices.map(({ id }) => id) })
    .orderBy('line.taskId').addOrderBy('line.stepKey')
    .getMany();
  return notices.map((notice) => ({ notice, lines: lines.filter(({ noticeId }) => noticeId === notice.id) }));
}
