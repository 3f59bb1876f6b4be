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
  /** How long a transaction may stand open without a statement before the server ends it and frees its locks, in milliseconds. */
  readonly idleInTransactionMs?: number;
  /** Whoever asks limits each of his trips himself, as `libs/commands/path/connection.ts` does: the driver's limit of each statement costs a command a tenth of its time. */
  readonly limitsTrips?: boolean;
  /** Told of connections lost while idle, as in a restart of PostgreSQL; without a listener that would end the process. */
  readonly onLostConnection?: (error: Error) => void;
}

/** How long a connection is quiet before either side asks whether the other is still there; by itself the system waits two hours. */
export const keepAliveAfterMs = 10_000;

/** A server that is frozen or gone keeps to no limit of a statement: so long after it was asked, in milliseconds, its connection is given up. */
export const silenceAfter = (statementTimeoutMs: number): number => Math.ceil(statementTimeoutMs * 7 / 6);

/**
 * A data source for the record, not yet initialised. Statements of one connection are pipelined: several may be sent before
 * the first is answered.
 */
export function createDataSource(url: string, options: DatabaseOptions): DataSource {
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000;
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
      keepAliveInitialDelayMillis: keepAliveAfterMs,
      lock_timeout: options.lockTimeoutMs ?? 5_000,
      statement_timeout: statementTimeoutMs,
      ...(options.limitsTrips === true ? {} : { query_timeout: silenceAfter(statementTimeoutMs) }),
      idle_in_transaction_session_timeout: options.idleInTransactionMs ?? 15_000,
    },
  });
}
