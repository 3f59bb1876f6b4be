import type { Instant } from '@lianxi/domain/calendar/time';
import type { PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import type { EndedToken } from '@lianxi/persistence/identity/handover.queries';
import { sessionsEndedAt, tokensEndedAt } from '@lianxi/persistence/identity/handover.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Of people who left a post: which of their ways in ended with it. For the handover sheet. */
@Injectable()
export class EndedService {
  constructor(private readonly database: DataSource) {}

  async endedAt(post: PostId, people: readonly PersonId[], at: Instant): Promise<{ readonly endedSessions: number; readonly endedTokens: EndedToken[] }> {
    const { manager } = this.database;
    const [endedSessions, endedTokens] = await Promise.all([sessionsEndedAt(manager, post, people, at), tokensEndedAt(manager, post, people, at)]);
    return { endedSessions, endedTokens };
  }
}
