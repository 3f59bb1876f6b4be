import type { Policy } from '../escalation/policy';
import { refuse } from '../refusal';
import type { Round } from '../countersignature/round';
import { contributors, nameOf } from './accountable';
import { bodiesOf } from './brief';
import type { Ask } from './commands';
import type { TaskRefusal } from './refusals';
import type { Milestone, TaskState } from './task';

/** What a place asks of every submission (申请办结) beside what the product asks of each; a field that is absent asks for nothing. */
export interface SubmissionPolicy {
  /** The number of the document in which it was achieved (成果文号): of every submission, or of that of these milestones. */
  readonly documentNumber?: boolean | readonly PaperPlace[];
  /** At least one file that shows what was done (证明材料), of whichever bureau. */
  readonly evidence?: boolean;
  /** Whose paper has been put to every other accountable body (会签) before: milestones of a measure, or all of it. */
  readonly countersigned?: readonly PaperPlace[];
}

/** A milestone by the plan's own numbers; without a key, each of the measure. */
export interface PaperPlace {
  readonly measure: number;
  readonly milestone?: string;
}

/** Whether a milestone of a measure is among these. */
export const isNamed = (places: readonly PaperPlace[], of: number, key: string): boolean => places.some(({ measure, milestone = key }) => measure === of && milestone === key);

/** Whether the submission of a milestone needs a number (成果文号). */
export function asksForNumber({ documentNumber = false }: SubmissionPolicy, measure: number, key: string): boolean {
  return typeof documentNumber === 'boolean' ? documentNumber : isNamed(documentNumber, measure, key);
}

/** What a policy asks of a submission, nothing left out. */
export const submissionOf = ({ submission }: Policy): Required<SubmissionPolicy> => ({ documentNumber: false, evidence: false, countersigned: [], ...submission });

/** Why a submission does not yet show what the policy asks for. Whether a round that was opened is over is asked of the round itself; one that ended with a strike-off was of another paper. */
export function unfitSubmission(state: TaskState, { key, evidence = [], round }: Milestone, { document }: Pick<Ask<'submit'>, 'document'>, policy: Policy): TaskRefusal | undefined {
  const { brief } = state;
  const submission = submissionOf(policy);
  if (asksForNumber(submission, brief.measure, key) && document === undefined) return refuse('document-number-missing', { milestone: key }, 'document');
  // The scan of a signature that was returned shows that somebody signed, not what was done.
  if (submission.evidence && evidence.every(({ scanOf }) => scanOf !== undefined)) return refuse('evidence-missing', { milestone: key }, 'milestone');
  if (!isNamed(submission.countersigned, brief.measure, key)) return undefined;
  if (!round || round.ended) return refuse('countersignature-missing', { milestone: key }, 'milestone');
  const lacking = notAsked(state, round);
  return lacking.length > 0 ? refuse('countersigners-lacking', { milestone: key, bureaus: lacking.map((bureau) => nameOf(brief, bureau)).join('、') }, 'countersignature') : undefined;
}

/** The other accountable bodies (其余责任单位) that a round does not ask. The one that opened it, or has its part, does not sign its own paper, though another coordinates by now. */
function notAsked(state: TaskState, { signers, by }: Round): readonly string[] {
  return contributors(state).filter((bureau) => !signers.includes(bureau) && !bodiesOf(state.brief, bureau).includes(by.bureau));
}
