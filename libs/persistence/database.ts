import { DataSource } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations/migrations';

export interface DatabaseOptions {
  /** Shown in `pg_stat_activity`, such as `lianxi-api`. */
  readonly applicationName: string;
  /** Connections at most. */
  readonly poolSize?: number;
  /** How long one wait for a lock may last, in milliseconds. */
  readonly lockTimeoutMs?: number;
  /** How long one statement may last, in milliseconds. */
  readonly statementTimeoutMs?: number;
  /** Told of connections lost while idle, as in a restart of PostgreSQL; without a listener that would end the process. */
  readonly onLostConnection?: (error: Error) => void;
}

/**
 * A data source for the record, not yet initialised. Statements of one connection are pipelined: several may be sent before
 * the first is answered.
 */
export function createDataSource(url: string, options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 16,
    connectTimeoutMS: 5_000,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    logging: false,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    poolErrorHandler: (error: Error) => options.onLostConnection?.(error),
    extra: {
      pipeline: true,
      keepAlive: true,
      lock_timeout: options.lockTimeoutMs ?? 5_000,
      statement_timeout: options.statementTimeoutMs ?? 30_000,
    },
  });
}
