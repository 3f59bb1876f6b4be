import { recordedIn } from '@lianxi/commands/check/fold';
import { bodyName } from '@lianxi/commands/task/task-texts';
import type { Actor, Addressee } from '@lianxi/domain/organisation/actor';
import type { Authority } from '@lianxi/domain/organisation/authority';
import { jointMeeting } from '@lianxi/domain/organisation/bureau';
import type { ApprovalStep } from '@lianxi/domain/approval/chain';
import { awaitedStep, plainChain } from '@lianxi/domain/approval/chain';
import { decidedByLeader } from '@lianxi/domain/task/date-origin';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import { maySee } from '@lianxi/domain/task/sight';
import type { ToldEvent } from '@lianxi/domain/task/told';
import { isTold } from '@lianxi/domain/task/told';
import type { TaskState } from '@lianxi/domain/task/task';
import type { DecisionNoticeRow } from '@lianxi/persistence/reminders/decision-notice.queries';
import { milestoneName, passesCheckpoint } from '@lianxi/wording/milestone';
import type { Language, Params, TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { Known } from '../task/who-acted';
import { postActedIn } from '../task/who-acted';
import type { ToldAnswer } from './inbox.answers';

/** A notice of a decision as the post it went to reads it; nothing of a task that is gone, and of one that its reader sees no more the sentence alone. */
export function toldAnswerOf({ aggregate: task, seq, at, readAt, text, reason, request, chain }: DecisionNoticeRow, reader: Addressee, states: ReadonlyMap<string, TaskState>, ground: ProgrammeGround, convenors: Known['convenors']): ToldAnswer[] {
  const state = states.get(task);
  const { event, by } = recordedIn<TaskEvent>({ text });
  if (!state || !isTold(event)) return [];
  const { measure, heading } = state.brief;
  const said = (language: Language): string => say(language, keyOf(event, by, reader, state), factsOf(event, postActedIn({ at, by }, state.brief, convenors, language), state, ground, { at, reason, request, chain }, language));
  return [{
    task, seq, kind: event.type, at, why: { zh: said('zh'), en: said('en') }, ...(maySee(state.brief, reader) && { measure, heading, workflow: ground.workflowPage(measure) }),
    ...('milestone' in event && { milestone: event.milestone }), ...(readAt !== null && { readAt }), doneAt: doneSince(event, state),
  }];
}

/** What tells that something is done is no older news of it. */
const ends: readonly ToldEvent['type'][] = ['milestoneStruckOff', 'taskConcludedOtherwise', 'extensionLapsed'];

/** Since when nobody has to do anything about what an event is of: its milestone was struck off, or its task concluded. */
function doneSince(event: ToldEvent, state: TaskState): string | undefined {
  if (ends.includes(event.type)) return undefined;
  const milestone = 'milestone' in event && event.milestone !== undefined ? milestoneOf(state, event.milestone) : undefined;
  return (milestone?.phase === 'struck-off' ? milestone.strikeOff?.at : undefined) ?? state.concludedAt;
}

/** Which sentence: that of the event, or of what it means to this reader. */
function keyOf(event: ToldEvent, { role }: Actor, { bureau }: Addressee, { coordinator }: TaskState): TextKey {
  if (event.type === 'milestoneReturned') return returnedTo(event, bureau);
  if (event.type === 'countersignedTextChanged' && event.attached !== undefined) return 'told.countersignedEvidence';
  if (event.type === 'countersignedTextChanged' && event.contribution) return 'told.countersignedContribution';
  if (event.type === 'partTransferred') return event.to ? 'told.partTransferred' : 'told.partGivenBack';
  if (event.type === 'milestoneStruckOff') return struckOff(event);
  if (event.type === 'countersigned' && bureau !== event.bureau && bureau !== coordinator.bureau) return 'told.countersignTurn';
  if (event.type === 'countersigned' && event.opinionHash !== undefined) return 'told.countersignedWithOpinion';
  if (event.type === 'dueDateMoved' && !event.authority) return 'told.dueDateMovedByLeader';
  if (event.type === 'extensionRefused' && !event.authority) return role === 'leader' ? 'told.extensionRefusedByLeader' : 'told.extensionRefusedPlainly';
  return `told.${event.type}`;
}

/** A return is told by where it went to; to who signed the list it stood on, that it is on it no more; whose contribution it was returned to is told that, others with it. */
function returnedTo({ to, contributor }: Extract<ToldEvent, { type: 'milestoneReturned' }>, reader: string): TextKey {
  if (reader === jointMeeting) return 'told.returnedOffList';
  if (to === 'head') return 'told.returnedToHead';
  if (to === 'review') return 'told.returnedToReview';
  if (contributor === undefined) return 'told.milestoneReturned';
  return reader === contributor ? 'told.returnedToContributor' : 'told.returnedWithContribution';
}

/** A deliverable is struck off, a yearly checkpoint is passed; by a signed list, where there is one. */
function struckOff({ type, milestone, list }: Extract<ToldEvent, { type: 'milestoneStruckOff' }>): TextKey {
  if (passesCheckpoint(type, milestone)) return list ? 'told.checkpointPassedByList' : 'told.checkpointPassed';
  return list ? 'told.struckOffByList' : 'told.milestoneStruckOff';
}

/** What the sentences name of an event, in one language. */
function factsOf(event: TaskEvent, by: string, state: TaskState, { policy }: ProgrammeGround, { at, reason, request, chain }: Pick<DecisionNoticeRow, 'at' | 'reason' | 'request' | 'chain'>, language: Language): Params {
  const names = (bureaus: readonly string[]): string | undefined => (bureaus.length === 0 ? undefined : bureaus.map((bureau) => bodyName(state.brief, bureau, language, at)).join('、'));
  const said = event as Partial<Record<string, unknown>>;
  const list = (field: string): string | undefined => names((said[field] as readonly string[] | undefined) ?? []);
  const plain = (field: string): string | undefined => (typeof said[field] === 'string' ? said[field] : undefined);
  const bureau = plain('bureau') ?? plain('contributor') ?? plain('to');
  return {
    measure: state.brief.measure, milestone: plain('milestone'), within: policy.receipt.within, by, reason: reason ?? undefined, lapse: event.type === 'extensionLapsed' ? say(language, `lapse.${event.with}`) : undefined, asks: request === null ? '' : say(language, 'told.asks', { request }),
    bureau: bureau && bodyName(state.brief, bureau, language, at), from: 'from' in event ? names([event.from]) : undefined, bureaus: list('bureaus'), added: list('added'), removed: list('removed'),
    achievedOn: plain('achievedOn'), dueOn: plain('dueOn'), reportBy: plain('reportBy'), limitOn: plain('limitOn'), letter: plain('letter'), effectiveOn: plain('effectiveOn'), version: 'version' in event ? event.version : undefined,
    answer: event.type === 'countersigned' ? say(language, `countersignAnswer.${event.answer}`) : undefined,
    as: event.type === 'taskConcludedOtherwise' ? say(language, `conclusion.${event.as}`) : undefined,
    authority: 'authority' in event && event.authority ? authorityTold(event.authority, language) : undefined,
    checkpoint: event.type === 'milestoneStruckOff' ? milestoneName(language, event.milestone) : undefined,
    list: event.type === 'milestoneStruckOff' && event.list ? `${event.list.number} (${event.list.on})` : event.type === 'milestoneReturned' ? event.list?.number : undefined,
    next: nextStep(event, chain ?? plainChain, language), decides: decides(event, at, state, language), ...(event.type === 'partTransferred' && transferFacts(event, state, language)),
  };
}

/** `批示 示例批示〔2020〕12号 (2020-12-01)`. */
export const authorityTold = ({ kind, number, on }: Authority, language: Language): string => `${say(language, `authority.${kind}`)} ${number} (${on})`;

/** 转办: of what, to which post, by when. */
function transferFacts({ milestone, to, dueOn }: Extract<TaskEvent, { type: 'partTransferred' }>, { brief: { measure } }: TaskState, language: Language): Params {
  return {
    matter: milestone === undefined ? say(language, 'told.matter.part', { measure }) : say(language, 'told.matter.milestone', { milestone }),
    post: to?.title, limit: dueOn === undefined ? '' : say(language, 'told.withinHouse', { dueOn }),
  };
}

/** What comes after a step that has just been taken, by the chain of its submission, which may be gone since. */
function nextStep(event: TaskEvent, chain: readonly ApprovalStep[], language: Language): string | undefined {
  if (event.type !== 'milestoneApproved' && event.type !== 'milestoneReviewed') return undefined;
  const step = awaitedStep(event.type === 'milestoneApproved' ? 'approved' : 'reviewed', chain);
  return say(language, `told.next.${step === 'review' ? step : chain.includes('list') ? 'list' : 'strike-off'}`);
}

/** Who decided then what was asked for: by where the date came from that it had, and whether the policy took a leader's own word. */
function decides(event: TaskEvent, at: string, { milestones }: TaskState, language: Language): string | undefined {
  if (event.type !== 'extensionRequested') return undefined;
  const milestone = milestones[event.milestone];
  if (!milestone) return undefined;
  const isLeaders = decidedByLeader({ ...milestone, formerDates: milestone.formerDates?.filter(({ movedAt }) => movedAt <= at) ?? [] });
  return say(language, isLeaders ? event.onPaper ? 'told.onPaper' : 'role.leader' : 'role.office');
}
