import type { Instant } from '@lianxi/domain/calendar/time';

/**
 * When an actor's right ended: with the last of the holdings that gave it, if none of them gives it now; undefined while one does. Who has
 * none has no end either: until people log in, whoever the organisation does not know may act in any role.
 */
export function rightEnd(holdings: readonly { readonly ended_at: Date | null }[], wall: Instant): Instant | undefined {
  const ends = holdings.map(({ ended_at: end }) => end?.toISOString());
  if (ends.some((end) => end === undefined || end > wall)) return undefined;
  return ends.sort().at(-1);
}
