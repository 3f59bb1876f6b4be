import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '@lianxi/infra/local/run-command';
import type { DataSource } from 'typeorm';
import type { Stage } from '../chaos/stage';

/** What the product holds at one moment. */
export interface Sample {
  /** Of API and worker together. */
  readonly megabytes: number;
  /** Of API and worker to the record. */
  readonly connections: number;
  /** For how long the longest-waiting of the runs that were started has not been told. */
  readonly lagMs: number;
}

const everyMs = 1_000;

/** Looks at the product each second until it is stopped. */
export class Sampler {
  private readonly samples: Sample[] = [];
  private isOver = false;
  private readonly looking: Promise<void>;

  constructor(private readonly stage: Stage, private readonly record: DataSource) {
    this.looking = this.look();
  }

  async stop(): Promise<readonly Sample[]> {
    this.isOver = true;
    await this.looking;
    return this.samples;
  }

  private async look(): Promise<void> {
    while (!this.isOver) {
      const [row] = await this.record.query<[{ connections: number; lag: number }]>(`
        SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE 'lianxi-%' AND application_name <> 'lianxi-soak') AS connections,
          (SELECT coalesce(max(extract(epoch FROM clock_timestamp() - changed_at)), 0)::float8 * 1000 FROM tell WHERE delivered < version AND delivered > 0) AS lag`);
      this.samples.push({ megabytes: await this.megabytes(), connections: row.connections, lagMs: Math.max(0, row.lag) });
      await pause(everyMs);
    }
  }

  private async megabytes(): Promise<number> {
    const pids = [...this.stage.apis.map(({ living }) => living), ...this.stage.workers].map(({ pid }) => pid);
    const { stdout } = await runCommand('ps', ['-o', 'rss=', '-p', pids.join(',')]);
    return stdout.split('\n').filter(Boolean).reduce((sum, kilobytes) => sum + Number(kilobytes) / 1_024, 0);
  }
}

/** The first and the last third of what comes after the warm-up, which is a tenth of all. */
export function thirdsOf(samples: readonly Sample[]): readonly [readonly Sample[], readonly Sample[]] {
  const warm = samples.slice(Math.floor(samples.length / 10));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return [warm.slice(0, third), warm.slice(-third)];
}
