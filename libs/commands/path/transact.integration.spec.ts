import { named } from '@lianxi/persistence/record/statement';
import { createDataSource } from '@lianxi/persistence/database';
import type { Client, Pool } from 'pg';
import { checkRecord } from '../check/check-record';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked } from '../programme/xinxiang.fixture';
import { poolOf } from './connection';
import { NotCommitted, RecordBusy, RecordUnreachable } from './faults';
import { transact } from './transact';

jest.setTimeout(60_000);

const programme = 'trips';
const measure4 = taskId(programme, 4);
const contribute = (text: string) => asked(actor('liaison', 'jiaoyuju'), { type: 'contribute', milestone: 'd7-2020', bureau: 'jiaoyuju', text });

describe('a transaction of the record', () => {
  const on = CommandsOnARecord.forTests([programme]);
  beforeAll(async () => {
    await on.tasks.run(measure4, contribute('第一稿'));
    await on.tasks.close();
  });

  const kept = (text: string) => on.record.query<unknown[]>('SELECT FROM free_text WHERE body = $1', [text]);
  const keep = (text: string) => named('keep', 'INSERT INTO free_text (aggregate, hash, salt, body) VALUES ($1, $2, $2, $2)')('test', text);

  it('takes three round trips for a decision', async () => {
    const trips = countRoundTrips(poolOf(on.record));
    await on.tasks.run(measure4, contribute('第二稿'));
    expect(trips()).toBe(3);
  });

  it('leaves nothing when the process is lost between its writes and the commit', async () => {
    const dying = named('die', 'SELECT pg_terminate_backend(pg_backend_pid())')();
    await expect(transact(on.record, [], () => ({ writes: [keep('lost'), dying], answer: undefined }))).rejects.toBeInstanceOf(RecordUnreachable);
    expect(await kept('lost')).toEqual([]);
    await on.tasks.run(measure4, contribute('第三稿'));
    expect(await checkRecord(on.record, programme)).toEqual([]);
  });

  it('is an error when its batch was aborted, although COMMIT itself does not fail', async () => {
    const wrong = named('wrong', 'SELECT 1 / $1::int')(0);
    const decide = transact(on.record, [], async (_facts, connection) => {
      await connection.ask([keep('aborted'), wrong]).catch(() => undefined);
      return { writes: [], answer: 'done' };
    });
    await expect(decide).rejects.toThrow(NotCommitted);
    expect(await kept('aborted')).toEqual([]);
  });

  it('throws the failure that came first, and gives the connection back clean', async () => {
    const wrong = named('wrong', 'SELECT 1 / $1::int')(0);
    await expect(transact(on.record, [], () => ({ writes: [keep('first'), wrong, keep('second')], answer: undefined }))).rejects.toThrow('division by zero');
    const idle = await on.record.query<unknown[]>(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`);
    expect(idle).toEqual([]);
    expect(await kept('first')).toEqual([]);
  });

  it('says the record cannot be reached when no connection can be had', async () => {
    const record = createDataSource(on.database.url, { applicationName: 'cut-off', poolSize: 1 });
    await record.initialize();
    await poolOf(record).end();
    await expect(transact(record, [], () => ({ writes: [], answer: undefined }))).rejects.toBeInstanceOf(RecordUnreachable);
  });

  it('says busy when others hold every connection, and does nothing', async () => {
    const record = createDataSource(on.database.url, { applicationName: 'all-lent', poolSize: 1 });
    await record.initialize();
    const pool = poolOf(record);
    pool.options.connectionTimeoutMillis = 50;
    const held = await pool.connect();
    await expect(transact(record, [], () => ({ writes: [keep('not begun')], answer: undefined }))).rejects.toBeInstanceOf(RecordBusy);
    held.release();
    expect(await kept('not begun')).toEqual([]);
    await record.destroy();
  });
});

/**
 * Counts, at the sockets, how often something is sent after something was received. What wakes the dispatcher goes out beside the
 * transaction and is not counted.
 */
function countRoundTrips(pool: Pool): () => number {
  let trips = 0;
  pool.on('acquire', (client) => {
    const { stream } = (client as unknown as Client).connection;
    const write = stream.write.bind(stream);
    let asking = false;
    stream.on('data', () => { asking = false; });
    stream.write = ((chunk: Buffer, ...rest: never[]) => {
      if (!asking && !chunk.includes('NOTIFY')) trips += 1;
      asking = true;
      return write(chunk, ...rest);
    }) as typeof stream.write;
  });
  return () => trips;
}
