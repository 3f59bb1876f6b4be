import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './child';
import { removeEndpoints } from './endpoints';
import { heldIn, release } from './held';
import { Keeper } from './keeper';
import { endLeftover } from './leftovers';
import type { Part } from './part';
import type { Home } from './paths';
import { claim, forget, forgetParts, note, noteStopping, running, supervisorName } from './run-records';
import type { Say } from './step';
import { runTask, type Task } from './task';
import { texts } from './texts';

/** How a task that is interrupted is ended. */
const taskDrain = { signal: 'SIGTERM', graceMs: 10_000 } as const;

/**
 * Starts the parts of the product stage by stage, keeps them running, and stops them in the opposite order. Each process
 * is noted in the home's run folder, so that after kill -9 of any of them, this one included, the next start finds them.
 */
export class Supervisor {
  private readonly stages: Keeper[][] = [];
  private task: Child | undefined;
  private stopped: Promise<void> | undefined;

  private constructor(private readonly home: Home, private readonly say: Say) {}

  /**
   * Becomes the one supervisor of a home and ends what an earlier one left behind.
   * @throws Fault when one is at work already
   */
  static async open(home: Home, say: Say): Promise<Supervisor> {
    claim(home.run);
    removeEndpoints(home.run);
    for (const name of heldIn(home.run)) release(home.run, name);
    await endLeftovers(home.run, say);
    forgetParts(home.run);
    return new Supervisor(home, say);
  }

  get isStopping(): boolean {
    return this.stopped !== undefined;
  }

  /** Starts parts that do not need each other, as the next stage, and resolves when all are ready; refuses when a stop came first. */
  async keep(...parts: readonly Part[]): Promise<void> {
    this.refuseWhenStopping();
    const stage = parts.map((part) => new Keeper(part, this.home.run, this.say, this.stages.length));
    this.stages.push(stage);
    await Promise.all(stage.map((keeper) => keeper.start()));
    this.refuseWhenStopping();
  }

  /** Runs a task to its end, between two stages. */
  async run(task: Task): Promise<void> {
    this.refuseWhenStopping();
    await runTask(task, (child) => {
      this.task = child;
      note(this.home.run, { ...task, pid: child.pid, stage: this.stages.length, drain: taskDrain });
    }).finally(() => { forget(this.home.run, task.name); });
  }

  /** Lets the parts finish what they do, the last stage first. A second call waits for the first. */
  stop(): Promise<void> {
    return this.stopped ??= this.stopAll();
  }

  /** Ends everything at once, for those who will not wait. */
  kill(): void {
    for (const keeper of this.stages.flat()) keeper.kill();
  }

  /**
   * Brings everything up and resolves when a stop, whoever asked for it, is complete.
   * @throws what `bringUp` throws, after stopping what it had started; unless the stop was the reason
   */
  async untilStopped(bringUp: () => Promise<void>): Promise<void> {
    await bringUp().catch(async (error: unknown) => {
      if (this.isStopping) return;
      await this.stop();
      throw error;
    });
    while (!this.stopped) await pause(200);
    await this.stopped;
  }

  private async stopAll(): Promise<void> {
    noteStopping(this.home.run);
    await this.task?.end(taskDrain.signal, taskDrain.graceMs);
    for (const stage of this.stages.reverse()) {
      this.say(texts.stoppingParts(stage.map(({ part }) => part.title)));
      await Promise.all(stage.map((keeper) => keeper.stop()));
    }
    removeEndpoints(this.home.run);
    forget(this.home.run, supervisorName);
  }

  private refuseWhenStopping(): void {
    if (this.isStopping) throw new Error('Stopped before it was ready.');
  }
}

/** Ends the processes of an earlier run, the last stage first, as a stop would. */
export async function endLeftovers(run: string, say: Say): Promise<void> {
  const left = running(run).filter(({ name }) => name !== supervisorName).sort((a, b) => b.stage - a.stage);
  for (const record of left) {
    say(texts.leftBehind(record.title, record.pid));
    await endLeftover(record, record.drain.signal, record.drain.graceMs);
    forget(run, record.name);
  }
}
