/** A part that ran this long before it ended starts anew with the shortest pause. */
export const steadyMs = 60_000;

/** The pause before a part that ended for the `crashes`-th time in a row is started again: 0.5 s, doubling up to 30 s. */
export function pauseBefore(crashes: number): number {
  return Math.min(30_000, 500 * 2 ** (crashes - 1));
}
