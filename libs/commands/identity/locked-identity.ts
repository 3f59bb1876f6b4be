import type { Instant } from '@lianxi/domain/calendar/time';
import type { IdentityEvent } from '@lianxi/domain/identity/events';
import type { IdentityRefusalCode } from '@lianxi/domain/identity/refusals';
import type { SigningAccount } from '@lianxi/domain/identity/sign-in';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Recorded } from '@lianxi/domain/recorded';
import { refuse } from '@lianxi/domain/refusal';
import type { AccountRow } from '@lianxi/persistence/identity/identity.sql';
import { identityId, moveIdentity } from '@lianxi/persistence/identity/identity.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import { append } from '../path/append';
import { Refused } from '../path/refused';
import type { Held } from '../path/right';
import { mustHaveRight } from '../path/right';

/** The chain's head under its lock, and the wall's time read then. */
export interface LockedIdentity {
  readonly seq: number;
  readonly head: string;
  readonly now: Instant;
}

/** What the first statement of every change answered. */
export function readHead([row]: readonly { readonly seq: number; readonly head: string; readonly wall: Date }[]): LockedIdentity {
  if (!row) throw new Error('The record has no chain of identity: its migrations have not run');
  return { seq: row.seq, head: row.head, now: row.wall.toISOString() };
}

/** The writes that chain events to the head; none for none. */
export function chain({ seq, head, now }: LockedIdentity, by: Actor, events: readonly IdentityEvent[]): readonly Statement[] {
  if (events.length === 0) return [];
  const recorded = events.map((event): Recorded<IdentityEvent> => ({ at: now, by, event }));
  const chained = append({ aggregate: identityId, seq, hash: head }, recorded);
  return [...chained.writes, moveIdentity(chained.head.seq, chained.head.hash)];
}

/** An account as the rules of signing in take it. */
export function signing({ person, failures, failed_at: failedAt, locked_until: until, totp_confirmed: totpConfirmed, totp_last_step: totpLastStep, password_hash: password }: AccountRow): SigningAccount {
  return { person, failures, failedAt: failedAt?.toISOString() ?? null, lockedUntil: until?.toISOString() ?? null, totpConfirmed, totpLastStep, closed: password === null };
}

/** A no of these rules, on its way to whoever asked. */
export function no(code: IdentityRefusalCode, params: Record<string, string | number> = {}, field?: string): Refused {
  return new Refused(refuse(code, params, field));
}

/** @throws Refused whoever does not hold the post of the security administrator, under the lock */
export function mustBeSecurityAdmin(by: Actor, command: string, rights: readonly Held[], now: Instant): void {
  mustHaveRight(by, rights, now);
  const { role, bureau } = by;
  if (role !== 'security-admin') throw no('not-entitled', { role, bureau, command });
}
