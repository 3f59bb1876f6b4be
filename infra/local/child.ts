import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Account } from './account';
import { Fault } from './fault';
import { keepLog, LogFile, logLimits } from './log-file';

/** What to run. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly account?: Account | undefined;
  /** Gives way to the other processes where processors are short, as Unix counts it: 1 to 19. */
  readonly niceness?: number;
  /** Log that gets everything the process prints, within limits, or `terminal`. */
  readonly output: string;
}

/** How a process ended: with a code, or by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process we started. */
export interface Child {
  readonly pid: number;
  readonly exited: Promise<Ending>;
  readonly ended: () => boolean;
  /** Sends the signal and, when the process is not gone in time, kills it with all it started. */
  end(signal: NodeJS.Signals, graceMs: number): Promise<void>;
}

/** How long the output of a process is waited for that is gone; something it started may hold on to it. */
const lastWordsMs = 1_000;

/** Starts a process in a group of its own, so that a Ctrl-C reaches only us and we decide who ends when. */
export async function startChild(launch: Launch, limits = logLimits): Promise<Child> {
  const output = launch.output === 'terminal' ? 'inherit' : 'pipe';
  const [command, args] = givingWay(launch);
  if (launch.niceness !== undefined) await mayBeRun(launch);
  const child = spawn(command, args, {
    cwd: launch.cwd ?? '/',
    env: { ...process.env, ...launch.env },
    detached: true,
    stdio: ['ignore', output, output],
    ...(launch.account && { uid: launch.account.uid, gid: launch.account.gid }),
  });
  if (child.stdout && child.stderr) keepLog(new LogFile(launch.output, limits), [child.stdout, child.stderr]);
  let isOver = false;
  const exited = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      isOver = true;
      const ending = { code, signal };
      const late = setTimeout(() => { resolve(ending); }, lastWordsMs);
      child.once('close', () => { clearTimeout(late); resolve(ending); });
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => { reject(notStarted(launch, error)); });
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    exited,
    ended: () => isOver,
    async end(signal, graceMs) {
      if (isOver) return;
      child.kill(signal);
      const timer = setTimeout(() => { killGroup(pid, 'SIGKILL'); }, graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** `nice` would start whether or not there is anything to run, and end with 127. A name without a folder is looked for where the system keeps programs. */
async function mayBeRun(launch: Launch): Promise<void> {
  const folders = isAbsolute(launch.command) ? [''] : (process.env.PATH ?? '').split(delimiter);
  await Promise.any(folders.map((folder) => access(join(folder, launch.command), constants.X_OK)))
    .catch((none: unknown) => { throw notStarted(launch, (none as AggregateError).errors[0] as Error); });
}

function notStarted({ command }: Launch, { message }: Error): Fault {
  return new Fault(
    { zh: `${command} 无法启动：${message}。`, en: `${command} could not be started: ${message}.` },
    { zh: '请确认该程序存在且可以执行。', en: 'See that it is there and may be run.' },
  );
}

/** `nice` becomes the process itself, which so has the same number; set from outside, niceness would miss the threads it has by then. */
function givingWay({ command, args, niceness }: Launch): [string, readonly string[]] {
  return niceness === undefined ? [command, args] : ['nice', ['-n', String(niceness), command, ...args]];
}

/** Signals a process and all it started. */
export function killGroup(pid: number, signal: NodeJS.Signals): void {
  sendSignal(-pid, signal);
}

/** Signals a process, or with a negative number its group; one that is gone is no error. */
export function sendSignal(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
