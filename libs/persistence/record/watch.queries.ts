import type { EntityManager } from 'typeorm';
import { cameAt, programmeNow } from './programme-time.sql';

/** What the watch sees: how many steps are due, views told but not delivered, and notice lines not delivered, for a minute of wall time too long. */
export interface WatchFigures {
  readonly overdueSteps: number;
  readonly undeliveredViews: number;
  /** Lines of notices; these may wait for a morning's steps as long as the policy says, and the minute counts from then. */
  readonly undeliveredNotices: number;
}

const aMinuteAgo = `statement_timestamp() - interval '1 minute'`;

// Counted programme by programme, so that each finds what is due in its index. What a change of clock made due ages from that change,
// not from the programme instant it was due at.
const overdueSteps = `
  SELECT coalesce(sum((
    SELECT count(*) FROM task
     WHERE task.programme_id = p.id AND task.concluded_at IS NULL AND task.next_step_at <= ${programmeNow} AND ${cameAt('task.next_step_at')} < ${aMinuteAgo})), 0)::int AS count
    FROM programme p`;

const undeliveredViews = `SELECT count(*)::int AS count FROM tell WHERE delivered < version AND changed_at < ${aMinuteAgo}`;

// Reads the waiting lines from their partial index: those delivered are many and of no interest.
const undeliveredNotices = `
  SELECT count(*)::int AS count
    FROM programme p JOIN document d ON d.kind = 'policy' AND d.version = p.state->>'policyVersion'
    JOIN notice_line l ON l.programme_id = p.id
   WHERE l.notice_id IS NULL AND l.deliver_at <= ${programmeNow}
     AND ${cameAt('l.deliver_at')} < ${aMinuteAgo} - (d.body->'morning'->>'waitMinutes')::double precision * interval '1 minute'`;

export async function watchFigures(db: EntityManager): Promise<WatchFigures> {
  const count = async (sql: string): Promise<number> => (await db.query<{ count: number }[]>(sql))[0]?.count ?? 0;
  return { overdueSteps: await count(overdueSteps), undeliveredViews: await count(undeliveredViews), undeliveredNotices: await count(undeliveredNotices) };
}

/** Whether anything is late. */
export function anyLate({ overdueSteps: steps, undeliveredViews: views, undeliveredNotices: notices }: WatchFigures): boolean {
  return steps + views + notices > 0;
}
