import { sha256 } from '@lianxi/audit/sha256';
import { randomUUID } from 'node:crypto';
import { isRefusal } from '@lianxi/domain/refusal';
import { decideTask } from '@lianxi/domain/task/decide';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import { milestoneRows } from '@lianxi/persistence/approvals/milestone.rows';
import { createDataSource } from '@lianxi/persistence/database';
import { rowsOf } from '@lianxi/persistence/record/derived-view';
import type { TaskRow } from '@lianxi/persistence/record/locks.sql';
import { lockTask, readTaskFacts, shareHoldings, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import { raiseTell } from '@lianxi/persistence/record/tell.sql';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { insertCommand, insertEvent, updateTask } from '@lianxi/persistence/record/writes.sql';
import { putDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.sql';
import { taskViews } from '@lianxi/persistence/task-views';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { Pool, Query } from 'pg';
import type { Client, QueryResult } from 'pg';
import { benchPolicy, by } from './activation';

/** What is written besides what has just been read, made ready before any request comes. */
export interface Ready {
  readonly state: string;
  readonly views: readonly Statement[];
}

/** Of the size a real event has. */
export const hash = 'f'.repeat(64);
export const text = JSON.stringify({ at: '2020-10-12T01:30:00.000Z', by: { bureau: 'kejiju', person: 'kejiju-bureau-head', role: 'bureau-head' }, event: { milestone: 'd5-2020', type: 'milestoneApproved' } }).padEnd(330);

/** Who is told of a signature. */
const [office, liaison] = [{ bureau: 'lianxi-office', role: 'office' }, { bureau: 'kejiju', role: 'liaison' }] as const;

/** Sends the statements of a person's decision in the product's three trips, and decides nothing. Answers the event's number. */
export async function decideBarely(client: Client, task: string, ready: Ready | undefined, type = 'milestoneApproved'): Promise<number> {
  if (!ready) throw new Error(`No task ${task}`);
  const [, , locked] = await send(client, [
    begin,
    shareProgrammeOfTask(task),
    lockTask(task),
    shareHoldings('kejiju-bureau-head'),
    readTaskFacts(task, randomUUID()),
  ]);
  const row = locked?.rows[0] as TaskRow;
  const wall = new Date().toISOString();
  await send(client, [
    insertEvent(task, row.seq + 1, 1, type, wall, 'kejiju/bureau-head/kejiju-bureau-head', text, hash, null),
    updateTask(task, row.seq + 1, row.head, ready.state, '2020-10-16T00:59:00.000Z', 'part/kejiju:1:remind-receipt:1', null),
    ...ready.views,
    ...putDecisionNotices([office, liaison].map((told) => ({ aggregate: task, seq: row.seq + 1, ...told, post: '', programmeId: 'bench', kind: 'milestoneApproved', at: wall }))),
    insertCommand(randomUUID(), task, 'kejiju/bureau-head/kejiju-bureau-head', hash, 200, '{}', wall),
    raiseTell(task, wall),
  ]);
  await commit(client);
  return row.seq + 1;
}

export const begin: Statement = { name: 'begin', text: 'BEGIN ISOLATION LEVEL READ COMMITTED', values: [] };

export async function commit(client: Client): Promise<void> {
  const [committed] = await send(client, [{ name: 'commit', text: 'COMMIT', values: [] }]);
  if (committed?.command !== 'COMMIT') throw new Error('Not committed');
}

/** Sends statements in one flush, by callbacks and queries already made, as the product does: otherwise the driver would cost this handler what the product saves. */
export async function send(client: Client, statements: readonly Statement<unknown>[]): Promise<QueryResult[]> {
  const { stream } = client.connection;
  return await new Promise((resolve, reject) => {
    const results: QueryResult[] = [];
    stream.cork();
    const answered = (error: Error | null | undefined, result: QueryResult): void => {
      if (error) reject(error);
      else if (results.push(result) === statements.length) resolve(results);
    };
    for (const { name, text: sql, values } of statements) client.query(Object.assign(new Query(sql, values as unknown[], answered), { name }));
    stream.uncork();
  });
}

/** Connections of plain pg, as many as the product has. */
export class BarePool {
  private readonly pool: Pool;

  constructor(connectionString: string) {
    this.pool = new Pool({ connectionString, max: 16, pipeline: true });
  }

  async with<T>(use: (client: Client) => Promise<T>): Promise<T> {
    const client = await this.pool.connect() as unknown as Client & { release: (broken?: boolean) => void };
    try {
      const answer = await use(client);
      client.release();
      return answer;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async query(sql: string): Promise<void> {
    await this.pool.query(sql);
  }
}

/** What there is to write for each task, of one programme or of all, by its id. */
export async function makeReady(url: string, programme?: string): Promise<ReadonlyMap<string, Ready>> {
  const record = await createDataSource(url, { applicationName: 'bare' }).initialize();
  const views = new ViewWriter(record, taskViews);
  const tasks = await record.query<TaskRow[]>('SELECT id, state FROM task WHERE programme_id = coalesce($1, programme_id)', [programme ?? null]);
  await record.destroy();
  return new Map(tasks.map(({ id, state }) => [id, readyOf(state, views)]));
}

/**
 * What the product writes when the milestone that waits for it is approved, but the state as it stood, so that the product may approve it
 * in its own turn. Where none waits, the first one is written as it stands.
 */
function readyOf(state: TaskState, views: ViewWriter): Ready {
  const waiting = Object.values(state.milestones).find(({ phase }) => phase === 'submitted');
  if (!waiting) {
    const first = { view: milestoneRows, put: rowsOf(milestoneRows, state).slice(0, 1), gone: [] };
    return { state: JSON.stringify(state), views: views.statementsFor(state.brief.id, [first]) };
  }
  const actor = by('bureau-head', state.coordinator.bureau);
  const at = state.lastEventAt;
  const decision = decideTask(state, { type: 'approve', milestone: waiting.key }, { now: at, actor, bureaus: [actor.bureau], hash: sha256, policy: benchPolicy, calendar: chinaCalendar });
  if (isRefusal(decision)) throw new Error(`${waiting.key} of ${state.brief.id} cannot be approved: ${decision.refused}`);
  const approved = decision.events.reduce<TaskState>((before, event) => evolveTask(before, { at, by: actor, event }), state);
  return { state: JSON.stringify(state), views: views.moved(state.brief.id, state, approved) };
}
