import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { bundleFromBuild } from '@lianxi/worker/workers/workflow-bundle';
import { answerMemory } from './memory';
import { serving } from './serving';

/** A worker of the product's workflows that keeps as many runs as it is told to, and carries out nothing. */
async function main(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' }),
    taskQueue: process.env.BENCH_QUEUE ?? '',
    workflowBundle: await bundleFromBuild(),
    maxCachedWorkflows: Number(process.env.BENCH_CACHED),
  });
  const running = worker.run();
  answerMemory();
  serving();
  await running;
  process.exit(0);
}

void main();
