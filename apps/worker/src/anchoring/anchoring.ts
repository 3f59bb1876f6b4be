import { AnchorLog } from '@lianxi/audit/anchor';
import { anchoringAlone, chainHeads } from '@lianxi/persistence/record/chain-heads.queries';
import type { AnchorPlace } from '@lianxi/platform/anchors/anchor-place';
import type { Finding } from '@lianxi/platform/health/health';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Loop } from '@lianxi/platform/loop/loop';

/** Each minute fixes the heads of all chains at a place outside the database: by one worker at a time, however many there are. */
export class Anchoring implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Anchoring.name);
  private readonly anchors = new AnchorLog();
  private readonly loop: Loop;
  private readonly patienceMs: number;
  private lastGood = performance.now();

  constructor(private readonly record: DataSource, private readonly place: AnchorPlace, everyMs: number) {
    this.patienceMs = 5 * everyMs;
    this.loop = new Loop(() => this.turn(), everyMs, (error) => { this.logger.error(error, 'The record could not be anchored'); });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Whether the record is being anchored: by this worker, or by another one that was at it when this one looked. */
  health(): Finding {
    const silentMs = Math.round(performance.now() - this.lastGood);
    return { status: silentMs > this.patienceMs ? 'degraded' : 'ok', details: { anchors: this.anchors.number, secondsAgo: Math.round(silentMs / 1_000) } };
  }

  private async turn(): Promise<void> {
    await this.anchor();
    this.lastGood = performance.now();
  }

  private async anchor(): Promise<void> {
    await anchoringAlone(this.record, async (db) => {
      // What is kept there counts, also what another worker added or what was done to it by hand; a line that does not follow is left behind.
      for await (const line of this.place.unread()) {
        const fault = this.anchors.take(line);
        if (fault !== undefined) this.logger.error({ fault, anchor: this.anchors.number + 1 }, 'Where the anchors are kept stands a line that is not the next of them');
      }
      const { at, heads } = await chainHeads(db);
      await this.place.add(this.anchors.next(heads, at));
    });
  }
}
