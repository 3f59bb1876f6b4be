import { setTimeout as pause } from 'node:timers/promises';
import { pauseBefore, steadyMs } from './backoff';
import { killGroup, type Child } from './child';
import { toldBy } from './fault';
import { isHeld } from './held';
import type { Bilingual } from './language';
import { hangs, patienceIn } from './liveness';
import { bringUp, NotReady, type Part } from './part';
import { amend, forget, note, type Failures, type RunRecord } from './run-records';
import type { Say } from './step';
import { texts } from './texts';

/** How often a part is begun whose ports others take before it does. */
const attempts = 5;

/** Keeps one part running until it is told to stop: a part that ends is started again, and one that hangs is ended. */
export class Keeper {
  private child: Child | undefined;
  private starting: Promise<unknown> | undefined;
  private failed: Failures | undefined;
  private readonly stopping = new AbortController();

  constructor(private current: Part, private readonly run: string, private readonly say: Say, private readonly stage = 0, private readonly patience = patienceIn(process.env)) {}

  get part(): Part {
    return this.current;
  }

  /** Resolves when the part is ready for the first time, on other ports if need be; from then on it is watched. */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.bringUp();
        break;
      } catch (error) {
        const mayMove = attempt < attempts && error instanceof NotReady && !this.isStopping();
        const moved = mayMove ? await this.part.moved?.(error) : undefined;
        if (!moved || this.isStopping()) throw error;
        this.current = moved;
      }
    }
    void this.watch();
  }

  /** Lets the part drain and waits for its end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.drain();
    await this.starting?.catch(() => undefined);
    forget(this.run, this.part.name);
  }

  /** Ends the part at once, for good. */
  kill(): void {
    this.stopping.abort();
    this.killProcess();
  }

  private killProcess(): void {
    if (this.child && !this.child.ended()) killGroup(this.child.pid, 'SIGKILL');
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async bringUp(): Promise<void> {
    this.starting = bringUp(this.part, (child) => {
      this.child = child;
      note(this.run, { ...this.part, pid: child.pid, stage: this.stage, state: 'starting', failed: this.failed });
      if (this.isStopping()) void this.drain();
    });
    await this.starting;
    this.tell('ready', undefined);
  }

  /** For those who ask how the part is. */
  private tell(state: RunRecord['state'], failed: Failures | undefined): void {
    this.failed = failed;
    amend(this.run, this.part.name, { state, failed });
  }

  private async drain(): Promise<void> {
    await this.child?.end(this.part.drain.signal, this.part.drain.graceMs);
  }

  /** Somebody stopped this part by itself: it stays so until it is released, or everything is stopped. */
  private async released(): Promise<void> {
    this.say(texts.heldDown(this.part.title, this.part.name));
    while (isHeld(this.run, this.part.name) && !this.isStopping()) await this.rest(200);
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** Waits for the end of the process, which is brought about when it hangs, and says how it came. */
  private async lived(): Promise<Bilingual> {
    const { child, patience, part } = this;
    if (!child) return texts.notStarted(part.title);
    const over = () => child.ended() || this.isStopping() || isHeld(this.run, part.name);
    let silentFor: number | undefined;
    if (patience) {
      void hangs(part.lives, patience, over).then((hung) => {
        if (!hung) return;
        silentFor = patience.everyMs * patience.silences / 1000;
        this.killProcess();
      });
    }
    const ending = await child.exited;
    return silentFor === undefined ? texts.ended(part.title, ending) : texts.hung(part.title, silentFor);
  }

  private async watch(): Promise<void> {
    const { title } = this.part;
    for (let crashes = 1; ; crashes += 1) {
      const since = Date.now();
      const ending = await this.lived();
      if (this.isStopping()) return;
      if (Date.now() - since > steadyMs) crashes = 1;
      if (isHeld(this.run, this.part.name)) {
        await this.released();
        this.failed = undefined;
      } else {
        this.say(ending);
        await this.rest(pauseBefore(crashes));
      }
      if (this.isStopping()) return;
      await this.bringUp().then(
        () => { this.say(texts.runsAgain(title)); },
        (error: unknown) => {
          this.tell('starting', { times: (this.failed?.times ?? 0) + 1, at: new Date().toISOString(), why: toldBy(error) });
          this.say(toldBy(error));
        },
      );
    }
  }
}
