import type { WorkingCalendar } from '../calendar/calendar';
import type { Instant } from '../calendar/time';
import type { Policy } from '../escalation/policy';
import type { Actor } from '../organisation/actor';

/** What a decision rests on besides the state: all of it read under the lock. */
export interface DecisionContext {
  /** Programme time. */
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly actor: Actor;
  /** Set when the right to act as this has ended. */
  readonly rightEndedAt?: Instant;
}
