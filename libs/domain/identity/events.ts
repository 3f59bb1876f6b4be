import type { Instant } from '../calendar/time';
import type { Actor } from '../organisation/actor';
import type { PersonId, PostId } from '../organisation/organisation';
import type { TokenScope } from './token';

/** How somebody showed who they are; `openid-strong` to another house that asked for more than a password, and `example` is an example person of development, who shows nothing. */
export type Proof = 'password' | 'password-and-code' | 'openid' | 'openid-strong' | 'example';

/** Why signing in failed. */
export type SignInFault = 'unknown' | 'password' | 'code' | 'code-unreadable' | 'locked' | 'no-post' | 'closed';

/** From where, as the network shows it. */
interface FromSomewhere {
  readonly address: string;
}

/** The password that was set: SHA-256 over its whole stored hash, which is salted. Unsaid in events of before that was kept. */
interface SettingPassword {
  readonly password?: string;
}

/** The same of the one that was stored when somebody showed theirs. */
interface ShowingPassword {
  readonly shown?: string;
}

/** Which session, by the hash it is known by; unsaid in older events. */
interface OfSession {
  readonly session?: string;
}

/** What happened to accounts, sessions and tokens, in wall time: a chain of its own. No secret and nothing a stranger typed stands in it. */
export type IdentityEvent =
  | ({ readonly type: 'signedIn'; readonly person: PersonId; readonly post: PostId; readonly proof: Proof; readonly endsAt?: Instant } & FromSomewhere & OfSession & ShowingPassword)
  /** Without a person where there is no such account: what was typed may have been a password. */
  | ({ readonly type: 'signInFailed'; readonly person?: PersonId; readonly fault: SignInFault } & FromSomewhere)
  /** The password was right, or another house vouched for one, and a code is still wanted: nobody is signed in by that, and nothing counts as failed. */
  | ({ readonly type: 'codeAsked'; readonly person: PersonId; readonly proof: Proof } & FromSomewhere & ShowingPassword)
  | ({ readonly type: 'locked'; readonly person: PersonId; readonly until: Instant } & FromSomewhere)
  | ({ readonly type: 'signedOut'; readonly person: PersonId } & OfSession)
  /** By the security administrator: one session of somebody's, in this post. */
  | ({ readonly type: 'sessionEnded'; readonly person: PersonId; readonly post: PostId } & OfSession)
  | ({ readonly type: 'accountCreated'; readonly person: PersonId; readonly openid?: true } & SettingPassword)
  /** In this session, which goes on; their others end. */
  | ({ readonly type: 'passwordChanged'; readonly person: PersonId } & OfSession & ShowingPassword & SettingPassword)
  /** With it password and second factor are gone; another password for once opens it again. */
  | { readonly type: 'accountClosed'; readonly person: PersonId }
  /** By the security administrator: a password for once, and where wished a second factor that is set up anew; of their own by the founder, on a letter. */
  | ({ readonly type: 'passwordReset'; readonly person: PersonId; readonly totp?: true; readonly letter?: string } & SettingPassword)
  | { readonly type: 'totpEnrolled'; readonly person: PersonId }
  /** With the hash it is known by; unsaid in older events. */
  | { readonly type: 'tokenIssued'; readonly token: string; readonly person: PersonId; readonly post: PostId; readonly scope: TokenScope; readonly expiresAt: Instant; readonly hash?: string }
  | { readonly type: 'tokenRevoked'; readonly token: string; readonly person: PersonId };

/** Who stands with an event that nobody did whom the house knows: a failure to sign in. */
export const doorkeeper: Actor = { person: 'lianxi', bureau: 'lianxi', role: 'timekeeper' };
