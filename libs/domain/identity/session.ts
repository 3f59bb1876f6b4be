import type { Instant } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';

/** How long a session lasts: without anything being asked in it, and at most. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly hours: number;
}

/** When a session that begins now ends at the latest. */
export function sessionEnd(now: Instant, { hours }: SessionLimits): Instant {
  return addMilliseconds(now, hours * 3_600_000);
}

/** What has to be done first in a session that may do nothing else until then. */
export type Pending = 'password' | 'totp';

/** What of an account decides that. */
export interface Readiness {
  readonly mustChange: boolean;
  readonly totpConfirmed: boolean;
}

/** A password somebody else knows is changed first, then a missing second factor is set up. */
export function pendingOf({ mustChange, totpConfirmed }: Readiness, needsCode: boolean): Pending | undefined {
  if (mustChange) return 'password';
  return needsCode && !totpConfirmed ? 'totp' : undefined;
}
