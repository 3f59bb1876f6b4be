import type { ApprovalStep } from '../approval/chain';
import { plainChain } from '../approval/chain';
import type { Milestone, Return, TaskState } from './task';

/** A task's milestone by its key. The key may come from anywhere: only the plan's own keys name one. */
export function milestoneOf({ milestones }: TaskState, key: string): Milestone | undefined {
  return Object.hasOwn(milestones, key) ? milestones[key] : undefined;
}

/** The milestones that are next: those not struck off with the earliest due date; undated ones come last. */
export function currentMilestones(state: TaskState): readonly Milestone[] {
  const open = Object.values(state.milestones).filter(({ phase }) => phase !== 'struck-off');
  const due = ({ dueOn }: Milestone): string => dueOn ?? '9999';
  const earliest = open.reduce((least, milestone) => (due(milestone) < least ? due(milestone) : least), '9999');
  return open.filter((milestone) => due(milestone) === earliest);
}

/** The milestones somebody has to do something about: the next ones, and those submitted before their turn. */
export function milestonesInHand(state: TaskState): readonly Milestone[] {
  const next = currentMilestones(state);
  return Object.values(state.milestones).filter((milestone) => next.includes(milestone) || (milestone.phase !== 'open' && milestone.phase !== 'struck-off'));
}

/** The returns that ask something of whoever submitted or signed: one to the office's own review asks nothing of them, nor does that of a contribution before they submitted; neither disputes anything. */
export function sentBack({ returns }: Pick<Milestone, 'returns'>): readonly Return[] {
  return returns.filter(({ to, unsubmitted }) => to !== 'review' && !unsubmitted);
}

/** The steps its submission takes; the head's sign-off alone where it says none. */
export const chainOf = ({ submission }: Pick<Milestone, 'submission'>): readonly ApprovalStep[] => submission?.chain ?? plainChain;
