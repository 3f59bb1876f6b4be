import type { HealthReport } from '@lianxi/platform/health/health';
import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../http/identity.guard';
import { HealthService } from './health.service';

@Open()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process runs. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The record can be reached: 200, `degraded` where the watch has found something; else 503. */
  @Get('ready')
  async ready(): Promise<HealthReport> {
    const report = await this.health.report();
    if (report.status === 'down') throw new HttpException(report, 503);
    return report;
  }
}
