import type { Machine } from '../machine';
import type { StepKind } from './rung';

/** How far a milestone has climbed: 提醒 → 催办 → 提请督办 → 提请上会. `quiet` again once it is submitted. */
export type EscalationLevel = 'quiet' | 'reminded' | 'urged' | 'supervised' | 'on-agenda';

/** The ladder is climbed rung by rung; only an outage lets a milestone be urged that was never reminded. */
export const escalationMachine: Machine<EscalationLevel, Exclude<StepKind, 'remindReceipt'> | 'submit'> = {
  name: 'escalation',
  initial: 'quiet',
  transitions: {
    quiet: { remind: 'reminded', urge: 'urged', submit: 'quiet' },
    reminded: { remind: 'reminded', urge: 'urged', submit: 'quiet' },
    urged: { urge: 'urged', supervise: 'supervised', submit: 'quiet' },
    supervised: { putOnAgenda: 'on-agenda', submit: 'quiet' },
    'on-agenda': { submit: 'quiet' },
  },
};
