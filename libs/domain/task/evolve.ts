import { evolveRound } from '../countersignature/evolve-round';
import type { Instant } from '../calendar/time';
import type { Rung } from '../escalation/rung';
import { firstOf, parseRungKey, partSubject } from '../escalation/rung';
import type { Recorded } from '../recorded';
import { evolveName } from './body-name';
import type { TaskEvent } from './events';
import { withEvidence } from './evidence';
import { evolveApproval } from './evolve-approval';
import { awaitedAnew, contributed } from './evolve-contribution';
import { evolveDates } from './evolve-dates';
import { evolveMove, withNewCoordinator } from './evolve-move';
import { escalated, onMilestone, plan, withoutRungs } from './folding';
import { withHandling } from './office-draft';
import { opened } from './opened';
import { evolveTransfer } from './transfer';
import type { Mark, StepEnd, TaskState } from './task';

/** Folds one event into the state; `undefined` is the state before `taskOpened`. Throws on an event that cannot follow: a broken record. */
export function evolveTask(state: TaskState | undefined, recorded: Recorded<TaskEvent>): TaskState {
  const { event, at, by } = recorded;
  if (event.type === 'taskOpened') return plan(opened(event.brief, at), event.rungs);
  if (state === undefined) throw new Error(`A task begins with taskOpened, not with ${event.type}`);
  const next = apply(state, event, { at, by });
  return { ...next, lastEventAt: at, lastActAt: by.role === 'timekeeper' || event.type === 'textErased' ? next.lastActAt : at };
}

/** The first rung ahead by (instant, key). */
export function nextStep(state: TaskState): Rung | undefined {
  return firstOf(state.rungs);
}

function apply(state: TaskState, event: Exclude<TaskEvent, { type: 'taskOpened' }>, mark: Mark): TaskState {
  switch (event.type) {
    case 'receiptSigned': {
      const receipt = { state: 'signed' as const, at: mark.at, ...(event.reply === undefined ? {} : { reply: event.reply }) };
      return withoutRungs({ ...state, receipts: { ...state.receipts, [event.bureau]: receipt } }, partSubject(event.bureau));
    }
    case 'coordinatorConfirmed':
      return { ...state, coordinator: { bureau: event.bureau, provisional: false } };
    case 'coordinatorChanged':
      return withNewCoordinator(state, event);
    case 'contributionFiled':
      return contributed(state, event, mark);
    case 'contributionWithdrawn':
      return onMilestone(state, event.milestone, (milestone) => awaitedAnew(state, milestone, event.bureau));
    case 'milestoneSubmitted':
    case 'milestoneApproved':
    case 'milestoneReviewed':
    case 'milestoneReturned':
    case 'milestoneWithdrawn':
    case 'milestoneStruckOff':
    case 'milestoneReopened':
      return evolveApproval(state, event, mark);
    case 'extensionRequested':
    case 'extensionWithdrawn':
    case 'extensionLapsed':
    case 'extensionRefused':
    case 'dueDateMoved':
      return evolveDates(state, event, mark);
    case 'evidenceAttached':
      return onMilestone(state, event.milestone, (milestone) => withEvidence(milestone, event, mark));
    case 'countersignatureOpened':
    case 'countersigned':
    case 'countersignedTextChanged':
    case 'signersChanged':
    case 'countersignatureSettled':
      return evolveRound(state, event, mark);
    case 'stepCarriedOut':
      return plan(climbed(ended(state, event.key, 'carried-out', mark.at, event.bureaus), event.key, event.kind), event.rungs);
    case 'stepsMissed':
      return event.missed.reduce((missed, rung) => ended(missed, rung.key, 'missed', mark.at, []), state);
    case 'stepFailed':
      return plan(ended(state, event.key, 'failed', mark.at, []), event.rungs);
    case 'partMoved':
      return evolveMove(state, event);
    case 'bodyRenamed':
      return evolveName(state, event, mark);
    case 'draftHandled':
      return withHandling(state, event, mark);
    case 'textErased':
      return state;
    case 'partTransferred':
      return evolveTransfer(state, event, mark);
    case 'taskConcluded':
      return { ...state, rungs: [], concludedAt: mark.at };
    case 'taskConcludedOtherwise':
      return { ...state, rungs: [], concludedAt: mark.at, conclusion: { as: event.as, authority: event.authority } };
  }
}

/** Raises the milestone's level when a rung of its ladder has been carried out. */
function climbed(state: TaskState, key: string, kind: Rung['kind']): TaskState {
  const subject = parseRungKey(key)?.subject;
  if (kind === 'remindReceipt' || kind === 'countersignLimit' || subject === undefined || !('milestone' in subject)) return state;
  return onMilestone(state, subject.milestone, (milestone) => escalated(milestone, kind));
}

/** Moves a rung from those ahead to the steps that are behind. */
function ended(state: TaskState, key: string, end: StepEnd, endedAt: Instant, bureaus: readonly string[]): TaskState {
  const rung = state.rungs.find((ahead) => ahead.key === key);
  if (rung === undefined) throw new Error(`Task ${state.brief.id} has no step ${key} ahead`);
  return {
    ...state,
    rungs: state.rungs.filter((ahead) => ahead !== rung),
    steps: { ...state.steps, [key]: { ...rung, end, endedAt, bureaus } },
  };
}
