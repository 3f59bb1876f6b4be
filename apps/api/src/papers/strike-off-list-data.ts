import { awaitedStep } from '@lianxi/domain/approval/chain';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { TaskState } from '@lianxi/domain/task/task';
import type { ListedMilestone } from '@lianxi/papers/strike-off-list';

/** The milestones of a task that have passed every step of their chain but its signed list. */
export function listedOf({ brief, coordinator, milestones }: TaskState): ListedMilestone[] {
  return Object.values(milestones).flatMap(({ key, text, dueOn, phase, submission }) => {
    const { chain = [], achievedOn, document } = submission ?? {};
    if (achievedOn === undefined || !chain.includes('list') || awaitedStep(phase, chain) !== 'strike-off') return [];
    return [{ measure: brief.measure, key, text, coordinator: nameOf(brief, coordinator.bureau), dueOn, achievedOn, document }];
  });
}
