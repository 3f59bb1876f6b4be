import type { EscalationEvent } from '../escalation/escalation.machine';
import { escalationMachine } from '../escalation/escalation.machine';
import type { Rung } from '../escalation/rung';
import { firstOf, inOrder, milestoneSubject, parseRungKey, partSubject, seriesOfKey, subjectOfKey } from '../escalation/rung';
import { milestoneMachine } from '../approval/milestone.machine';
import type { MilestoneEvent, MilestonePhase } from '../approval/milestone.machine';
import { transition } from '../machine';
import type { Recorded } from '../recorded';
import type { Actor } from '../organisation/actor';
import type { Instant } from '../calendar/time';
import type { TaskEvent } from './events';
import { withEvidence } from './evidence';
import { milestoneOf } from './milestones';
import { opened } from './opened';
import type { Milestone, StepEnd, TaskState } from './task';

/** Folds one event into the state; `undefined` is the state before `taskOpened`. Throws on an event that cannot follow: a broken record. */
export function evolveTask(state: TaskState | undefined, recorded: Recorded<TaskEvent>): TaskState {
  const { event, at, by } = recorded;
  if (event.type === 'taskOpened') return plan(opened(event.brief, at), event.rungs);
  if (state === undefined) throw new Error(`A task begins with taskOpened, not with ${event.type}`);
  const next = apply(state, event, { at, by });
  return { ...next, lastEventAt: at, lastActAt: by.role === 'timekeeper' ? next.lastActAt : at };
}

/** The first rung ahead by (instant, key). */
export function nextStep(state: TaskState): Rung | undefined {
  return firstOf(state.rungs);
}

interface Mark {
  readonly at: Instant;
  readonly by: Actor;
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
      return { ...state, coordinator: { bureau: event.to, provisional: false } };
    case 'contributionFiled':
      return contributed(state, event, mark);
    case 'milestoneSubmitted':
    case 'milestoneApproved':
    case 'milestoneReturned':
    case 'milestoneStruckOff':
      return approvals(state, event, mark);
    case 'evidenceAttached':
      return onMilestone(state, event.milestone, (milestone) => withEvidence(milestone, event, mark));
    case 'stepCarriedOut':
      return plan(climbed(ended(state, event.key, 'carried-out', mark.at, event.bureaus), event.key, event.kind), event.rungs);
    case 'stepsMissed':
      return event.missed.reduce((missed, rung) => ended(missed, rung.key, 'missed', mark.at, []), state);
    case 'stepFailed':
      return plan(ended(state, event.key, 'failed', mark.at, []), event.rungs);
    case 'taskConcluded':
      return { ...state, rungs: [], concludedAt: mark.at };
  }
}

function contributed(state: TaskState, event: Extract<TaskEvent, { type: 'contributionFiled' }>, { at }: Mark): TaskState {
  const filed = onMilestone(state, event.milestone, (milestone) => ({
    ...milestone,
    parts: { ...milestone.parts, [event.bureau]: { state: 'contributed', filedAt: at, textHash: event.textHash } },
  }));
  if (!event.rungs) return filed;
  const anew = onMilestone(filed, event.milestone, (milestone) => escalated(milestone, 'begin-anew'));
  return plan(withoutRungs(anew, milestoneSubject(event.milestone)), event.rungs);
}

type ApprovalEvent = Extract<TaskEvent, { type: 'milestoneSubmitted' | 'milestoneApproved' | 'milestoneReturned' | 'milestoneStruckOff' }>;

/** The events that move a milestone through its approvals. */
function approvals(state: TaskState, event: ApprovalEvent, mark: Mark): TaskState {
  switch (event.type) {
    case 'milestoneSubmitted': {
      const { type: _type, milestone: key, ...said } = event;
      const submitted = onMilestone(state, key, (milestone) => ({
        ...escalated(moved(milestone, 'submit'), 'submit'),
        submission: { ...said, ...mark },
      }));
      return withoutRungs(submitted, milestoneSubject(key));
    }
    case 'milestoneApproved':
      return onMilestone(state, event.milestone, (milestone) => ({ ...moved(milestone, 'approve'), approval: mark }));
    case 'milestoneReturned':
      return plan(onMilestone(state, event.milestone, (milestone) => returned(milestone, event.reasonHash, mark)), event.rungs);
    case 'milestoneStruckOff':
      return onMilestone(state, event.milestone, (milestone) => ({ ...moved(milestone, 'strike-off'), strikeOff: mark }));
  }
}

function returned(milestone: Milestone, reasonHash: string, mark: Mark): Milestone {
  const { submission: _submission, approval: _approval, ...open } = moved(milestone, 'return');
  return { ...open, returns: [...milestone.returns, { ...mark, reasonHash }] };
}

function moved(milestone: Milestone, event: MilestoneEvent): Milestone {
  const phase: MilestonePhase | undefined = transition(milestoneMachine, milestone.phase, event);
  if (phase === undefined) throw new Error(`Milestone ${milestone.key} is ${milestone.phase}: it cannot ${event}`);
  return { ...milestone, phase };
}

function onMilestone(state: TaskState, key: string, change: (milestone: Milestone) => Milestone): TaskState {
  const milestone = milestoneOf(state, key);
  if (milestone === undefined) throw new Error(`Task ${state.brief.id} has no milestone ${key}`);
  return { ...state, milestones: { ...state.milestones, [key]: change(milestone) } };
}

/** Raises the milestone's level when a rung of its ladder has been carried out. */
function climbed(state: TaskState, key: string, kind: Rung['kind']): TaskState {
  const subject = parseRungKey(key)?.subject;
  if (kind === 'remindReceipt' || subject === undefined || !('milestone' in subject)) return state;
  return onMilestone(state, subject.milestone, (milestone) => escalated(milestone, kind));
}

function escalated(milestone: Milestone, event: EscalationEvent): Milestone {
  const escalation = transition(escalationMachine, milestone.escalation, event);
  if (escalation === undefined) throw new Error(`Milestone ${milestone.key} is ${milestone.escalation}: ${event} cannot follow`);
  return { ...milestone, escalation };
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

/** Adds rungs, or moves those whose key is ahead already, and remembers the occurrences used. */
function plan(state: TaskState, rungs: readonly Rung[]): TaskState {
  const keys = new Set(rungs.map(({ key }) => key));
  const occurrences = { ...state.occurrences };
  for (const { key } of rungs) occurrences[seriesOfKey(key)] = Math.max(occurrences[seriesOfKey(key)] ?? 0, parseRungKey(key)?.occurrence ?? 0);
  return { ...state, occurrences, rungs: inOrder([...state.rungs.filter(({ key }) => !keys.has(key)), ...rungs]) };
}

function withoutRungs(state: TaskState, subject: string): TaskState {
  return { ...state, rungs: state.rungs.filter(({ key }) => subjectOfKey(key) !== subject) };
}
