import type { Instant } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';
import type { Proof } from './events';

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

/** What decides that, of an account and of the session. */
export interface Readiness {
  readonly mustChange: boolean;
  readonly totpConfirmed: boolean;
  /** How the session was begun; unsaid of one that began before that was kept. */
  readonly proof: Proof | null;
}

/**
 * A password somebody else knows is changed first, then a missing second factor is set up. Whom another house vouched for used no password of ours: one for once waits until it is used at our own door. Nor is a second factor
 * set up by whom that house asked for one; who came by a password alone, there as here, sets it up for a post that needs it.
 */
export function pendingOf({ mustChange, totpConfirmed, proof }: Readiness, needsCode: boolean): Pending | undefined {
  const vouchedFor = proof === 'openid' || proof === 'openid-strong';
  if (mustChange && !vouchedFor) return 'password';
  return needsCode && !totpConfirmed && proof !== 'openid-strong' ? 'totp' : undefined;
}
