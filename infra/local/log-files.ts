import { existsSync, readFileSync, renameSync } from 'node:fs';

/** Puts the log of the last time aside, so that each log tells of one start and two are kept. */
export function rotate(log: string): void {
  if (existsSync(log)) renameSync(log, log.replace(/\.log$/, '.previous.log'));
}

/** The last lines of a log, for a message about what failed. */
export function tailOf(log: string, lines = 15): string {
  if (!existsSync(log)) return '';
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).map((line) => `    ${line}`).join('\n');
}
