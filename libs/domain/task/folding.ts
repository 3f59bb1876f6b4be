import type { EscalationEvent } from '../escalation/escalation.machine';
import { escalationMachine } from '../escalation/escalation.machine';
import type { Rung } from '../escalation/rung';
import { inOrder, parseRungKey, seriesOfKey, subjectOfKey } from '../escalation/rung';
import { milestoneMachine } from '../approval/milestone.machine';
import type { MilestoneEvent, MilestonePhase } from '../approval/milestone.machine';
import { transition } from '../machine';
import { milestoneOf } from './milestones';
import type { Milestone, TaskState } from './task';

/** The state with one of its milestones changed. */
export function onMilestone(state: TaskState, key: string, change: (milestone: Milestone) => Milestone): TaskState {
  const milestone = milestoneOf(state, key);
  if (milestone === undefined) throw new Error(`Task ${state.brief.id} has no milestone ${key}`);
  return { ...state, milestones: { ...state.milestones, [key]: change(milestone) } };
}

/** The milestone in the phase that follows. Throws where the event cannot. */
export function moved(milestone: Milestone, event: MilestoneEvent): Milestone {
  const phase: MilestonePhase | undefined = transition(milestoneMachine, milestone.phase, event);
  if (phase === undefined) throw new Error(`Milestone ${milestone.key} is ${milestone.phase}: it cannot ${event}`);
  return { ...milestone, phase };
}

/** The milestone at the level of its ladder that follows. Throws where the event cannot. */
export function escalated(milestone: Milestone, event: EscalationEvent): Milestone {
  const escalation = transition(escalationMachine, milestone.escalation, event);
  if (escalation === undefined) throw new Error(`Milestone ${milestone.key} is ${milestone.escalation}: ${event} cannot follow`);
  return { ...milestone, escalation };
}

/** Adds rungs, or moves those whose key is ahead already, and remembers the occurrences used. */
export function plan(state: TaskState, rungs: readonly Rung[]): TaskState {
  const keys = new Set(rungs.map(({ key }) => key));
  const occurrences = { ...state.occurrences };
  for (const { key } of rungs) occurrences[seriesOfKey(key)] = Math.max(occurrences[seriesOfKey(key)] ?? 0, parseRungKey(key)?.occurrence ?? 0);
  return { ...state, occurrences, rungs: inOrder([...state.rungs.filter(({ key }) => !keys.has(key)), ...rungs]) };
}

/** Voids every rung of a subject. */
export function withoutRungs(state: TaskState, subject: string): TaskState {
  return { ...state, rungs: state.rungs.filter(({ key }) => subjectOfKey(key) !== subject) };
}
