import { rungsAfter } from '../escalation/after-step';
import type { Rung } from '../escalation/rung';
import { inOrder, subjectOfKey } from '../escalation/rung';
import type { StepCommand } from './commands';
import type { DecisionContext } from './context';
import { ladderOf } from './context';
import { spokenTo } from './spoken-to';
import type { StepDecision } from './step-decision';
import type { TaskState } from './task';

/** What time asks of a task. Never refused: a step that is void, early or done already is answered as such. */
export function decideStep(state: TaskState, command: StepCommand, context: DecisionContext): StepDecision {
  const { key } = command;
  const behind = state.steps[key];
  if (behind) return { outcome: behind.end === 'carried-out' ? 'already-done' : 'no-longer-wanted', events: [] };
  const rung = state.rungs.find((ahead) => ahead.key === key);
  if (!rung) return { outcome: 'no-longer-wanted', events: [] };
  if (rung.at > context.now) return { outcome: 'not-due-yet', waitMs: Date.parse(rung.at) - Date.parse(context.now), events: [] };
  return command.type === 'carryOutStep' ? carryOut(state, rung, context) : giveUp(state, rung, command.failure, context);
}

function carryOut(state: TaskState, rung: Rung, context: DecisionContext): StepDecision {
  const missed = overtaken(state, rung, context);
  if (missed.length > 0) return { outcome: 'no-longer-wanted', events: [{ type: 'stepsMissed', missed, cause: 'outage' }] };
  const { key, kind } = rung;
  const rungs = rungsAfter(rung, sameSubject(state, rung), ladderOf(state, context));
  return { outcome: 'done', events: [{ type: 'stepCarriedOut', key, kind, bureaus: spokenTo(state, rung), rungs }] };
}

function giveUp(state: TaskState, rung: Rung, failure: string, context: DecisionContext): StepDecision {
  const rungs = rungsAfter(rung, sameSubject(state, rung), ladderOf(state, context));
  return { outcome: 'done', events: [{ type: 'stepFailed', key: rung.key, kind: rung.kind, failure, rungs }] };
}

/**
 * After a stoppage only the highest reminder of a milestone speaks: the lower ones whose time has passed too are missed.
 * Supervision and agenda do not count as overtaking, since a late urge first moves them on.
 */
function overtaken(state: TaskState, rung: Rung, { now }: DecisionContext): Rung[] {
  const passed = inOrder(sameSubject(state, rung).concat(rung)).filter(({ at, kind }) => at <= now && (kind === 'remind' || kind === 'urge'));
  return passed.some(({ at }) => at > rung.at) ? passed.slice(0, -1) : [];
}

function sameSubject(state: TaskState, rung: Rung): Rung[] {
  return state.rungs.filter((other) => other !== rung && subjectOfKey(other.key) === subjectOfKey(rung.key));
}
