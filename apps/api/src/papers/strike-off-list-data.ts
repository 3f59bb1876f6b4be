import { awaitedStep } from '@lianxi/domain/approval/chain';
import type { ListedItem } from '@lianxi/domain/strike-off-list/list';
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

/** A milestone that stands on a list; nothing of one that was opened again since. */
export function itemOf({ milestone: key }: ListedItem, state: TaskState | undefined): ListedMilestone[] {
  const milestone = state && milestoneOf(state, key);
  return state && milestone ? lineOf(state, milestone) : [];
}

function lineOf({ brief, coordinator }: TaskState, { key, text, dueOn, submission }: Milestone): ListedMilestone[] {
  if (!submission) return [];
  const { achievedOn, document } = submission;
  return [{ measure: brief.measure, key, text, coordinator: nameOf(brief, coordinator.bureau), dueOn, achievedOn, document }];
}
