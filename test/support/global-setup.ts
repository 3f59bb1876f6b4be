import { homeAt } from '@lianxi/infra/local/paths';
import { obtainTemporal, obtainTestServer } from '@lianxi/infra/local/temporal-binary';
import { startThrowAwayServers, type ThrowAwayServers } from '@lianxi/infra/local/throw-away-servers';

declare global {
  // Jest hands nothing from set-up to tear-down but the global object.
  var lianxiTestServers: ThrowAwayServers | undefined;
}

/**
 * Starts one PostgreSQL and one Temporal development server for all tests of a run. Jest runs this once, and not at all
 * when only unit tests are chosen. Tests find:
 * - `LIANXI_TEST_DATABASE_URL`: superuser of an empty cluster
 * - `LIANXI_TEST_TEMPORAL_ADDRESS`: development server, namespace `default`
 * - `LIANXI_TEMPORAL_BIN`, `LIANXI_TEMPORAL_TEST_SERVER`: paths of the binaries, for tests with servers of their own
 */
export default async function startTestServers(): Promise<void> {
  const { tools } = homeAt();
  process.env.LIANXI_TEMPORAL_BIN ??= await obtainTemporal(tools);
  process.env.LIANXI_TEMPORAL_TEST_SERVER ??= await obtainTestServer(tools);
  const servers = await startThrowAwayServers();
  process.env.LIANXI_TEST_DATABASE_URL = servers.databaseUrl;
  process.env.LIANXI_TEST_TEMPORAL_ADDRESS = servers.temporalAddress;
  globalThis.lianxiTestServers = servers;
}
