import type { ApprovalFigures } from './approvals';
import type { Spread } from './figures';
import type { TellingFigures } from './telling';

/** What the design asks of the ratios. */
export const targets = { p50: 1.3, rate: 0.75, knows: 1.2 } as const;

export interface Report {
  readonly node: string;
  /** Of this machine, before the bench began: with other work on it the figures say little. */
  readonly cpus: number;
  readonly load: number;
  readonly approvals: readonly ApprovalFigures[];
  readonly telling?: TellingFigures;
  readonly targets: typeof targets;
  readonly met: boolean;
}

export function reportOf(approvals: readonly ApprovalFigures[], telling: TellingFigures | undefined, machine: Pick<Report, 'cpus' | 'load'>): Report {
  const met = approvals.every(({ ratio }) => ratio.p50.median <= targets.p50 && ratio.rate.median >= targets.rate)
    && (telling === undefined || telling.ratio.median <= targets.knows);
  return { node: process.version, ...machine, approvals, ...(telling && { telling }), targets, met };
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const times = ({ median, least, most }: Spread): string => `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
const verdict = (met: boolean): string => (met ? 'met' : 'missed');

/** The report as a text for a terminal. */
export function textOf({ approvals, telling, met, node, cpus, load }: Report): string {
  const lines = approvals.map(({ clients, ours, bare, ratio }) => [
    `approve over HTTP, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
    `  p50   ours ${ms(middle(ours.map(({ p50 }) => p50)))}, bare ${ms(middle(bare.map(({ p50 }) => p50)))}: ${times(ratio.p50)}, target ≤ ${targets.p50} ${verdict(ratio.p50.median <= targets.p50)}`,
    `  p99   ours ${ms(middle(ours.map(({ p99 }) => p99)))}, bare ${ms(middle(bare.map(({ p99 }) => p99)))}: ${times(ratio.p99)}`,
    `  rate  ours ${middle(ours.map(({ rate }) => rate)).toFixed(0)}/s, bare ${middle(bare.map(({ rate }) => rate)).toFixed(0)}/s: ${times(ratio.rate)}, target ≥ ${targets.rate} ${verdict(ratio.rate.median >= targets.rate)}`,
  ].join('\n'));
  const told = telling && [
    'commit → workflow knows, against a bare signal',
    `  p50   ours ${ms(telling.ours)}, bare ${ms(telling.bare)}: ${times(telling.ratio)}, target ≤ ${targets.knows} ${verdict(telling.ratio.median <= targets.knows)}`,
  ].join('\n');
  const on = `Node ${node}, ${cpus} CPUs, load ${load.toFixed(1)} before${load > cpus / 2 ? ': the machine was busy, so these figures say little' : ''}`;
  return [on, ...lines, ...(told === undefined ? [] : [told]), met ? 'All targets are met.' : 'Not all targets are met.'].join('\n');
}
