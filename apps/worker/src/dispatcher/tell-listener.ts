import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { tellChannel } from '@lianxi/commands/path/announce';
import { keepAliveAfterMs } from '@lianxi/persistence/database';
import { Loop } from '../loop/loop';

/** Listens for commits, so that a workflow knows at once; whatever is missed while the connection is away is found by polling. */
export class TellListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(TellListener.name);
  private client: Client | undefined;
  private readonly keep: Loop;

  constructor(private readonly url: string, private readonly heard: () => void) {
    this.keep = new Loop(() => this.connect(), 1_000, (error) => { this.log.warn(error, 'The record cannot be listened to'); });
  }

  onApplicationBootstrap(): void {
    this.keep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.keep.stop();
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    if (this.client) return;
    const client = new Client({
      connectionString: this.url, application_name: 'lianxi-worker-listen', keepAlive: true, keepAliveInitialDelayMillis: keepAliveAfterMs,
      connectionTimeoutMillis: 5_000, query_timeout: 5_000,
    });
    const gone = (): void => { if (this.client === client) this.client = undefined; };
    client.on('error', gone).on('end', gone).on('notification', this.heard);
    try {
      await client.connect();
      await client.query(`LISTEN ${tellChannel}`);
    } catch (error) {
      // A connection that does not listen is let go, or each attempt would leave one behind.
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    // What was said while nobody listened is asked for now.
    this.heard();
  }
}
