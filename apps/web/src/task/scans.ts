import type { Schemas } from '@lianxi/api-client/client';
import type { ScannedPaper } from './asked';

/** Whether a file may be the scan of a paper: what was attached as that, of an answer to 会签 by one's own body, as long as its signature or its submission is not gone; what says nothing may show any signature and any authority, and a list where it came after the submission. */
export function mayShow({ scanOf, voided, at, bureau }: Pick<Schemas['Evidence'], 'scanOf' | 'voided' | 'at' | 'bureau'>, paper: ScannedPaper, { submission }: Pick<Schemas['Milestone'], 'submission'>, own?: string): boolean {
  if (voided === true) return false;
  if (paper === 'countersignature') return scanOf === paper && bureau === own;
  if (scanOf !== undefined) return scanOf === paper;
  return paper === 'sign-off' || paper === 'authority' || (paper === 'list' && submission !== undefined && at >= submission.at);
}

/** Of a milestone's files those that may be the scan of a paper: what was attached as that before what may show anything, the latest first. */
export function scansAmong<File extends Pick<Schemas['Evidence'], 'scanOf' | 'voided' | 'at' | 'bureau'>>(files: readonly File[], paper: ScannedPaper, milestone: Pick<Schemas['Milestone'], 'submission'>, own?: string): readonly File[] {
  return files.filter((file) => mayShow(file, paper, milestone, own)).sort((a, b) => Number(b.scanOf === paper) - Number(a.scanOf === paper) || b.at.localeCompare(a.at));
}
