import { named } from '@lianxi/persistence/record/statement';
import { failpoint } from '@lianxi/platform/failpoints/failpoint';
import type { DataSource } from 'typeorm';
import { withConnection } from './connection';

/** The channel on which the dispatcher hears that something is to be told. */
export const tellChannel = 'lianxi_tell';

const wake = named('wake', `NOTIFY ${tellChannel}`)();

/**
 * Wakes the dispatcher after a commit. One notification is under way at a time; whatever is committed meanwhile shares the next one.
 * It runs outside the transactions, where it would cost a fifth of their rate, and may be lost: the dispatcher also polls.
 */
export class Announcer {
  private wanted = false;
  private running: Promise<void> | undefined;

  constructor(private readonly record: DataSource) {}

  /** Returns at once. */
  announce(): void {
    this.wanted = true;
    this.running ??= this.run();
  }

  /** Settles once nothing is under way; for an orderly end. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.wanted) {
      this.wanted = false;
      failpoint('notify.before');
      await withConnection(this.record, (connection) => connection.ask([wake])).catch(() => undefined);
      failpoint('notify.after');
    }
    this.running = undefined;
  }
}
