import type { TokenScope } from '@lianxi/domain/identity/token';
import { tokenEnd } from '@lianxi/domain/identity/token';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import { endSession, insertToken, lockSession, lockToken, moveSession, revokeToken } from '@lianxi/persistence/identity/credentials.sql';
import { heldPosts, lockAccount, lockIdentity } from '@lianxi/persistence/identity/identity.sql';
import type { DataSource } from 'typeorm';
import { v4 as randomId } from 'uuid';
import { Refused } from '../path/refused';
import { rightOf } from '../path/right';
import { transact } from '../path/transact';
import { chain, mustBeSecurityAdmin, no, readHead } from './locked-identity';
import type { Confirmation, OwnSession } from './own-session';
import { confirmed, lockOwn, mustBeOpen } from './own-session';
import type { SignIn, SignedInAs } from './sign-in-command';
import { signIn } from './sign-in-command';

/** A token somebody wants, known by the hash of what they alone get to see. */
export interface WantedToken {
  readonly hash: string;
  readonly post: PostId;
  readonly name: string;
  readonly scope: TokenScope;
  readonly days: number;
}

/** Sessions and access tokens: begun, moved to another post, ended. Each is one transaction under the chain's lock. */
export class SessionCommands {
  constructor(private readonly record: DataSource) {}

  /** @throws Refused when it failed; that it did is committed by then */
  signIn(asked: SignIn): Promise<SignedInAs> {
    return signIn(this.record, asked);
  }

  async signOut(by: Actor, session: string): Promise<void> {
    await transact(this.record, [lockIdentity()] as const, ([heads]) => (
      { writes: [...chain(readHead(heads), by, [{ type: 'signedOut', person: by.person, session }]), endSession(session, null)], answer: undefined }));
  }

  /**
   * The security administrator ends somebody's session, wherever they sit; of one of their own nobody is told that others did.
   * @throws Refused for one that has ended already
   */
  async endForOther(by: Actor, session: string, idleMinutes: number): Promise<void> {
    await transact(this.record, [lockIdentity(), rightOf(by), lockSession(session, idleMinutes)] as const, ([heads, rights, [open]]) => {
      const head = readHead(heads);
      mustBeSecurityAdmin(by, 'endSession', rights, head.now);
      if (!open) throw no('session-unknown', {}, 'session');
      return { writes: [...chain(head, by, [{ type: 'sessionEnded', person: open.person, post: open.post, session }]), endSession(session, open.person === by.person ? null : by.person)], answer: undefined };
    });
  }

  /** Goes on in another of one's posts. */
  async moveTo(by: Actor, session: OwnSession, post: PostId): Promise<void> {
    const { person } = by;
    await transact(this.record, [lockIdentity(), ...lockOwn(by, session), heldPosts(person)] as const, ([heads, rights, open, held]) => {
      mustBeOpen(by, session, [rights, open], readHead(heads).now);
      mustHold(held, person, post);
      return { writes: [moveSession(session.hash, post)], answer: undefined };
    });
  }

  /** Gives somebody a token for one of their posts, once they have shown again who they are; answers when it ends and by which id it is revoked. */
  async issueToken(by: Actor, { hash, post, name, scope, days }: WantedToken, session?: OwnSession, confirmation?: Confirmation): Promise<{ readonly id: string; readonly expiresAt: string }> {
    const { person } = by;
    return await transact(this.record, [lockIdentity(), ...lockOwn(by, session), lockAccount(person), heldPosts(person)] as const, ([heads, rights, open, [account], held]) => {
      const head = readHead(heads);
      mustBeOpen(by, session, [rights, open], head.now);
      const counted = confirmed(session, account, confirmation);
      mustHold(held, person, post);
      const expiresAt = tokenEnd(head.now, days);
      if (typeof expiresAt !== 'string') throw new Refused(expiresAt);
      const id = randomId();
      return {
        writes: [...chain(head, by, [{ type: 'tokenIssued', token: id, person, post, scope, expiresAt, hash }]), insertToken(hash, id, person, post, name, scope, head.now, expiresAt), ...counted],
        answer: { id, expiresAt },
      };
    });
  }

  /** Ends one of somebody's tokens; one that is ended already stays so. */
  async revokeToken(by: Actor, id: string, session?: OwnSession): Promise<void> {
    const { person } = by;
    await transact(this.record, [lockIdentity(), ...lockOwn(by, session), lockToken(id, person)] as const, ([heads, rights, open, [token]]) => {
      mustBeOpen(by, session, [rights, open], readHead(heads).now);
      if (!token) throw no('token-unknown', { token: id }, 'token');
      if (token.revoked_at !== null) return { writes: [], answer: undefined };
      const head = readHead(heads);
      return { writes: [...chain(head, by, [{ type: 'tokenRevoked', token: id, person }]), revokeToken(id, head.now)], answer: undefined };
    });
  }
}

function mustHold(held: readonly { readonly post: PostId }[], person: PersonId, post: PostId): void {
  if (!held.some((one) => one.post === post)) throw no('post-not-held', { person }, 'post');
}
