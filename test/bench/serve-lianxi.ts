import { createApp } from '@lianxi/api/app';
import { readEnvironment } from '@lianxi/platform/env/environment';
import 'reflect-metadata';
import { serving } from './serving';

/** The product's own API, whole, in a process of its own, with its page or the one that BENCH_PAGE names: tells its parent the port. */
async function main(): Promise<void> {
  const app = await createApp(readEnvironment(process.env), process.env.BENCH_PAGE);
  await app.listen(0, '127.0.0.1');
  serving(await app.getUrl());
}

void main();
