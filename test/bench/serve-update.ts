import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import Fastify from 'fastify';
import { decideUpdate } from './bare-decision.workflow';
import { serving } from './serving';

/** A handler that has a workflow decide by an update, with one bare worker beside it. */
async function main(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = process.env.TEMPORAL_ADDRESS ?? '';
  const taskQueue = process.env.BENCH_QUEUE ?? '';
  const worker = await Worker.create({ connection: await NativeConnection.connect({ address }), taskQueue, workflowsPath: require.resolve('./bare-decision.workflow') });
  const client = new Client({ connection: await Connection.connect({ address }) });
  const app = Fastify();
  app.post<{ Params: { task: string }; Headers: { 'idempotency-key': string } }>('/approve/:task', async (request, reply) => {
    const { params: { task }, headers: { 'idempotency-key': updateId } } = request;
    const seq = await client.workflow.getHandle(`${taskQueue}/${task}`).executeUpdate(decideUpdate, { args: [updateId], updateId });
    return await reply.send({ task, seq });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  serving(app.listeningOrigin);
  await worker.run();
  process.exit(0);
}

void main();
