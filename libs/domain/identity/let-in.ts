import type { Instant } from '../calendar/time';
import type { PersonId } from '../organisation/organisation';
import type { IdentityEvent, Proof } from './events';

/** A session as its sign-in opened it. */
interface Opened {
  readonly person: PersonId;
  readonly proof: Proof;
  readonly endsAt: Instant | undefined;
  /** It is over by an event of this chain; with a post it ends without one. */
  readonly ended: boolean;
}

/** Who was let in and by what, as the events have it: what sessions and passwords are compared with. */
export interface LetIn {
  /** By the hash each is known by. */
  readonly sessions: ReadonlyMap<string, Opened>;
  /** The digest of the password somebody set last; absent where that was before digests were kept, or where the account is closed. */
  readonly passwords: ReadonlyMap<PersonId, string>;
  /** The numbers of events by which somebody showed a password that was not the one set last. */
  readonly strangePasswords: readonly number[];
}

/** Reads a whole chain once; the first of its events is number 1. */
export function lettingIn(events: readonly IdentityEvent[]): LetIn {
  const [sessions, passwords] = [new Map<string, Opened>(), new Map<PersonId, string>()];
  const strangePasswords: number[] = [];
  const endOthers = (person: PersonId, but?: string): void => {
    for (const [hash, one] of sessions) if (one.person === person && hash !== but) end(sessions, hash);
  };
  events.forEach((event, index) => {
    if ('shown' in event && event.shown !== (passwords.get(event.person) ?? event.shown)) strangePasswords.push(index + 1);
    switch (event.type) {
      case 'signedIn': {
        const { session, person, proof, endsAt } = event;
        if (session !== undefined) sessions.set(session, { person, proof, endsAt, ended: false });
        break;
      }
      case 'signedOut':
      case 'sessionEnded':
        if (event.session !== undefined) end(sessions, event.session);
        break;
      case 'accountCreated':
      case 'passwordChanged':
      case 'passwordReset':
        set(passwords, event.person, event.password);
        endOthers(event.person, 'session' in event ? event.session : undefined);
        break;
      case 'accountClosed':
        set(passwords, event.person, undefined);
        endOthers(event.person);
        break;
      case 'signInFailed':
      case 'codeAsked':
      case 'locked':
      case 'totpEnrolled':
      case 'tokenIssued':
      case 'tokenRevoked':
        break;
    }
  });
  return { sessions, passwords, strangePasswords };
}

function set(passwords: Map<PersonId, string>, person: PersonId, password: string | undefined): void {
  if (password === undefined) passwords.delete(person);
  else passwords.set(person, password);
}

function end(sessions: Map<string, Opened>, hash: string): void {
  const one = sessions.get(hash);
  if (one) sessions.set(hash, { ...one, ended: true });
}
