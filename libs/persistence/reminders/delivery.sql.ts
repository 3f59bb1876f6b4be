import type { EntityManager } from 'typeorm';
import { programmeNow, programmeTimeAt } from '../record/programme-time.sql';

const longestWait = `(d.body->'morning'->>'waitMinutes')::double precision * interval '1 minute'`;

/**
 * A programme's lines go out once their hour has come and no task has an earlier step open, or once they have waited as long as the
 * policy allows; steps that come later than that get a notice of their own. Told once for a programme, as the instant up to which its
 * lines go out: in a storm of steps it is asked after the last one under way and every half second besides, and lines that have to wait
 * must cost nothing.
 */
const ready = `
  SELECT p.id, ${programmeNow} AS now, least(${programmeNow}, greatest(
    coalesce((SELECT min(t.next_step_at) FROM task t WHERE t.programme_id = p.id), 'infinity'),
    CASE WHEN p.clock_changed_at <= statement_timestamp() - ${longestWait} THEN ${programmeTimeAt(`(statement_timestamp() - ${longestWait})`)} END)) AS until
  FROM programme p JOIN document d ON d.kind = 'policy' AND d.version = p.state->>'policyVersion'`;

const due = `
  SELECT l.task_id, l.step_key, l.bureau, l.role, l.post, l.programme_id, l.deliver_at, ready.now
  FROM ready JOIN notice_line l ON l.programme_id = ready.id AND l.notice_id IS NULL AND l.deliver_at <= ready.until
  ORDER BY l.task_id, l.step_key, l.bureau, l.role
  FOR UPDATE OF l`;

// One statement, so one transaction. Two loops at once: the later one waits for the rows of the earlier one, finds them delivered,
// and takes none. A line that comes after its morning's notice joins it.
const deliver = `
  WITH ready AS MATERIALIZED (${ready}),
  due AS MATERIALIZED (${due}),
  letter AS (
    INSERT INTO notice (id, programme_id, bureau, role, post, deliver_at, delivered_at)
    SELECT gen_random_uuid(), programme_id, bureau, role, post, max(deliver_at), max(now) FROM due GROUP BY programme_id, bureau, role, post
    ON CONFLICT ON CONSTRAINT notice_morning DO UPDATE SET delivered_at = excluded.delivered_at
    RETURNING id, programme_id, bureau, role, post),
  sent AS (
    UPDATE notice_line l SET notice_id = letter.id
    FROM due JOIN letter USING (programme_id, bureau, role, post)
    WHERE (l.task_id, l.step_key, l.bureau, l.role) = (due.task_id, due.step_key, due.bureau, due.role))
  SELECT programme_id AS programme, count(*)::int AS notices FROM letter GROUP BY programme_id`;

/** What a round of delivery put into the inboxes of one programme. */
export interface Delivered {
  readonly programme: string;
  readonly notices: number;
}

/**
 * Groups the waiting lines of every programme whose hour has come into one notice for each bureau and role, and puts them into the
 * inboxes, which for a rehearsal are the only way out. Safe to run anywhere, any number of times, at once.
 */
export async function deliverNotices(db: EntityManager): Promise<Delivered[]> {
  return await db.query<Delivered[]>(deliver);
}
