import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeTestDatabases } from '../postgres/test-databases';
import { leash } from './leash';
import { freePort } from './ports';
import { startPostgres } from './postgres-server';
import { startTemporal } from './temporal-server';

/** An empty PostgreSQL and an empty Temporal, for tests and benches. */
export interface ThrowAwayServers {
  /** The superuser's address. */
  readonly databaseUrl: string;
  /** `127.0.0.1:40123`, namespace `default`. */
  readonly temporalAddress: string;
  /** Ends both and removes their files. */
  stop(): Promise<void>;
}

/**
 * Starts both on free ports in a temporary folder; they do not outlive this process, however it ends. Where `DATABASE_URL` or
 * `TEMPORAL_ADDRESS` names a server, that one serves instead, and goes on afterwards: tests make databases of their own on it, which are
 * removed. It serves one run at a time.
 */
export async function startThrowAwayServers(env: NodeJS.ProcessEnv = process.env): Promise<ThrowAwayServers> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-'));
  await chmod(folder, 0o711); // PostgreSQL may run as an account of its own
  const held = leash(folder);
  const onLeash = async <S extends { pid: number }>(starting: Promise<S>) => {
    const server = await starting;
    held.hold(server.pid);
    return server;
  };
  const [postgres, temporal] = await Promise.all([
    env.DATABASE_URL ? lentPostgres(env.DATABASE_URL) : onLeash(startPostgres({ folder: join(folder, 'postgres'), port: await freePort(), throwAway: true })),
    env.TEMPORAL_ADDRESS ? { address: env.TEMPORAL_ADDRESS, stop: () => Promise.resolve() } : onLeash(startTemporal({ port: await freePort(), log: join(folder, 'temporal.log') })),
  ]);
  return {
    databaseUrl: postgres.url,
    temporalAddress: temporal.address,
    async stop() {
      await Promise.all([postgres.stop(), temporal.stop()]);
      held.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server of somebody's own, without what an earlier run of tests may have left there. */
async function lentPostgres(url: string): Promise<{ url: string; stop: () => Promise<void> }> {
  await removeTestDatabases(url);
  return { url, stop: () => removeTestDatabases(url) };
}
