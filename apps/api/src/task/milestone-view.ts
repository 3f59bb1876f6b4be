import type { TaskSight } from '@lianxi/access/task-sight';
import { sha256 } from '@lianxi/audit/sha256';
import { milestoneMachine } from '@lianxi/domain/approval/milestone.machine';
import type { Round } from '@lianxi/domain/countersignature/round';
import { roundStanding } from '@lianxi/domain/countersignature/standing';
import type { ReturnRow } from '@lianxi/persistence/task/task.queries';
import { transition } from '@lianxi/domain/machine';
import { dateOrigin } from '@lianxi/domain/task/date-origin';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { chainOf } from '@lianxi/domain/task/milestones';
import { timelinessOf } from '@lianxi/domain/task/progress';
import { seenOf } from '@lianxi/domain/task/seen';
import { asksForNumber, isNamed, submissionOf } from '@lianxi/domain/task/submission';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { Mark, Milestone, Return, TaskState } from '@lianxi/domain/task/task';
import { transferOf } from '@lianxi/domain/task/transfer';
import { targetAnswersOf } from './figure.answers';
import { handlerAnswerOf } from './handler.answers';
import type { MarkAnswer, MilestoneAnswer } from './milestone.answers';
import { paperAnswerOf, signedListAnswerOf } from './paper.answers';
import type { Said } from './said';
import { wording } from './said';
import type { Names } from './stands-in';
import { standsInOf } from './stands-in';
import type { Known } from './who-acted';
import { whoActed } from './who-acted';

/** A milestone as its reader has it. */
export function milestoneView(milestone: Milestone, state: TaskState, { flags, policy }: ProgrammeGround, { texts, sight, returns: went, ...known }: Said & Known & { readonly sight: TaskSight; readonly returns: readonly ReturnRow[] }): Omit<MilestoneAnswer, 'shown'> {
  const mark = (one: Mark): MarkAnswer => ({ ...markOf(one, known.names), ...(sight === 'whole' && { who: whoActed(one, state.brief, known) }) });
  const { key, basis, text, year, dueOn, reportBy, phase, escalation, parts, submission, approval, review, strikeOff, returns, extension, lapsed, formerDates, round } = milestone;
  return {
    key, basis, text, year, dueOn, reportBy, phase, escalation,
    flags: flags.ofMilestone(milestone),
    timeliness: timelinessAnswerOf(milestone),
    targets: targetAnswersOf(milestone),
    contributions: Object.entries(parts).map(([bureau, { state: part, filedAt, textHash }]) => ({ bureau, state: part, filedAt, text: wording(texts, textHash), handler: handlerAnswerOf(transferOf(state, bureau, key), sight) })),
    countersignature: round && countersigned(round),
    submission: submission && { ...mark(submission), achievedOn: submission.achievedOn, document: submission.document, text: wording(texts, submission.textHash), chain: chainOf(milestone), unanswered: submission.unanswered },
    approval: approval && { ...mark(approval), paper: approval.paper && paperAnswerOf(approval.paper, texts) },
    review: review && { ...mark(review), scan: review.scan, answers: review.answers, paper: review.paper && paperAnswerOf(review.paper, texts) },
    strikeOff: strikeOff && { ...mark(strikeOff), list: strikeOff.list && signedListAnswerOf(strikeOff.list, texts), reviewScan: strikeOff.reviewScan },
    returns: returns.map((one, place) => ({ ...mark(one), ...returnedTo(one, went[place]), reason: wording(texts, one.reasonHash), request: wording(texts, one.requestHash) })),
    extension: extension && { ...mark(extension), dueOn: extension.dueOn, reason: wording(texts, extension.reasonHash), seen: seenOf(milestone, sha256, 'extension') },
    lapsed: lapsed && { ...mark(lapsed), dueOn: lapsed.dueOn, lapsedAt: lapsed.lapsedAt, with: lapsed.with },
    formerDates, dateOrigin: dateOrigin(milestone),
    asked: askedOf(key, state, policy),
    lastStep: canWithdraw(milestone) ? { seen: seenOf(milestone, sha256, 'steps') } : undefined,
    seen: seenOf(milestone, sha256),
  };
}

/** Whether there is a step that could be taken back (撤回). */
const canWithdraw = ({ phase }: Milestone): boolean => transition(milestoneMachine, phase, 'withdraw') !== undefined;

function askedOf(key: string, { brief: { measure } }: TaskState, policy: Policy): MilestoneAnswer['asked'] {
  const submission = submissionOf(policy);
  return { number: asksForNumber(submission, measure, key), countersignature: isNamed(submission.countersigned, measure, key) };
}

/** To which step something was returned; to a contribution with its bureau. */
function returnedTo({ contributor }: Return, went: ReturnRow | undefined): Pick<MilestoneAnswer['returns'][number], 'to' | 'contributor'> {
  return contributor === undefined ? { to: went?.to ?? 'coordinator' } : { to: 'contribution', contributor };
}

function countersigned(round: Round): MilestoneAnswer['countersignature'] {
  const { answered, of, complete } = roundStanding(round);
  return { version: round.version, signers: round.signers, answered, of, complete: complete && !round.ended, ended: round.ended };
}

function timelinessAnswerOf(milestone: Milestone): MilestoneAnswer['timeliness'] {
  const timely = timelinessOf(milestone);
  const inLanguage = (language: Language, { achieved, reported }: NonNullable<typeof timely>): string => (
    [say(language, achieved ? 'timeliness.achieved' : 'timeliness.overdue'), say(language, reported ? 'timeliness.reported' : 'timeliness.late')].join(language === 'zh' ? '，' : ', '));
  return timely && { ...timely, sentence: { zh: inLanguage('zh', timely), en: inLanguage('en', timely) } };
}

/** Who decided and when, as a reader sees it. */
export function markOf({ at, by }: Mark, names: Names): MarkAnswer {
  return { at, person: by.person, bureau: by.bureau, standsIn: standsInOf(by, names) };
}
