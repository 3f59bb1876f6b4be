import type { Instant } from '@lianxi/domain/calendar/time';
import type { DataSource, EntityManager } from 'typeorm';

/** Where the chain of an aggregate ends, or an event in it. */
export interface ChainPlace {
  readonly aggregate: string;
  readonly seq: number;
  readonly hash: string;
}

/** Tables with a row a chain; a chain that is there before its first event has no head yet. */
const withHeads = ['task', 'programme', 'organisation', 'identity', 'access', 'strike_off_list'];
const headsOfAll = withHeads.map((table) => `SELECT id::text AS aggregate, seq, head AS hash FROM ${table} WHERE seq > 0`).join(' UNION ALL ');

/** The heads of all chains, and the wall's time of the record's clock, in one snapshot. */
export async function chainHeads(db: EntityManager): Promise<{ readonly at: Instant; readonly heads: readonly ChainPlace[] }> {
  const rows = await db.query<{ at: Date; aggregate: string | null; seq: number; hash: string }[]>(
    `SELECT statement_timestamp() AS at, heads.* FROM (VALUES (1)) AS once LEFT JOIN (${headsOfAll}) AS heads ON true`);
  const heads = rows.flatMap(({ aggregate, seq, hash }) => (aggregate === null ? [] : [{ aggregate, seq, hash }]));
  return { at: rows[0]?.at.toISOString() ?? '', heads };
}

/** A place where the record holds another event than it should, or none: then `found` is null. */
export interface ChangedPlace {
  readonly aggregate: string;
  readonly seq: number;
  readonly found: string | null;
}

/** Which of these events the record does not hold. */
export async function changedPlaces(db: EntityManager, due: readonly ChainPlace[]): Promise<readonly ChangedPlace[]> {
  return await db.query<ChangedPlace[]>(`
    SELECT due.aggregate, due.seq, event.hash AS found
      FROM unnest($1::text[], $2::int[], $3::text[]) AS due (aggregate, seq, hash) LEFT JOIN event ON event.aggregate = due.aggregate AND event.seq = due.seq
     WHERE event.hash IS DISTINCT FROM due.hash`,
  [due.map(({ aggregate }) => aggregate), due.map(({ seq }) => seq), due.map(({ hash }) => hash)]);
}

/** Those of these aggregates that have no head any more, whether or not their events are there. */
export async function headless(db: EntityManager, heads: readonly ChainPlace[]): Promise<readonly ChainPlace[]> {
  const { heads: present } = await chainHeads(db);
  const known = new Set(present.map(({ aggregate }) => aggregate));
  return heads.filter(({ aggregate }) => !known.has(aggregate));
}

const anchorLock = `hashtextextended('anchors', 0)`;

/**
 * Does something as the only process that adds anchors; nothing where another one is at it. The lock is the connection's own, not a
 * transaction's: a place that is slow must not keep one open.
 */
export async function anchoringAlone(record: DataSource, work: (db: EntityManager) => Promise<void>): Promise<void> {
  const runner = record.createQueryRunner();
  try {
    const [row] = await runner.manager.query<{ mine: boolean }[]>(`SELECT pg_try_advisory_lock(${anchorLock}) AS mine`);
    if (!row?.mine) return;
    try {
      await work(runner.manager);
    } finally {
      // A connection that was lost has given the lock back by that.
      await runner.manager.query(`SELECT pg_advisory_unlock(${anchorLock})`).catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}

/** How much there is to verify, and the wall's time by the record's clock. */
export async function recordSize(db: EntityManager): Promise<{ readonly at: Instant; readonly tasks: number; readonly events: number }> {
  const [row] = await db.query<[{ at: Date; tasks: number; events: number }]>(
    'SELECT statement_timestamp() AS at, (SELECT count(*)::int FROM task) AS tasks, (SELECT count(*)::int FROM event) AS events');
  return { at: row.at.toISOString(), tasks: row.tasks, events: row.events };
}
