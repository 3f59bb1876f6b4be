import { keepAliveAfterMs } from '@lianxi/persistence/database';
import { Loop } from '@lianxi/platform/loop/loop';
import { Client } from 'pg';
import { tellChannel } from './announce';

/** Listens for commits, on a connection of its own; whatever is missed while that is away is found by whoever is told to look once it is back. */
export class TellListener {
  private client: Client | undefined;
  private readonly keep: Loop;

  /**
   * @param name shown in `pg_stat_activity`: `lianxi-worker-listen`
   * @param failed told why the record cannot be listened to; it is tried again each second
   */
  constructor(private readonly url: string, private readonly name: string, private readonly heard: () => void, failed: (error: unknown) => void) {
    this.keep = new Loop(() => this.connect(), 1_000, failed);
  }

  start(): void {
    this.keep.start();
  }

  async stop(): Promise<void> {
    await this.keep.stop();
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    if (this.client) return;
    const client = new Client({
      connectionString: this.url, application_name: this.name, keepAlive: true, keepAliveInitialDelayMillis: keepAliveAfterMs,
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
