import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { deliverNotices } from '@lianxi/persistence/reminders/delivery.sql';
import { failpoint } from '@lianxi/platform/failpoints/failpoint';
import { Loop } from '@lianxi/platform/loop/loop';

/**
 * Delivers a morning's notices once its steps are done: a plain loop over the rows that are due, woken when steps have been carried
 * out here. What nobody wakes it for (a clock that comes to its hour, another worker's death) it finds by looking.
 */
export class Delivery implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Delivery.name);
  private readonly loop: Loop;

  constructor(private readonly record: DataSource, everyMs: number) {
    this.loop = new Loop(() => this.deliver(), everyMs, (error) => { this.log.warn(error, 'Notices cannot be delivered'); });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Steps have been carried out: notices may be due. */
  wake(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async deliver(): Promise<void> {
    failpoint('notices.before');
    const delivered = await deliverNotices(this.record.manager);
    if (delivered.length > 0) failpoint('notices.after');
    for (const { programme, notices } of delivered) this.log.log(`${String(notices)} notices of ${programme} delivered`);
  }
}
