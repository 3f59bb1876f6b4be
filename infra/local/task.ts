import { startChild, type Child, type Launch } from './child';
import { Fault } from './fault';
import type { Bilingual } from './language';
import { logAt, tailOf } from './log-file';
import { howEnded } from './texts';

/** A process that does one thing and ends. */
export interface Task {
  readonly name: string;
  /** Names it to people, also at the beginning of a sentence. */
  readonly title: Bilingual;
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
  if (ending.code === 0) return;
  const inLog = launch.output !== 'terminal';
  const words = inLog ? tailOf(launch.output) : '';
  const [end, how] = [words === '' ? '' : `\n${words}`, howEnded(ending)];
  throw new Fault(
    { zh: `${title.zh}没有完成（${how.zh}）。${end}`, en: `${title.en} ended with ${how.en}.${end}` },
    inLog ? logAt(launch.output) : { zh: '其提示见上文。', en: 'Its message stands above.' },
  );
}
