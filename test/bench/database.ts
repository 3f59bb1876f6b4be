import { migrateUp } from '@lianxi/persistence/migrations/run';
import { createDataSource } from '@lianxi/persistence/database';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { establishExamples } from '../support/examples';

/** A record of the bench's own, empty at first. */
export interface BenchRecord {
  readonly url: string;
  readonly record: DataSource;
  /** Removes it. */
  close(): Promise<void>;
}

/** Makes a database with the record's tables beside those of the server's owner. */
export async function openRecord(adminUrl: string, purpose: string): Promise<BenchRecord> {
  const name = `lianxi_bench_${purpose}_${process.pid}`;
  await administer(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await migrateUp(url.toString());
  await establishExamples(url.toString());
  const record = await createDataSource(url.toString(), { applicationName: 'lianxi-bench', statementTimeoutMs: 600_000 }).initialize();
  return {
    url: url.toString(),
    record,
    close: async () => {
      await record.destroy();
      await administer(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function administer(adminUrl: string, ...statements: readonly string[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  for (const statement of statements) await admin.query(statement);
  await admin.end();
}
