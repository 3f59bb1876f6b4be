import type { Instant } from '../calendar/time';
import type { BureauId, Responsibility } from '../organisation/bureau';
import type { TaskBrief } from './brief';
import type { Milestone, TaskState } from './task';

/** The bodies that sign and contribute: all that are named, not a class such as 各采购单位, which has no account. */
export function accountable(brief: TaskBrief): readonly Responsibility[] {
  return brief.responsibilities.filter(({ kind }) => kind !== 'group');
}

/** Who is asked for a contribution: everybody but the coordinator, who reports for all. */
export function contributors({ brief, coordinator }: Pick<TaskState, 'brief' | 'coordinator'>): readonly BureauId[] {
  return accountable(brief).map(({ bureau }) => bureau).filter((bureau) => bureau !== coordinator.bureau);
}

/** Whose contribution to a milestone is still missing. */
export function missingContributions(state: Pick<TaskState, 'brief' | 'coordinator'>, milestone: Milestone): readonly BureauId[] {
  return contributors(state).filter((bureau) => milestone.parts[bureau]?.state !== 'contributed');
}

/** Whom a milestone waits for while it is open: those whose contribution is missing, else the coordinator. */
export function awaited(state: TaskState, milestone: Milestone): readonly BureauId[] {
  const missing = missingContributions(state, milestone);
  return missing.length > 0 ? missing : [state.coordinator.bureau];
}

/**
 * A body's name as the plan prints it, or as it is called since its part passed on or it was renamed; of one whose part has passed to another, the old name.
 * @param at of something that happened then: the name the body had at that time
 */
export function nameOf({ responsibilities, former = [], renamed = [] }: Pick<TaskBrief, 'responsibilities' | 'former' | 'renamed'>, bureau: BureauId, at?: Instant): string {
  const earlier = at === undefined ? undefined : renamed.find((one) => one.bureau === bureau && at < one.until);
  return earlier?.name ?? [...responsibilities, ...former].find((responsibility) => responsibility.bureau === bureau)?.name ?? bureau;
}
