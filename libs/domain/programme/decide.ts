import type { Instant } from '../calendar/time';
import type { Actor } from '../organisation/actor';
import type { Refusal } from '../refusal';
import type { ProgrammeCommand, ProgrammeEvent, ProgrammeRefusalCode, ProgrammeState } from './programme';

/** What a decision about a programme rests on: read under its exclusive lock. */
export interface ProgrammeContext {
  readonly actor: Actor;
  /** The wall's time and the programme's. */
  readonly wall: Instant;
  readonly now: Instant;
  /** Tasks with a step due, a view not delivered or a notice due: a jump waits for them. At most a handful, for the sentence. */
  readonly unsettled: readonly string[];
  /** 09:00 of the next day on which a step or a notice is due. */
  readonly nextDueAt?: Instant;
}

/** Whether a plan may be run in this mode: a 征求意见稿 is not in force, so it can only be rehearsed. */
export declare function activateProgramme(
  programme: Omit<ProgrammeState, 'activatedAt'>,
  measures: number,
  actor: Actor,
): { readonly events: readonly ProgrammeEvent[] } | Refusal<ProgrammeRefusalCode>;

export declare function decideProgramme(
  state: ProgrammeState,
  command: ProgrammeCommand,
  context: ProgrammeContext,
): { readonly events: readonly ProgrammeEvent[] } | Refusal<ProgrammeRefusalCode>;
