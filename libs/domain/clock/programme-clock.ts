import type { Instant } from '../calendar/time';

/**
 * How a programme tells the time. A live programme follows the wall; a rehearsal (演练) either runs at a constant offset
 * from the wall, with real timers, in another year, or stands at an instant until it is told to move.
 */
export type ProgrammeClock =
  | { readonly kind: 'live' }
  | { readonly kind: 'offset'; readonly offsetMs: number }
  | { readonly kind: 'standing'; readonly at: Instant };

/** The programme's time at an instant of the wall. */
export function programmeTime(clock: ProgrammeClock, wall: Instant): Instant {
  switch (clock.kind) {
    case 'live':
      return wall;
    case 'offset':
      return new Date(Date.parse(wall) + clock.offsetMs).toISOString();
    case 'standing':
      return clock.at;
  }
}

/** A clock that reads `at` when the wall reads `wall`, and runs on from there. */
export function runningFrom(at: Instant, wall: Instant): ProgrammeClock {
  return { kind: 'offset', offsetMs: Date.parse(at) - Date.parse(wall) };
}
