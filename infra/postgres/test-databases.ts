import { Client } from 'pg';

/** Removes the databases that tests make, and their template, which would be of an older shape one day. No other is touched. */
export async function removeTestDatabases(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database where datname ~ '^lianxi_(template$|test_[0-9a-f]{12}$)'");
    for (const { datname } of rows) {
      await client.query(`alter database ${datname} is_template false`);
      await client.query(`drop database ${datname} with (force)`);
    }
  } finally {
    await client.end();
  }
}
