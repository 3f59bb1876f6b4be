import { randomBytes } from 'node:crypto';
import { migrateUp } from '@lianxi/persistence/migrations/run';
import type { DatabaseOptions } from '@lianxi/persistence/database';
import { createDataSource } from '@lianxi/persistence/database';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { establishExamples } from './examples';

/** A database of a test file's own, migrated. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** The record on a database of its own. */
export interface TestRecord extends TestDatabase {
  readonly record: DataSource;
}

/** Who is there at first: the example people, each with a token, or nobody. */
export type Staffing = 'examples' | 'nobody';

const templates: Readonly<Record<Staffing, string>> = { examples: 'lianxi_template_examples', nobody: 'lianxi_template' };

/** Creates a database from a migrated template, which the first to ask makes. */
export async function createTestDatabase(staffing: Staffing = 'examples'): Promise<TestDatabase> {
  const template = templates[staffing];
  const name = `lianxi_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtextextended('${template}', 0))`);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [template]);
    if (rowCount === 0) await makeTemplate(admin, staffing);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return { url: urlOf(name), drop: async () => { await asAdmin((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`)); } };
}

/** Creates an empty database, without tables. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `lianxi_test_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${name}`));
  return { url: urlOf(name), drop: async () => { await asAdmin((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`)); } };
}

/** A test database with an initialised data source; `drop` closes both. */
export async function openTestRecord({ staffing, ...options }: Partial<DatabaseOptions> & { readonly staffing?: Staffing } = {}): Promise<TestRecord> {
  const { url, drop } = await createTestDatabase(staffing);
  const record = createDataSource(url, { applicationName: 'lianxi-test', ...options });
  await record.initialize();
  return { url, record, drop: async () => { await record.destroy(); await drop(); } };
}

async function makeTemplate(admin: Client, staffing: Staffing): Promise<void> {
  const template = templates[staffing];
  await admin.query(`DROP DATABASE IF EXISTS ${template}`);
  await admin.query(`CREATE DATABASE ${template}`);
  await migrateUp(urlOf(template));
  if (staffing === 'examples') await establishExamples(urlOf(template));
  // Marked only once it is complete; a run that was broken off before begins anew.
  await admin.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.toString();
}

function adminUrl(): string {
  const url = process.env.LIANXI_TEST_DATABASE_URL;
  if (!url) throw new Error('LIANXI_TEST_DATABASE_URL is not set: test/support/global-setup starts a server and sets it');
  return url;
}

async function asAdmin<T>(use: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.end();
  }
}
