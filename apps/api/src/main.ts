import 'reflect-metadata';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { createApp } from './app';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const app = await createApp(environment);
  await app.listen(environment.PORT, environment.HOST);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
