import { withConnection } from '@lianxi/commands/path/connection';
import { pendingOf } from '@lianxi/domain/identity/session';
import { needsCode } from '@lianxi/domain/identity/second-factor';
import type { SessionRow, TokenRow } from '@lianxi/persistence/identity/credentials.sql';
import { endedByOther, findSession, findToken, seeSession } from '@lianxi/persistence/identity/credentials.sql';
import { Injectable } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import type { Signed } from '../http/credentials';
import { Credentials } from '../http/credentials';
import { Admitted } from './admitted';
import { IdentitySettings } from './identity-settings';
import { knownBy } from './secrets';

/** What was looked up counts for so long. What this process ends itself it forgets at once; each decision asks for the right again. */
const freshMs = 5_000;

/** So many are remembered at most. */
const most = 10_000;

interface Known {
  readonly signed: Signed;
  readonly until: number;
}

/** Sessions and tokens by what requests show: one indexed statement, on the connections of those who read, and its answer for some seconds. */
@Injectable()
export class CredentialStore extends Credentials {
  /** By kind and hash: a session's secret is no token. */
  private readonly known = new Map<string, Known>();
  /** What is being asked for: many requests at once of one person's ask the record once. */
  private readonly asked = new Map<string, Promise<Signed | undefined>>();
  private readonly admitted = new Admitted(most);
  private readonly ended = new Subject<void>();

  constructor(private readonly database: DataSource, private readonly settings: IdentitySettings) { super(); }

  get forgotten(): Observable<void> {
    return this.ended;
  }

  session(secret: string, attended: boolean): Promise<Signed | undefined> | Signed {
    return this.sessionOf(knownBy(secret), attended);
  }

  token(secret: string): Promise<Signed | undefined> | Signed {
    return this.tokenOf(knownBy(secret));
  }

  async endedByOther(secret: string): Promise<string | undefined> {
    const [[row]] = await withConnection(this.database, (connection) => connection.ask([endedByOther(knownBy(secret))]));
    return row?.ended_at.toISOString();
  }

  letIn(secret: string): string | undefined {
    const hash = knownBy(secret);
    return this.admitted.has(hash) ? hash : undefined;
  }

  again({ hash, by }: Signed): Promise<Signed | undefined> | Signed {
    return by.kind === 'session' ? this.sessionOf(hash, false) : this.tokenOf(hash);
  }

  /** What is being asked for was asked before something ended: its answer is for those who wait for it, and remembered no more. */
  forget(): void {
    this.known.clear();
    this.asked.clear();
    this.ended.next();
  }

  /** What was asked while nobody was there is remembered apart: whoever comes back meanwhile is seen. */
  private sessionOf(hash: string, attended: boolean): Promise<Signed | undefined> | Signed {
    return this.lookUp(`${attended ? 'attended session' : 'unattended session'} ${hash}`, hash, () => this.findSession(hash, attended));
  }

  private tokenOf(hash: string): Promise<Signed | undefined> | Signed {
    return this.lookUp(`token ${hash}`, hash, () => this.findToken(hash));
  }

  private lookUp(key: string, hash: string, find: () => Promise<Signed | undefined>): Promise<Signed | undefined> | Signed {
    const known = this.known.get(key);
    if (known && known.until > performance.now()) return known.signed;
    return this.asked.get(key) ?? this.ask(key, hash, find);
  }

  private ask(key: string, hash: string, find: () => Promise<Signed | undefined>): Promise<Signed | undefined> {
    const until = performance.now() + freshMs;
    const asking: Promise<Signed | undefined> = find().then((signed) => {
      if (signed) this.admitted.add(hash);
      else this.admitted.delete(hash);
      if (this.asked.get(key) !== asking) return signed;
      if (this.known.size >= most) this.known.clear();
      if (signed) this.known.set(key, { signed, until });
      else this.known.delete(key);
      return signed;
    }).finally(() => { if (this.asked.get(key) === asking) this.asked.delete(key); });
    this.asked.set(key, asking);
    return asking;
  }

  private async findSession(hash: string, attended: boolean): Promise<Signed | undefined> {
    const [row] = await withConnection(this.database, async (connection) => {
      const [rows] = await connection.ask([findSession(hash, this.settings.limits.idleMinutes)]);
      // Whoever only looks may do so while nothing can be written.
      if (attended && rows[0]?.stale) await connection.ask([seeSession(hash)]).catch(() => undefined);
      return rows;
    });
    return row && sessionSigned(hash, row);
  }

  private async findToken(hash: string): Promise<Signed | undefined> {
    const [[row]] = await withConnection(this.database, (connection) => connection.ask([findToken(hash)]));
    return row && tokenSigned(hash, row);
  }
}

function sessionSigned(hash: string, { person, post, bureau, role, except_for: except, ends_at: endsAt, proof, must_change: mustChange, totp_confirmed: totpConfirmed, roles }: SessionRow): Signed {
  const pending = pendingOf({ mustChange, totpConfirmed, proof }, needsCode(roles));
  return { actor: { person, bureau, role, post, ...(except !== null && { except }) }, post, hash, by: { kind: 'session', endsAt: endsAt.toISOString(), pending } };
}

function tokenSigned(hash: string, { person, post, bureau, role, except_for: except, scope }: TokenRow): Signed {
  return { actor: { person, bureau, role, post, ...(except !== null && { except }) }, post, hash, by: { kind: 'token', scope } };
}
