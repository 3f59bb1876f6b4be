import type { IdentityEvent } from '@lianxi/domain/identity/events';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { PersonId } from '@lianxi/domain/organisation/organisation';
import { endOtherSessions, liveTokens, revokeToken } from '@lianxi/persistence/identity/credentials.sql';
import { confirmTotp, insertAccount, lockAccount, lockIdentity, putTotp, readPerson, resealTotp, securityAdministrators, updatePassword } from '@lianxi/persistence/identity/identity.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import type { DataSource } from 'typeorm';
import { founder, recovers } from '../organisation/founder';
import { rightOf } from '../path/right';
import { transact } from '../path/transact';
import type { LockedIdentity } from './locked-identity';
import { chain, mustBeSecurityAdmin, no, readHead } from './locked-identity';
import type { Confirmation, OwnSession } from './own-session';
import { confirmed, lockOwn, mustBeOpen } from './own-session';
import { passwordDigest } from './password-digest';

/** Under which name another house vouches for somebody (OpenID Connect). */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
}

/** Everything that changes how people sign in. Each is one transaction under the chain's lock; passwords come hashed, secrets encrypted. */
export class AccountCommands {
  constructor(private readonly record: DataSource) {}

  /**
   * The security administrator gives a person an account with a password for once.
   * @throws Refused for a person that was not entered, has one, or is no longer of the house
   */
  async create(by: Actor, person: PersonId, passwordHash: string, vouched?: Vouched): Promise<void> {
    const asked = [lockIdentity(), rightOf(by), readPerson(person), lockAccount(person)] as const;
    await transact(this.record, asked, ([heads, rights, [known], [account]]) => {
      const head = readHead(heads);
      mustBeSecurityAdmin(by, 'createAccount', rights, head.now);
      if (known?.entered !== true) throw no('person-unknown', { person }, 'person');
      if (known.closed) throw no('account-closed', { person }, 'person');
      if (account) throw no('account-exists', { person }, 'person');
      const created: IdentityEvent = { type: 'accountCreated', person, password: passwordDigest(passwordHash), ...(vouched ? { openid: true } : {}) };
      return { writes: [...chain(head, by, [created]), insertAccount(person, passwordHash, true, vouched?.issuer ?? null, vouched?.subject ?? null, head.now)], answer: undefined };
    });
  }

  /**
   * The security administrator gives a person another password for once, and where wished has them set up their second factor anew. Sessions and tokens end.
   * An account that was closed opens with it, once the person is of the house again.
   */
  async reset(by: Actor, person: PersonId, passwordHash: string, totp: boolean): Promise<void> {
    const asked = [lockIdentity(), rightOf(by), readPerson(person), lockAccount(person), liveTokens(person)] as const;
    await transact(this.record, asked, ([heads, rights, [known], [account], tokens]) => {
      const head = readHead(heads);
      mustBeSecurityAdmin(by, 'resetPassword', rights, head.now);
      if (known?.closed === true) throw no('account-closed', { person }, 'person');
      if (!account) throw no('account-unknown', { person }, 'person');
      return { writes: resetting(head, by, { type: 'passwordReset', person, password: passwordDigest(passwordHash), ...(totp ? { totp: true } : {}) }, passwordHash, tokens), answer: undefined };
    });
  }

  /**
   * Whoever holds the database's address gives the only security administrator a password for once, and has them set up their second factor anew: nobody else could.
   * @throws Refused for anybody else, and while another security administrator is there to do it
   */
  async recover(person: PersonId, passwordHash: string, letter: string): Promise<void> {
    const by = founder('security-admin');
    const asked = [lockIdentity(), securityAdministrators(), lockAccount(person), liveTokens(person)] as const;
    await transact(this.record, asked, ([heads, holders, [account], tokens]) => {
      if (!recovers(person, holders.map((one) => one.person))) throw no('not-entitled', { role: by.role, bureau: by.bureau, command: 'resetPassword' });
      if (!account) throw no('account-unknown', { person }, 'person');
      return { writes: resetting(readHead(heads), by, { type: 'passwordReset', person, password: passwordDigest(passwordHash), totp: true, letter }, passwordHash, tokens), answer: undefined };
    });
  }

  /** A person's own new password. Their other sessions end, and their tokens. Like all that follows it is decided in a session that is open still. */
  async changePassword(by: Actor, passwordHash: string, session?: OwnSession, confirmation?: Confirmation): Promise<void> {
    const { person } = by;
    await transact(this.record, [lockIdentity(), ...lockOwn(by, session), lockAccount(person), liveTokens(person)] as const, ([heads, rights, open, [account], tokens]) => {
      const head = readHead(heads);
      mustBeOpen(by, session, [rights, open], head.now);
      if (!account) throw no('account-unknown', { person }, 'person');
      confirmed(session, account, confirmation);
      const revoked = tokens.map(({ id: token }): IdentityEvent => ({ type: 'tokenRevoked', token, person }));
      const changed: IdentityEvent = { type: 'passwordChanged', person, password: passwordDigest(passwordHash), ...(account.password_hash !== null && { shown: passwordDigest(account.password_hash) }), ...(session && { session: session.hash }) };
      return {
        writes: [...chain(head, by, [changed, ...revoked]), updatePassword(person, passwordHash, false), endOtherSessions(person, session?.hash ?? ''), ...tokens.map(({ id }) => revokeToken(id, head.now))],
        answer: undefined,
      };
    });
  }

  /** Keeps the encrypted secret of a second factor that is being set up; it counts once a first code has come. */
  async beginTotp(by: Actor, secret: string, session?: OwnSession, confirmation?: Confirmation): Promise<void> {
    const { person } = by;
    await transact(this.record, [lockIdentity(), ...lockOwn(by, session), lockAccount(person)] as const, ([heads, rights, open, [account]]) => {
      mustBeOpen(by, session, [rights, open], readHead(heads).now);
      if (!account) throw no('account-unknown', { person }, 'person');
      if (account.totp_confirmed) throw no('totp-confirmed-already');
      confirmed(session, account, confirmation);
      return { writes: [putTotp(person, secret)], answer: undefined };
    });
  }

  /** The secret of a second factor is what it was and sealed under another key: nothing the chain need know of. */
  async sealAnew(person: PersonId, sealed: string, anew: string): Promise<void> {
    await transact(this.record, [], () => ({ writes: [resealTotp(person, sealed, anew)], answer: undefined }));
  }

  /** A first code has come, of this half minute. */
  async confirmTotp(by: Actor, step: number, session?: OwnSession): Promise<void> {
    const { person } = by;
    await transact(this.record, [lockIdentity(), ...lockOwn(by, session), lockAccount(person)] as const, ([heads, rights, open, [account]]) => {
      mustBeOpen(by, session, [rights, open], readHead(heads).now);
      if (account?.totp_secret == null) throw no('totp-not-begun');
      if (account.totp_confirmed) throw no('totp-confirmed-already');
      return { writes: [...chain(readHead(heads), by, [{ type: 'totpEnrolled', person }]), confirmTotp(person, step)], answer: undefined };
    });
  }
}

/** What a reset comes to: a password for once, maybe no second factor, and neither session nor token any more. */
function resetting(head: LockedIdentity, by: Actor, reset: Extract<IdentityEvent, { type: 'passwordReset' }>, passwordHash: string, tokens: readonly { readonly id: string }[]): readonly Statement<unknown>[] {
  const { person, totp } = reset;
  return [
    ...chain(head, by, [reset, ...tokens.map(({ id: token }): IdentityEvent => ({ type: 'tokenRevoked', token, person }))]),
    updatePassword(person, passwordHash, true), ...(totp ? [putTotp(person, null)] : []), endOtherSessions(person, ''), ...tokens.map(({ id }) => revokeToken(id, head.now)),
  ];
}
