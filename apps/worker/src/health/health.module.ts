import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
      inject: [DataSource, TaskWorker, WorkerSettings],
      useFactory: (record: DataSource, worker: TaskWorker, { healthPort }: WorkerSettings) => new HealthServer(healthChecks(record, worker), healthPort),
    },
  ],
})
export class HealthModule {}
