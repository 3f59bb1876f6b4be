import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths';
import { startThrowAwayServers } from './throw-away-servers';

/** `npm run bench`: the measurements of `test/bench`, against servers of their own. Answers the exit code. */
export async function bench(args: readonly string[]): Promise<number> {
  const servers = await startThrowAwayServers();
  try {
    const env = { ...process.env, TZ: 'UTC', LIANXI_TEST_DATABASE_URL: servers.databaseUrl, LIANXI_TEST_TEMPORAL_ADDRESS: servers.temporalAddress };
    const child = spawn(process.execPath, [join(root, 'test/bench/dist/main.js'), ...args], { cwd: root, env, stdio: 'inherit' });
    return await new Promise((resolve) => { child.once('exit', (code) => { resolve(code ?? 1); }); });
  } finally {
    await servers.stop();
  }
}
