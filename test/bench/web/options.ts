import { parseArgs } from 'node:util';
import { Misread, wholeNumber } from '../options';

export interface WebBenchOptions {
  readonly json: boolean;
  /** Alternating rounds of the page and the hello. */
  readonly rounds: number;
  /** Milestones of the ledger that is scrolled. */
  readonly lines: number;
}

/** What `npm run bench:web -- --help` prints. */
export const usage = `npm run bench:web -- [options]

  --rounds <n>         alternating rounds of the page and the hello (9)
  --lines <n>          milestones of the ledger that is scrolled (10000)
  --json               figures for a machine
  --help               this text`;

/** Reads the command line of `npm run bench:web`. @throws Misread with a sentence where it does not fit */
export function readWebOptions(args: readonly string[]): WebBenchOptions {
  const { json, rounds, lines } = parsed(args);
  return { json, rounds: wholeNumber('rounds', rounds), lines: wholeNumber('lines', lines) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '9' }, lines: { type: 'string', default: '10000' } } }).values;
  } catch (error) {
    throw new Misread(error instanceof Error ? error.message : String(error));
  }
}
