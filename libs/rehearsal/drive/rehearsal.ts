import type { Instant } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { CalendarDocument } from '@lianxi/plan/calendars/schema';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { Temperaments } from '../bureaus/temperament';

/** A rehearsal that is to be lived. */
export interface Rehearsal {
  /** The programme's id: nobody else's. */
  readonly programme: string;
  readonly plan: Plan;
  readonly policy: Policy;
  /** The calendar the API counts by, as documents. */
  readonly calendar: CalendarDocument;
  readonly from: Instant;
  readonly until: Instant;
  readonly seed: number;
  readonly temperaments: Temperaments;
}

/** Where a rehearsal stands, and what has happened so far. */
export interface Progress {
  readonly now: Instant;
  readonly steps: number;
  readonly acts: number;
  readonly submissions: number;
  readonly notices: number;
}
