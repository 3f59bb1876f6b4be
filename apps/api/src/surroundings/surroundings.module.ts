import { AccessCommands } from '@lianxi/commands/access/access-commands';
import { DraftCommands } from '@lianxi/commands/drafts/draft-commands';
import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { Documents } from '@lianxi/commands/path/documents';
import { StrikeOffListCommands } from '@lianxi/commands/strike-off-list/list-commands';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { DatabaseOptions } from '@lianxi/persistence/database';
import { createDataSource } from '@lianxi/persistence/database';
import type { Environment } from '@lianxi/platform/env/environment';
import { createClient, lazyConnection } from '@lianxi/platform/temporal/temporal';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Global, Inject, Logger, Module } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { environmentToken } from '../http/environment.provider';

/**
 * A person who asks is answered at once when Temporal is away, and asks again: calls are not repeated behind their back. A Temporal
 * that comes back is noticed within seconds.
 */
const channelArgs = { 'grpc.max_reconnect_backoff_ms': 2_000 };

/** The record as commands have it: with connections of their own, so that reading goes on however many of them wait for one task. */
const commandsRecord = Symbol('the record of the commands');

/** What the house stands on: its environment, the record and what changes it, and the way to Temporal. */
@Global()
@Module({})
export class SurroundingsModule implements OnApplicationShutdown {
  constructor(
    private readonly database: DataSource,
    @Inject(commandsRecord) private readonly commands: DataSource,
    private readonly tasks: TaskCommands,
    private readonly programmes: ProgrammeCommands,
    private readonly lists: StrikeOffListCommands,
    private readonly connection: Connection,
  ) {}

  static in(environment: Environment): DynamicModule {
    const temporal = { address: environment.TEMPORAL_ADDRESS, namespace: environment.TEMPORAL_NAMESPACE };
    return {
      module: SurroundingsModule,
      providers: [
        { provide: environmentToken, useValue: environment },
        { provide: DataSource, useFactory: () => openRecord(environment.DATABASE_URL, { applicationName: 'lianxi-api', poolSize: 8 }) },
        { provide: commandsRecord, useFactory: () => openRecord(environment.DATABASE_URL, { applicationName: 'lianxi-api-commands', poolSize: 16, limitsTrips: true }) },
        Documents,
        { provide: TaskCommands, useFactory: (database: DataSource, documents: Documents) => new TaskCommands(database, documents), inject: [commandsRecord, Documents] },
        { provide: ProgrammeCommands, useFactory: (database: DataSource, documents: Documents) => new ProgrammeCommands(database, documents), inject: [commandsRecord, Documents] },
        { provide: StrikeOffListCommands, useFactory: (database: DataSource, documents: Documents) => new StrikeOffListCommands(database, documents), inject: [commandsRecord, Documents] },
        { provide: OrganisationCommands, useFactory: (database: DataSource) => new OrganisationCommands(database, environment.LIANXI_RETENTION_YEARS), inject: [commandsRecord] },
        { provide: AccessCommands, useFactory: (database: DataSource) => new AccessCommands(database), inject: [commandsRecord] },
        { provide: DraftCommands, useFactory: (database: DataSource) => new DraftCommands(database), inject: [commandsRecord] },
        { provide: SessionCommands, useFactory: (database: DataSource) => new SessionCommands(database), inject: [commandsRecord] },
        { provide: AccountCommands, useFactory: (database: DataSource) => new AccountCommands(database), inject: [commandsRecord] },
        { provide: Connection, useFactory: () => lazyConnection(temporal, { interceptors: [], channelArgs }) },
        { provide: Client, useFactory: (connection: Connection) => createClient(connection, temporal), inject: [Connection] },
      ],
      exports: [
        environmentToken, DataSource, Documents, Client,
        TaskCommands, ProgrammeCommands, StrikeOffListCommands, OrganisationCommands, AccessCommands, DraftCommands, SessionCommands, AccountCommands,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([this.tasks.close(), this.programmes.close(), this.lists.close()]);
    await Promise.allSettled([this.database.destroy(), this.commands.destroy(), this.connection.close()]);
  }
}

function openRecord(url: string, options: DatabaseOptions): Promise<DataSource> {
  const logger = new Logger('Record');
  const onLostConnection = (error: Error) => { logger.warn(`A connection to the record was lost: ${error.message}`); };
  return createDataSource(url, { ...options, onLostConnection }).initialize();
}
