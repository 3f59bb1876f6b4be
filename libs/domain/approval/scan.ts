import type { Instant } from '../calendar/time';
import type { BureauId } from '../organisation/bureau';
import type { Policy } from '../escalation/policy';
import type { Authority } from '../organisation/authority';
import { refuse } from '../refusal';
import type { TaskRefusal } from '../task/refusals';
import type { Evidence } from '../task/evidence';
import type { Milestone, TaskState } from '../task/task';
import type { OnPaper } from './chain';

/** What a paper must show: that its scan stands among the milestone's evidence, and, where one is asked for, that there is one. */
interface Paper {
  /** SHA-256 of the scan, in hex. */
  readonly scan?: string;
}

/** Of which paper a scan is asked for, and what else it has to be. */
interface Asked {
  readonly asked: boolean;
  readonly of: OnPaper;
  readonly field: string;
  /** Whose paper it is, where not only one body can have given it. */
  readonly bureau?: BureauId;
  /** Since when there is what it signs: an earlier scan is of another paper. */
  readonly since?: Instant;
}

/** Why a paper cannot be entered yet: without its scan nobody could check it (线下签批录入). */
export function unfitScan(milestone: Milestone, { scan }: Paper, paper: Asked): TaskRefusal | undefined {
  const { key, evidence = [] } = milestone;
  const { asked, field } = paper;
  if (scan === undefined) return asked ? refuse('scan-missing', { milestone: key }, field) : undefined;
  const files = evidence.filter(({ sha256 }) => sha256 === scan);
  if (files.some((file) => serves(file, paper, milestone))) return undefined;
  const { since, ...anyTime } = paper;
  const isOfText = paper.of === 'countersignature' && since !== undefined && files.some((file) => serves(file, anyTime, milestone));
  return isOfText ? refuse('scan-before-text', { milestone: key, scan: scan.slice(0, 12) }, field) : unknown(key, scan, field);
}

const unknown = (about: string, scan: string, field: string): TaskRefusal => refuse('scan-unknown', { about, scan: scan.slice(0, 12) }, field);

/** Why the scan that an authority (依据) names cannot be it: any file of the task may be, of whichever milestone, that is not void. */
export function unfitAuthorityScan({ brief, milestones }: TaskState, { scan }: Authority): TaskRefusal | undefined {
  const isThere = scan === undefined || Object.values(milestones).some((milestone) => milestone.evidence?.some((file) => file.sha256 === scan && !isVoid(file, milestone)));
  return isThere ? undefined : unknown(brief.heading, scan, 'authority.scan');
}

/**
 * Whether a file may be the scan of a paper: one that was attached as that, and was neither returned with the signature it showed nor is of a submission that is gone. What says nothing serves a signature, which may have been given, and attached
 * with all else, before the submission, by the body that submitted: it could not be attached again. A list is signed after the submission, so that what says nothing serves it only where it was attached after that as well, as nothing
 * is any more since scans are told apart.
 */
function serves(file: Evidence, { of, bureau: whose = file.bureau, since = file.at }: Asked, milestone: Milestone): boolean {
  const { scanOf, at, bureau } = file;
  const { submission } = milestone;
  if (isVoid(file, milestone) || bureau !== whose || at < since) return false;
  if (of === 'countersignature' || of === 'review') return scanOf === of;
  if (scanOf !== undefined) return scanOf === of;
  if (of === 'sign-off') return bureau === submission?.by.bureau;
  return submission !== undefined && at >= submission.at;
}

/** Whether a scan serves no paper any more: it was returned with the signature it showed, or is of a submission that is gone. */
export const isVoid = ({ sha256, voided }: Evidence, { returns }: Pick<Milestone, 'returns'>): boolean => voided === true || returns.some(({ scan }) => scan === sha256);

/** Whether a policy asks for the scan of a paper that may be entered without one. */
export const asksForScan = ({ approval: { scans = [] } }: Policy, paper: 'sign-off' | 'list'): boolean => scans.includes(paper);
