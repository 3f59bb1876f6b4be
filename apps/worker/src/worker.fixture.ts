import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { ConsoleLogger } from '@nestjs/common';
import type { WorkflowBundle } from '@temporalio/worker';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { bundleFromSource } from '@lianxi/workflows/roadmap-task/bundle.fixture';
import { createWorker } from './app';
import { WorkerSettings } from './surroundings/settings';

let installed = false;
let bundle: Promise<WorkflowBundle> | undefined;

/** Set to read along while a test runs. */
const loud = process.env.LIANXI_TEST_LOG !== undefined;

const address = (): string => process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '';

/** The worker's settings on the test's servers, with a task queue of its own and no fixed port. */
export function settingsFor(databaseUrl: string, changed: Partial<WorkerSettings> = {}): WorkerSettings {
  const settings = new WorkerSettings(databaseUrl, { address: address(), namespace: 'default' }, 0);
  return Object.assign(settings, { taskQueue: `test-${randomUUID()}`, bundle: () => (bundle ??= bundleFromSource()) }, changed);
}

/** A worker as `main` makes it, in this process. */
export async function startWorker(settings: WorkerSettings): Promise<INestApplicationContext> {
  if (!installed) {
    Runtime.install({ logger: new DefaultLogger('ERROR', loud ? undefined : () => undefined), shutdownSignals: [], telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } } });
    installed = true;
  }
  const worker = await createWorker(settings);
  worker.useLogger(loud ? new ConsoleLogger() : false);
  return worker;
}
