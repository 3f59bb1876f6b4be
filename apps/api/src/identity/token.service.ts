import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { withConnection } from '@lianxi/commands/path/connection';
import { ownTokens } from '@lianxi/persistence/identity/credentials.sql';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Credentials } from '../http/credentials';
import type { OwnSession } from '../http/the-session';
import { ConfirmationService } from './confirmation.service';
import { IdentitySettings } from './identity-settings';
import { knownBy, newToken } from './secrets';
import type { NewTokenAnswer, TokenAnswer, TokenBody } from './token.requests';

/** Access tokens of somebody's programs: made, listed, revoked. */
@Injectable()
export class TokenService {
  constructor(private readonly database: DataSource, private readonly commands: SessionCommands, private readonly credentials: Credentials, private readonly settings: IdentitySettings, private readonly confirmations: ConfirmationService) {}

  async list({ actor }: OwnSession): Promise<{ items: TokenAnswer[] }> {
    const [rows] = await withConnection(this.database, (connection) => connection.ask([ownTokens(actor.person)]));
    const items = rows.map(({ id, post, name, scope, created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt }): TokenAnswer => (
      { id, post, name, scope, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), revokedAt: revokedAt?.toISOString() }));
    return { items };
  }

  /** Only this answer ever holds the token itself. */
  async issue(session: OwnSession, { name, scope, days, post = session.post, ...shown }: TokenBody, address: string): Promise<NewTokenAnswer> {
    const { actor } = session;
    const confirmation = await this.confirmations.of(actor.person, shown, address);
    const token = newToken();
    const { id, expiresAt } = await this.commands.issueToken(actor, { hash: knownBy(token), post, name, scope, days }, this.settings.sessionOf(session), confirmation);
    return { id, post, name, scope, expiresAt, token };
  }

  async revoke(session: OwnSession, id: string): Promise<void> {
    await this.commands.revokeToken(session.actor, id, this.settings.sessionOf(session));
    this.credentials.forget();
  }
}
