import type { SignedList, StatedList } from '../approval/chain';
import { plainChain } from '../approval/chain';
import { unfitPaper } from '../approval/paper';
import { unfitScan } from '../approval/scan';
import { milestoneMachine } from '../approval/milestone.machine';
import { shanghaiDate } from '../calendar/shanghai';
import { countersignatureOpen } from '../countersignature/decide-round';
import { roundStanding } from '../countersignature/standing';
import type { Instant, LocalDate } from '../calendar/time';
import { planMilestone } from '../escalation/ladder';
import type { Policy } from '../escalation/policy';
import { personOfBoth } from '../organisation/actor';
import { transition } from '../machine';
import { isRefusal, refuse } from '../refusal';
import { authorityOf, unauthorised } from '../strike-off-list/deputy';
import type { Listing } from '../strike-off-list/listing';
import { listingOf, passedAt, signedListFor } from '../strike-off-list/listing';
import { statedOtherwise } from '../strike-off-list/stated';
import { signatureScans } from './evidence';
import { missingContributions, nameOf } from './accountable';
import type { Ask } from './commands';
import type { DecisionContext } from './context';
import { ladderOf } from './context';
import { firstDayOf } from './brief';
import { notContributed } from './decide-contribution';
import { lapseOf } from './decide-extension';
import { unfitFigures } from './figures';
import type { Decision } from './decision';
import { accept } from './decision';
import type { Passing, TaskEvent } from './events';
import { sentBack } from './milestones';
import type { TaskRefusal } from './refusals';
import type { Preparer } from './separation';
import { ofHouse, submittedIt, tookPart } from './separation';
import { unfitSubmission } from './submission';
import type { Milestone, TaskState } from './task';

/** What is asked of a milestone on its way through the approvals. */
export type ApprovalCommand = Ask<'submit' | 'approve' | 'review' | 'return' | 'withdraw' | 'strikeOff'>;

/** 申请办结 → 签批 → 初审 → 销号, 退回 and 撤回. The chain is that of the policy on the day of submission. */
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
    case 'strikeOff':
      return strikeOff(state, milestone, command, context);
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

/** A day that a paper of a submission bears, or that of the submission where the paper is older. */
function notBefore(submission: Milestone['submission'], on: LocalDate): LocalDate {
  const submitted = submission && shanghaiDate(submission.at);
  return submitted !== undefined && on < submitted ? submitted : on;
}

/** The scans of answers to the present text of its 会签 that were given on paper. */
const answersOnPaper = ({ round }: Milestone): readonly string[] => (round && !round.ended ? round.signers.flatMap((bureau) => round.answers[bureau]?.paper?.scan ?? []) : []);

/** 初审 by the office, where the chain asks for it; of signatures on paper it is the check of their scans. */
function review(state: TaskState, milestone: Milestone, { paper, seen }: Ask<'review'>, context: DecisionContext): Decision {
  const { key, phase, approval } = milestone;
  if (phase === 'reviewed') return refuse('milestone-already-reviewed', { milestone: key }, 'milestone');
  if (!transition(milestoneMachine, phase, 'review')) return refuse('milestone-not-approved', { milestone: key }, 'milestone');
  if (!chainOf(milestone).includes('review')) return refuse('review-not-asked', { milestone: key }, 'milestone');
  const no = inIt(state, milestone, context) ?? (paper && unfitPaper(milestone, paper, { of: 'review', ...signedOf(milestone), now: context.now }));
  if (no) return no;
  const [scan, answers] = [approval?.paper?.scan, answersOnPaper(milestone)];
  return accept({ type: 'milestoneReviewed', milestone: key, ...passing(milestone), ...(scan !== undefined && { scan }), ...(answers.length > 0 && { answers }), ...(paper && { paper }), ...(seen !== undefined && { seen }) });
}

/** Why whoever took part in a milestone, or is of the bureau that houses the office and submitted it, neither reviews it nor strikes it off. */
function inIt(state: TaskState, milestone: Milestone, context: DecisionContext): TaskRefusal | undefined {
  const preparers = preparersOf(milestone, context);
  return tookPart(state, milestone, context, preparers) ?? ofHouse(state, milestone, context, preparers);
}

/** @throws Error where who took part was not read: nothing is decided without it */
function preparersOf({ key }: Milestone, { preparers }: DecisionContext): readonly Preparer[] {
  if (!preparers) throw new Error(`Who took part in ${key} was not read`);
  return preparers;
}

/**
 * 退回 to a step that was passed: to the coordinator, and what of the ladder is still ahead is planned anew, with one bureau's contribution where that is named; such a
 * contribution alone, before the whole is submitted; or, from the office, to the head for another signature, or to its own review.
 */
function giveBack(state: TaskState, milestone: Milestone, { reasonHash, requestHash, to, contributor, seen }: Ask<'return'>, context: DecisionContext): Decision {
  const { key, phase, approval } = milestone;
  // As the office, nobody sends back what they took part in, no more than they review it.
  const own = context.actor.role === 'office' ? tookPart(state, milestone, context, preparersOf(milestone, context)) : undefined;
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

/** 撤回, until the next step is taken, which the signature of its list is too. Who took the last step is asked by the entitlement; a submission taken back has its ladder again. */
function withdraw(state: TaskState, milestone: Milestone, { reasonHash }: Ask<'withdraw'>, context: DecisionContext): Decision {
  const { key, phase } = milestone;
  if (!transition(milestoneMachine, phase, 'withdraw')) return refuse('nothing-to-withdraw', { milestone: key }, 'milestone');
  const listing = signedListing(state, milestone, context);
  if (listing) return refuse('list-signed-already', { list: listing.number }, 'list');
  if (phase !== 'submitted') return accept({ type: 'milestoneWithdrawn', milestone: key, reasonHash, rungs: [] });
  const scans = signatureScans(milestone);
  return accept({ type: 'milestoneWithdrawn', milestone: key, reasonHash, ...(scans.length > 0 && { scans }), rungs: planMilestone(milestone, ladderOf(state, context)) });
}

/** On which list a milestone stands that was signed, be it on paper that nobody has checked yet. */
function signedListing(state: TaskState, milestone: Milestone, { drawnUp = [], hash }: DecisionContext): Listing | undefined {
  const listing = listingOf(drawnUp, state.brief.id, milestone, hash);
  return listing?.phase === 'signed' || listing?.phase === 'entered' ? listing : undefined;
}

/** A 初审 that was signed on paper is checked by another person than who entered it, as they strike it off; the event names its scan. */
function enteredReview({ key, review }: Milestone, { actor }: DecisionContext): TaskRefusal | undefined {
  const person = review?.paper && personOfBoth(review.by, actor);
  return person === undefined ? undefined : refuse('person-entered-review', { milestone: key, person }, 'milestone');
}

/** 销号. Only the last one needs a confirmed coordinator: no measure waits for a meeting to start, but none ends without one. */
function strikeOff(state: TaskState, milestone: Milestone, { list: said, listed, seen }: Ask<'strikeOff'>, context: DecisionContext): Decision {
  const { key, phase } = milestone;
  const chain = chainOf(milestone);
  if (!transition(milestoneMachine, phase, 'strike-off')) return refuse('milestone-not-approved', { milestone: key }, 'milestone');
  if (phase === 'approved' && chain.includes('review')) return refuse('milestone-not-reviewed', { milestone: key }, 'milestone');
  const entered = said && asStated(said);
  const list = listed === undefined ? entered : signedListFor(context.list, state.brief.id, milestone, context.hash);
  if (list && isRefusal(list)) return list;
  const no = inIt(state, milestone, context) ?? enteredReview(milestone, context) ?? listOf(state, milestone, { list, entered }, context);
  if (no) return no;
  const reviewScan = milestone.review?.paper?.scan;
  const struckOff: TaskEvent = { type: 'milestoneStruckOff', milestone: key, ...(list && { list }), ...(reviewScan !== undefined && { reviewScan }), ...(seen !== undefined && { seen }) };
  const last = Object.values(state.milestones).every((other) => other.key === key || other.phase === 'struck-off');
  const lapse = lapseOf(milestone, 'strike-off');
  if (!last) return accept(...lapse, struckOff);
  if (state.coordinator.provisional) return refuse('coordinator-not-confirmed', { bureau: nameOf(state.brief, state.coordinator.bureau) });
  return accept(...lapse, struckOff, { type: 'taskConcluded' });
}

/** A list that was signed elsewhere, as it is kept. */
const asStated = ({ authority, ...list }: StatedList): StatedList => ({ ...list, ...authorityOf(list.signer, authority) });

/** Why a milestone is not struck off by this list, or by none, as its chain asks. One that was signed here was looked at already. */
function listOf(state: TaskState, milestone: Milestone, { list, entered }: { readonly list: SignedList | undefined; readonly entered: StatedList | undefined }, context: DecisionContext): TaskRefusal | undefined {
  const { key } = milestone;
  if (!chainOf(milestone).includes('list')) return list && refuse('list-not-asked', { milestone: key }, 'list');
  if (list?.list !== undefined) return undefined;
  return entered ? unfitList(state, milestone, entered, context) : refuse('list-missing', { milestone: key }, 'list');
}

/** 拟销号清单 holds what was reviewed when it was signed, and is signed before it is acted on. */
function unfitList(state: TaskState, milestone: Milestone, list: StatedList, context: DecisionContext): TaskRefusal | undefined {
  const { now, policy } = context;
  const known = drawnUpHere(state, milestone, list, context) ?? unauthorised(list.number, { as: list.signer, authority: list.authority, on: list.on }, policy, 'list.') ?? statedOtherwise(list, context.stated ?? {});
  if (known) return known;
  const today = shanghaiDate(now);
  if (list.on > today) return refuse('list-in-the-future', { on: list.on, today }, 'list.on');
  const passed = passedAt(milestone);
  const reviewed = milestone.review?.paper?.on ?? (passed && shanghaiDate(passed));
  const since = reviewed && notBefore(milestone.submission, reviewed);
  if (since !== undefined && list.on < since) return refuse('list-before-review', { on: list.on, since }, 'list.on');
  return unfitScan(milestone, list, { asked: asksForScan(policy, 'list'), of: 'list', field: 'list.scan' });
}

/** What is stated of a list is of one that was never drawn up here: whatever is on a list of the record is signed there, by whoever signs lists. */
function drawnUpHere({ brief }: TaskState, milestone: Milestone, { number }: StatedList, { drawnUp = [], hash }: DecisionContext): TaskRefusal | undefined {
  if (drawnUp.some((list) => list.number === number)) return refuse('list-drawn-here', { list: number }, 'list.number');
  const listing = listingOf(drawnUp, brief.id, milestone, hash);
  return listing && refuse('item-listed-already', { milestone: milestone.key, list: listing.number }, 'milestone');
}

const asksForScan = ({ approval: { scans = [] } }: Policy, paper: 'sign-off' | 'list'): boolean => scans.includes(paper);

const passing = ({ passes = 0 }: Milestone): Passing => ({ passes: passes + 1 });

const chainOf = ({ submission }: Milestone) => submission?.chain ?? plainChain;
