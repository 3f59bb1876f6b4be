import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporalTestServer } from '../temporal/wheels';
import { canUse, postgresAccount, type Account } from './account';
import { systemFolderFor, type Home } from './paths';
import { obtainPostgres } from './postgres-binary';
import { runCommand } from './run-command';
import type { Step } from './step';
import { obtainTemporal, obtainTestServer } from './temporal-binary';

/** Finds or fetches Temporal's binary and answers its path; undefined when a running server is named. */
export async function setUpTemporal(step: Step, home: Home): Promise<string | undefined> {
  let binary: string | undefined;
  await step('Temporal', async () => {
    if (process.env.TEMPORAL_ADDRESS) return `the one at ${process.env.TEMPORAL_ADDRESS}`;
    binary = await obtainTemporal(home.tools);
    return (await runCommand(binary, ['--version'])).stdout.replace('temporal version', '').trim();
  });
  return binary;
}

/** Finds or fetches the time-skipping server of the tests and answers its path. */
export async function setUpTestServer(step: Step, home: Home): Promise<string> {
  let path = '';
  await step('Temporal test server', async () => {
    path = await obtainTestServer(home.tools);
    return temporalTestServer.version;
  });
  return path;
}

/** Where PostgreSQL's programs and files are, and as whom it runs. */
export interface PostgresPlace {
  readonly binaries: string;
  readonly account: Account | undefined;
  readonly folder: string;
}

/** Finds PostgreSQL; undefined when `DATABASE_URL` names a running server. */
export async function setUpPostgres(step: Step, home: Home): Promise<PostgresPlace | undefined> {
  let place: PostgresPlace | undefined;
  await step('PostgreSQL', async () => {
    if (process.env.DATABASE_URL) return 'the one of DATABASE_URL';
    await mkdir(home.data, { recursive: true });
    const account = await postgresAccount();
    const inClone = await canUse(account, home.data);
    const folder = inClone ? home.data : systemFolderFor(home.folder);
    place = { binaries: await obtainPostgres(account, systemFolderFor(home.folder)), account, folder: join(folder, 'postgres') };
    return inClone ? undefined : `in ${folder}: account ${account?.name ?? ''} cannot enter ${home.folder}`;
  });
  return place;
}
