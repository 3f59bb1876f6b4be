import { notBefore, unfitPaper } from '../approval/paper';
import { asksForScan, unfitScan } from '../approval/scan';
import { milestoneMachine } from '../approval/milestone.machine';
import { shanghaiDate } from '../calendar/shanghai';
import { countersignatureOpen } from '../countersignature/decide-round';
import type { Countersignature, Round } from '../countersignature/round';
import { roundStanding } from '../countersignature/standing';
import type { Instant, LocalDate } from '../calendar/time';
import { planMilestone } from '../escalation/ladder';
import { transition } from '../machine';
import type { Actor } from '../organisation/actor';
import { personOfBoth } from '../organisation/actor';
import { refuse } from '../refusal';
import type { Listing } from '../strike-off-list/listing';
import { listingOf } from '../strike-off-list/listing';
import { signatureScans } from './evidence';
import { missingContributions, nameOf } from './accountable';
import type { Ask } from './commands';
import type { DecisionContext } from './context';
import { ladderOf } from './context';
import { firstDayOf } from './brief';
import { notContributed } from './decide-contribution';
import { unfitFigures } from './figures';
import type { Decision } from './decision';
import { accept } from './decision';
import type { Passing } from './events';
import { chainOf, sentBack } from './milestones';
import type { TaskRefusal } from './refusals';
import { inIt, submittedIt } from './separation';
import { unfitSubmission } from './submission';
import type { Milestone, TaskState } from './task';

/** What is asked of a milestone on its way through the approvals, up to its strike-off. */
export type ApprovalCommand = Ask<'submit' | 'approve' | 'review' | 'return' | 'withdraw'>;

/** 申请办结 → 签批 → 初审, 退回 and 撤回; 销号 is `strikeOff`'s. The chain is that of the policy on the day of submission. */
export function decideApproval(state: TaskState, milestone: Milestone, command: ApprovalCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'submit':
      return submit(state, milestone, command, context);
    case 'approve':
      return approve(state, milestone, command, context);
    case 'review':
      return review(state, milestone, command, context);
    case 'return':
      return giveBack(state, milestone, command, context);
    case 'withdraw':
      return withdraw(state, milestone, command, context);
  }
}

/** Due and reported are two dates: what counts as on time is `achievedOn`, which cannot lie ahead or before the plan. */
function submit(state: TaskState, milestone: Milestone, command: Ask<'submit'>, { now, policy }: DecisionContext): Decision {
  if (!transition(milestoneMachine, milestone.phase, 'submit')) return refuse('milestone-not-open', { milestone: milestone.key }, 'milestone');
  const { achievedOn } = command;
  const today = shanghaiDate(now);
  const earliest = firstDayOf(state.brief);
  if (achievedOn > today) return refuse('achieved-in-the-future', { achievedOn, today }, 'achievedOn');
  if (achievedOn < earliest) return refuse('achieved-before-the-plan', { achievedOn, earliest }, 'achievedOn');
  const missing = missingContributions(state, milestone);
  if (missing.length > 0 && !policy.submitWithoutContributions) {
    return refuse('contributions-missing', { milestone: milestone.key, bureaus: missing.map((bureau) => nameOf(state.brief, bureau)).join('、') }, 'milestone');
  }
  const no = unfitFigures(milestone, command.figures ?? [], today) ?? unfitSubmission(state, milestone, command, policy) ?? countersignatureOpen(state, milestone, today);
  if (no) return no;
  const { type: _type, ...said } = command;
  const unanswered = milestone.round ? roundStanding(milestone.round).missing : [];
  return accept({ type: 'milestoneSubmitted', ...said, ...(policy.approval.chain && { chain: policy.approval.chain }), ...(unanswered.length > 0 && { unanswered }) });
}

/** On screen, or on paper that is entered afterwards: paper may have been signed before the submission, never before the plan or on a day to come. */
function approve({ brief }: TaskState, milestone: Milestone, { paper, seen }: Ask<'approve'>, { now, actor, policy }: DecisionContext): Decision {
  const { key, phase } = milestone;
  if (phase === 'approved' || phase === 'reviewed') return refuse('milestone-already-approved', { milestone: key }, 'milestone');
  if (!transition(milestoneMachine, phase, 'approve')) return refuse('milestone-not-submitted', { milestone: key }, 'milestone');
  const today = shanghaiDate(now);
  if (paper && paper.on > today) return refuse('paper-in-the-future', { on: paper.on, today }, 'paper.on');
  const earliest = firstDayOf(brief);
  if (paper && paper.on < earliest) return refuse('paper-before-the-plan', { on: paper.on, earliest }, 'paper.on');
  // What was returned for another signature is not answered by the one it was returned with.
  const returned = signedBefore(milestone);
  if (paper && returned !== undefined && paper.on < returned) return refuse('paper-older-than-return', { on: paper.on, returned }, 'paper.on');
  const no = paper && unfitScan(milestone, paper, { asked: asksForScan(policy, 'sign-off'), of: 'sign-off', field: 'paper.scan' });
  if (no) return no;
  // Whoever enters a paper does not sign it.
  const same = paper ? undefined : submittedIt(milestone, actor);
  return same ?? accept({ type: 'milestoneApproved', milestone: key, ...passing(milestone), ...(paper && { paper }), ...(seen !== undefined && { seen }) });
}

/** The day on which the submission that stands was last returned to the head. */
function signedBefore(milestone: Milestone): LocalDate | undefined {
  const { submission } = milestone;
  const last = sentBack(milestone).at(-1);
  return last && submission && last.at >= submission.at ? shanghaiDate(last.at) : undefined;
}

/**
 * Since when there is what is reviewed, as a paper may say: the signature, by the day it bears, or the return by which it is reviewed anew. A signature may be older than the
 * submission, which the head saw before it was entered here; the office has it since it was submitted.
 */
function signedOf({ submission, approval, returns }: Milestone): { readonly from?: LocalDate; readonly since?: Instant } {
  const [signed, returned] = [approval?.at, returns.at(-1)?.at];
  if (signed === undefined) return {};
  if (returned !== undefined && returned >= signed) return { from: shanghaiDate(returned), since: returned };
  return { from: notBefore(submission, approval?.paper?.on ?? shanghaiDate(signed)), since: signed };
}

/** The answers to the present text of 会签 that somebody entered for who gave them: on paper, or by the number of a 复函. */
const entered = ({ ended, signers, answers }: Round): readonly Countersignature[] => (
  ended ? [] : signers.flatMap((bureau) => answers[bureau] ?? []).filter(({ paper, reply }) => paper !== undefined || reply !== undefined));

/** An answer to its 会签 that was entered is checked by another person than who entered it, as they review it; the event names its scan. */
function enteredAnswer({ key, round }: Milestone, actor: Actor): TaskRefusal | undefined {
  for (const answer of round ? entered(round) : []) {
    const person = personOfBoth(answer.by, actor);
    if (person !== undefined) return refuse('person-entered-answer', { milestone: key, person }, 'milestone');
  }
  return undefined;
}

/** 初审 by the office, where the chain asks for it; of signatures on paper it is the check of their scans. */
function review(state: TaskState, milestone: Milestone, { paper, seen }: Ask<'review'>, context: DecisionContext): Decision {
  const { key, phase, approval, round } = milestone;
  if (phase === 'reviewed') return refuse('milestone-already-reviewed', { milestone: key }, 'milestone');
  if (!transition(milestoneMachine, phase, 'review')) return refuse('milestone-not-approved', { milestone: key }, 'milestone');
  if (!chainOf(milestone).includes('review')) return refuse('review-not-asked', { milestone: key }, 'milestone');
  const no = inIt(state, milestone, context) ?? enteredAnswer(milestone, context.actor) ?? (paper && unfitPaper(milestone, paper, { of: 'review', ...signedOf(milestone), now: context.now }));
  if (no) return no;
  const [scan, answers] = [approval?.paper?.scan, round ? entered(round).flatMap(({ paper: answered }) => answered?.scan ?? []) : []];
  return accept({ type: 'milestoneReviewed', milestone: key, ...passing(milestone), ...(scan !== undefined && { scan }), ...(answers.length > 0 && { answers }), ...(paper && { paper }), ...(seen !== undefined && { seen }) });
}

/**
 * 退回 to a step that was passed: to the coordinator, and what of the ladder is still ahead is planned anew, with one bureau's contribution where that is named; such a
 * contribution alone, before the whole is submitted; or, from the office, to the head for another signature, or to its own review.
 */
function giveBack(state: TaskState, milestone: Milestone, { reasonHash, requestHash, to, contributor, seen }: Ask<'return'>, context: DecisionContext): Decision {
  const { key, phase, approval } = milestone;
  const own = asOffice(state, milestone, context);
  if (own) return own;
  const scan = to === 'review' ? undefined : approval?.paper?.scan;
  const list = signedListing(state, milestone, context);
  const returned = { type: 'milestoneReturned', milestone: key, reasonHash, ...(list && { list: { list: list.list, number: list.number } }), ...(requestHash !== undefined && { requestHash }), ...(scan !== undefined && { scan }), ...(seen !== undefined && { seen }) } as const;
  if (to === 'head' || to === 'review') {
    if (transition(milestoneMachine, phase, `return-to-${to}`)) return accept({ ...returned, to, rungs: [] });
    return refuse(to === 'head' ? 'milestone-not-approved' : 'milestone-not-reviewed', { milestone: key }, 'milestone');
  }
  // Nothing of the ladder moves where a contribution goes back before the whole was submitted.
  const isAlone = phase === 'open' && contributor !== undefined;
  if (!isAlone && !transition(milestoneMachine, phase, 'return')) return refuse('milestone-not-submitted', { milestone: key }, 'milestone');
  const no = contributor === undefined ? undefined : notContributed(state, milestone, contributor);
  const scans = isAlone ? [] : signatureScans(milestone);
  return no ?? accept({ ...returned, ...(scans.length > 0 && { scans }), ...(contributor !== undefined && { contributor }), rungs: isAlone ? [] : planMilestone(milestone, ladderOf(state, context)) });
}

/** As the office, nobody sends back, or takes the review back, of what is their own, no more than they review it. */
const asOffice = (state: TaskState, milestone: Milestone, context: DecisionContext): TaskRefusal | undefined => (context.actor.role === 'office' ? inIt(state, milestone, context) : undefined);

/** 撤回, until the next step is taken, which the signature of its list is too. Who took the last step is asked by the entitlement; a submission taken back has its ladder again. */
function withdraw(state: TaskState, milestone: Milestone, { reasonHash, seen }: Ask<'withdraw'>, context: DecisionContext): Decision {
  const { key, phase } = milestone;
  if (!transition(milestoneMachine, phase, 'withdraw')) return refuse('nothing-to-withdraw', { milestone: key }, 'milestone');
  const own = asOffice(state, milestone, context);
  if (own) return own;
  const listing = signedListing(state, milestone, context);
  if (listing) return refuse('list-signed-already', { list: listing.number }, 'list');
  const withdrawn = { type: 'milestoneWithdrawn', milestone: key, reasonHash, ...(seen !== undefined && { seen }) } as const;
  if (phase !== 'submitted') return accept({ ...withdrawn, rungs: [] });
  const scans = signatureScans(milestone);
  return accept({ ...withdrawn, ...(scans.length > 0 && { scans }), rungs: planMilestone(milestone, ladderOf(state, context)) });
}

/** On which list a milestone stands that was signed, be it on paper that nobody has checked yet. */
function signedListing(state: TaskState, milestone: Milestone, { drawnUp = [], hash }: DecisionContext): Listing | undefined {
  const listing = listingOf(drawnUp, state.brief.id, milestone, hash);
  return listing?.phase === 'signed' || listing?.phase === 'entered' ? listing : undefined;
}

const passing = ({ passes = 0 }: Milestone): Passing => ({ passes: passes + 1 });
