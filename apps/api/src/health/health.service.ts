import type { Finding, HealthReport } from '@lianxi/platform/health/health';
import { examine } from '@lianxi/platform/health/health';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What the API says of its health. */
@Injectable()
export class HealthService {
  constructor(private readonly database: DataSource) {}

  report(): Promise<HealthReport> {
    return examine({ record: () => this.record() });
  }

  private async record(): Promise<Finding> {
    await this.database.query('SELECT 1');
    return { status: 'ok' };
  }
}
