import { setTimeout as pause } from 'node:timers/promises';
import type { Child, Ending, Launch } from '@lianxi/infra/local/child';
import { bringUp, type Part } from '@lianxi/infra/local/part';
import { note } from '@lianxi/infra/local/run-records';
import { killAtOnce } from '@lianxi/platform/failpoints/kill';
import { until } from '../support/until';

/** A server that was killed holds on to its memory until its last session is gone. */
const attempts = 20;

/** One process of the product under test, to be killed and brought back at will. */
export class Living {
  private child: Child | undefined;
  private died: Promise<Ending> | undefined;

  /** @param run folder of the process records, by which it is ended when the test run is broken off */
  constructor(private readonly part: Part, private readonly run: string) {}

  get name(): string {
    return this.part.name;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get lives(): boolean {
    return this.child !== undefined && !this.child.ended();
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.bringUp({});
        return;
      } catch (error) {
        if (attempt === attempts) throw error;
        await pause(250);
      }
    }
  }

  /** Starts it with a failpoint armed, which may end it before it is ready. */
  async startArmed(order: string): Promise<void> {
    await this.bringUp({ LIANXI_FAILPOINT: order }).catch((error: unknown) => { if (this.lives) throw error; });
  }

  /** SIGKILL, for it and all it started. */
  kill(): void {
    if (this.lives) killAtOnce(this.pid);
  }

  async isDead(withinMs: number): Promise<boolean> {
    return await until(`${this.name} dies`, () => !this.lives, withinMs).then(() => true, () => false);
  }

  /** How it ended; undefined when it was never started. */
  async ended(): Promise<Ending | undefined> {
    return await this.died;
  }

  /** Lets it finish. */
  async stop(): Promise<void> {
    await this.child?.end(this.part.drain.signal, this.part.drain.graceMs);
  }

  private async bringUp(env: Readonly<Record<string, string>>): Promise<void> {
    const launch = async (): Promise<Launch> => {
      const launch = await this.part.launch();
      return { ...launch, env: { ...launch.env, ...env } };
    };
    await bringUp({ ...this.part, launch }, (child) => {
      [this.child, this.died] = [child, child.exited];
      note(this.run, { ...this.part, pid: child.pid, stage: 0 });
    });
  }
}
