import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { examineServer, type Use } from '../postgres/named-server';
import { temporalTestServer } from '../temporal/wheels';
import { canUse, postgresAccount, type Account } from './account';
import { obtainBrowser } from './browser';
import { toldBy } from './fault';
import { asItIs } from './language';
import { namespaceOf } from './namespace';
import { systemFolderFor, type Home } from './paths';
import { obtainPostgres } from './postgres-binary';
import { runCommand } from './run-command';
import type { Step } from './step';
import { obtainTemporal, obtainTestServer } from './temporal-binary';
import { ensureAttributes } from './temporal-server';
import { texts } from './texts';

/** Finds or fetches Temporal's binary and answers its path; undefined when `TEMPORAL_ADDRESS` names a running server, which is made ready. */
export async function setUpTemporal(step: Step, home: Home): Promise<string | undefined> {
  let binary: string | undefined;
  await step(texts.temporal, async () => {
    if (process.env.TEMPORAL_ADDRESS) return ensureAttributes(process.env.TEMPORAL_ADDRESS, home.tools, namespaceOf(home.data, process.env));
    binary = await obtainTemporal(home.tools);
    return asItIs((await runCommand(binary, ['--version'])).stdout.replace('temporal version', '').trim());
  });
  return binary;
}

/** Finds or fetches the time-skipping server of the tests and answers its path. */
export async function setUpTestServer(step: Step, home: Home): Promise<string> {
  let path = '';
  await step(texts.testServer, async () => {
    path = await obtainTestServer(home.tools);
    return asItIs(temporalTestServer.version);
  });
  return path;
}

/** Finds or installs the browser in which tests look at the page, and answers its name; undefined where it cannot be had, which is said: all else goes on without. */
export async function setUpBrowser(step: Step): Promise<string | undefined> {
  let browser: string | undefined;
  await step(texts.browser, async () => {
    try {
      browser = await obtainBrowser();
      return asItIs((await runCommand(browser, ['--version'])).stdout.trim());
    } catch (error) {
      return toldBy(error);
    }
  });
  return browser;
}

/** Where PostgreSQL's programs and files are, and as whom it runs. */
export interface PostgresPlace {
  readonly binaries: string;
  readonly account: Account | undefined;
  readonly folder: string;
}

/** Finds PostgreSQL; undefined when `DATABASE_URL` names a running server, which must be fit for its use. */
export async function setUpPostgres(step: Step, home: Home, use: Use = 'keep the record'): Promise<PostgresPlace | undefined> {
  let place: PostgresPlace | undefined;
  await step(texts.postgres, async () => {
    if (process.env.DATABASE_URL) return examineServer(process.env.DATABASE_URL, use);
    await mkdir(home.data, { recursive: true });
    const account = await postgresAccount();
    const inClone = await canUse(account, home.data);
    const folder = inClone ? home.data : systemFolderFor(home.folder);
    place = { binaries: await obtainPostgres(account, systemFolderFor(home.folder)), account, folder: join(folder, 'postgres') };
    return inClone ? undefined : texts.filesElsewhere(folder, account?.name ?? '', home.folder);
  });
  return place;
}
