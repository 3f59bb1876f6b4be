import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Global, Inject, Logger, Module } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { DatabaseOptions } from '@lianxi/persistence/database';
import { createDataSource } from '@lianxi/persistence/database';
import { createClient, lazyConnection } from '@lianxi/platform/temporal/temporal';
import { WorkerSettings } from './settings';

/** The record as the steps have it: with connections of their own, however many of them wait, so that the dispatcher and delivery always find one. */
const stepsRecord = Symbol('the record of the steps');

/** What the worker stands on: its settings, the record and what changes it, and the way to Temporal. Let go when all else has ended. */
@Global()
@Module({})
export class SurroundingsModule implements OnApplicationShutdown {
  constructor(
    private readonly record: DataSource,
    @Inject(stepsRecord) private readonly steps: DataSource,
    private readonly commands: TaskCommands,
    private readonly temporal: Connection,
  ) {}

  static with(settings: WorkerSettings): DynamicModule {
    return {
      module: SurroundingsModule,
      providers: [
        { provide: WorkerSettings, useValue: settings },
        { provide: DataSource, useFactory: () => openRecord(settings.databaseUrl, { applicationName: 'lianxi-worker', poolSize: 4 }) },
        { provide: stepsRecord, useFactory: () => openRecord(settings.databaseUrl, { applicationName: 'lianxi-worker-steps', poolSize: 12, limitsTrips: true }) },
        { provide: TaskCommands, inject: [stepsRecord], useFactory: (record: DataSource) => new TaskCommands(record) },
        { provide: Connection, useFactory: () => lazyConnection(settings.temporal, { channelArgs }) },
        { provide: Client, inject: [Connection], useFactory: (connection: Connection) => createClient(connection, settings.temporal) },
      ],
      exports: [WorkerSettings, DataSource, TaskCommands, Client],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.commands.close();
    await Promise.allSettled([this.record.destroy(), this.steps.destroy(), this.temporal.close()]);
  }
}

// The pause between two attempts to connect grows to two minutes by itself: too long for everything to be told within one.
const channelArgs = { 'grpc.max_reconnect_backoff_ms': 2_000 };

function openRecord(url: string, options: DatabaseOptions): Promise<DataSource> {
  const log = new Logger('Record');
  const onLostConnection = (error: Error): void => { log.warn(`A connection to the record was lost: ${error.message}`); };
  return createDataSource(url, { ...options, onLostConnection }).initialize();
}
