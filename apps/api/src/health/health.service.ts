import type { Store } from '@lianxi/files/store/store';
import { anyLate, watchFigures } from '@lianxi/persistence/record/watch.queries';
import type { Finding, HealthReport } from '@lianxi/platform/health/health';
import { examine } from '@lianxi/platform/health/health';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseFiles } from '../evidence/house-files';

/** What the API says of its health: it serves while the record can be reached, and says so when the watch finds time running late, or the place where files are kept is away. */
@Injectable()
export class HealthService {
  constructor(private readonly database: DataSource, private readonly files: HouseFiles) {}

  async report(): Promise<HealthReport> {
    const record = await examine({ record: () => this.record() });
    if (record.status === 'down') return record;
    const { kept } = this.files;
    const others = await examine({ watch: () => this.watch(), ...(kept && { files: () => filesIn(kept) }) });
    return { status: others.status === 'ok' ? 'ok' : 'degraded', checks: { ...record.checks, ...others.checks } };
  }

  private async record(): Promise<Finding> {
    await this.database.query('SELECT 1');
    return { status: 'ok' };
  }

  private async watch(): Promise<Finding> {
    const figures = await watchFigures(this.database.manager);
    return { status: anyLate(figures) ? 'degraded' : 'ok', details: { ...figures } };
  }
}

async function filesIn(kept: Store): Promise<Finding> {
  await kept.ready();
  return { status: 'ok' };
}
