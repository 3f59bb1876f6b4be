import type { Recorded } from '../recorded';
import type { ProgrammeEvent, ProgrammeState } from './programme';

/** Folds one event into the state; `undefined` is the state before `programmeActivated`. Throws on an event that cannot follow. */
export function evolveProgramme(state: ProgrammeState | undefined, { event, at }: Recorded<ProgrammeEvent>): ProgrammeState {
  if (event.type === 'programmeActivated') return { ...event.programme, activatedAt: at };
  if (state === undefined) throw new Error(`A programme begins with programmeActivated, not with ${event.type}`);
  return { ...state, clock: event.clock };
}
