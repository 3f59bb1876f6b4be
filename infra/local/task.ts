import { startChild, type Child, type Launch } from './child';
import { Fault } from './fault';
import { tailOf } from './log-file';

/** A process that does one thing and ends. */
export interface Task {
  readonly name: string;
  readonly title: string;
  readonly launch: Launch;
}

/**
 * Runs a task to its end.
 * @throws Fault with the end of its log unless it ends with code 0
 */
export async function runTask({ title, launch }: Task, started: (child: Child) => void): Promise<void> {
  const child = await startChild(launch);
  started(child);
  const ending = await child.exited;
  if (ending === 'code 0') return;
  const inLog = launch.output !== 'terminal';
  throw new Fault(
    `${title} ended with ${ending}.${inLog ? `\n${tailOf(launch.output)}` : ''}`,
    inLog ? `Its log is ${launch.output}.` : 'Its message stands above.',
  );
}
