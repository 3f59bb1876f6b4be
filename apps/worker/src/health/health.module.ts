import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Anchoring } from '../anchoring/anchoring';
import { WorkerSettings } from '../surroundings/settings';
import { TaskWorker } from '../workers/task-worker';
import { WorkersModule } from '../workers/workers.module';
import { healthChecks } from './health-checks';
import { HealthServer } from './health-server';

/** The worker says how it is. */
@Module({
  imports: [WorkersModule],
  providers: [
    {
      provide: HealthServer,
      inject: [DataSource, TaskWorker, WorkerSettings, { token: Anchoring, optional: true }],
      useFactory: (record: DataSource, worker: TaskWorker, { healthPort }: WorkerSettings, anchoring?: Anchoring) => new HealthServer(healthChecks(record, worker, anchoring), healthPort),
    },
  ],
})
export class HealthModule {}
