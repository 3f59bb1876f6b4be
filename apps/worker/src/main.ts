import 'reflect-metadata';
import { Runtime } from '@temporalio/worker';
import { Logger, LoggerModule } from 'nestjs-pino';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { processLog } from '@lianxi/platform/log/process-log';
import { createWorker } from './app';
import { WorkerSettings } from './surroundings/settings';
import { sdkLog } from './workers/sdk-log';
import { TaskWorker } from './workers/task-worker';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  // Nest ends the worker when the process is asked to; the SDK would do it on its own and out of order.
  Runtime.install({ shutdownSignals: [], logger: sdkLog() });
  const app = await createWorker(WorkerSettings.of(environment), [LoggerModule.forRoot({ pinoHttp: { logger: processLog('lianxi-worker', environment.LOG_LEVEL) }, forRoutes: [] })]);
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  // The supervisor starts a new process, which is all that helps.
  void app.get(TaskWorker).failure.then(() => app.close()).finally(() => process.exit(1));
  app.get(Logger).log(`At work; health is on port ${String(environment.HEALTH_PORT)}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`The worker could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
