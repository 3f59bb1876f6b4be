import type { Instant, LocalDate } from '../calendar/time';
import { shanghaiDate } from '../calendar/shanghai';
import type { BureauId } from '../organisation/bureau';
import { refuse } from '../refusal';
import type { TaskRefusal } from '../task/refusals';
import type { Milestone } from '../task/task';
import type { OnPaper, PaperSignature } from './chain';
import { unfitScan } from './scan';

/** What a signature on paper is of, and what it cannot be older than. */
interface Signed {
  readonly of: OnPaper;
  /** Whose signature it is. */
  readonly bureau?: BureauId;
  /** The day on which there was what it signs. */
  readonly from?: LocalDate;
  /** Since when its scan can have been attached. */
  readonly since?: Instant;
  readonly now: Instant;
}

/** A day that a paper of a submission bears, or that of the submission where the paper is older. */
export function notBefore(submission: Milestone['submission'], on: LocalDate): LocalDate {
  const submitted = submission && shanghaiDate(submission.at);
  return submitted !== undefined && on < submitted ? submitted : on;
}

/** Why an answer to 会签, or a 初审, cannot be entered from this paper (线下签批录入): of a day to come, older than what it signs, or without its scan. */
export function unfitPaper(milestone: Milestone, paper: PaperSignature, { of, from, now, ...scanned }: Signed): TaskRefusal | undefined {
  const today = shanghaiDate(now);
  if (paper.on > today) return refuse('paper-in-the-future', { on: paper.on, today }, 'paper.on');
  if (from !== undefined && paper.on < from) return refuse(of === 'countersignature' ? 'paper-before-text' : 'paper-too-early', { on: paper.on, from }, 'paper.on');
  return unfitScan(milestone, paper, { asked: true, of, field: 'paper.scan', ...scanned });
}
