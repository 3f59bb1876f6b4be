import type { WorkingCalendar } from '../calendar/calendar';
import { shanghaiDate } from '../calendar/shanghai';
import type { Instant, LocalDate } from '../calendar/time';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days';
import type { Policy } from '../escalation/policy';
import type { BureauId } from '../organisation/bureau';
import { officeBureau } from '../organisation/bureau';
import { contributors, missingContributions } from './accountable';
import { milestonesInHand } from './milestones';
import type { Milestone, TaskState } from './task';

/** 签收 → 办理 → 审批 → 销号, then concluded. */
export type TaskPhase = 'receipt' | 'work' | 'approval' | 'strike-off' | 'concluded';

/** Whom something waits for, for what, and since when. */
export interface Waiting {
  readonly bureau: BureauId;
  readonly role: 'liaison' | 'bureau-head' | 'office';
  readonly what: 'receipt' | 'contribution' | 'submission' | 'sign-off' | 'strike-off';
  readonly milestone?: string;
  readonly since: Instant;
}

/** How far the task's milestones in hand have come; the furthest decides. */
export function phaseOf(state: TaskState): TaskPhase {
  if (state.concludedAt !== undefined) return 'concluded';
  const phases = milestonesInHand(state).map(({ phase }) => phase);
  if (phases.includes('approved')) return 'strike-off';
  if (phases.includes('submitted')) return 'approval';
  return Object.values(state.receipts).some((receipt) => receipt.state === 'awaited') ? 'receipt' : 'work';
}

/** Everything the task waits for now: receipts, and what its milestones in hand need. Empty once it is concluded. */
export function waitingFor(state: TaskState): readonly Waiting[] {
  if (state.concludedAt !== undefined) return [];
  const receipts = Object.entries(state.receipts)
    .filter(([, receipt]) => receipt.state === 'awaited')
    .map(([bureau]): Waiting => ({ bureau, role: 'liaison', what: 'receipt', since: state.openedAt }));
  return [...receipts, ...milestonesInHand(state).flatMap((milestone) => milestoneWaitsFor(state, milestone))];
}

function milestoneWaitsFor(state: TaskState, milestone: Milestone): readonly Waiting[] {
  const { key, submission, approval } = milestone;
  const { bureau } = state.coordinator;
  if (approval) return [{ bureau: officeBureau, role: 'office', what: 'strike-off', milestone: key, since: approval.at }];
  if (submission) return [{ bureau, role: 'bureau-head', what: 'sign-off', milestone: key, since: submission.at }];
  const since = openSince(state, milestone);
  const missing = missingContributions(state, milestone);
  if (missing.length === 0) return [{ bureau, role: 'liaison', what: 'submission', milestone: key, since }];
  return missing.map((one): Waiting => ({ bureau: one, role: 'liaison', what: 'contribution', milestone: key, since }));
}

/** Since when a milestone has waited for what is still missing: the last contribution, the last return, or the opening. */
function openSince(state: TaskState, { parts, returns }: Milestone): Instant {
  const filed = contributors(state).flatMap((bureau) => parts[bureau]?.filedAt ?? []);
  return [state.openedAt, ...filed, ...returns.map(({ at }) => at)].sort().at(-1) ?? state.openedAt;
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

/** 临期 · 逾期 (by `achievedOn`) · 迟报 · 停滞. */
export type Flag = 'near-due' | 'overdue' | 'late-report' | 'stagnant';

/** A milestone's flags on a day. Achieved in time and reported in time are two questions; before `reportBy` nobody is late. */
export function milestoneFlags(milestone: Milestone, day: LocalDate, policy: Policy, calendar: WorkingCalendar): readonly Flag[] {
  const { dueOn, reportBy, submission, phase } = milestone;
  if (dueOn === undefined || reportBy === undefined) return [];
  // Counted back from the due date, which takes a few days; counted forward to it, it would take years of them.
  const nearFrom = addWorkingDays(calendar, dueOn, 0 - policy.flags.nearDueWithin);
  const flags: Flag[] = [];
  if (phase === 'open' && nearFrom !== undefined && nearFrom <= day && day <= dueOn) flags.push('near-due');
  if (submission ? submission.achievedOn > dueOn : day > reportBy) flags.push('overdue');
  if (submission ? shanghaiDate(submission.at) > reportBy : day > reportBy) flags.push('late-report');
  return flags;
}

/** A task's flags on a day: its open milestones', and 停滞 when nobody has done anything for long. */
export function taskFlags(state: TaskState, day: LocalDate, policy: Policy, calendar: WorkingCalendar): readonly Flag[] {
  if (state.concludedAt !== undefined) return [];
  const open = Object.values(state.milestones).filter(({ phase }) => phase !== 'struck-off');
  const idle = workingDaysBetween(calendar, shanghaiDate(state.lastActAt), day);
  const stagnant: readonly Flag[] = idle !== undefined && idle > policy.flags.stagnantAfter ? ['stagnant'] : [];
  return [...new Set([...open.flatMap((milestone) => milestoneFlags(milestone, day, policy, calendar)), ...stagnant])];
}

/** Past its report-by day without having been submitted. */
function isLate({ phase, reportBy }: Milestone, day: LocalDate): boolean {
  return phase === 'open' && reportBy !== undefined && day > reportBy;
}
