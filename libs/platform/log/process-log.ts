import type { Logger } from 'pino';
import { destination, pino } from 'pino';
import { logOptions } from './log-options';

/**
 * The log of a process, on its standard output. Lines are gathered for a tenth of a second and written together: one write a line would
 * cost a request more than its decision does. They are written out when the process ends; a process killed outright may lose the last ones,
 * and the record has what they spoke of.
 */
export function processLog(name: string, level: string): Logger {
  return pino(logOptions(name, level), destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 100 }));
}
