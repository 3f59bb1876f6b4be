import type { EntityManager } from 'typeorm';
import { cameAt, programmeNow } from './programme-time.sql';

/** What the watch sees: how many steps are due, and views told but not delivered, for longer than a minute of wall time. */
export interface WatchFigures {
  readonly overdueSteps: number;
  readonly undeliveredViews: number;
}

const aMinuteAgo = `statement_timestamp() - interval '1 minute'`;

// What a change of clock made due ages from that change, not from the programme instant it was due at.
const overdueSteps = `
  SELECT count(*)::int AS count
    FROM programme p JOIN task ON task.programme_id = p.id
   WHERE task.concluded_at IS NULL AND task.next_step_at <= ${programmeNow} AND ${cameAt('task.next_step_at')} < ${aMinuteAgo}`;

const undeliveredViews = `SELECT count(*)::int AS count FROM tell WHERE delivered < version AND changed_at < ${aMinuteAgo}`;

export async function watchFigures(db: EntityManager): Promise<WatchFigures> {
  const count = async (sql: string): Promise<number> => (await db.query<{ count: number }[]>(sql))[0]?.count ?? 0;
  return { overdueSteps: await count(overdueSteps), undeliveredViews: await count(undeliveredViews) };
}
