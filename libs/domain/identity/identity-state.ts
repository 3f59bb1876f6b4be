import type { Instant } from '../calendar/time';
import type { PersonId, PostId } from '../organisation/organisation';
import type { Recorded } from '../recorded';
import type { IdentityEvent } from './events';
import type { TokenScope } from './token';

/** A token as the events know it. */
export interface TokenState {
  readonly person: PersonId;
  readonly post: PostId;
  readonly scope: TokenScope;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant;
  /** What it is known by; unsaid of older ones. */
  readonly hash?: string;
}

/** An account as the events know it: whether it has a second factor, and whether it was closed. */
export interface AccountState {
  readonly totp: boolean;
  readonly closed: boolean;
}

/** Who has an account and which tokens there are, as the events have it: what the rows are compared with. */
export interface IdentityState {
  readonly accounts: Readonly<Record<PersonId, AccountState>>;
  readonly tokens: Readonly<Record<string, TokenState>>;
}

export const nobody: IdentityState = { accounts: {}, tokens: {} };

/** Folds one event into what is known of accounts and tokens. Throws on an event that cannot follow. */
export function evolveIdentity(state: IdentityState, { at, event }: Recorded<IdentityEvent>): IdentityState {
  switch (event.type) {
    case 'accountCreated':
      return withAccount(state, event.person, { totp: false, closed: false });
    case 'totpEnrolled':
      return withAccount(state, event.person, { totp: true });
    case 'passwordReset':
      return withAccount(state, event.person, { closed: false, ...(event.totp && { totp: false }) });
    case 'accountClosed':
      return withAccount(state, event.person, { totp: false, closed: true });
    case 'tokenIssued': {
      const { type: _type, token, ...issued } = event;
      return { ...state, tokens: { ...state.tokens, [token]: issued } };
    }
    case 'tokenRevoked': {
      const token = state.tokens[event.token];
      if (!token) throw new Error('A token was revoked that was never issued');
      return { ...state, tokens: { ...state.tokens, [event.token]: { ...token, revokedAt: at } } };
    }
    case 'signedIn':
    case 'signInFailed':
    case 'codeAsked':
    case 'locked':
    case 'signedOut':
    case 'sessionEnded':
    case 'passwordChanged':
      return state;
  }
}

function withAccount(state: IdentityState, person: PersonId, change: Partial<AccountState>): IdentityState {
  const before = state.accounts[person] ?? { totp: false, closed: false };
  return { ...state, accounts: { ...state.accounts, [person]: { ...before, ...change } } };
}
