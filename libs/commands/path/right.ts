import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { timekeeper } from '@lianxi/domain/organisation/actor';
import { refuse } from '@lianxi/domain/refusal';
import { shareRight } from '@lianxi/persistence/record/locks.sql';
import { Refused, refused } from './refused';

/** A holding that has given a right, and when it ends. */
export interface Held {
  readonly ended_at: Date | null;
}

/**
 * When an actor's right ended: with the last of the holdings that gave it, if none of them gives it now; undefined while one does. Time itself
 * holds no post.
 * @throws Refused for an actor who never held such a post
 */
export function rightEnd({ person, role }: Actor, holdings: readonly Held[], wall: Instant): Instant | undefined {
  if (role === timekeeper.role) return undefined;
  if (holdings.length === 0) throw refused('post-not-held', { person });
  const ends = holdings.map(({ ended_at: end }) => end?.toISOString());
  if (ends.some((end) => end === undefined || end > wall)) return undefined;
  return ends.sort().at(-1);
}

/** The statement that reads an actor's holdings, and holds them as they are until the commit. */
export const rightOf = ({ person, bureau, role }: Actor) => shareRight(person, bureau, role);

/** @throws Refused for an actor whose right has ended, or never was */
export function mustHaveRight(actor: Actor, holdings: readonly Held[], wall: Instant): void {
  const endedAt = rightEnd(actor, holdings, wall);
  if (endedAt !== undefined) throw new Refused(refuse('right-ended', { endedAt }));
}
