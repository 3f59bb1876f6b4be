import { backoff } from './backoff';

/** A piece of work done again and again until it is stopped: after an interval, or at once when somebody wakes it; less often while it fails, whoever wakes it. */
export class Loop {
  private readonly stopping = new AbortController();
  private woken = false;
  private failures = 0;
  private wakeUp: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly turn: () => Promise<void>,
    private readonly everyMs: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** The next turn begins at once, or as soon as the present one has ended; after a failure, once its pause is over. */
  wake(): void {
    this.woken = true;
    if (this.failures === 0) this.wakeUp();
  }

  /** Lets the present turn end, and begins no other. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      try {
        await this.turn();
        this.failures = 0;
      } catch (error) {
        this.failures += 1;
        this.failed(error);
      }
      await this.rest(Math.max(this.everyMs, backoff(this.failures)));
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    if (this.stopping.signal.aborted || (this.woken && this.failures === 0)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => { clearTimeout(timer); resolve(); };
    });
  }
}
