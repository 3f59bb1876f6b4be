import { startChild, type Child, type Launch } from './child';
import { Fault } from './fault';
import type { Probe } from './liveness';
import { tailOf } from './log-file';
import { waitUntil } from './wait-until';

/** One long-running process of the product. */
export interface Part {
  /** Names its record and its log: `api`. */
  readonly name: string;
  /** Names it to people: `API`. */
  readonly title: string;
  /** What to run; may first clear away what an earlier run left. */
  launch(): Promise<Launch>;
  ready(child: Child): Promise<boolean>;
  readonly readyWithinMs: number;
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
  /** @param words the end of the part's log */
  constructor(cause: string, remedy: string, readonly words: string) {
    super(`${cause}\n${words}`, remedy);
  }
}

/**
 * Starts a part and waits until it is ready.
 * @param started told of the process as soon as there is one
 * @throws NotReady with the end of its log, when it ends or stays unready
 */
export async function bringUp(part: Part, started: (child: Child) => void = () => undefined): Promise<Child> {
  const launch = await part.launch();
  const child = await startChild(launch);
  started(child);
  const ready = await waitUntil(async () => child.ended() || await part.ready(child), part.readyWithinMs);
  if (ready && !child.ended()) return child;
  const cause = child.ended() ? `ended with ${await child.exited} before it was ready` : `was not ready within ${String(part.readyWithinMs / 1000)} s`;
  await child.end('SIGKILL', 0);
  throw new NotReady(`${part.title} ${cause}.`, `Its log is ${launch.output}.`, tailOf(launch.output));
}
