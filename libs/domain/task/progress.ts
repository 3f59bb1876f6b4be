import { awaitedStep } from '../approval/chain';
import type { WorkingCalendar } from '../calendar/calendar';
import { endOfDay, shanghaiDate, shanghaiInstant } from '../calendar/shanghai';
import { addDays } from '../calendar/days';
import type { Instant, LocalDate } from '../calendar/time';
import { addWorkingDays } from '../calendar/working-days';
import type { Policy } from '../escalation/policy';
import { countersignedSubject, subjectOfKey } from '../escalation/rung';
import { objecting } from '../countersignature/signers';
import { overSince, roundStanding } from '../countersignature/standing';
import type { BureauId } from '../organisation/bureau';
import type { PostId } from '../organisation/organisation';
import type { Listing } from '../strike-off-list/listing';
import { jointMeeting, officeBureau } from '../organisation/bureau';
import { contributors, missingContributions } from './accountable';
import { setterOf, waitsForLeader } from './date-origin';
import { chainOf, milestonesInHand } from './milestones';
import type { Milestone, TaskState } from './task';
import { addressOf } from './transfer';

/** 签收 → 办理 → 审批 → 销号, then concluded. */
export type TaskPhase = 'receipt' | 'work' | 'approval' | 'strike-off' | 'concluded';

/** Whom something waits for, for what, and since when. */
export interface Waiting {
  readonly bureau: BureauId;
  readonly role: 'liaison' | 'bureau-head' | 'office' | 'leader';
  /** The post that handles the part (转办), or the leader's whose date it is, where that is not for all of them to do. */
  readonly post?: PostId;
  readonly what: 'receipt' | 'contribution' | 'countersignature' | 'disagreement' | 'submission' | 'sign-off' | 'review' | 'listing' | 'list' | 'strike-off' | 'extension';
  readonly milestone?: string;
  /** Since when it could be done; who has kept others waiting since when is told by `keptWaitingSince`. */
  readonly since: Instant;
  /** The strike-off list it stands on. */
  readonly list?: Pick<Listing, 'list' | 'number' | 'phase'>;
}

/** On which strike-off list a milestone stands, where its lists were looked at; who did not look does not say whom its list waits for. */
export type Listings = (milestone: Milestone) => Listing | undefined;

/** How far the task's milestones in hand have come; the furthest decides. */
export function phaseOf(state: TaskState): TaskPhase {
  if (state.concludedAt !== undefined) return 'concluded';
  const awaits = Object.values(state.milestones).map(approvalAwaited);
  if (awaits.includes('strike-off')) return 'strike-off';
  if (awaits.some((step) => step !== undefined)) return 'approval';
  return Object.values(state.receipts).some((receipt) => receipt.state === 'awaited') ? 'receipt' : 'work';
}

/** Everything the task waits for now: receipts, what its milestones in hand need, and what was asked about any other before its turn. Empty once it is concluded. */
export function waitingFor(state: TaskState, listings?: Listings): readonly Waiting[] {
  if (state.concludedAt !== undefined) return [];
  const inHand = milestonesInHand(state);
  const all = Object.values(state.milestones);
  const early = all.filter((milestone) => milestone.phase === 'open' && !inHand.includes(milestone));
  const receipts = Object.entries(state.receipts)
    .filter(([, receipt]) => receipt.state === 'awaited')
    .map(([bureau]): Waiting => ({ bureau, role: 'liaison', what: 'receipt', since: state.openedAt }));
  const waiting = [...receipts, ...inHand.flatMap((milestone) => milestoneWaitsFor(state, milestone, listings)), ...early.flatMap((milestone) => roundWaitsFor(state, milestone)), ...all.flatMap(extensionWaitsFor)];
  return state.transfers ? waiting.map((one) => (one.role === 'liaison' ? { ...one, ...addressOf(state, one.bureau, one.milestone) } : one)) : waiting;
}

function milestoneWaitsFor(state: TaskState, milestone: Milestone, listings?: Listings): readonly Waiting[] {
  const { key, submission, approval, review } = milestone;
  const { bureau } = state.coordinator;
  const step = approvalAwaited(milestone);
  if (approval && (step === 'review' || step === 'strike-off')) {
    const office: Waiting = { bureau: officeBureau, role: 'office', what: step, milestone: key, since: (review ?? approval).at };
    const isListed = step === 'strike-off' && submission?.chain?.includes('list') === true;
    return [isListed && listings ? listWaitsFor(office, listings(milestone)) : office];
  }
  if (submission) return [{ bureau, role: 'bureau-head', what: 'sign-off', milestone: key, since: submission.at }];
  const missing = missingContributions(state, milestone);
  const round = roundWaitsFor(state, milestone);
  if (missing.length === 0 && round.length === 0) return [{ bureau, role: 'liaison', what: 'submission', milestone: key, since: openSince(state, milestone) }];
  // What one bureau owes is not awaited anew because another's came.
  const asked = returnedOrOpened(state, milestone);
  return [...missing.map((one): Waiting => ({ bureau: one, role: 'liaison', what: 'contribution', milestone: key, since: asked })), ...round];
}

/** 拟销号清单: the office lists it and puts the list to the leaders, who alone are waited for until it is signed; then the office strikes off. */
function listWaitsFor(office: Waiting, listing: Listing | undefined): Waiting {
  if (!listing) return { ...office, what: 'listing' };
  const { list, number, phase, since } = listing;
  const on = { ...office, since, list: { list, number, phase } } as const;
  if (phase === 'put') return { ...on, bureau: jointMeeting, role: 'leader', what: 'list' };
  return { ...on, what: phase === 'draft' ? 'listing' : 'strike-off' };
}

/**
 * 会签: whom it waits for, as long as its limit's rung is ahead; once that has spoken, the coordinator may go on. A disagreement waits for the coordinator
 * to change the text, and for the office to register who settled it; one to a former text once its signer's days to answer the present one are over.
 */
function roundWaitsFor({ rungs, coordinator }: TaskState, { key, round }: Milestone): readonly Waiting[] {
  if (!round) return [];
  const { awaited } = roundStanding(round);
  const limitAhead = rungs.some((rung) => subjectOfKey(rung.key) === countersignedSubject(key));
  const asked = round.former.at(-1)?.changedAt ?? round.openedAt;
  const signers = limitAhead ? awaited.map((bureau): Waiting => ({ bureau, role: 'liaison', what: 'countersignature', milestone: key, since: asked })) : [];
  const disagreed = objecting(round).filter((bureau) => round.answers[bureau] !== undefined || !limitAhead);
  const [since] = disagreed.map((bureau) => round.answers[bureau]?.at ?? asked).sort();
  if (since === undefined) return signers;
  const disagreement = { what: 'disagreement', milestone: key, since } as const;
  return [...signers, { bureau: coordinator.bureau, role: 'liaison', ...disagreement }, { bureau: officeBureau, role: 'office', ...disagreement }];
}

/** 延期申请, while the milestone is open: of one that is submitted no date is moved, and it waits again once it comes back. Decided by whoever may move a date of that origin: a date of the plan, or of a leader's decision, by a leader, on a paper that the office registers or, where the policy takes a leader's own word, here. */
function extensionWaitsFor(milestone: Milestone): readonly Waiting[] {
  const { key, extension, phase } = milestone;
  if (!extension || phase !== 'open') return [];
  const asked = { what: 'extension', milestone: key, since: extension.at } as const;
  const setter = setterOf(milestone);
  return [{ bureau: officeBureau, role: 'office', ...asked }, ...(waitsForLeader(milestone) ? [{ bureau: jointMeeting, role: 'leader', ...(setter !== undefined && { post: setter }), ...asked } as const] : [])];
}

/** Whether it has passed every step of its chain but its list. */
export const awaitsStrikeOff = (milestone: Milestone): boolean => approvalAwaited(milestone) === 'strike-off';

/** Which step of its approvals a milestone waits for, once it is submitted. */
function approvalAwaited(milestone: Milestone): ReturnType<typeof awaitedStep> {
  return awaitedStep(milestone.phase, chainOf(milestone));
}

/** Since when a milestone could be submitted: the last contribution, the end of its 会签, the last return, or the opening. */
function openSince(state: TaskState, milestone: Milestone): Instant {
  const { parts, round } = milestone;
  return contributors(state).reduce((since, bureau) => later(since, parts[bureau]?.filedAt), later(returnedOrOpened(state, milestone), round && overSince(round)));
}

/** Since when something could be done about a milestone: the last return, the last time it was opened again, or the opening. */
function returnedOrOpened({ openedAt }: TaskState, { returns, reopenedAt }: Milestone): Instant {
  return returns.reduce((since, { at }) => later(since, at), later(openedAt, reopenedAt));
}

function later(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && other > one ? other : one;
}

/** 已完成 · 达到序时进度 · 进展缓慢 · 未启动: the four words leaders read. */
export type Progress = 'done' | 'on-schedule' | 'slow' | 'not-started';

/** A bureau's progress in a task, on a day: computed from dates, never stored. Without a bureau, the task's as a whole. */
export function progressOf(state: TaskState, day: LocalDate, bureau?: BureauId): Progress {
  if (state.concludedAt !== undefined) return 'done';
  const late = Object.values(state.milestones).filter((milestone) => isLate(milestone, day));
  const concerned = bureau === undefined ? late : late.filter((milestone) => milestoneWaitsFor(state, milestone).some((waiting) => waiting.bureau === bureau));
  if (concerned.length > 0) return 'slow';
  const receipts = bureau === undefined ? Object.values(state.receipts) : [state.receipts[bureau]];
  return receipts.some((receipt) => receipt?.state === 'signed') ? 'on-schedule' : 'not-started';
}

/** Of what is submitted and has dates: whether it was achieved by its due day, and reported by its own. Two dates, so two questions. */
export function timelinessOf({ dueOn, reportBy, submission }: Milestone): { readonly achieved: boolean; readonly reported: boolean } | undefined {
  if (!submission || dueOn === undefined || reportBy === undefined) return undefined;
  return { achieved: submission.achievedOn <= dueOn, reported: shanghaiDate(submission.at) <= reportBy };
}

/**
 * 临期 · 逾期 · 迟报 · 停滞: flags, not states (as 督查 tells them apart: 临期, 逾期, 停滞). One word for each thing that is late: 逾期 is the matter, not achieved by its
 * due day, or unreported when its report-by day has passed as well; 迟报 is the report, that there is one and it came after its day. What nobody has reported is 逾期 alone: of a report
 * that does not exist nobody says that it came late.
 */
export type Flag = 'near-due' | 'overdue' | 'late-report' | 'stagnant';

/** The flags of milestones and tasks on one day. */
export interface FlagsOn {
  /** Achieved in time and reported in time are two questions; before `reportBy` nobody is late. */
  readonly ofMilestone: (milestone: Milestone) => readonly Flag[];
  /** A task has its open milestones' flags, and 停滞 when nobody has done anything for long. */
  readonly ofTask: (state: TaskState) => readonly Flag[];
}

/** Flags on a day. Many tasks share few dates: what these mean on that day is worked out once, however many tasks are looked at. */
export function flagsOn(day: LocalDate, { flags: { nearDueWithin, stagnantAfter } }: Policy, calendar: WorkingCalendar): FlagsOn {
  // Counted back from the due date, which takes a few days; counted forward to it, it would take years of them.
  const isNear = remembered((dueOn) => {
    const from = addWorkingDays(calendar, dueOn, 0 - nearDueWithin);
    return from !== undefined && from <= day && day <= dueOn;
  });
  const reportEnds = remembered(endOfDay);
  const actedFrom = addWorkingDays(calendar, addDays(day, 1), -1 - stagnantAfter);
  const stagnantBefore = actedFrom && shanghaiInstant(actedFrom, '00:00');

  const ofMilestone = ({ dueOn, reportBy, submission, phase }: Milestone): readonly Flag[] => {
    if (dueOn === undefined || reportBy === undefined) return [];
    const flags: Flag[] = [];
    if (phase === 'open' && isNear(dueOn)) flags.push('near-due');
    if (submission ? submission.achievedOn > dueOn : day > reportBy) flags.push('overdue');
    if (submission && submission.at >= reportEnds(reportBy)) flags.push('late-report');
    return flags;
  };
  const ofTask = ({ concludedAt, milestones, lastActAt }: TaskState): readonly Flag[] => {
    if (concludedAt !== undefined) return [];
    const flags = new Set(Object.values(milestones).flatMap((milestone) => (milestone.phase === 'struck-off' ? [] : ofMilestone(milestone))));
    if (stagnantBefore !== undefined && lastActAt < stagnantBefore) flags.add('stagnant');
    return [...flags];
  };
  return { ofMilestone, ofTask };
}

/** What a date means, worked out at its first mention. */
function remembered<Meaning>(workOut: (date: LocalDate) => Meaning): (date: LocalDate) => Meaning {
  const known = new Map<LocalDate, Meaning>();
  return (date) => {
    const meaning = known.get(date) ?? workOut(date);
    known.set(date, meaning);
    return meaning;
  };
}

/** Past its report-by day without having been submitted. */
function isLate({ phase, reportBy }: Milestone, day: LocalDate): boolean {
  return phase === 'open' && reportBy !== undefined && day > reportBy;
}
