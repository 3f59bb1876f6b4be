import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A system under measurement, in a process of its own. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one of the `serve-*` programs and waits for the address it tells. */
export async function serve(program: 'serve-lianxi' | 'serve-bare', env: NodeJS.ProcessEnv): Promise<Served> {
  const child = fork(join(__dirname, `${program}.js`), { env: { ...process.env, ...env, TZ: 'UTC' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => { resolve((message as { url: string }).url); });
    child.once('exit', (code) => { reject(new Error(`${program} ended with ${String(code)} before it served`)); });
  });
  return { url, stop: async () => { child.kill('SIGTERM'); await ended; } };
}
