import { DBOS } from '@dbos-inc/dbos-sdk';
import Fastify from 'fastify';
import { BarePool, decideBarely, makeReady } from './bare-approval';
import { serving } from './serving';

/** What a person decided, as a message to the task's workflow; its id is the idempotency key. */
interface Decision {
  readonly id: string;
  readonly type: string;
}

/** The topic of the messages. */
const decisions = 'decisions';

/**
 * The same work on DBOS as its documentation has it: a durable workflow for each task, which receives a decision as a message, carries
 * it out in a step (the same statements in the same trips) and says so by an event; the handler answers when it reads the event.
 * Tuned in its favour: notifications are not gathered for the default 10 ms, and an idle workflow looks for messages once a minute.
 */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  const ready = await makeReady(url, process.env.BENCH_PROGRAMME);
  const pool = new BarePool(url);
  const life = DBOS.registerWorkflow(async (task: string): Promise<void> => {
    for (;;) {
      const decision = await DBOS.recv<Decision>(decisions, { timeoutSeconds: 86_400, pollingIntervalMs: 60_000 });
      if (!decision) continue;
      await DBOS.runStep(() => pool.with((client) => decideBarely(client, task, ready.get(task), decision.type)), { name: decision.type });
      await DBOS.setEvent(decision.id, decision.type);
      if (decision.type === 'milestoneStruckOff') return;
    }
  }, { name: 'life' });
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, systemDatabaseSchemaName: 'dbos', systemDatabasePoolSize: 20, notificationCoalesceMs: 1, logLevel: 'error', enableOTLP: false });
  await DBOS.launch();
  for (const task of ready.keys()) await DBOS.startWorkflow(life, { workflowID: task })(task);

  const app = Fastify();
  app.post<{ Params: { task: string; type: string }; Headers: { 'idempotency-key': string } }>('/:type/:task', async (request, reply) => {
    const { params: { task, type }, headers: { 'idempotency-key': id } } = request;
    await DBOS.send<Decision>(task, { id, type }, decisions, id);
    const done = await DBOS.getEvent<string>(task, id, { timeoutSeconds: 60 });
    return await reply.code(done === type ? 200 : 504).send({ task, events: [done] });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  serving(app.listeningOrigin);
}

void main();
