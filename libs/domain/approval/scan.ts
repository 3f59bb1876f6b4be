import { refuse } from '../refusal';
import type { TaskRefusal } from '../task/refusals';
import type { Evidence } from '../task/evidence';
import type { Milestone } from '../task/task';
import type { OnPaper } from './chain';

/** What a paper must show: that its scan stands among the milestone's evidence, and, where the policy asks for one, that there is one. */
interface Paper {
  /** SHA-256 of the scan, in hex. */
  readonly scan?: string;
}

/** Why a paper cannot be entered yet: without its scan nobody could check it (线下签批录入). */
export function unfitScan(milestone: Milestone, { scan }: Paper, { asked, of, field }: { readonly asked: boolean; readonly of: OnPaper; readonly field: string }): TaskRefusal | undefined {
  const { key, evidence = [] } = milestone;
  if (scan === undefined) return asked ? refuse('scan-missing', { milestone: key }, field) : undefined;
  return evidence.some((file) => file.sha256 === scan && serves(file, of, milestone)) ? undefined : refuse('scan-unknown', { milestone: key, scan: scan.slice(0, 12) }, field);
}

/**
 * Whether a file may be the scan of a paper: one that was attached as that, and was not returned with the signature it showed. What says nothing serves a signature, which may have been given, and attached
 * with all else, before the submission: it could not be attached again. A list is signed after the submission, so that what says nothing serves it only where it was attached after that as well, as nothing
 * is any more since scans are told apart.
 */
function serves({ sha256, scanOf, at }: Evidence, of: OnPaper, { submission, returns }: Milestone): boolean {
  if (returns.some(({ scan }) => scan === sha256)) return false;
  if (scanOf !== undefined || of === 'sign-off') return (scanOf ?? of) === of;
  return submission !== undefined && at >= submission.at;
}
