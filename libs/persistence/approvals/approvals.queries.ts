import type { Instant } from '@lianxi/domain/calendar/time';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { MilestoneView } from './milestone.view';

/** Which of the undecided: submitted before an instant; after a position in the list; so many. All when left out. */
interface UndecidedPart {
  readonly submittedBefore?: Instant | undefined;
  readonly after?: { readonly submittedAt: Instant; readonly measure: number; readonly key: string } | undefined;
  readonly limit?: number | undefined;
}

/** Milestones that wait for their sign-off (签批), the longest waiting first. */
export function undecided(db: EntityManager, scope: Scope, { submittedBefore, after, limit }: UndecidedPart = {}): Promise<readonly MilestoneView[]> {
  const query = inScope(db, scope).andWhere(`milestone.phase = 'submitted'`).orderBy('milestone.submittedAt').addOrderBy('milestone.measure').addOrderBy('milestone.key').limit(limit);
  if (submittedBefore !== undefined) query.andWhere('milestone.submittedAt < :submittedBefore', { submittedBefore });
  if (after) query.andWhere('(milestone.submittedAt, milestone.measure, milestone.key) > (:submittedAt, :measure, :key)', { ...after });
  return query.getMany();
}

/** Which of the returned: after a position in the list; so many. All when left out. */
interface ReturnedPart {
  readonly after?: { readonly returns: number; readonly measure: number; readonly key: string } | undefined;
  readonly limit?: number | undefined;
}

/** Milestones returned at least so many times and not approved since, the most often returned first. */
export function returnedOften(db: EntityManager, scope: Scope, times: number, { after, limit }: ReturnedPart = {}): Promise<readonly MilestoneView[]> {
  const query = inScope(db, scope)
    .andWhere(`milestone.phase IN ('open', 'submitted') AND milestone.returns >= :times`, { times })
    .orderBy('milestone.returns', 'DESC').addOrderBy('milestone.measure').addOrderBy('milestone.key')
    .limit(limit);
  if (after) query.andWhere('(0 - milestone.returns, milestone.measure, milestone.key) > (0 - :returns::int, :measure, :key)', { ...after });
  return query.getMany();
}

function inScope(db: EntityManager, { programme, bureau }: Scope): SelectQueryBuilder<MilestoneView> {
  const query = db.createQueryBuilder(MilestoneView, 'milestone').where('milestone.programmeId = :programme', { programme });
  return bureau === undefined ? query : query.andWhere('milestone.coordinator = :bureau', { bureau });
}
