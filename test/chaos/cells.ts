import type { Failpoint, moments } from '@lianxi/platform/failpoints/failpoint';

const victims = ['api', 'worker', 'temporal', 'postgres'] as const;

/** Who dies. */
export type Victim = (typeof victims)[number];

/** Where, in which process, who is killed. */
export interface Cell {
  readonly host: 'api' | 'worker';
  readonly failpoint: Failpoint;
  readonly victim: Victim;
}

type Moment = (typeof moments)[number];

/** The moments each process comes to: a command in either, the rest in one of them. */
const momentsOf: Readonly<Record<Cell['host'], readonly Moment[]>> = {
  api: ['ask', 'write', 'commit', 'notify'],
  worker: ['ask', 'write', 'commit', 'tell', 'told', 'notices', 'activity'],
};

/** Every failpoint of each process, and everyone killed there. */
export const matrix: readonly Cell[] = (['api', 'worker'] as const).flatMap((host) => momentsOf[host].flatMap((moment) => (['before', 'after'] as const).flatMap(
  (side) => victims.map((victim): Cell => ({ host, failpoint: `${moment}.${side}`, victim })))));

export const nameOf = ({ host, failpoint, victim }: Cell): string => `${victim} dies at ${failpoint} of the ${host}`;

/** So many cells of the matrix, far apart from each other. */
export function sampleOf(cells: readonly Cell[], count: number): Cell[] {
  const step = cells.length / count;
  return Array.from({ length: count }, (_, index) => cells[Math.floor(index * step)]!);
}
