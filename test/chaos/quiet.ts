import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Stage } from './stage';

/** Waits until every workflow has been told everything, and no step and no notice is due. */
export async function settled(stage: Stage, withinMs: number): Promise<void> {
  for (const end = performance.now() + withinMs; ;) {
    const left = await unsettled(stage).catch(() => undefined);
    if (left?.length === 0) return;
    if (performance.now() > end) throw new Error(`After ${withinMs / 1_000} s there is still unsettled: ${left?.join(', ') ?? 'the record itself'}`);
    await pause(200);
  }
}

async function unsettled(stage: Stage): Promise<string[]> {
  const { rows } = await inRecord<{ what: string }>(stage, `
    SELECT 'tell ' || task_id AS what FROM tell WHERE delivered < version
    UNION ALL SELECT 'step ' || task.id || ' ' || next_step_key FROM task JOIN programme p ON p.id = programme_id WHERE concluded_at IS NULL AND next_step_at <= (p.state->'clock'->>'at')::timestamptz
    UNION ALL SELECT DISTINCT 'notice ' || programme_id FROM notice_line JOIN programme p ON p.id = programme_id WHERE notice_id IS NULL AND deliver_at <= (p.state->'clock'->>'at')::timestamptz`);
  return rows.map(({ what }) => what);
}

/** What a dead worker had taken on itself lapses at once, in place of half a minute. */
export async function lapseLeases(stage: Stage): Promise<void> {
  await inRecord(stage, 'UPDATE tell SET lease_until = NULL WHERE lease_until IS NOT NULL');
}

/** Asks the record directly, for what no operation of the API shows or does; also where it takes no writes from anybody else. */
export async function inRecord<Row extends object>(stage: Stage, text: string) {
  const client = new Client({ connectionString: stage.databaseUrl, options: '-c default_transaction_read_only=off' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query<Row>(text);
  } finally {
    await client.end();
  }
}
