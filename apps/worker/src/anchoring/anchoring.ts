import { AnchorLog } from '@lianxi/audit/anchor';
import { anchoringAlone, chainHeads } from '@lianxi/persistence/record/chain-heads.queries';
import type { AnchorPlace } from '@lianxi/platform/anchors/anchor-place';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Loop } from '../loop/loop';

/** Each minute fixes the heads of all chains at a place outside the database: by one worker at a time, however many there are. */
export class Anchoring implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Anchoring.name);
  private readonly anchors = new AnchorLog();
  private readonly loop: Loop;

  constructor(private readonly record: DataSource, private readonly place: AnchorPlace, everyMs: number) {
    this.loop = new Loop(() => this.anchor(), everyMs, (error) => { this.logger.error(error, 'The record could not be anchored'); });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
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
