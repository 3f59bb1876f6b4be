import { readFileSync } from 'node:fs';

/**
 * Kills a process with SIGKILL, then those it started, before they can find out and tidy up; gone is no error. Where the system does not
 * list them (it is Linux that does), the first alone.
 */
export function killAtOnce(pid: number): void {
  const started = childrenOf(pid);
  for (const one of [pid, ...started]) killOne(one);
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
