import type { Answers, Statement } from '@lianxi/persistence/record/statement';
import { named } from '@lianxi/persistence/record/statement';
import type { Client, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import { NotCommitted, RecordUnreachable, faultOf } from './faults';

const begin = named('begin', 'BEGIN ISOLATION LEVEL READ COMMITTED')();
const commit = named('commit', 'COMMIT')();
const rollBack = named('roll-back', 'ROLLBACK')();

/** One connection in one transaction: statements go out a round trip at a time, all of them before the first is answered. */
export class Connection {
  constructor(private readonly client: Client) {}

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

  /** Leaves nothing behind. A connection that cannot even roll back is closed, so that nobody gets it in the middle of something. */
  async abandon(): Promise<void> {
    if (this.client.getTransactionStatus() !== 'I') await this.send([rollBack]).catch(() => undefined);
    if (this.client.getTransactionStatus() !== 'I') void this.client.end().catch(() => undefined);
  }

  private async send(statements: readonly Statement<unknown>[]): Promise<QueryResult<object>[]> {
    const { stream } = this.client.connection;
    stream.cork();
    const pending = statements.map(({ name, text, values }) => this.client.query<object>({ name, text, values: [...values] }));
    stream.uncork();
    const results = await Promise.allSettled(pending);
    return results.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  }
}

const rowsOf = ({ rows }: QueryResult<object>): object[] => rows;

/** Lends a pooled connection; whatever `use` throws is rolled back and told as what it means to a caller. */
export async function withConnection<T>(record: DataSource, use: (connection: Connection) => Promise<T>): Promise<T> {
  const runner = record.createQueryRunner();
  const client = await runner.connect().catch((error: unknown) => { throw new RecordUnreachable(error); }) as Client;
  const connection = new Connection(client);
  try {
    return await use(connection);
  } catch (error) {
    await connection.abandon();
    throw faultOf(error);
  } finally {
    await runner.release();
  }
}
