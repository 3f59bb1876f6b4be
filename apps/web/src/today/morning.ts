import type { Schemas } from '@lianxi/api-client/client';

/** What reached a post on one morning. */
export type Morning = Pick<Schemas['Notice'], 'deliveredAt' | 'lines'>;

/** Of letters, the latest first: all of the latest morning as one; null where there are none. */
export function latestMorning(letters: readonly Schemas['Notice'][]): Morning | null {
  const [first] = letters;
  return first ? { deliveredAt: first.deliveredAt, lines: letters.filter(({ deliveredAt }) => deliveredAt === first.deliveredAt).flatMap(({ lines }) => lines) } : null;
}
