import type { Actor } from '@lianxi/domain/organisation/actor';
import { lockSession } from '@lianxi/persistence/identity/credentials.sql';
import type { AccountRow } from '@lianxi/persistence/identity/identity.sql';
import { useCode } from '@lianxi/persistence/identity/identity.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import type { Held } from '../path/right';
import { mustHaveRight, rightOf } from '../path/right';
import { no } from './locked-identity';

/** The session in which somebody asks about their own ways in, and for how many minutes one may be idle. */
export interface OwnSession {
  readonly hash: string;
  readonly idleMinutes: number;
}

/** How somebody has shown once more who they are: by a password of this hash, or by the code of this half minute. */
export type Confirmation = { readonly passwordHash: string } | { readonly step: number };

/** The statements that hold the actor's right and their session as they are: in this order, in which leaving a post takes them too. */
export const lockOwn = (by: Actor, session: OwnSession | undefined) => [rightOf(by), lockSession(session?.hash ?? '', session?.idleMinutes ?? 0)] as const;

/**
 * What a request looked up before may have ended since. Without a session it is the house itself that sets somebody up.
 * @throws Refused in a session that has ended, or for a post that is held no longer
 */
export function mustBeOpen(by: Actor, session: OwnSession | undefined, [rights, open]: readonly [readonly Held[], readonly unknown[]], now: string): void {
  if (session === undefined) return;
  mustHaveRight(by, rights, now);
  if (open.length === 0) throw no('session-ended');
}

/**
 * Holds what somebody showed once more against the account as it is under its lock; answers the statement by which a code counts once.
 * @throws Refused where it is not of this account, or counts no longer
 */
export function confirmed(session: OwnSession | undefined, account: AccountRow | undefined, confirmation: Confirmation | undefined): readonly Statement<unknown>[] {
  if (session === undefined) return [];
  if (confirmation === undefined || !account) throw no('identity-unconfirmed', {}, 'password');
  if ('passwordHash' in confirmation) {
    if (confirmation.passwordHash !== account.password_hash) throw no('identity-unconfirmed', {}, 'password');
    return [];
  }
  const { step } = confirmation;
  if (!account.totp_confirmed || (account.totp_last_step !== null && step <= account.totp_last_step)) throw no('identity-unconfirmed', {}, 'password');
  return [useCode(account.person, step)];
}
