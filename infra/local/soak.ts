import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths';

/** `npm run soak`: the long runs of `test/soak`, which start and kill servers of their own. Answers the exit code. */
export async function soak(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'test/soak/dist/soak/main.js'), ...args], { cwd: root, env: { ...process.env, TZ: 'UTC' }, stdio: 'inherit' });
  return await new Promise((resolve) => { child.once('exit', (code) => { resolve(code ?? 1); }); });
}
