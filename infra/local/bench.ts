import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths';
import { startThrowAwayServers } from './throw-away-servers';

/** The benches: of the record and its workflows, and of the page. */
type Program = 'main' | 'web/main';

/**
 * `npm run bench` and `npm run bench:web`: the measurements of `test/bench`, on the servers that DATABASE_URL and TEMPORAL_ADDRESS name, and on some
 * of their own where they name none. Answers the exit code: 0 once it has measured, whichever goals are met, which it prints.
 */
export async function bench(args: readonly string[], program: Program = 'main'): Promise<number> {
  if (args.includes('--help')) return measure(program, args, {});
  const servers = await startThrowAwayServers();
  try {
    return await measure(program, args, { LIANXI_TEST_DATABASE_URL: servers.databaseUrl, LIANXI_TEST_TEMPORAL_ADDRESS: servers.temporalAddress });
  } finally {
    await servers.stop();
  }
}

function measure(program: Program, args: readonly string[], servers: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'test/bench/dist/bench', `${program}.js`), ...args], { cwd: root, env: { ...process.env, TZ: 'UTC', ...servers }, stdio: 'inherit' });
  return new Promise((resolve) => { child.once('exit', (code) => { resolve(code ?? 1); }); });
}
