import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** How many events of these kinds a record holds. */
export async function countEvents(record: DataSource, types: readonly string[]): Promise<number> {
  const [row] = await record.query<[{ count: number }]>('SELECT count(*)::int AS count FROM event WHERE type = ANY ($1)', [types]);
  return row.count;
}

/** Waits until every workflow knows what the record has decided; gives up when nothing more has been told for a minute. */
export async function untilAllTold(record: DataSource): Promise<void> {
  await untilNone(async () => {
    const [row] = await record.query<[{ count: number }]>('SELECT count(*)::int AS count FROM tell WHERE delivered < version');
    return row.count;
  }, 'workflows to be told', 20);
}

/** Waits until a count has come down to nothing; throws when it stands still for a minute. */
export async function untilNone(count: () => Promise<number>, what: string, everyMs: number): Promise<void> {
  let [least, movedAt] = [Infinity, performance.now()];
  for (;;) {
    const left = await count();
    if (left === 0) return;
    if (left < least) [least, movedAt] = [left, performance.now()];
    if (performance.now() - movedAt > 60_000) throw new Error(`${left} ${what} are left, and no fewer after a minute`);
    await pause(everyMs);
  }
}
