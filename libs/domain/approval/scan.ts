import { refuse } from '../refusal';
import type { TaskRefusal } from '../task/refusals';
import type { Milestone } from '../task/task';

/** What a paper must show: that its scan stands among the milestone's evidence, and, where the policy asks for one, that there is one. */
interface Paper {
  /** SHA-256 of the scan, in hex. */
  readonly scan?: string;
}

/** Why a paper cannot be entered yet: without its scan nobody could check it (线下签批录入). */
export function unfitScan({ key, evidence = [] }: Milestone, { scan }: Paper, { asked, field }: { readonly asked: boolean; readonly field: string }): TaskRefusal | undefined {
  if (scan === undefined) return asked ? refuse('scan-missing', { milestone: key }, field) : undefined;
  return evidence.some(({ sha256 }) => sha256 === scan) ? undefined : refuse('scan-unknown', { milestone: key, scan: scan.slice(0, 12) }, field);
}
