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
}

/** Who has an account and which tokens there are, as the events have it: what the rows are compared with. */
export interface IdentityState {
  readonly accounts: Readonly<Record<PersonId, { readonly totp: boolean }>>;
  readonly tokens: Readonly<Record<string, TokenState>>;
}

export const nobody: IdentityState = { accounts: {}, tokens: {} };

/** Folds one event into what is known of accounts and tokens. Throws on an event that cannot follow. */
export function evolveIdentity(state: IdentityState, { at, event }: Recorded<IdentityEvent>): IdentityState {
  switch (event.type) {
    case 'accountCreated':
      return withTotp(state, event.person, false);
    case 'totpEnrolled':
      return withTotp(state, event.person, true);
    case 'passwordReset':
      return event.totp ? withTotp(state, event.person, false) : state;
    case 'tokenIssued': {
      const { token, person, post, scope, expiresAt } = event;
      return { ...state, tokens: { ...state.tokens, [token]: { person, post, scope, expiresAt } } };
    }
    case 'tokenRevoked': {
      const token = state.tokens[event.token];
      if (!token) throw new Error('A token was revoked that was never issued');
      return { ...state, tokens: { ...state.tokens, [event.token]: { ...token, revokedAt: at } } };
    }
    case 'signedIn':
    case 'signInFailed':
    case 'locked':
    case 'signedOut':
    case 'passwordChanged':
      return state;
  }
}

function withTotp(state: IdentityState, person: PersonId, totp: boolean): IdentityState {
  return { ...state, accounts: { ...state.accounts, [person]: { totp } } };
}
