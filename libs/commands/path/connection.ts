import { silenceAfter } from '@lianxi/persistence/database';
import type { Answers, Statement } from '@lianxi/persistence/record/statement';
import { named } from '@lianxi/persistence/record/statement';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { Query } from 'pg';
import type { DataSource, Driver } from 'typeorm';
import { NotCommitted, RecordBusy, RecordUnreachable, faultOf } from './faults';

const begin = named('begin', 'BEGIN ISOLATION LEVEL READ COMMITTED')();
const commit = named('commit', 'COMMIT')();
const rollBack = named('roll-back', 'ROLLBACK')();

/** A pooled connection, lent for one transaction at a time: statements go out a round trip at a time, all of them before the first is answered. */
export class Connection {
  /** Limits a trip. One timer for a connection's whole life, set back by each trip: setting and clearing one each time costs several times as much. */
  private readonly silence: NodeJS.Timeout;
  /** Ends the trip that is under way. */
  private giveUp: ((reason: Error) => void) | undefined;

  /** @param silenceMs how long one trip may take; a server that has not answered by then is frozen or gone */
  constructor(private readonly client: PoolClient, silenceMs: number) {
    // A connection that breaks while it is lent says so by the statement that fails; nobody else need hear of it.
    client.on('error', () => undefined);
    this.silence = setTimeout(() => { this.giveUp?.(new Error('query read timeout')); }, silenceMs).unref();
  }

  /** Begins, and asks at once: the first round trip. */
  async begin<const Asked extends readonly Statement<unknown>[]>(asked: Asked): Promise<Answers<Asked>> {
    const [, ...rows] = await this.send([begin, ...asked]);
    return rows.map(rowsOf) as unknown as Answers<Asked>;
  }

  /** Sends statements in one flush and waits for every answer; throws the first failure in their order. */
  async ask<const Asked extends readonly Statement<unknown>[]>(asked: Asked): Promise<Answers<Asked>> {
    const results = await this.send(asked);
    return results.map(rowsOf) as unknown as Answers<Asked>;
  }

  /** Commits, once every write has answered. An aborted transaction answers COMMIT with ROLLBACK and no error. */
  async commit(): Promise<void> {
    const [result] = await this.send([commit]);
    if (result?.command !== 'COMMIT') throw new NotCommitted(result?.command ?? 'nothing');
  }

  /**
   * Whether nothing is left open, so that the connection may be lent to the next. The driver closes a connection that did not answer in
   * time, and says what it last heard of its transaction until that has taken effect.
   */
  get isClear(): boolean {
    return !this.client.connection.stream.destroyed && this.client.getTransactionStatus() === 'I';
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    if (!this.isClear && !this.client.connection.stream.destroyed) await this.send([rollBack]).catch(() => undefined);
  }

  /**
   * Callbacks, since the driver's own promises, three for each statement, would cost as much as the statement; and queries already made,
   * since it would copy the description of one property by property.
   */
  private send(statements: readonly Statement<unknown>[]): Promise<QueryResult<object>[]> {
    if (statements.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const results: QueryResult<object>[] = [];
      let failure: Error | undefined;
      let open = statements.length;
      const { stream } = this.client.connection;
      this.silence.refresh();
      this.giveUp = (reason) => {
        stream.destroy(reason);
        reject(reason);
      };
      const answered = (error: Error | null | undefined, result: QueryResult<object>): void => {
        if (error) failure ??= error;
        else results.push(result);
        open -= 1;
        if (open > 0) return;
        this.giveUp = undefined;
        if (failure) reject(failure);
        else resolve(results);
      };
      stream.cork();
      for (const { name, text, values } of statements) this.client.query(Object.assign(new Query(text, values as unknown[], answered), { name }));
      stream.uncork();
    });
  }
}

const rowsOf = ({ rows }: QueryResult<object>): object[] => rows;

/** The pool of a data source: TypeORM's query runner, made anew for each transaction, would cost a hot path more than it gives. */
export const poolOf = (record: DataSource): Pool => (record.driver as Driver & { readonly master: Pool }).master;

const known = new WeakMap<PoolClient, Connection>();

function connectionOn(client: PoolClient, pool: Pool): Connection {
  const connection = known.get(client) ?? new Connection(client, silenceAfter(Number(pool.options.statement_timeout)));
  known.set(client, connection);
  return connection;
}

/** Lends a pooled connection; whatever `use` throws is rolled back and told as what it means to a caller. */
export async function withConnection<T>(record: DataSource, use: (connection: Connection) => Promise<T>): Promise<T> {
  const pool = poolOf(record);
  const client = await pool.connect().catch((error: unknown) => { throw withoutConnection(error); });
  const connection = connectionOn(client, pool);
  try {
    return await use(connection);
  } catch (error) {
    await connection.abandon();
    throw faultOf(error);
  } finally {
    // A connection that could not even roll back is closed, so that nobody gets it in the middle of something.
    client.release(!connection.isClear);
  }
}

/** Without a connection the record is out of reach, whatever the reason; unless there are connections, and others have them all. */
function withoutConnection(error: unknown): Error {
  const fault = faultOf(error);
  return fault instanceof RecordBusy ? fault : new RecordUnreachable(error);
}
