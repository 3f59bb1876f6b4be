import type { Instant } from '@lianxi/domain/calendar/time';
import type { PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import type { EntityManager } from 'typeorm';

/** A token that counted until its holder left the post. */
export interface EndedToken {
  readonly id: string;
  readonly person: PersonId;
  readonly name: string;
  readonly scope: 'read' | 'act';
}

/** Those of some people in a post that would have counted on at an instant. */
export function tokensEndedAt(db: EntityManager, post: PostId, people: readonly PersonId[], at: Instant): Promise<EndedToken[]> {
  return db.query('SELECT id, person, name, scope FROM access_token WHERE post = $1 AND person = ANY ($2) AND created_at < $3 AND expires_at > $3 AND (revoked_at IS NULL OR revoked_at >= $3) ORDER BY person, created_at, id', [post, people, at]);
}

/** How many of their sessions in it would have gone on; sessions over for a day are kept no longer. */
export async function sessionsEndedAt(db: EntityManager, post: PostId, people: readonly PersonId[], at: Instant): Promise<number> {
  const [row] = await db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM session WHERE post = $1 AND person = ANY ($2) AND created_at < $3 AND ends_at > $3 AND (ended_at IS NULL OR ended_at >= $3)', [post, people, at]);
  return row?.count ?? 0;
}
