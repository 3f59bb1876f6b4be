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

/** Who has an account and which tokens there are, as a chain has it whose events are taken one after the other: what the rows are compared with. Kept in place, since a chain has as many tokens as there were sign-ins at terminals. */
export class WaysIn {
  private readonly known = new Map<PersonId, AccountState>();
  private readonly issued = new Map<string, TokenState>();

  get accounts(): ReadonlyMap<PersonId, AccountState> {
    return this.known;
  }

  /** By the id of each. */
  get tokens(): ReadonlyMap<string, TokenState> {
    return this.issued;
  }

  /**
   * Takes the next event.
   * @throws Error on one that cannot follow
   */
  take({ at, event }: Recorded<IdentityEvent>): void {
    switch (event.type) {
      case 'accountCreated':
        this.change(event.person, { totp: false, closed: false });
        break;
      case 'totpEnrolled':
        this.change(event.person, { totp: true });
        break;
      case 'passwordReset':
        this.change(event.person, { closed: false, ...(event.totp && { totp: false }) });
        break;
      case 'accountClosed':
        this.change(event.person, { totp: false, closed: true });
        break;
      case 'tokenIssued': {
        const { type: _type, token, ...issued } = event;
        this.issued.set(token, issued);
        break;
      }
      case 'tokenRevoked': {
        const token = this.issued.get(event.token);
        if (!token) throw new Error('A token was revoked that was never issued');
        this.issued.set(event.token, { ...token, revokedAt: at });
        break;
      }
      case 'signedIn':
      case 'signInFailed':
      case 'codeAsked':
      case 'locked':
      case 'signedOut':
      case 'sessionEnded':
      case 'passwordChanged':
        break;
    }
  }

  private change(person: PersonId, change: Partial<AccountState>): void {
    this.known.set(person, { totp: false, closed: false, ...this.known.get(person), ...change });
  }
}
