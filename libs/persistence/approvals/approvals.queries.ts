import type { Scope } from '@lianxi/domain/organisation/scope';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { MilestoneView } from './milestone.view';

/** Milestones that wait for their sign-off (签批), the longest waiting first. */
export function undecided(db: EntityManager, scope: Scope): Promise<readonly MilestoneView[]> {
  return inScope(db, scope).andWhere(`milestone.phase = 'submitted'`).orderBy('milestone.submittedAt').addOrderBy('milestone.measure').addOrderBy('milestone.key').getMany();
}

/** Milestones returned at least so many times and not approved since, the most often returned first. */
export function returnedOften(db: EntityManager, scope: Scope, times: number): Promise<readonly MilestoneView[]> {
  return inScope(db, scope)
    .andWhere(`milestone.phase IN ('open', 'submitted') AND milestone.returns >= :times`, { times })
    .orderBy('milestone.returns', 'DESC').addOrderBy('milestone.measure').addOrderBy('milestone.key')
    .getMany();
}

function inScope(db: EntityManager, { programme, bureau }: Scope): SelectQueryBuilder<MilestoneView> {
  const query = db.createQueryBuilder(MilestoneView, 'milestone').where('milestone.programmeId = :programme', { programme });
  return bureau === undefined ? query : query.andWhere('milestone.coordinator = :bureau', { bureau });
}
