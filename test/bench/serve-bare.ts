import Fastify from 'fastify';
import { BarePool, decideBarely, makeReady } from './bare-approval';
import { serving } from './serving';

/** What there is to compare with: a bare handler that sends the statements of an approval in the same three trips, and decides nothing. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  const ready = await makeReady(url);
  const pool = new BarePool(url);
  const app = Fastify();
  let waking: Promise<unknown> | undefined;
  app.post<{ Params: { task: string } }>('/approve/:task', async (request, reply) => {
    const { task } = request.params;
    const seq = await pool.with((client) => decideBarely(client, task, ready.get(task)));
    waking ??= pool.query('NOTIFY lianxi_tell').finally(() => { waking = undefined; });
    return await reply.send({ programme: 'approved', task, at: '2020-10-12T01:30:00.000Z', seq, events: ['milestoneApproved'], phase: 'strike-off' });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  serving(app.listeningOrigin);
}

void main();
