import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '@lianxi/infra/local/child';
import { asItIs } from '@lianxi/infra/local/language';
import { leash } from '@lianxi/infra/local/leash';
import { bringUp } from '@lianxi/infra/local/part';
import { freePort } from '@lianxi/infra/local/ports';
import { httpProbe } from '@lianxi/infra/local/probes';
import { howEnded } from '@lianxi/infra/local/texts';
import { startThrowAwayServers } from '@lianxi/infra/local/throw-away-servers';
import { establishExamples } from '../support/examples';

/** API and worker of a copy, on PostgreSQL and Temporal of their own. */
export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts everything on free ports, whatever servers the environment names; nothing outlives this process, however it ends.
 * @param apiEnv what the API is told besides, such as where files are kept
 */
export async function startProduct(copy: string, apiEnv: Readonly<Record<string, string>> = {}): Promise<Product> {
  const servers = await startThrowAwayServers({});
  const logs = await mkdtemp(join(tmpdir(), 'lianxi-planted-logs-'));
  const held = leash(logs);
  const env = { DATABASE_URL: servers.databaseUrl, TEMPORAL_ADDRESS: servers.temporalAddress, LIANXI_MODE: 'development', LOG_LEVEL: 'error', TZ: 'UTC' };
  const launch = (entry: string, log: string, more: Record<string, string> = {}) => ({ command: process.execPath, args: [join(copy, entry)], env: { ...env, ...more }, cwd: copy, output: join(logs, log) });

  const migration = await startChild(launch('libs/persistence/dist/migrate.js', 'migrate.log'));
  const ending = await migration.exited;
  if (ending.code !== 0) throw new Error(`The copy's record could not be set up: ${howEnded(ending).en}`);
  await establishExamples(servers.databaseUrl);
  const part = async (name: string, port: number, portVariable: string, more: Readonly<Record<string, string>> = {}) => await bringUp({
    name,
    title: asItIs(name),
    launch: () => Promise.resolve(launch(`apps/${name}/dist/main.js`, `${name}.log`, { [portVariable]: String(port), ...more })),
    // Degraded is at work too.
    ready: async () => (await fetch(`http://127.0.0.1:${String(port)}/health/ready`)).status < 504,
    readyWithinMs: 60_000,
    lives: httpProbe(`http://127.0.0.1:${String(port)}/health/live`),
    drain: { signal: 'SIGTERM', graceMs: 5_000 },
  }, ({ pid }) => { held.hold(pid); });

  const port = await freePort();
  const parts = await Promise.all([part('api', port, 'PORT', apiEnv), part('worker', await freePort(), 'HEALTH_PORT')]);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async stop() {
      await Promise.all(parts.map((child) => child.end('SIGTERM', 5_000)));
      held.release();
      await servers.stop();
      await rm(logs, { recursive: true, force: true });
    },
  };
}
