/** Milliseconds to wait after so many failures in a row: doubling from `first`, never more than `most`. */
export function backoff(failures: number, { first = 200, most = 5_000 } = {}): number {
  return failures <= 0 ? 0 : Math.min(most, first * 2 ** (failures - 1));
}
