import { anyLate, watchFigures } from '@lianxi/persistence/record/watch.queries';
import type { Finding, HealthReport } from '@lianxi/platform/health/health';
import { examine } from '@lianxi/platform/health/health';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What the API says of its health: it serves while the record can be reached, and says so when the watch finds time running late. */
@Injectable()
export class HealthService {
  constructor(private readonly database: DataSource) {}

  async report(): Promise<HealthReport> {
    const record = await examine({ record: () => this.record() });
    if (record.status === 'down') return record;
    const watch = await examine({ watch: () => this.watch() });
    return { status: watch.status === 'ok' ? 'ok' : 'degraded', checks: { ...record.checks, ...watch.checks } };
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
