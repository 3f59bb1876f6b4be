import type { SignedList, StatedList } from '../approval/chain';
import { milestoneMachine } from '../approval/milestone.machine';
import { notBefore } from '../approval/paper';
import { asksForScan, unfitScan } from '../approval/scan';
import { shanghaiDate } from '../calendar/shanghai';
import { transition } from '../machine';
import { personOfBoth } from '../organisation/actor';
import { isRefusal, refuse } from '../refusal';
import { authorityOf, unauthorised } from '../strike-off-list/deputy';
import { listingOf, passedAt, signedListFor } from '../strike-off-list/listing';
import { statedOtherwise } from '../strike-off-list/stated';
import { nameOf } from './accountable';
import type { Ask } from './commands';
import type { DecisionContext } from './context';
import { lapseOf } from './decide-extension';
import type { Decision } from './decision';
import { accept } from './decision';
import type { TaskEvent } from './events';
import { chainOf } from './milestones';
import type { TaskRefusal } from './refusals';
import { inIt } from './separation';
import type { Milestone, TaskState } from './task';

/** 销号. Only the last one needs a confirmed coordinator: no measure waits for a meeting to start, but none ends without one. */
export function strikeOff(state: TaskState, milestone: Milestone, { list: said, listed, seen }: Ask<'strikeOff'>, context: DecisionContext): Decision {
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

/** A 初审 that was signed on paper is checked by another person than who entered it, as they strike it off; the event names its scan. */
function enteredReview({ key, review }: Milestone, { actor }: DecisionContext): TaskRefusal | undefined {
  const person = review?.paper && personOfBoth(review.by, actor);
  return person === undefined ? undefined : refuse('person-entered-review', { milestone: key, person }, 'milestone');
}
