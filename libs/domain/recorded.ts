import type { Instant } from './calendar/time';
import type { Actor } from './organisation/actor';

/** An event as the record keeps it: what, when in programme time, by whom. */
export interface Recorded<Event> {
  readonly at: Instant;
  readonly by: Actor;
  readonly event: Event;
}
