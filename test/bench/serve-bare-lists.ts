import type { TaskState } from '@lianxi/domain/task/task';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import { Pool } from 'pg';
import { narrowed } from './narrowed';
import { serving } from './serving';

interface PageRequest {
  readonly Params: { readonly programme: string };
  readonly Querystring: { readonly after: number };
}

const { bureau, words, year } = narrowed;
const ofBureau = 'SELECT id, task.measure, state FROM part JOIN task ON id = task_id WHERE part.programme_id = $1 AND part.measure > $2 AND bureau = $3';

/** Pages of 50 tasks: of a programme after a measure, and whatever else they are narrowed by. */
const pages: Readonly<Record<string, readonly [sql: string, ...values: readonly unknown[]]>> = {
  'tasks': ['SELECT id, measure, state FROM task WHERE programme_id = $1 AND measure > $2 ORDER BY measure LIMIT 51'],
  'own-tasks': [`${ofBureau} ORDER BY part.measure LIMIT 51`, bureau],
  'of-a-year': [`${ofBureau} AND EXISTS (SELECT FROM listing WHERE listing.task_id = task.id AND $4 = ANY (listing.years)) ORDER BY part.measure LIMIT 51`, bureau, year],
  'found': [
    `SELECT id, task.measure, state FROM listing JOIN task ON id = task_id
     WHERE listing.programme_id = $1 AND listing.measure > $2 AND strpos(words, $3) > 0 AND strpos(words, $4) > 0 ORDER BY listing.measure LIMIT 51`,
    ...words,
  ],
};

/** What else narrows the approvals under way. */
const approvals: Readonly<Record<string, readonly [sql: string, ...values: readonly unknown[]]>> = {
  'approvals': [''],
  'own-approvals': ['AND EXISTS (SELECT FROM part WHERE part.task_id = milestone.task_id AND bureau = $5)', bureau],
};

const boards: Readonly<Record<string, readonly [sql: string, ...values: readonly unknown[]]>> = {
  'board': ['SELECT state FROM task WHERE programme_id = $1 ORDER BY measure'],
  'own-board': ['SELECT state FROM part JOIN task ON id = task_id WHERE part.programme_id = $1 AND bureau = $2 ORDER BY part.measure', bureau],
};

/** Bare handlers that read what lists and board read, by plain pg, and answer about as much. */
async function main(): Promise<void> {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
  const app = Fastify();
  for (const [what, statement] of Object.entries(pages)) servePage(app, pool, what, statement);
  for (const [what, more] of Object.entries(approvals)) serveApprovals(app, pool, what, more);
  for (const [what, statement] of Object.entries(boards)) serveBoard(app, pool, what, statement);
  await app.listen({ port: 0, host: '127.0.0.1' });
  serving(app.listeningOrigin);
}

const programmeOf = (pool: Pool, id: string) => pool.query('SELECT state, clock_timestamp() AS wall FROM programme WHERE id = $1', [id]);

function servePage(app: FastifyInstance, pool: Pool, what: string, [sql, ...values]: readonly [string, ...unknown[]]): void {
  app.get<PageRequest>(`/${what}/:programme`, async ({ params: { programme }, query: { after } }) => {
    await programmeOf(pool, programme);
    const { rows } = await pool.query<{ id: string; measure: number; state: TaskState }>(sql, [programme, after, ...values]);
    return { items: rows.slice(0, 50).map(({ id, measure, state: { brief, coordinator, receipts, milestones } }) => ({ id, measure, heading: brief.heading, section: brief.section, coordinator, receipts, milestones })) };
  });
}

function serveApprovals(app: FastifyInstance, pool: Pool, what: string, [more, ...values]: readonly [string, ...unknown[]]): void {
  app.get<PageRequest>(`/${what}/:programme`, async ({ params: { programme }, query: { after } }) => {
    await programmeOf(pool, programme);
    const { rows } = await pool.query<object>(
      `SELECT * FROM milestone WHERE programme_id = $1 AND phase = 'submitted' AND (submitted_at, measure, key) > ($2, $3, $4) ${more} ORDER BY submitted_at, measure, key LIMIT 51`,
      [programme, '2020-10-12T01:30:00.000Z', after, 'd1-2020', ...values],
    );
    return { items: rows.slice(0, 50) };
  });
}

function serveBoard(app: FastifyInstance, pool: Pool, what: string, [sql, ...values]: readonly [string, ...unknown[]]): void {
  app.get<PageRequest>(`/${what}/:programme`, async ({ params: { programme } }) => {
    await programmeOf(pool, programme);
    const { rows } = await pool.query<{ state: TaskState }>(sql, [programme, ...values]);
    const counts: Record<string, number> = {};
    for (const { state: { brief } } of rows) for (const one of brief.responsibilities) counts[`${one.bureau} ${brief.section}`] = (counts[`${one.bureau} ${brief.section}`] ?? 0) + 1;
    return counts;
  });
}

void main();
