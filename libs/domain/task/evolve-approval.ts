import { countersignedSubject, milestoneSubject } from '../escalation/rung';
import type { Passing, TaskEvent } from './events';
import { withVoided } from './evidence';
import { awaitedAnew, withoutContribution } from './evolve-contribution';
import { escalated, moved, onMilestone, plan, withoutRungs } from './folding';
import { withPartsMoved } from './parts-moved';
import type { Mark, Milestone, TaskState } from './task';

/** The events that move a milestone through its approvals. */
export type ApprovalEvent = Extract<TaskEvent, {
  type: 'milestoneSubmitted' | 'milestoneApproved' | 'milestoneReviewed' | 'milestoneReturned' | 'milestoneWithdrawn' | 'milestoneStruckOff' | 'milestoneReopened';
}>;

/** Folds one of them into a task. A submission voids the milestone's rungs; what opens it again brings those that are still ahead. */
export function evolveApproval(state: TaskState, event: ApprovalEvent, mark: Mark): TaskState {
  const { milestone: key } = event;
  const changed = onMilestone(state, key, (milestone) => milestoneAfter(state, milestone, event, mark));
  switch (event.type) {
    case 'milestoneSubmitted':
      return withoutRungs(withoutRungs(changed, milestoneSubject(key)), countersignedSubject(key));
    case 'milestoneReturned':
    case 'milestoneWithdrawn':
      return plan(changed, event.rungs);
    case 'milestoneReopened': {
      const { concludedAt: _concludedAt, conclusion: _conclusion, ...open } = changed;
      const withParts = onMilestone(open, key, (milestone) => withPartsMoved(milestone, open));
      return plan((event.anew ?? []).reduce((state, one) => onMilestone(state, one, (milestone) => ({ ...escalated(milestone, 'begin-anew'), reopenedAt: mark.at })), withParts), event.rungs);
    }
    case 'milestoneApproved':
    case 'milestoneReviewed':
    case 'milestoneStruckOff':
      return changed;
  }
}

function milestoneAfter(state: TaskState, milestone: Milestone, event: ApprovalEvent, mark: Mark): Milestone {
  switch (event.type) {
    case 'milestoneSubmitted': {
      const { type: _type, milestone: _key, seen: _seen, ...said } = event;
      return { ...escalated(moved(milestone, 'submit'), 'submit'), submission: { ...said, ...mark } };
    }
    case 'milestoneApproved':
      return { ...moved(milestone, 'approve'), ...counted(event), approval: { ...mark, ...(event.paper && { paper: event.paper }) } };
    case 'milestoneReviewed':
      return { ...moved(milestone, 'review'), ...counted(event), review: { ...mark, ...(event.scan !== undefined && { scan: event.scan }), ...(event.answers && { answers: event.answers }), ...(event.paper && { paper: event.paper }) } };
    case 'milestoneStruckOff':
      return { ...withoutRequest(moved(milestone, 'strike-off')), strikeOff: { ...mark, ...(event.list && { list: event.list }), ...(event.reviewScan !== undefined && { reviewScan: event.reviewScan }) } };
    case 'milestoneReturned': {
      const { reasonHash, requestHash, scan, to, contributor } = event;
      return { ...withVoided(returned(state, milestone, event), event.scans), returns: [...milestone.returns, { ...mark, reasonHash, ...(requestHash !== undefined && { requestHash }), ...(scan !== undefined && { scan }), ...(contributor !== undefined && { contributor }), ...(to === 'review' && { to }), ...(milestone.phase === 'open' && { unsubmitted: true }) }] };
    }
    case 'milestoneWithdrawn':
      return withVoided(withdrawn(moved(milestone, 'withdraw')), event.scans);
    case 'milestoneReopened':
      // Of a task that was concluded otherwise, one that was never struck off stays where it was.
      return milestone.phase === 'struck-off' ? reopened(milestone, event) : milestone;
  }
}

const counted = ({ passes }: Passing): Passing => (passes === undefined ? {} : { passes });

/** Open again, with a 会签 that was of what has been struck off. */
function reopened(milestone: Milestone, { countersigned }: Extract<ApprovalEvent, { type: 'milestoneReopened' }>): Milestone {
  const open = unsubmitted(moved(milestone, 'reopen'));
  return open.round && countersigned === open.round.version ? { ...open, round: { ...open.round, ended: true } } : open;
}

/** Without the steps from the one it was returned to; the contribution that was returned is awaited again, and what it said is remembered. */
function returned(state: TaskState, milestone: Milestone, { to, contributor }: Extract<ApprovalEvent, { type: 'milestoneReturned' }>): Milestone {
  if (to === 'head') return signedOffAnew(moved(milestone, 'return-to-head'));
  if (to === 'review') return reviewedAnew(moved(milestone, 'return-to-review'));
  if (milestone.phase === 'open' && contributor !== undefined) return awaitedAnew(state, milestone, contributor);
  const open = unsubmitted(moved(milestone, 'return'));
  return contributor === undefined ? open : withoutContribution(open, contributor);
}

/** Without the step that was taken back: the phase it came to says which ones still stand. */
function withdrawn(milestone: Milestone): Milestone {
  if (milestone.phase === 'open') return unsubmitted(milestone);
  if (milestone.phase === 'submitted') return signedOffAnew(milestone);
  return reviewedAnew(milestone);
}

function reviewedAnew(milestone: Milestone): Milestone {
  const { review: _review, ...approved } = milestone;
  return approved;
}

/** Nobody decides any more about a later date of what is done; it lapsed already, where its lapse was said. */
function withoutRequest(milestone: Milestone): Milestone {
  const { extension: _extension, ...rest } = milestone;
  return rest;
}

function signedOffAnew(milestone: Milestone): Milestone {
  const { approval: _approval, review: _review, ...submitted } = milestone;
  return submitted;
}

function unsubmitted(milestone: Milestone): Milestone {
  const { submission: _submission, strikeOff: _strikeOff, ...open } = signedOffAnew(milestone);
  return open;
}
