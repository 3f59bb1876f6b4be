import type { Section } from './section';
import { goalLine } from './section';

/** What each part found, by its name. */
export type Sections = Readonly<Record<string, Section>>;

export interface Machine {
  readonly node: string;
  readonly cpus: number;
  /** Before the bench began: with other work on the machine the figures say little. */
  readonly load: number;
}

export interface Report extends Machine {
  readonly sections: Sections;
  readonly met: boolean;
}

export function reportOf(sections: Sections, machine: Machine): Report {
  return { ...machine, sections, met: Object.values(sections).every(({ goals }) => goals.every(({ met }) => met)) };
}

/** The report as a text for a terminal. */
export function textOf({ sections, met, node, cpus, load }: Report): string {
  const busy = load > cpus / 2 ? ': the machine was busy, so these figures say little' : '';
  return [
    `Node ${node}, ${cpus} CPUs, load ${load.toFixed(1)} before${busy}`,
    ...Object.values(sections).flatMap(({ title, lines, goals }) => ['', title, ...lines, ...goals.map((goal) => `  ${goalLine(goal)}`)]),
    '',
    met ? 'All goals are met.' : 'Not all goals are met.',
  ].join('\n');
}
