import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { BarePool } from './bare-approval';
import { makeStepsReady, stepBarely } from './bare-step';
import type { BareStepActivities } from './bare-step.workflow';
import { serving } from './serving';

/** A bare worker, as the SDK makes it by default, whose one activity sends a step's statements by plain pg. */
async function main(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const url = process.env.DATABASE_URL ?? '';
  const ready = await makeStepsReady(url, process.env.BENCH_PROGRAMME ?? '');
  const pool = new BarePool(url);
  const activities: BareStepActivities = {
    carryOut: async (task) => {
      const step = ready.get(task);
      if (!step) throw new Error(`No task ${task}`);
      await pool.with((client) => stepBarely(client, task, step));
    },
  };
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' }),
    taskQueue: process.env.BENCH_QUEUE ?? '',
    workflowsPath: require.resolve('./bare-step.workflow'),
    activities,
  });
  const running = worker.run();
  serving();
  await running;
  process.exit(0);
}

void main();
