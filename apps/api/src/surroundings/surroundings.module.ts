import { createDataSource } from '@lianxi/persistence/record/database';
import type { Environment } from '@lianxi/platform/env/environment';
import { createClient, lazyConnection } from '@lianxi/platform/temporal/temporal';
import type { DynamicModule, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { Global, Logger, Module } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { environmentToken } from '../http/environment.provider';

/** What the house stands on: its environment, the record, and the way to Temporal. */
@Global()
@Module({})
export class SurroundingsModule implements OnModuleInit, OnApplicationShutdown {
  constructor(private readonly database: DataSource, private readonly connection: Connection) {}

  static in(environment: Environment): DynamicModule {
    const temporal = { address: environment.TEMPORAL_ADDRESS, namespace: environment.TEMPORAL_NAMESPACE };
    return {
      module: SurroundingsModule,
      providers: [
        { provide: environmentToken, useValue: environment },
        { provide: DataSource, useFactory: () => recordAt(environment.DATABASE_URL) },
        { provide: Connection, useFactory: () => lazyConnection(temporal) },
        { provide: Client, useFactory: (connection: Connection) => createClient(connection, temporal), inject: [Connection] },
      ],
      exports: [environmentToken, DataSource, Client],
    };
  }

  async onModuleInit(): Promise<void> {
    await this.database.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([this.database.isInitialized && this.database.destroy(), this.connection.close()]);
  }
}

function recordAt(url: string): DataSource {
  const logger = new Logger('Record');
  const onLostConnection = (error: Error) => { logger.warn(`A connection to the record was lost: ${error.message}`); };
  return createDataSource(url, { applicationName: 'lianxi-api', onLostConnection });
}
