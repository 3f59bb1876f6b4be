import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './program';
import { ask } from './terminal/ask';

const line = (stream: NodeJS.WriteStream) => (text: string): void => { stream.write(`${text}\n`); };

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 1); });

void run(process.argv.slice(2), {
  env: process.env,
  root: join(__dirname, '..', '..', '..'),
  say: line(process.stdout),
  remark: line(process.stderr),
  ...(process.stderr.isTTY ? { redraw: (text: string) => { process.stderr.write(`\r\u001b[K${text}`); } } : {}),
  ...(process.stdin.isTTY ? { ask } : {}),
  fetch: (request) => fetch(request),
  pause: async (milliseconds) => { await pause(milliseconds); },
}).then((code) => { process.exitCode = code; });
