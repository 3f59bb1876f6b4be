import { roundStanding } from '../countersignature/standing';
import type { Actor, Addressee } from '../organisation/actor';
import { addresseeOf, sameAddressee } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import { jointMeeting, officeBureau } from '../organisation/bureau';
import type { Recorded } from '../recorded';
import { accountable } from './accountable';
import { setterOf, waitsForLeader } from './date-origin';
import type { TaskEvent } from './events';
import { milestoneOf } from './milestones';
import type { Milestone, TaskState } from './task';
import { addressOf, transferOf } from './transfer';

/**
 * Of which events posts are told. A strike-off tells already that it concluded the task, a submission what is shown with it; what time brings is a
 * matter of the morning's letter.
 */
const told = {
  taskOpened: true, receiptSigned: true, coordinatorConfirmed: true, coordinatorChanged: true, partMoved: true, partTransferred: true, contributionFiled: true, contributionWithdrawn: true, milestoneSubmitted: true, milestoneApproved: true, milestoneReviewed: true,
  milestoneReturned: true, milestoneWithdrawn: true, milestoneStruckOff: true, milestoneReopened: true, extensionRequested: true, extensionWithdrawn: true, extensionLapsed: true, extensionRefused: true, dueDateMoved: true, taskConcludedOtherwise: true,
  countersignatureOpened: true, countersigned: true, countersignedTextChanged: true, signersChanged: true, countersignatureSettled: true,
  taskConcluded: false, evidenceAttached: false, bodyRenamed: false, textErased: false, stepCarriedOut: false, stepsMissed: false, stepFailed: false, draftHandled: false,
} as const satisfies Readonly<Record<TaskEvent['type'], boolean>>;

export type ToldKind = { [Kind in keyof typeof told]: (typeof told)[Kind] extends true ? Kind : never }[keyof typeof told];
export type ToldEvent = Extract<TaskEvent, { readonly type: ToldKind }>;

export const toldKinds = (Object.keys(told) as TaskEvent['type'][]).filter((kind): kind is ToldKind => told[kind]);
export const isTold = (event: TaskEvent): event is ToldEvent => told[event.type];

const headOf = (bureau: BureauId): Addressee => ({ bureau, role: 'bureau-head' });
const office: Addressee = { bureau: officeBureau, role: 'office' };
const leaders: Addressee = { bureau: jointMeeting, role: 'leader' };

/**
 * Who is told of a decision (办理告知), each once and never the post that took it. What time brings, and a paper put to its signers, is told by the
 * morning's letter instead. Pure: `before` is undefined for the event that opened the task.
 */
export function toldOf(before: TaskState | undefined, { event, by }: Recorded<TaskEvent>, after: TaskState): readonly Addressee[] {
  if (!isTold(event)) return [];
  if (event.type === 'partTransferred') return ofTransfer(before ?? after, event, by, after);
  const concerned = 'milestone' in event ? ofMilestone(before ?? after, event, after) : ofTask(event, after);
  return onceEach(concerned.filter((one) => !isOwn(one, by)));
}

/** Each once; who is told in its role is not told once more as the post that handles a part. */
const onceEach = (concerned: readonly Addressee[]): readonly Addressee[] => concerned.filter((one, place) => !concerned.some((other, at) => (
  sameAddressee(one, other) && (other.post === one.post ? at < place : other.post === undefined))));

/** Whether that is who acted: the post, or its role where no post of it is singled out. */
function isOwn(one: Addressee, by: Actor): boolean {
  const own = addresseeOf(by);
  return sameAddressee(one, own) && (one.post === undefined || one.post === own.post);
}

type PartTransferred = Extract<ToldEvent, { readonly type: 'partTransferred' }>;
type MilestoneEvent = Exclude<Extract<ToldEvent, { readonly milestone: string }>, PartTransferred>;

/** 转办: who has the part now, and who had it; the bureau's liaison too of what the post that had it gives back. */
function ofTransfer(before: TaskState, { bureau, milestone, to }: PartTransferred, by: Actor, after: TaskState): readonly Addressee[] {
  const [had, has] = [transferOf(before, bureau, milestone)?.to, addressOf(after, bureau, milestone)];
  const givenBack = to === undefined && had?.id === by.post;
  const former: Addressee[] = had ? [{ bureau, role: 'liaison', post: had.id }] : [];
  return onceEach([...(givenBack || !isOwn(has, by) ? [has] : []), ...former.filter((one) => !isOwn(one, by))]);
}

const everybody = (state: TaskState, milestone?: string): Addressee[] => accountable(state.brief).map(({ bureau }) => addressOf(state, bureau, milestone));

function ofTask(event: Exclude<ToldEvent, MilestoneEvent | PartTransferred>, after: TaskState): readonly Addressee[] {
  const liaison = (bureau: BureauId): Addressee => addressOf(after, bureau);
  const coordinator = liaison(after.coordinator.bureau);
  switch (event.type) {
    case 'taskOpened':
      return everybody(after);
    case 'receiptSigned':
      return [coordinator, liaison(event.bureau)];
    case 'coordinatorConfirmed':
      return [coordinator, headOf(event.bureau)];
    case 'coordinatorChanged':
      return [...everybody(after), headOf(event.from), headOf(event.to)];
    case 'partMoved':
      // Whose part it was learns what it lost, as far as it goes on: of a dissolved one nobody is there to read it.
      return [coordinator, liaison(event.to), headOf(event.to), liaison(event.from), headOf(event.from)];
    case 'taskConcludedOtherwise':
      return [...everybody(after), headOf(after.coordinator.bureau)];
  }
}

/** `before` tells who had it in hand, who had asked, and whom a round waited for. */
function ofMilestone(before: TaskState, event: MilestoneEvent, after: TaskState): readonly Addressee[] {
  const liaison = (bureau: BureauId): Addressee => addressOf(after, bureau, event.milestone);
  const coordinator = liaison(after.coordinator.bureau);
  const head = headOf(after.coordinator.bureau);
  const milestone = milestoneOf(before, event.milestone);
  switch (event.type) {
    case 'contributionFiled':
    case 'contributionWithdrawn':
      return [coordinator, liaison(event.bureau)];
    case 'milestoneSubmitted':
      return [head, coordinator];
    case 'milestoneApproved':
      return [office, coordinator, head];
    case 'milestoneReviewed':
      return [coordinator];
    case 'milestoneReturned':
      if (event.to === 'review') return [office, coordinator, ...signers(event)];
      return [...signers(event), ...(event.contributor === undefined ? [] : [liaison(event.contributor)]), ...(event.to === 'head' || milestone?.approval ? [head, coordinator] : [coordinator])];
    case 'milestoneWithdrawn':
      return [coordinator, ...heldBy(milestone, head)];
    case 'milestoneStruckOff':
    case 'milestoneReopened':
      return [...everybody(after, event.milestone), head];
    case 'extensionRequested':
    case 'extensionWithdrawn':
      return [coordinator, office, ...waitedFor(event.type === 'extensionRequested' ? milestoneOf(after, event.milestone) : milestone)];
    case 'extensionLapsed':
      return [coordinator, ...asker(milestone, after), ...waitedFor(milestone)];
    case 'extensionRefused':
      // The office hears what a leader decided without it.
      return [coordinator, ...asker(milestone, after), office];
    case 'dueDateMoved':
      return [...everybody(after, event.milestone), ...asker(milestone, after), office];
    case 'countersignatureOpened':
    case 'countersignedTextChanged':
      return [coordinator];
    case 'countersigned':
      // Who signed on paper learns of what was entered for them.
      return [coordinator, liaison(event.bureau), ...(event.paper ? [headOf(event.bureau)] : []), ...nowAwaited(before, after, event.milestone, [])];
    case 'signersChanged':
      return [coordinator, ...event.removed.map(liaison), ...nowAwaited(before, after, event.milestone, event.added)];
    case 'countersignatureSettled':
      return [coordinator, ...event.bureaus.map(liaison)];
  }
}

/** The leaders, where a request for a later date waits for them: a date that one of them has set is that one's alone. */
function waitedFor(milestone: Milestone | undefined): readonly Addressee[] {
  if (!milestone || !waitsForLeader(milestone)) return [];
  const post = setterOf(milestone);
  return [{ ...leaders, ...(post !== undefined && { post }) }];
}

/** Who had a submission before them when its last step was taken back; a signature on paper is its head's, whoever entered it. */
function heldBy(milestone: Milestone | undefined, head: Addressee): readonly Addressee[] {
  if (milestone?.phase === 'approved') return [office, head];
  if (milestone?.phase === 'reviewed') return [office];
  return [head];
}

/** Who signed the list on which something stood that is returned: it is struck off by that no more. */
const signers = ({ list }: Extract<MilestoneEvent, { type: 'milestoneReturned' }>): readonly Addressee[] => (list ? [leaders] : []);

function asker(milestone: Milestone | undefined, after: TaskState): readonly Addressee[] {
  const by: Actor | undefined = milestone?.extension?.by;
  if (!by) return [];
  return [by.role === 'liaison' ? addressOf(after, by.bureau, milestone?.key) : addresseeOf({ role: by.role, bureau: by.bureau })];
}

/** Whose turn in a round it is now and was not before, such as the next one of a sequence; whoever is asked anew has a letter. */
function nowAwaited(before: TaskState, after: TaskState, key: string, anew: readonly BureauId[]): readonly Addressee[] {
  const awaitedIn = (state: TaskState): readonly BureauId[] => { const round = milestoneOf(state, key)?.round; return round ? roundStanding(round).awaited : []; };
  const known = [...awaitedIn(before), ...anew];
  return awaitedIn(after).filter((bureau) => !known.includes(bureau)).map((bureau) => addressOf(after, bureau, key));
}
