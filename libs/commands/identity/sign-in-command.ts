import type { IdentityRefusalCode } from '@lianxi/domain/identity/refusals';
import type { SessionLimits } from '@lianxi/domain/identity/session';
import { sessionEnd } from '@lianxi/domain/identity/session';
import type { HeldPost, Shown, SigningAccount } from '@lianxi/domain/identity/sign-in';
import { decideSignIn } from '@lianxi/domain/identity/sign-in';
import { doorkeeper } from '@lianxi/domain/identity/events';
import type { PersonId } from '@lianxi/domain/organisation/organisation';
import type { Refusal } from '@lianxi/domain/refusal';
import { insertSession, removeOldSessions } from '@lianxi/persistence/identity/credentials.sql';
import { heldPosts, lockAccount, lockIdentity, updateFailures } from '@lianxi/persistence/identity/identity.sql';
import type { DataSource } from 'typeorm';
import { transact } from '../path/transact';
import { Refused } from '../path/refused';
import { chain, readHead, signing } from './locked-identity';
import { passwordDigest } from './password-digest';

/** Who is to be signed in, what they showed, and by which hash the session is to be known. */
export interface SignIn {
  readonly person: PersonId;
  /** They have an account; an unknown person's failure is remembered without their name. */
  readonly known: boolean;
  readonly shown: Shown;
  /** The stored hash that their password was held against. */
  readonly against?: string | null | undefined;
  readonly session: string;
  readonly limits: SessionLimits;
}

/** That somebody is signed in. */
export interface SignedInAs {
  readonly person: PersonId;
  readonly post: HeldPost;
  readonly endsAt: string;
}

/**
 * Signs somebody in, or remembers that it failed: what is decided under the account's lock counts, whatever was shown, so that of many tries at
 * once no more than five are looked at; and a password that is no longer the account's by then is none.
 * @throws Refused when it failed; that it did is committed by then
 */
export async function signIn(record: DataSource, { person, known, shown: before, against, session, limits }: SignIn): Promise<SignedInAs> {
  const asked = [lockIdentity(), lockAccount(person), heldPosts(person)] as const;
  const done = await transact<typeof asked, SignedInAs | Refusal<IdentityRefusalCode>>(record, asked, ([heads, [row], held]) => {
    const head = readHead(heads);
    const account: SigningAccount | undefined = row && known ? signing(row) : undefined;
    const withPassword = before.proof === 'password';
    const showing = withPassword && against != null ? { shown: passwordDigest(against) } : {};
    const shown = { ...before, isRight: before.isRight && (!withPassword || against === row?.password_hash) };
    const decided = decideSignIn(account, held, shown, head.now);
    const { failures, failedAt, lockedUntil } = decided.failures;
    const counted = (step: number | null) => (account ? [updateFailures(person, failures, failedAt, lockedUntil, step)] : []);
    if ('refusal' in decided) {
      // Whoever is asked for a code has shown the password of now, which the chain is told; a wrong one has no digest.
      const events = decided.events.map((event) => (event.type === 'codeAsked' ? { ...event, ...showing } : event));
      return { writes: [...chain(head, doorkeeper, events), ...counted(account?.totpLastStep ?? null)], answer: decided.refusal };
    }
    const endsAt = sessionEnd(head.now, limits);
    const { post, bureau, role } = decided.post;
    const opening = { session, endsAt, ...showing };
    return {
      writes: [...chain(head, { person, bureau, role }, decided.events.map((event) => ({ ...event, ...opening }))), ...counted(decided.step), removeOldSessions(), insertSession(session, person, post, endsAt, decided.proof, shown.address)],
      answer: { person, post: decided.post, endsAt },
    };
  });
  if ('refused' in done) throw new Refused(done);
  return done;
}
