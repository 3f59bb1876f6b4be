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

/** Who was let in and by what, as a chain has it whose events are taken one after the other: what sessions and passwords are compared with. */
export class LettingIn {
  private readonly opened = new Map<string, Opened>();
  /** The sessions of each person that are not over by an event of this chain. */
  private readonly open = new Map<PersonId, Set<string>>();
  private readonly digests = new Map<PersonId, string>();
  private readonly strange: number[] = [];

  /** By the hash each is known by. */
  get sessions(): ReadonlyMap<string, Opened> {
    return this.opened;
  }

  /** The digest of the password somebody set last; absent where that was before digests were kept, or where the account is closed. */
  get passwords(): ReadonlyMap<PersonId, string> {
    return this.digests;
  }

  /** The numbers of events by which somebody showed a password that was not the one set last. */
  get strangePasswords(): readonly number[] {
    return this.strange;
  }

  /** Takes the next event, by its number. */
  take(event: IdentityEvent, seq: number): void {
    if ('shown' in event && event.shown !== (this.digests.get(event.person) ?? event.shown)) this.strange.push(seq);
    switch (event.type) {
      case 'signedIn': {
        const { session, person, proof, endsAt } = event;
        if (session !== undefined) this.begin(session, { person, proof, endsAt, ended: false });
        break;
      }
      case 'signedOut':
      case 'sessionEnded':
        if (event.session !== undefined) this.end(event.session);
        break;
      case 'accountCreated':
      case 'passwordChanged':
      case 'passwordReset':
        this.set(event.person, event.password);
        this.endOthers(event.person, 'session' in event ? event.session : undefined);
        break;
      case 'accountClosed':
        this.set(event.person, undefined);
        this.endOthers(event.person);
        break;
      case 'signInFailed':
      case 'codeAsked':
      case 'locked':
      case 'totpEnrolled':
      case 'tokenIssued':
      case 'tokenRevoked':
        break;
    }
  }

  private begin(hash: string, one: Opened): void {
    this.opened.set(hash, one);
    this.open.set(one.person, (this.open.get(one.person) ?? new Set()).add(hash));
  }

  private set(person: PersonId, password: string | undefined): void {
    if (password === undefined) this.digests.delete(person);
    else this.digests.set(person, password);
  }

  private endOthers(person: PersonId, but?: string): void {
    for (const hash of this.open.get(person) ?? []) if (hash !== but) this.end(hash);
  }

  private end(hash: string): void {
    const one = this.opened.get(hash);
    if (!one) return;
    this.opened.set(hash, { ...one, ended: true });
    this.open.get(one.person)?.delete(hash);
  }
}
