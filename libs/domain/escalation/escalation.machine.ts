import type { Machine } from '../machine';
import type { StepKind } from './rung';

/** How far a milestone has climbed: 提醒 → 催办 → 提请督办 → 提请上会. */
export type EscalationLevel = 'quiet' | 'reminded' | 'urged' | 'supervised' | 'on-agenda';

/** A rung that was carried out; a submission; or a ladder that begins anew: for a coordinator who had to wait, with another date, or as its milestone is opened again. */
export type EscalationEvent = Exclude<StepKind, 'remindReceipt' | 'countersignLimit'> | 'submit' | 'begin-anew';

const down = { submit: 'quiet', 'begin-anew': 'quiet' } as const;
const fromSupervised = { putOnAgenda: 'on-agenda', ...down } as const;
const fromUrged = { urge: 'urged', supervise: 'supervised', ...fromSupervised } as const;
const fromReminded = { remind: 'reminded', ...fromUrged } as const;

/** A milestone never climbs down but by a submission or a new beginning; a rung that failed or was missed is passed over. */
export const escalationMachine: Machine<EscalationLevel, EscalationEvent> = {
  name: 'escalation',
  initial: 'quiet',
  transitions: { quiet: fromReminded, reminded: fromReminded, urged: fromUrged, supervised: fromSupervised, 'on-agenda': down },
};
