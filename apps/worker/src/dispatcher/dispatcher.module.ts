import { Module } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { WorkerSettings } from '../surroundings/settings';
import { TaskWorker } from '../workers/task-worker';
import { WorkersModule } from '../workers/workers.module';
import { Dispatcher } from './dispatcher';
import { Hearing } from './hearing';
import { Renewal } from './renewal';
import { TaskRuns } from './task-runs';

/** What the record has decided is told to the workflows. */
@Module({
  imports: [WorkersModule],
  providers: [
    { provide: TaskRuns, inject: [Client, WorkerSettings], useFactory: (client: Client, settings: WorkerSettings) => new TaskRuns(client, settings) },
    {
      provide: Renewal,
      inject: [TaskRuns, TaskWorker, WorkerSettings],
      useFactory: (runs: TaskRuns, worker: TaskWorker, { silenceMs }: WorkerSettings) => new Renewal(runs, worker, silenceMs),
    },
    {
      provide: Dispatcher,
      inject: [DataSource, TaskRuns, Renewal, WorkerSettings],
      useFactory: (record: DataSource, runs: TaskRuns, renewal: Renewal, settings: WorkerSettings) => new Dispatcher({ record, runs, renewal }, settings),
    },
    {
      provide: Hearing,
      inject: [WorkerSettings, Dispatcher],
      useFactory: ({ databaseUrl }: WorkerSettings, dispatcher: Dispatcher) => new Hearing(databaseUrl, () => { dispatcher.wake(); }),
    },
  ],
})
export class DispatcherModule {}
