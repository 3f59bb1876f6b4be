import { killGroup, sendSignal } from './child';
import { isStill } from './process-identity';
import { waitUntil } from './wait-until';

/** A process noted by a run that may be over, told apart from a later one with the same number. */
export interface Leftover {
  readonly pid: number;
  readonly identity: string;
}

/**
 * Ends a process that an earlier run left behind: by the signal, and after `graceMs` by SIGKILL with all it started.
 * Answers whether there was one.
 */
export async function endLeftover({ pid, identity }: Leftover, signal: NodeJS.Signals, graceMs: number): Promise<boolean> {
  if (!isStill(pid, identity)) return false;
  const gone = () => !isStill(pid, identity);
  sendSignal(pid, signal);
  if (!await waitUntil(gone, graceMs)) {
    killGroup(pid, 'SIGKILL');
    await waitUntil(gone, 5_000);
  }
  return true;
}
