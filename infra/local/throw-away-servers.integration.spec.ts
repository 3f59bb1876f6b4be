import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './ports';
import { startPostgres } from './postgres-server';
import { startThrowAwayServers } from './throw-away-servers';

async function ask(url: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

test('servers that are named serve the tests; they lose what tests have left there, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-lent-'));
  chmodSync(folder, 0o711);
  const own = await startPostgres({ folder: join(folder, 'postgres'), port: await freePort(), throwAway: true });
  const databases = () => ask(own.url, "select datname from pg_database where datname like 'lianxi%' order by 1");
  try {
    await ask(own.url, 'create database lianxi', 'create database lianxi_testing', 'create database lianxi_template is_template true', 'create database lianxi_test_0123456789ab');
    const servers = await startThrowAwayServers({ DATABASE_URL: own.url, TEMPORAL_ADDRESS: 'temporal.example:7233' });
    expect(servers).toMatchObject({ databaseUrl: own.url, temporalAddress: 'temporal.example:7233' });
    expect(await databases()).toEqual([{ datname: 'lianxi' }, { datname: 'lianxi_testing' }]);
    await ask(own.url, 'create database lianxi_test_ffffffffffff');
    await servers.stop();
    expect(await databases()).toEqual([{ datname: 'lianxi' }, { datname: 'lianxi_testing' }]);
  } finally {
    await own.stop();
    rmSync(folder, { recursive: true });
  }
});
