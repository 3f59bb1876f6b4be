import type { Instant } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';

/** So many failures, none of them longer after the one before than this, lock an account for so long. */
export const lockRule = { failures: 5, withinMinutes: 15, lockMinutes: 15 } as const;

/** How often signing in to an account has failed lately. */
export interface Failures {
  readonly failures: number;
  readonly failedAt: Instant | null;
  readonly lockedUntil: Instant | null;
}

const minute = 60_000;

/** Until when an account is locked; undefined for one that is not. */
export function lockedUntil({ lockedUntil: until }: Failures, now: Instant): Instant | undefined {
  return until !== null && now < until ? until : undefined;
}

/** What one more failure comes to. A failure long after the others begins anew, and so does the first one after a lock. */
export function afterFailure({ failures, failedAt, lockedUntil: until }: Failures, now: Instant): Failures {
  const begunAnew = failedAt === null || until !== null || addMilliseconds(failedAt, lockRule.withinMinutes * minute) < now;
  const count = begunAnew ? 1 : failures + 1;
  return { failures: count, failedAt: now, lockedUntil: count >= lockRule.failures ? addMilliseconds(now, lockRule.lockMinutes * minute) : null };
}

/** Nothing to remember: somebody has signed in. */
export const noFailures: Failures = { failures: 0, failedAt: null, lockedUntil: null };
