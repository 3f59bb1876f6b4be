import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one that got the same number: the time it started. Undefined when there is no such
 * process, or only the remains of one that nobody has collected yet.
 */
export function identityOf(pid: number): string | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Whether the process is still the one whose identity was noted. */
export function isStill(pid: number, identity: string): boolean {
  return identityOf(pid) === identity;
}

/** Whether only the remains of a process are there, which nobody has collected yet: the system still counts it as one. */
export function isUncollected(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return identityOf(pid) === undefined;
}

/** The command line of a process; empty when there is none to read. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** State and start time are the 1st and 20th word after the command's name, which is in brackets and may hold anything. */
function fromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return isGone(words[0]) ? undefined : `${boot} ${words[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state, ...started] = line.split(/\s+/);
    return isGone(state) ? undefined : started.join(' ');
  } catch {
    return undefined;
  }
}

function isGone(state: string | undefined): boolean {
  return state === undefined || state.startsWith('Z') || state.startsWith('X');
}
