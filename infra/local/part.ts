import { startChild, type Child, type Ending, type Launch } from './child';
import { Fault } from './fault';
import type { Bilingual } from './language';
import type { Probe } from './liveness';
import { endOf, logAt, tailOf } from './log-file';
import { howEnded } from './texts';
import { waitUntil } from './wait-until';

/** One long-running process of the product. */
export interface Part {
  /** Names its record and its log: `api`. */
  readonly name: string;
  /** Names it to people: `API`. */
  readonly title: Bilingual;
  /** What to run; may first clear away what an earlier run left. */
  launch(): Promise<Launch>;
  ready(child: Child): Promise<boolean>;
  readonly readyWithinMs: number;
  /** Those it listens on, where they were chosen for it. */
  readonly ports?: readonly number[];
  /** Alive, not ready: a part that waits for another one answers all the same. */
  readonly lives: Probe;
  /** The signal that lets it finish its work, and how long it may take. */
  readonly drain: { readonly signal: NodeJS.Signals; readonly graceMs: number };
  /**
   * The same part on other ports, after it could not start because somebody else had taken one of its own; undefined when
   * that was not the reason.
   * @param failure why it could not start
   * @throws Fault when the port may not be changed
   */
  moved?(failure: NotReady): Promise<Part | undefined>;
}

/** A part ended, or was ended, before it was ready. */
export class NotReady extends Fault {
  /** @param words the end of the part's log, as far as it tells of this attempt */
  constructor(cause: Bilingual, remedy: Bilingual, readonly words: string) {
    super(words === '' ? cause : { zh: `${cause.zh}\n${words}`, en: `${cause.en}\n${words}` }, remedy);
  }
}

/**
 * Starts a part and waits until it is ready.
 * @param started told of the process as soon as there is one
 * @throws NotReady with its last words, when it ends or stays unready
 */
export async function bringUp(part: Part, started: (child: Child) => void = () => undefined): Promise<Child> {
  const launch = await part.launch();
  const before = endOf(launch.output);
  const child = await startChild(launch);
  started(child);
  const ready = await waitUntil(async () => child.ended() || await part.ready(child), part.readyWithinMs);
  if (ready && !child.ended()) return child;
  const cause = child.ended() ? endedEarly(part, await child.exited) : tooLate(part);
  await child.end('SIGKILL', 0);
  throw new NotReady(cause, logAt(launch.output), tailOf(launch.output, before));
}

function endedEarly({ title }: Part, ending: Ending): Bilingual {
  const how = howEnded(ending);
  return { zh: `${title.zh} 尚未就绪就已结束（${how.zh}）。`, en: `${title.en} ended with ${how.en} before it was ready.` };
}

function tooLate({ title, readyWithinMs }: Part): Bilingual {
  const seconds = String(readyWithinMs / 1000);
  return { zh: `${title.zh} 在 ${seconds} 秒内未能就绪。`, en: `${title.en} was not ready within ${seconds} s.` };
}
