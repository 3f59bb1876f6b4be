/** The value below which so much of a sample lies; 0 for an empty one. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A figure over several rounds: the middle one, and how far the rounds lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(rounds: readonly number[]): Spread {
  return { median: quantile(rounds, 0.5), least: Math.min(...rounds), most: Math.max(...rounds) };
}

/** What one round of one system measured, in milliseconds and requests a second. */
export interface Round {
  readonly p50: number;
  readonly p99: number;
  readonly rate: number;
}

/** Ours against theirs, round by round: the rounds of one pair ran side by side, so that what the machine did then cancels out. */
export function ratios(ours: readonly Round[], theirs: readonly Round[]): Readonly<Record<keyof Round, Spread>> {
  const ratio = (figure: keyof Round): Spread => spreadOf(ours.map((round, index) => round[figure] / (theirs[index]?.[figure] ?? Number.NaN)));
  return { p50: ratio('p50'), p99: ratio('p99'), rate: ratio('rate') };
}
