import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leash } from '@lianxi/infra/local/leash';
import { homeAt } from '@lianxi/infra/local/paths';
import { freePort } from '@lianxi/infra/local/ports';
import { startPostgres } from '@lianxi/infra/local/postgres-server';
import { obtainTemporal, obtainTestServer } from '@lianxi/infra/local/temporal-binary';
import { startTemporal } from '@lianxi/infra/local/temporal-server';

/** What the tear-down ends. */
export interface TestServers {
  stop(): Promise<void>;
}

declare global {
  // Jest hands nothing from set-up to tear-down but the global object.
  var lianxiTestServers: TestServers | undefined;
}

/**
 * Starts one PostgreSQL and one Temporal development server for all tests of a run, both thrown away afterwards. Jest runs
 * this once, and not at all when only unit tests are chosen. Tests find:
 * - `LIANXI_TEST_DATABASE_URL`: superuser of an empty cluster
 * - `LIANXI_TEST_TEMPORAL_ADDRESS`: development server, namespace `default`
 * - `LIANXI_TEMPORAL_BIN`, `LIANXI_TEMPORAL_TEST_SERVER`: paths of the binaries, for tests with servers of their own
 */
export default async function startTestServers(): Promise<void> {
  const { tools } = homeAt();
  process.env.LIANXI_TEMPORAL_BIN ??= await obtainTemporal(tools);
  process.env.LIANXI_TEMPORAL_TEST_SERVER ??= await obtainTestServer(tools);
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-test-'));
  await chmod(folder, 0o711); // PostgreSQL may run as an account of its own
  const held = leash(folder);
  const onLeash = async <S extends { pid: number }>(starting: Promise<S>) => {
    const server = await starting;
    held.hold(server.pid);
    return server;
  };
  const [postgres, temporal] = await Promise.all([
    onLeash(startPostgres({ folder: join(folder, 'postgres'), port: await freePort(), throwAway: true })),
    onLeash(startTemporal({ port: await freePort(), log: join(folder, 'temporal.log') })),
  ]);
  process.env.LIANXI_TEST_DATABASE_URL = postgres.url;
  process.env.LIANXI_TEST_TEMPORAL_ADDRESS = temporal.address;
  globalThis.lianxiTestServers = {
    async stop() {
      await Promise.all([postgres.stop(), temporal.stop()]);
      held.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
