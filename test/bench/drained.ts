import type { DataSource } from 'typeorm';
import { untilNone } from './counting';
import type { Round } from './figures';
import { quantile } from './figures';

/** Steps that were due at one instant: how late they were carried out, in milliseconds, and how many a second. */
export interface Drained extends Round {
  readonly count: number;
  /** Tasks of which a step was carried out: as many as steps, or some were done twice. */
  readonly tasks: number;
}

/**
 * Waits until each task of a programme has had its step carried out.
 * @param dueAt on the clock of the events: milliseconds
 */
export async function untilDrained(record: DataSource, programme: string, due: number, dueAt: number): Promise<Drained> {
  const carriedOut = async () => record.query<{ aggregate: string; at: Date }[]>(
    `SELECT event.aggregate, event.at FROM event JOIN task ON task.id::text = event.aggregate
      WHERE task.programme_id = $1 AND event.type = 'stepCarriedOut'`,
    [programme],
  );
  const left = async (): Promise<number> => {
    const [row] = await record.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM event WHERE type = 'stepCarriedOut' AND aggregate IN (SELECT id::text FROM task WHERE programme_id = $1)`, [programme]);
    return Math.max(0, due - row.count);
  };
  await untilNone(left, 'steps', 500);
  return drainedOf(await carriedOut(), dueAt);
}

/** Pure: the figures of what was carried out. */
export function drainedOf(rows: readonly { readonly aggregate: string; readonly at: Date }[], dueAt: number): Drained {
  const late = rows.map(({ at }) => at.getTime() - dueAt);
  const seconds = late.reduce((most, one) => Math.max(most, one), 0) / 1_000;
  return {
    count: rows.length,
    tasks: new Set(rows.map(({ aggregate }) => aggregate)).size,
    p50: quantile(late, 0.5),
    p99: quantile(late, 0.99),
    rate: rows.length / seconds,
  };
}
