import { milestoneSubject } from '../escalation/rung';
import type { BureauId } from '../organisation/bureau';
import { missingContributions } from './accountable';
import type { TaskEvent } from './events';
import { escalated, onMilestone, plan, withoutRungs } from './folding';
import { partMachine } from './part.machine';
import type { Mark, Milestone, TaskState } from './task';

/** Folds into a task that a body has filed its contribution; a ladder that begins anew replaces the milestone's. */
export function contributed(state: TaskState, event: Extract<TaskEvent, { type: 'contributionFiled' }>, { at }: Mark): TaskState {
  const filed = onMilestone(state, event.milestone, (milestone) => ({
    ...milestone,
    parts: { ...milestone.parts, [event.bureau]: { state: 'contributed', filedAt: at, textHash: event.textHash, ...(event.preparer !== undefined && { preparer: event.preparer }) } },
  }));
  if (!event.rungs) return filed;
  const anew = onMilestone(filed, event.milestone, (milestone) => escalated(milestone, 'begin-anew'));
  return plan(withoutRungs(anew, milestoneSubject(event.milestone)), event.rungs);
}

/** A contribution is awaited again, and what it said is remembered. */
export function withoutContribution(milestone: Milestone, bureau: BureauId): Milestone {
  const text = milestone.parts[bureau]?.textHash;
  return { ...milestone, parts: { ...milestone.parts, [bureau]: { state: partMachine.initial, ...(text !== undefined && { returned: text }) } } };
}

/** The same before the whole is submitted; once all have contributed, nothing that comes back moves the ladder when it is filed anew, or it would never be climbed. */
export function awaitedAnew(state: TaskState, milestone: Milestone, bureau: BureauId): Milestone {
  const wereAll = missingContributions(state, milestone).every((one) => milestone.parts[one]?.again);
  const open = withoutContribution(milestone, bureau);
  return wereAll ? { ...open, parts: { ...open.parts, [bureau]: { state: partMachine.initial, ...open.parts[bureau], again: true } } } : open;
}
