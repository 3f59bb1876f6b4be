import type { Evidence } from '../oracle/evidence';
import { accountOfAll } from './account';

/** What an office asks of a policy: how often it speaks, what that brings, and what is left. */
export interface Figures {
  readonly remindersSent: number;
  readonly urges: number;
  readonly supervisions: number;
  readonly agendaItems: number;
  readonly notices: number;
  /** Letters to the body that got most of them, the office aside. */
  readonly busiestInbox: number;
  readonly struckOff: number;
  readonly inTime: number;
  readonly reportedLate: number;
  readonly unreported: number;
  readonly daysLate: number;
}

export function figuresOf(evidence: Evidence): Figures {
  const { spoken, struckOff, inTime, reportedLate, unreported, daysLate } = accountOfAll(evidence);
  const { notices } = evidence.observed;
  const inboxes = evidence.plan.bureaus.map(({ id }) => notices.filter(({ bureau }) => bureau === id).length);
  return {
    remindersSent: spoken.remindReceipt + spoken.remind,
    urges: spoken.urge,
    supervisions: spoken.supervise,
    agendaItems: spoken.putOnAgenda,
    notices: notices.length,
    busiestInbox: Math.max(0, ...inboxes),
    struckOff, inTime, reportedLate, unreported, daysLate,
  };
}
