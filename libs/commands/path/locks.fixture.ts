import { Client } from 'pg';

/** A connection of a test's own, beside the product's. */
export async function stranger(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Waits until so many connections wait for a lock, which is when a command started before stands in front of it. */
export async function untilWaiting(client: Client, count = 1): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    await client.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await client.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    if ((rows[0]?.waiting ?? 0) >= count) return;
    if (Date.now() > deadline) throw new Error(`Nobody waits for a lock after ten seconds; ${count} were expected`);
  }
}
