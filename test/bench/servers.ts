import { Client, Connection } from '@temporalio/client';
import { ensureAttributes } from '@lianxi/infra/local/temporal-server';
import { homeAt } from '@lianxi/infra/local/paths';

/** The servers to measure on. */
export interface Servers {
  /** May make databases. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** Ends the runs of these task queues, where Temporal is somebody else's and goes on. */
  readonly endRuns: (queues: readonly string[]) => Promise<void>;
}

/** Those of DATABASE_URL and TEMPORAL_ADDRESS, else those that `npm run bench` has started for the time of the run. */
export async function serversOf(env: NodeJS.ProcessEnv): Promise<Servers> {
  const databaseUrl = env.DATABASE_URL ?? env.LIANXI_TEST_DATABASE_URL;
  const temporalAddress = env.TEMPORAL_ADDRESS ?? env.LIANXI_TEST_TEMPORAL_ADDRESS;
  if (!databaseUrl || !temporalAddress) throw new Error('DATABASE_URL and TEMPORAL_ADDRESS name the servers to measure on; without them npm run bench starts some');
  const lent = temporalAddress === env.TEMPORAL_ADDRESS;
  if (lent) await ensureAttributes(temporalAddress, homeAt().tools);
  return { databaseUrl, temporalAddress, endRuns: (queues) => (lent ? terminate(temporalAddress, queues) : Promise.resolve()) };
}

async function terminate(address: string, queues: readonly string[]): Promise<void> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  for (const queue of queues) {
    await client.workflowService.startBatchOperation({
      namespace: client.options.namespace,
      jobId: `end-${queue}`,
      reason: 'the bench is over',
      visibilityQuery: `TaskQueue = '${queue}' AND ExecutionStatus = 'Running'`,
      terminationOperation: {},
    });
  }
  await connection.close();
}
