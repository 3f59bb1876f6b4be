import type { PaperSignature } from '@lianxi/domain/approval/chain';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { contributors, missingContributions, nameOf } from '@lianxi/domain/task/accountable';
import type { Milestone, Submission, TaskState } from '@lianxi/domain/task/task';
import type { PaperHead } from '@lianxi/papers/look/page';
import { dayInWords } from '@lianxi/papers/look/text';
import type { SignOffSheet } from '@lianxi/papers/sign-off-sheet';
import type { Plan } from '@lianxi/plan/schema/plan';
import { say } from '@lianxi/wording/say';
import { figureLines } from '../task/figure.answers';
import type { Texts } from '../task/said';
import { measureOf, writtenIn } from './said';

/** What stands behind a 签批单 besides the task. */
interface Submitted {
  readonly milestone: Milestone;
  readonly submission: Submission;
  /** The event of the submission. */
  readonly event: { readonly seq: number; readonly hash: string };
  readonly texts: Texts;
  readonly plan: Plan;
}

/** What a 签批单 says. */
export function signOffSheetOf(state: TaskState, { milestone, submission, event, texts, plan }: Submitted): Omit<SignOffSheet, keyof PaperHead> {
  const { brief, coordinator } = state;
  const named = (bureau: string): string => nameOf(brief, bureau);
  const { achievedOn, document, textHash, at, unanswered = [] } = submission;
  return {
    measure: measureOf(state, plan), milestone,
    coordinator: `${named(coordinator.bureau)}${coordinator.provisional ? '（暂定）' : ''}`,
    others: brief.responsibilities.filter(({ bureau }) => bureau !== coordinator.bureau).map(({ name }) => name),
    submission: { on: shanghaiDate(at), achievedOn, document, text: writtenIn(texts, textHash) },
    figures: figureLines(milestone, 'zh'),
    contributions: { of: contributors(state).length, missing: missingContributions(state, milestone).map(named) },
    unanswered: unanswered.map(named),
    answeredOnPaper: answeredOnPaper(milestone, named, texts),
    evidence: (milestone.evidence ?? []).filter(({ scanOf }) => scanOf === undefined).map(({ nameHash, bureau, sha256 }) => ({ name: writtenIn(texts, nameHash) ?? null, bureau: named(bureau), sha256 })),
    event: { number: event.seq, hash: event.hash },
    signed: signedBy(milestone, named, texts),
    reviewed: reviewedBy(milestone, texts),
    takesReview: submission.chain?.includes('review') === true,
  };
}

function signedBy({ approval }: Milestone, named: (bureau: string) => string, texts: Texts): SignOffSheet['signed'] {
  if (!approval) return undefined;
  const { paper, by, at } = approval;
  const bureau = named(by.bureau);
  return paper ? onPaper(bureau, paper, texts) : { on: shanghaiDate(at), by: `${bureau}局领导` };
}

function reviewedBy({ review }: Milestone, texts: Texts): SignOffSheet['reviewed'] {
  if (!review) return undefined;
  const office = say('zh', 'role.office');
  return review.paper ? onPaper(office, review.paper, texts) : { on: shanghaiDate(review.at), by: office };
}

const onPaper = (body: string, paper: PaperSignature, texts: Texts) => ({ on: paper.on, by: `${signerOf(body, paper, texts)}（纸质）` });

const signerOf = (body: string, { post, signerHash }: PaperSignature, texts: Texts): string => `${body}${post}${writtenIn(texts, signerHash) ?? '〔已删除〕'}`;

/** Who answered the present text of its 会签 on paper. */
function answeredOnPaper({ round }: Milestone, named: (bureau: string) => string, texts: Texts): string[] {
  if (!round || round.ended) return [];
  return round.signers.flatMap((bureau) => { const paper = round.answers[bureau]?.paper; return paper ? [`${signerOf(named(bureau), paper, texts)}，${dayInWords(paper.on)}`] : []; });
}
