import type { TaskState } from '@lianxi/domain/task/task';
import Fastify from 'fastify';
import { Pool } from 'pg';
import { serving } from './serving';

/** Bare handlers that read what lists and board read, by plain pg, and answer about as much. */
async function main(): Promise<void> {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
  const app = Fastify();
  const programmeOf = (id: string) => pool.query('SELECT state, clock_timestamp() AS wall FROM programme WHERE id = $1', [id]);

  app.get<{ Params: { programme: string }; Querystring: { after: number } }>('/tasks/:programme', async ({ params: { programme }, query: { after } }) => {
    await programmeOf(programme);
    const { rows } = await pool.query<{ id: string; measure: number; state: TaskState }>('SELECT id, measure, state FROM task WHERE programme_id = $1 AND measure > $2 ORDER BY measure LIMIT 51', [programme, after]);
    return { items: rows.slice(0, 50).map(({ id, measure, state: { brief, coordinator, receipts, milestones } }) => ({ id, measure, heading: brief.heading, section: brief.section, coordinator, receipts, milestones })) };
  });
  app.get<{ Params: { programme: string }; Querystring: { after: number } }>('/approvals/:programme', async ({ params: { programme }, query: { after } }) => {
    await programmeOf(programme);
    const { rows } = await pool.query<object>(
      `SELECT * FROM milestone WHERE programme_id = $1 AND phase = 'submitted' AND (submitted_at, measure, key) > ($2, $3, $4) ORDER BY submitted_at, measure, key LIMIT 51`,
      [programme, '2020-10-12T01:30:00.000Z', after, 'd1-2020'],
    );
    return { items: rows.slice(0, 50) };
  });
  app.get<{ Params: { programme: string } }>('/board/:programme', async ({ params: { programme } }) => {
    await programmeOf(programme);
    const { rows } = await pool.query<{ state: TaskState }>('SELECT state FROM task WHERE programme_id = $1 ORDER BY measure', [programme]);
    const counts: Record<string, number> = {};
    for (const { state: { brief } } of rows) for (const { bureau } of brief.responsibilities) counts[`${bureau} ${brief.section}`] = (counts[`${bureau} ${brief.section}`] ?? 0) + 1;
    return counts;
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  serving(app.listeningOrigin);
}

void main();
