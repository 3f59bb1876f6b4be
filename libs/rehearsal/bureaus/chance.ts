import { createHash } from 'node:crypto';

/**
 * What falls to somebody by lot: a number from 0 up to 1 that follows from the seed and from what it is asked for, so that the same
 * rehearsal draws the same lots in whatever order its acts are played.
 */
export function chance(seed: number, ...about: readonly (string | number)[]): number {
  const digest = createHash('sha256').update([seed, ...about].join('\u0000')).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/** A whole number from `least` to `most`, by lot. */
export function byLot(least: number, most: number, lot: number): number {
  return least + Math.floor(lot * (most - least + 1));
}
