import { sha256 } from '@lianxi/audit/sha256';
import { awaitedStep } from '@lianxi/domain/approval/chain';
import type { ListedItem } from '@lianxi/domain/strike-off-list/list';
import { stillStands } from '@lianxi/domain/strike-off-list/listing';
import { nameOf } from '@lianxi/domain/task/accountable';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { ListedMilestone } from '@lianxi/papers/strike-off-list';

/** The milestones of a task that have passed every step of their chain but its signed list. */
export function listedOf(state: TaskState): ListedMilestone[] {
  return Object.values(state.milestones).flatMap((milestone) => {
    const { chain = [] } = milestone.submission ?? {};
    return chain.includes('list') && awaitedStep(milestone.phase, chain) === 'strike-off' ? lineOf(state, milestone) : [];
  });
}

/** A milestone that stands on a list, marked where it is not what was listed; nothing of one that was opened again since. */
export function itemOf(item: ListedItem, state: TaskState | undefined): ListedMilestone[] {
  const milestone = state && milestoneOf(state, item.milestone);
  if (!state || !milestone) return [];
  return lineOf(state, milestone).map((line) => (stillStands(item, milestone, sha256) ? line : { ...line, changed: true }));
}

function lineOf({ brief, coordinator }: TaskState, { key, text, dueOn, submission }: Milestone): ListedMilestone[] {
  if (!submission) return [];
  const { achievedOn, document } = submission;
  return [{ measure: brief.measure, key, text, coordinator: nameOf(brief, coordinator.bureau), dueOn, achievedOn, document }];
}
