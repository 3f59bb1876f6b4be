import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { Runtime } from '@temporalio/worker';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { nestLog } from '@lianxi/platform/log/nest-log';
import { processLog } from '@lianxi/platform/log/process-log';
import { createWorker } from './app';
import { WorkerSettings } from './surroundings/settings';
import { sdkLogging } from './workers/sdk-log';
import { TaskWorker } from './workers/task-worker';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  // Nest ends the worker when the process is asked to; the SDK would do it on its own and out of order.
  Runtime.install({ shutdownSignals: [], ...sdkLogging() });
  const app = await createWorker(WorkerSettings.of(environment), nestLog(processLog('lianxi-worker', environment.LOG_LEVEL)));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  // The supervisor starts a new process, which is all that helps.
  void app.get(TaskWorker).failure.then(() => app.close()).finally(() => process.exit(1));
  new Logger('Worker').log(`At work; health is on port ${String(environment.HEALTH_PORT)}`);
}

main().catch((error: unknown) => {
  processLog('lianxi-worker', 'fatal').fatal({ err: error }, `The worker could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
