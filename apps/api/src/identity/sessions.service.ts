import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { withConnection } from '@lianxi/commands/path/connection';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { openSessions } from '@lianxi/persistence/identity/credentials.sql';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Credentials } from '../http/credentials';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { nameOn, OrganisationService } from '../organisation/organisation.service';
import { IdentitySettings } from './identity-settings';
import type { OpenSessionAnswer } from './sessions.answers';

/** Who is signed in, and that a session of theirs is ended for them. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: DataSource,
    private readonly commands: SessionCommands,
    private readonly organisation: OrganisationService,
    private readonly credentials: Credentials,
    private readonly settings: IdentitySettings,
  ) {}

  async list(own: string, { cursor, limit }: PageRequest): Promise<Page<OpenSessionAnswer>> {
    const [person, id] = readCursor(cursor, z.tuple([z.string(), z.string()])) ?? ['', ''];
    const [[rows], names, { posts, bureaus }] = await Promise.all([
      withConnection(this.database, (connection) => connection.ask([openSessions(limit + 1, this.settings.limits.idleMinutes, person, id)])),
      this.organisation.names(),
      this.organisation.state(),
    ]);
    const items = rows.map((row): OpenSessionAnswer => ({
      id: row.id, person: row.person, name: names.get(row.person) ?? undefined, post: row.post, bureauName: nameOn(bureaus[posts[row.post]?.bureau ?? ''] ?? { names: [] }, row.now.toISOString()), postTitle: posts[row.post]?.title ?? row.post,
      since: row.created_at.toISOString(), lastSeenAt: row.last_seen_at.toISOString(), endsAt: row.ends_at.toISOString(), proof: row.proof ?? undefined, address: row.address ?? undefined,
      own: row.id === own,
    }));
    return cutPage(items, limit, (item) => [item.person, item.id]);
  }

  async end(by: Actor, id: string): Promise<void> {
    await this.commands.endForOther(by, id, this.settings.limits.idleMinutes);
    this.credentials.forget();
  }
}
