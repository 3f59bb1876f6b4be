import { parseArgs } from 'node:util';

/** The parts of the bench, in the order they run. */
export const sectionNames = ['approve', 'telling', 'dbos', 'lifecycles', 'steps', 'size', 'lists'] as const;
export type SectionName = (typeof sectionNames)[number];

export interface BenchOptions {
  readonly json: boolean;
  readonly only: readonly SectionName[];
  /** Alternating rounds of each comparison. */
  readonly rounds: number;
  /** Tasks with a milestone that waits to be approved. */
  readonly tasks: number;
  /** Lifecycles a round. */
  readonly lifecycles: number;
  /** Steps due at one instant. */
  readonly steps: readonly number[];
  /** Open tasks of a worker that idles. */
  readonly open: number;
  /** Milestones of the programmes that are listed. */
  readonly milestones: readonly number[];
}

/** What `npm run bench -- --help` prints. */
export const usage = `npm run bench -- [options]

  --only <parts>       parts to run, by commas: ${sectionNames.join(',')}; usually all
  --rounds <n>         alternating rounds of each comparison (3)
  --tasks <n>          tasks with a milestone that waits to be approved (400)
  --lifecycles <n>     lifecycles a round (200)
  --steps <n,n>        steps due at one instant (1000,10000)
  --open <n>           open tasks of a worker that idles (10000)
  --milestones <n,n>   milestones of the programmes that are listed (10000,100000)
  --json               figures for a machine
  --help               this text`;

/** The command line cannot be understood. */
export class Misread extends Error {}

/** Whether the usage is asked for. */
export function asksHelp(args: readonly string[]): boolean {
  return args.includes('--help');
}

/** Reads the command line of `npm run bench`. @throws Misread with a sentence where it does not fit */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parsed(args);
  const number = (name: 'rounds' | 'tasks' | 'lifecycles' | 'open'): number => wholeNumber(name, values[name]);
  const numbers = (name: 'steps' | 'milestones'): number[] => values[name].split(',').map((value) => wholeNumber(name, value));
  return {
    json: values.json,
    only: values.only.split(',').map(sectionName),
    rounds: number('rounds'), tasks: number('tasks'), lifecycles: number('lifecycles'), open: number('open'),
    steps: numbers('steps'), milestones: numbers('milestones'),
  };
}

function sectionName(value: string): SectionName {
  const name = sectionNames.find((known) => known === value);
  if (!name) throw new Misread(`--only knows ${sectionNames.join(', ')}; not '${value}'`);
  return name;
}

/** @throws Misread where it is none, or 0 */
export function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Misread(`--${option} takes whole numbers from 1; not '${value}'`);
  return number;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        only: { type: 'string', default: sectionNames.join() },
        rounds: { type: 'string', default: '3' },
        tasks: { type: 'string', default: '400' },
        lifecycles: { type: 'string', default: '200' },
        steps: { type: 'string', default: '1000,10000' },
        open: { type: 'string', default: '10000' },
        milestones: { type: 'string', default: '10000,100000' },
      },
    });
  } catch (error) {
    throw new Misread(error instanceof Error ? error.message : String(error));
  }
}
