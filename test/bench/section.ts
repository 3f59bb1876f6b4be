import type { Round, Spread } from './figures';
import { spreadOf } from './figures';

/** A ratio the design asks for, and whether its middle round reaches it. */
export interface Goal {
  readonly what: string;
  readonly ratio: Spread;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly met: boolean;
}

/** What one part of the bench found: figures for a machine, lines for a reader, and what was asked of them. */
export interface Section {
  readonly title: string;
  readonly figures: object;
  readonly lines: readonly string[];
  readonly goals: readonly Goal[];
}

export const atMost = (what: string, ratio: Spread, limit: number): Goal => ({ what, ratio, atMost: limit, met: ratio.median <= limit });
export const atLeast = (what: string, ratio: Spread, limit: number): Goal => ({ what, ratio, atLeast: limit, met: ratio.median >= limit });

/** A count that must be exactly so many: nothing lost, nothing done twice. */
export const exactly = (what: string, count: number, due: number): Goal => ({ ...atMost(what, spreadOf([count]), due), atLeast: due, met: count === due });

const short = (value: number): string => (Number.isInteger(value) && value >= 10 ? String(value) : value.toFixed(value >= 100 ? 0 : 2));
export const times = ({ median, least, most }: Spread): string => (least === most ? short(median) : `${short(median)} (${short(least)}–${short(most)})`);

/** `p50 1.53 ms, p99 3.20 ms, 612/s`, each the middle of its rounds. */
export function middleOf(rounds: readonly Round[]): string {
  const of = (figure: keyof Round): string => short(spreadOf(rounds.map((round) => round[figure])).median);
  return `p50 ${of('p50')} ms, p99 ${of('p99')} ms, ${of('rate')}/s`;
}

/** `≤ 1.20 met: approve p50 against a bare handler, 1 client: 1.05 (0.99–1.10)` */
export function goalLine({ what, ratio, atMost: most, atLeast: least, met }: Goal): string {
  const asked = most === least ? `= ${most ?? 0}` : most === undefined ? `≥ ${least ?? 0}` : `≤ ${most}`;
  return `${met ? 'met   ' : 'MISSED'} ${asked.padEnd(7)} ${what}: ${times(ratio)}`;
}
