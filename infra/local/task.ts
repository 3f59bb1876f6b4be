import { startChild, type Child, type Launch } from './child';
import { Fault } from './fault';
import type { Bilingual } from './language';
import { logAt, tailOf } from './log-file';

/** A process that does one thing and ends. */
export interface Task {
  readonly name: string;
  readonly title: string;
  /** What a sentence calls it. */
  readonly called: Bilingual;
  readonly launch: Launch;
}

/**
 * Runs a task to its end.
 * @throws Fault with the end of its log unless it ends with code 0
 */
export async function runTask({ called, launch }: Task, started: (child: Child) => void): Promise<void> {
  const child = await startChild(launch);
  started(child);
  const ending = await child.exited;
  if (ending === 'code 0') return;
  const inLog = launch.output !== 'terminal';
  const words = inLog ? `\n${tailOf(launch.output)}` : '';
  throw new Fault(
    { zh: `${called.zh}没有完成（${ending}）。${words}`, en: `${called.en} ended with ${ending}.${words}` },
    inLog ? logAt(launch.output) : { zh: '其提示见上文。', en: 'Its message stands above.' },
  );
}
