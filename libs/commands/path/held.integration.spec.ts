import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { until } from '@lianxi/test/support/until';
import type { Client } from 'pg';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked } from '../programme/xinxiang.fixture';
import { stranger } from './locks.fixture';
import { refusedAs } from './refused.fixture';

jest.setTimeout(60_000);

const programme = 'held';

describe('a right, where a decision rests on it', () => {
  let other: Client;
  // Before the database is dropped, which ends what is still connected.
  afterAll(async () => { await other.end(); });
  const on = CommandsOnARecord.forTests([programme]);
  beforeAll(async () => { other = await stranger(on.database.url); });
  const signs = (person: string) => asked(actor('liaison', 'jiaoyuju', person), { type: 'acknowledge', bureau: 'jiaoyuju' });

  it('is none before it begins', async () => {
    await on.record.manager.insert(HolderEntity, { post: 'jiaoyuju-second', beginsAt: '2099-01-01T00:00:00.000Z', person: 'qian', bureau: 'jiaoyuju', role: 'liaison', endedAt: null });
    await expect(on.tasks.run(taskId(programme, 3), signs('qian'))).rejects.toEqual(refusedAs('post-not-held'));
  });

  it('is taken from nobody until the decision stands', async () => {
    const person = 'jiaoyuju-liaison';
    const takes = () => other.query('SELECT FROM holder WHERE person = $1 FOR UPDATE NOWAIT', [person]).then(() => 'taken', (error: unknown) => String((error as { readonly code?: string }).code));
    await other.query('BEGIN');
    await other.query('LOCK TABLE event IN SHARE MODE');
    const decision = on.tasks.run(taskId(programme, 3), signs(person));
    await until('the decision waits to be written', () => on.record.query<unknown[]>(`SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database() AND relation = 'event'::regclass AND NOT granted`).then(({ length }) => length > 0));
    const meanwhile = await takes();
    await other.query('ROLLBACK');
    await decision;
    expect([meanwhile, await takes()]).toEqual(['55P03', 'taken']);
  });
});
