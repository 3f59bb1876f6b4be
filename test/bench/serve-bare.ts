import { randomUUID } from 'node:crypto';
import { milestoneRows } from '@lianxi/persistence/approvals/milestone.rows';
import { createDataSource } from '@lianxi/persistence/database';
import { rowsOf } from '@lianxi/persistence/record/derived-view';
import type { TaskRow } from '@lianxi/persistence/record/locks.sql';
import { lockTask, readTaskFacts, shareProgrammeOfTask, shareRight } from '@lianxi/persistence/record/locks.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import { raiseTell } from '@lianxi/persistence/record/tell.sql';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { insertCommand, insertEvent, updateTask } from '@lianxi/persistence/record/writes.sql';
import Fastify from 'fastify';
import { Pool } from 'pg';
import type { Client, QueryResult } from 'pg';

/** What the handler writes besides what it has just read, made ready before any request comes. */
interface Ready {
  readonly state: string;
  readonly views: readonly Statement[];
}

const hash = 'f'.repeat(64);
const text = JSON.stringify({ at: '2020-10-12T01:30:00.000Z', by: { bureau: 'kejiju', person: 'bench', role: 'bureau-head' }, event: { milestone: 'd5-2020', type: 'milestoneApproved' } }).padEnd(330);

/** What there is to compare with: a bare handler that sends the statements of an approval in the same three trips, and decides nothing. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  const ready = await prepare(url);
  const pool = new Pool({ connectionString: url, max: 16, pipeline: true });
  const app = Fastify();
  let waking: Promise<unknown> | undefined;
  app.post<{ Params: { task: string } }>('/approve/:task', async (request, reply) => {
    const { task } = request.params;
    const client = await pool.connect() as unknown as Client & { release: () => void };
    const seq = await approve(client, task, ready.get(task));
    client.release();
    waking ??= pool.query('NOTIFY lianxi_tell').finally(() => { waking = undefined; });
    return await reply.send({ programme: 'bench', task, at: '2020-10-12T01:30:00.000Z', seq, events: ['milestoneApproved'], phase: 'strike-off' });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send?.({ url: app.listeningOrigin });
}

async function approve(client: Client, task: string, ready: Ready | undefined): Promise<number> {
  if (!ready) throw new Error(`No task ${task}`);
  const [, , locked] = await send(client, [
    { name: 'begin', text: 'BEGIN ISOLATION LEVEL READ COMMITTED', values: [] },
    shareProgrammeOfTask(task),
    lockTask(task),
    shareRight('bench', 'kejiju', 'bureau-head'),
    readTaskFacts(task, randomUUID()),
  ]);
  const row = locked?.rows[0] as TaskRow;
  const wall = new Date().toISOString();
  await send(client, [
    insertEvent(task, row.seq + 1, 1, 'milestoneApproved', wall, 'kejiju/bureau-head/bench', text, hash, null),
    updateTask(task, row.seq + 1, row.head, ready.state, '2020-10-16T00:59:00.000Z', 'part/kejiju:1:remind-receipt:1', null),
    ...ready.views,
    insertCommand(randomUUID(), task, 'kejiju/bureau-head/bench', hash, 200, '{}', wall),
    raiseTell(task, wall),
  ]);
  const [committed] = await send(client, [{ name: 'commit', text: 'COMMIT', values: [] }]);
  if (committed?.command !== 'COMMIT') throw new Error('Not committed');
  return row.seq + 1;
}

async function send(client: Client, statements: readonly Statement<unknown>[]): Promise<QueryResult[]> {
  const { stream } = client.connection;
  stream.cork();
  const pending = statements.map(({ name, text: sql, values }) => client.query({ name, text: sql, values: [...values] }));
  stream.uncork();
  return await Promise.all(pending);
}

async function prepare(url: string): Promise<ReadonlyMap<string, Ready>> {
  const record = await createDataSource(url, { applicationName: 'bare' }).initialize();
  const views = new ViewWriter(record, [milestoneRows]);
  const tasks = await record.query<(TaskRow & { readonly id: string })[]>('SELECT id, state FROM task');
  await record.destroy();
  return new Map(tasks.map(({ id, state }) => {
    const changes = [{ view: milestoneRows, put: rowsOf(milestoneRows, state).slice(0, 1), gone: [] }];
    return [id, { state: JSON.stringify(state), views: views.statementsFor(id, changes) }];
  }));
}

void main();
