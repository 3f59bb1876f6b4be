import { createDataSource } from '../database';

/** Brings a database to the newest shape; answers the names of the migrations it ran. One process at a time; others wait. */
export async function migrateUp(url: string): Promise<string[]> {
  return await withMigrations(url, async (record) => (await record.runMigrations({ transaction: 'each' })).map(({ name }) => name));
}

/** Takes back the newest migration. */
export async function migrateDown(url: string): Promise<void> {
  await withMigrations(url, async (record) => { await record.undoLastMigration({ transaction: 'each' }); });
}

/** The statements that would bring the tables to what the entities say: none, unless one of the two was changed alone. */
export async function drift(url: string): Promise<string[]> {
  return await withMigrations(url, async (record) => (await record.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query));
}

async function withMigrations<T>(url: string, use: (record: ReturnType<typeof createDataSource>) => Promise<T>): Promise<T> {
  const record = createDataSource(url, { applicationName: 'lianxi-migrate', poolSize: 2, lockTimeoutMs: 30_000, statementTimeoutMs: 600_000 });
  await record.initialize();
  const alone = record.createQueryRunner();
  try {
    await alone.query(`SELECT pg_advisory_lock(hashtextextended('lianxi-migrate', 0))`);
    return await use(record);
  } finally {
    await alone.query(`SELECT pg_advisory_unlock(hashtextextended('lianxi-migrate', 0))`);
    await alone.release();
    await record.destroy();
  }
}
