import type { EntityManager } from 'typeorm';

/** What the watch sees: how many steps are due, and views told but not delivered, for longer than a minute of wall time. */
export interface WatchFigures {
  readonly overdueSteps: number;
  readonly undeliveredViews: number;
}

// A step's age in wall time: programme time runs as the wall does, except on a standing clock, where what became due by a change
// of clock ages from that change.
const overdueSteps = `
  SELECT count(*)::int AS count
    FROM task
    JOIN programme ON programme.id = task.programme_id
   WHERE task.next_step_at <= CASE programme.state->'clock'->>'kind'
           WHEN 'offset' THEN clock_timestamp() + ((programme.state->'clock'->>'offsetMs')::bigint * interval '1 millisecond') - interval '1 minute'
           WHEN 'standing' THEN (programme.state->'clock'->>'at')::timestamptz
           ELSE clock_timestamp() - interval '1 minute'
         END
     AND programme.clock_changed_at < clock_timestamp() - interval '1 minute'`;

const undeliveredViews = `SELECT count(*)::int AS count FROM tell WHERE delivered < version AND changed_at < clock_timestamp() - interval '1 minute'`;

export async function watchFigures(db: EntityManager): Promise<WatchFigures> {
  const count = async (sql: string): Promise<number> => (await db.query<{ count: number }[]>(sql))[0]?.count ?? 0;
  return { overdueSteps: await count(overdueSteps), undeliveredViews: await count(undeliveredViews) };
}
