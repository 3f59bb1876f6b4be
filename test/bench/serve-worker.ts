import 'reflect-metadata';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createWorker } from '@lianxi/worker/app';
import { WorkerSettings } from '@lianxi/worker/surroundings/settings';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { answerMemory } from './memory';
import { serving } from './serving';

/** The product's own worker, whole, on a task queue of its own; it starts runs faster than it would beside people at work. */
async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const settings = Object.assign(WorkerSettings.of(readEnvironment(process.env)), {
    taskQueue: process.env.BENCH_QUEUE ?? '',
    healthPort: 0,
    startsPerSecond: Number(process.env.BENCH_STARTS_PER_SECOND ?? '50'),
  });
  const app = await createWorker(settings);
  app.useLogger(false);
  app.enableShutdownHooks(['SIGTERM'], { useProcessExit: true });
  answerMemory();
  serving();
}

void main();
