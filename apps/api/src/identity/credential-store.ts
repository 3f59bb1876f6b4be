import { withConnection } from '@lianxi/commands/path/connection';
import { pendingOf } from '@lianxi/domain/identity/session';
import { needsCode } from '@lianxi/domain/identity/second-factor';
import type { SessionRow, TokenRow } from '@lianxi/persistence/identity/credentials.sql';
import { findSession, findToken, seeSession } from '@lianxi/persistence/identity/credentials.sql';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Signed } from '../http/credentials';
import { Credentials } from '../http/credentials';
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
  private readonly known = new Map<string, Known>();
  /** How often something was forgotten: what was asked for before that is not remembered after it. */
  private forgotten = 0;

  constructor(private readonly database: DataSource, private readonly settings: IdentitySettings) { super(); }

  session(secret: string): Promise<Signed | undefined> | Signed {
    const hash = knownBy(secret);
    return this.fresh(hash) ?? this.findSession(hash);
  }

  token(secret: string): Promise<Signed | undefined> | Signed {
    const hash = knownBy(secret);
    return this.fresh(hash) ?? this.findToken(hash);
  }

  forget(): void {
    this.forgotten += 1;
    this.known.clear();
  }

  private fresh(hash: string): Signed | undefined {
    const known = this.known.get(hash);
    if (known && known.until > performance.now()) return known.signed;
    if (known) this.known.delete(hash);
    return undefined;
  }

  private async findSession(hash: string): Promise<Signed | undefined> {
    const asked = this.asking();
    const [row] = await withConnection(this.database, async (connection) => {
      const [rows] = await connection.ask([findSession(hash, this.settings.limits.idleMinutes)]);
      // Whoever only looks may do so while nothing can be written.
      if (rows[0]?.stale) await connection.ask([seeSession(hash)]).catch(() => undefined);
      return rows;
    });
    return row && this.remember(asked, sessionSigned(hash, row));
  }

  private async findToken(hash: string): Promise<Signed | undefined> {
    const asked = this.asking();
    const [[row]] = await withConnection(this.database, (connection) => connection.ask([findToken(hash)]));
    return row && this.remember(asked, tokenSigned(hash, row));
  }

  private asking(): { readonly at: number; readonly forgotten: number } {
    return { at: performance.now(), forgotten: this.forgotten };
  }

  private remember({ at, forgotten }: ReturnType<CredentialStore['asking']>, signed: Signed): Signed {
    if (this.known.size >= most) this.known.clear();
    if (forgotten === this.forgotten) this.known.set(signed.hash, { signed, until: at + freshMs });
    return signed;
  }
}

function sessionSigned(hash: string, { person, post, bureau, role, ends_at: endsAt, must_change: mustChange, totp_confirmed: totpConfirmed, roles }: SessionRow): Signed {
  const pending = pendingOf({ mustChange, totpConfirmed }, needsCode(roles));
  return { actor: { person, bureau, role }, post, hash, by: { kind: 'session', endsAt: endsAt.toISOString(), pending } };
}

function tokenSigned(hash: string, { person, post, bureau, role, scope }: TokenRow): Signed {
  return { actor: { person, bureau, role }, post, hash, by: { kind: 'token', scope } };
}
