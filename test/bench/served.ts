import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { timeGivesWay, youngGeneration } from '@lianxi/infra/local/parts';

/** A system under measurement, in a process of its own. */
export interface Served {
  readonly url: string;
  /** Bytes the process holds, after its rubbish was collected; only of programs that answer `memory`. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Those that keep time, ours and the bare one. */
const timekeepers = ['serve-worker', 'serve-bare-steps'];

/** Starts one of the `serve-*` programs as the product's launcher would (room for what is young, giving way) and waits for the address it tells. */
export async function serve(program: `serve-${string}`, env: NodeJS.ProcessEnv): Promise<Served> {
  const options = ['--expose-gc', youngGeneration];
  const launched = timekeepers.includes(program) ? { execPath: 'nice', execArgv: ['-n', String(timeGivesWay), process.execPath, ...options] } : { execArgv: options };
  const child = fork(join(__dirname, `${program}.js`), { ...launched, env: { ...process.env, ...env, TZ: 'UTC' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
  const { url } = await told<{ url: string }>(child, program);
  return {
    url,
    memory: async () => {
      child.send('memory');
      return (await told<{ bytes: number }>(child, program)).bytes;
    },
    stop: async () => { child.kill('SIGTERM'); await ended; },
  };
}

/** The next message of a child; an error where it ends instead. */
function told<Message>(child: ChildProcess, program: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onEnd = (code: number | null): void => { reject(new Error(`${program} ended with ${String(code)} before it answered`)); };
    child.once('exit', onEnd);
    child.once('message', (message) => { child.off('exit', onEnd); resolve(message as Message); });
  });
}
