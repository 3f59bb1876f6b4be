import type { Recorded } from '../task/events';
import type { ProgrammeEvent, ProgrammeState } from './programme';

/** Folds one event into the state; `undefined` is the state before `programmeActivated`. */
export declare function evolveProgramme(state: ProgrammeState | undefined, recorded: Recorded<ProgrammeEvent>): ProgrammeState;
