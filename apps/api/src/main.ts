import 'reflect-metadata';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { processLog } from '@lianxi/platform/log/process-log';
import { createApp } from './app';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const app = await createApp(environment);
  await app.listen(environment.PORT, environment.HOST);
}

main().catch((error: unknown) => {
  processLog('api', 'fatal').fatal({ err: error }, `The API could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
