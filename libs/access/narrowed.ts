import type { PaperSignature } from '@lianxi/domain/approval/chain';
import type { Answers, Round } from '@lianxi/domain/countersignature/round';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Milestone, Part, Return, TaskState } from '@lianxi/domain/task/task';
import type { Transfer } from '@lianxi/domain/task/transfer';
import type { PartSight, TaskSight } from './task-sight';
import { isWhole, readsHouse } from './task-sight';

/** The hash of no text: it stands where the words are others' to read. */
const withheld = '';

/**
 * A task as whoever reads it has it. Dates, phases, who has contributed and whom it waits for stay: they are the task's own. Of others' parts nothing is left that they wrote or
 * attached, nor what only names such a file, nor who signed on paper; and nothing of what a bureau arranged within its own house.
 */
export function narrowed(state: TaskState, sight: TaskSight): TaskState {
  if (sight === 'whole') return state;
  const { transfers, conclusion } = state;
  return {
    ...state,
    ...(transfers && { transfers: mapped(transfers, (transfer) => (readsHouse(sight, transfer.to.bureau) ? transfer : withoutHouse(transfer))) }),
    ...(conclusion && { conclusion: { ...conclusion, authority: withoutScan(conclusion.authority) } }),
    milestones: mapped(state.milestones, (milestone, key) => (isWhole(sight, key) ? milestone : partOf(milestone, sight))),
  };
}

function partOf(milestone: Milestone, { bodies }: PartSight): Milestone {
  const { evidence = [], submission, approval, review, strikeOff, extension, round, formerDates, ...rest } = milestone;
  const own = evidence.filter(({ bureau }) => bodies.includes(bureau));
  return {
    ...rest,
    parts: mapped(milestone.parts, (part, bureau) => (bodies.includes(bureau) ? part : standingOf(part))),
    returns: milestone.returns.map((one) => (one.contributor !== undefined && bodies.includes(one.contributor) ? one : withoutReason(one))),
    ...(own.length > 0 && { evidence: own }),
    ...(submission && { submission: withoutWords(submission) }),
    ...(approval && { approval: withoutSigner(approval) }),
    ...(review && { review: withoutSigner(withoutScans(review)) }),
    ...(strikeOff && { strikeOff: struckOffOf(strikeOff) }),
    ...(extension && { extension: { ...extension, reasonHash: withheld } }),
    ...(round && { round: roundOf(round) }),
    ...(formerDates && { formerDates: formerDates.map(({ authority, ...dates }) => ({ ...dates, ...(authority && { authority: withoutScan(authority) }) })) }),
  };
}

/** Of another's part whether and when it was filed: nothing of what, by whom, or what it had filed before. */
function standingOf({ state, filedAt }: Part): Part {
  return { state, ...(filedAt !== undefined && { filedAt }) };
}

/** Which post handles another's part, and not what its bureau arranged with it. */
function withoutHouse({ dueOn: _dueOn, ...transfer }: Transfer): Transfer {
  return { ...transfer, reasonHash: withheld };
}

/** That it was returned, of a return that asks for nothing of one's own. */
function withoutReason({ requestHash: _request, scan: _scan, ...one }: Return): Return {
  return { ...one, reasonHash: withheld };
}

/** Of a round who is asked and who has answered, which is how the milestone stands; nothing of what is asked or was said. */
function roundOf({ attached: _attached, contribution: _contribution, ...round }: Round): Round {
  return { ...round, textHash: withheld, former: [], answers: mapped<Answers[BureauId]>(round.answers, ({ opinionHash: _opinion, reply: _reply, paper: _paper, settled, ...answer }) => ({ ...answer, ...(settled && { settled: { ...settled, authority: withoutScan(settled.authority) } }) })) };
}

function withoutWords<Said extends { readonly textHash?: string }>({ textHash: _textHash, ...rest }: Said): Omit<Said, 'textHash'> {
  return rest;
}

function withoutScan<Signed extends { readonly scan?: string }>({ scan: _scan, ...rest }: Signed): Omit<Signed, 'scan'> {
  return rest;
}

/** Of a step that was signed on paper, in which post and when; neither by whom nor its scan. */
function withoutSigner<Step extends { readonly paper?: PaperSignature }>(step: Step): Step {
  return step.paper ? { ...step, paper: { ...withoutScan(step.paper), signerHash: withheld } } : step;
}

/** A strike-off without what names its scans, and who signed a list that it states. */
function struckOffOf({ reviewScan: _reviewScan, list, ...struckOff }: NonNullable<Milestone['strikeOff']>): NonNullable<Milestone['strikeOff']> {
  return { ...struckOff, ...(list && { list: withoutScan({ ...list, ...(list.signerHash !== undefined && { signerHash: withheld }) }) }) };
}

/** A review without what names the scans it checked. */
function withoutScans({ scan: _scan, answers: _answers, ...review }: NonNullable<Milestone['review']>): NonNullable<Milestone['review']> {
  return review;
}

function mapped<Value>(record: Readonly<Record<string, Value>>, to: (value: Value, key: string) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]));
}
