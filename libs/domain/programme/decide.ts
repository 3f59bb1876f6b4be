import { endOfDay } from '../calendar/shanghai';
import type { Instant, LocalDate } from '../calendar/time';
import { runningFrom } from '../clock/programme-clock';
import type { Actor } from '../organisation/actor';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { ProgrammeCommand, ProgrammeEvent, ProgrammeRefusalCode, ProgrammeState } from './programme';

/** What a decision about a programme rests on: read under its exclusive lock. */
export interface ProgrammeContext {
  readonly actor: Actor;
  /** The wall's time and the programme's. */
  readonly wall: Instant;
  readonly now: Instant;
  /** Measures with a step due, a view not delivered or a notice due: a jump waits for them. At most a handful, for the sentence. */
  readonly unsettled: readonly number[];
  /** The last day with an official calendar: beyond it nothing can be planned. */
  readonly knownUntil: LocalDate;
  /** 09:00 of the next day on which a step or a notice is due. */
  readonly nextDueAt?: Instant;
}

export type ProgrammeDecision = { readonly events: readonly ProgrammeEvent[] } | Refusal<ProgrammeRefusalCode>;

/**
 * Whether a plan may be run in this mode: a 征求意见稿 is not in force, so it can only be rehearsed; and what was issued is carried out once.
 * @param inForce the programme that carries out the same document in earnest already
 */
export function activateProgramme(programme: Omit<ProgrammeState, 'activatedAt'>, measures: number, actor: Actor, inForce?: string): ProgrammeDecision {
  if (actor.role !== 'office') return refuse('not-entitled', { role: actor.role, bureau: actor.bureau, command: 'activate' });
  if (programme.mode === 'live' && programme.planStatus.kind === 'draft') return refuse('plan-not-in-force', { title: programme.title }, 'mode');
  if (programme.mode === 'live' && inForce !== undefined) return refuse('plan-in-force-already', { programme: inForce }, 'plan');
  return { events: [{ type: 'programmeActivated', programme, measures }] };
}

/** Run, stop and jump: only a rehearsal's clock, only forward. Pure. */
export function decideProgramme(state: ProgrammeState, command: ProgrammeCommand, context: ProgrammeContext): ProgrammeDecision {
  if (context.actor.role !== 'office') return refuse('not-entitled', { role: context.actor.role, bureau: context.actor.bureau, command: command.type });
  if (state.clock.kind === 'live') return refuse('clock-is-live', { title: state.title });
  const { now, wall } = context;
  switch (command.type) {
    case 'runClock':
      if (state.clock.kind === 'offset') return refuse('clock-already-running', { now });
      return { events: [{ type: 'clockRun', clock: runningFrom(now, wall) }] };
    case 'stopClock':
      if (state.clock.kind === 'standing') return refuse('clock-already-standing', { now });
      return { events: [{ type: 'clockStopped', clock: { kind: 'standing', at: now } }] };
    case 'jumpClock':
      return jump(state, command.to, context);
  }
}

/** A jump never passes a due instant, so the rungs met on the way are on time; it is allowed once nothing is under way. */
function jump({ clock }: ProgrammeState, to: Instant, { now, wall, unsettled, knownUntil, nextDueAt }: ProgrammeContext): ProgrammeDecision {
  if (to <= now) return refuse('clock-backwards', { to, now }, 'to');
  if (to >= endOfDay(knownUntil)) return refuse('clock-beyond-calendar', { to, until: knownUntil }, 'to');
  if (unsettled.length > 0) return refuse('programme-not-settled', { tasks: unsettled.join(', '), now });
  const stop = nextDueAt !== undefined && nextDueAt < to ? nextDueAt : to;
  return { events: [{ type: 'clockJumped', to: stop, clock: clock.kind === 'standing' ? { kind: 'standing', at: stop } : runningFrom(stop, wall) }] };
}
