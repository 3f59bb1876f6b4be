import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { newestView } from '@lianxi/commands/task/newest-view';
import type { TaskView } from '@lianxi/contracts/task-view';
import type { LeasedTell } from '@lianxi/persistence/record/tell-lease.sql';
import { leaseTells, postponeTell, recordDelivered } from '@lianxi/persistence/record/tell-lease.sql';
import { failpoint } from '@lianxi/platform/failpoints/failpoint';
import { backoff } from '@lianxi/platform/loop/backoff';
import { Loop } from '@lianxi/platform/loop/loop';
import type { WorkerSettings } from '../surroundings/settings';
import { Outage } from './outage';
import type { Renewal } from './renewal';
import { StartRate } from './start-rate';
import type { TaskRuns } from './task-runs';
import { isUnreachable } from './unreachable';

/** What the dispatcher needs of others. */
export interface DispatcherParts {
  readonly record: DataSource;
  readonly runs: TaskRuns;
  readonly renewal: Renewal;
}

/** Tells the workflows what the record has decided, again and again until they know; the same delivery starts, informs and revives. */
export class Dispatcher implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Dispatcher.name);
  private readonly loop: Loop;
  private readonly temporal = new Outage();
  private readonly starts: StartRate;
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly parts: DispatcherParts, private readonly settings: WorkerSettings) {
    this.starts = new StartRate(settings.startsPerSecond);
    this.loop = new Loop(() => this.turn(), settings.pollMs, (error) => { this.log.warn(error, 'Nothing can be told'); });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Something is to be told. */
  wake(): void {
    this.loop.wake();
  }

  /** Takes nothing more and lets the deliveries under way end. */
  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
    await Promise.all(this.underWay);
  }

  private async turn(): Promise<void> {
    const room = this.temporal.allows(this.settings.deliveriesAtOnce - this.underWay.size, this.underWay.size);
    // Half the room at most is for runs to be started, and none of what is taken waits for what is taken next.
    const fresh = await this.take(false, Math.min(Math.ceil(room / 2), this.starts.available()));
    this.starts.spend(fresh);
    await this.take(true, room - fresh);
  }

  /** Takes tasks and begins to tell each; answers how many. */
  private async take(started: boolean, limit: number): Promise<number> {
    const tells = await leaseTells(this.parts.record, { started, limit, leaseMs: this.settings.leaseMs });
    for (const tell of tells) this.begin(tell);
    return tells.length;
  }

  private begin(tell: LeasedTell): void {
    const delivery = this.deliver(tell).catch((error: unknown) => { this.log.warn(error, `Task ${tell.taskId} was not told`); }).finally(() => {
      this.underWay.delete(delivery);
      this.loop.wake();
    });
    this.underWay.add(delivery);
  }

  private async deliver(tell: LeasedTell): Promise<void> {
    const { record } = this.parts;
    const before = this.temporal.answered;
    try {
      const told = await this.tell(tell);
      if (told) await this.remember(told);
      else await postponeTell(record, tell.taskId, backoff(tell.attempts));
    } catch (error) {
      const unreachable = isUnreachable(error, this.temporal.answered > before);
      if (unreachable) this.temporal.failed();
      await postponeTell(record, tell.taskId, unreachable ? 0 : backoff(tell.attempts));
      throw error;
    }
  }

  private async remember(told: TaskView): Promise<void> {
    failpoint('told.before');
    await recordDelivered(this.parts.record, told);
    failpoint('told.after');
  }

  /** The view the run knows now; undefined while it has not proved that it is there. */
  private async tell({ taskId, delivered }: LeasedTell): Promise<TaskView | undefined> {
    const view = await newestView(this.parts.record, taskId);
    if (!view) return undefined;
    failpoint('tell.before');
    await this.parts.runs.tell(view);
    failpoint('tell.after');
    this.temporal.ended();
    return delivered > 0 || await this.parts.renewal.proves(view) ? view : undefined;
  }
}
