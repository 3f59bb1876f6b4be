import { parseArgs } from 'node:util';

/** The parts of the soak, in the order they run. */
export const partNames = ['lives', 'steady', 'matrix'] as const;
export type PartName = (typeof partNames)[number];

export interface SoakOptions {
  readonly only: readonly PartName[];
  /** Task lifecycles while PostgreSQL is killed. */
  readonly lives: number;
  readonly clients: number;
  /** Length of the steady load. */
  readonly minutes: number;
  /** How often the whole matrix is played, each time with other lots. */
  readonly seeds: number;
  /** The first seed. */
  readonly seed: number;
  /** Cells of the matrix, spread over it; all when left out. */
  readonly cells: number | undefined;
}

/** Reads the command line of `npm run soak`. Throws a sentence where it does not fit. */
export function readOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: partNames.join() },
      lives: { type: 'string', default: '5000' },
      clients: { type: 'string', default: '16' },
      minutes: { type: 'string', default: '10' },
      seeds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      cells: { type: 'string' },
    },
  });
  return {
    only: values.only.split(',').map(partName),
    lives: wholeNumber('lives', values.lives),
    clients: wholeNumber('clients', values.clients),
    minutes: wholeNumber('minutes', values.minutes),
    seeds: wholeNumber('seeds', values.seeds),
    seed: wholeNumber('seed', values.seed),
    cells: values.cells === undefined ? undefined : wholeNumber('cells', values.cells),
  };
}

function partName(value: string): PartName {
  const name = partNames.find((known) => known === value);
  if (!name) throw new Error(`--only knows ${partNames.join(', ')}; not '${value}'`);
  return name;
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} takes whole numbers from 1; not '${value}'`);
  return number;
}
