import type { DataSource } from 'typeorm';

/** A task one dispatcher has taken to tell its workflow. */
export interface LeasedTell {
  readonly taskId: string;
  /** 0: the run of this epoch has been told nothing yet; it may have to be started. */
  readonly delivered: number;
  /** Deliveries tried since the last that succeeded, this one included. */
  readonly attempts: number;
}

export interface LeaseRequest {
  /** Tasks whose runs have been told before; or those whose runs may have to be started. */
  readonly started: boolean;
  readonly limit: number;
  /** After so many milliseconds another dispatcher may take them: this one has died. */
  readonly leaseMs: number;
}

/**
 * Takes tasks that have something to tell: those first that have waited longest, so that nobody waits in vain and what is decided of a
 * task meanwhile is told together. One whose telling has failed waits anew from the end of its pause, so that it holds up nobody. Their
 * rows are locked for this one statement only, and one that somebody else has locked is left out instead of waited for: the rule that
 * several tell rows are locked ordered by task is for those who wait.
 */
export async function leaseTells(record: DataSource, { started, limit, leaseMs }: LeaseRequest): Promise<LeasedTell[]> {
  if (limit <= 0) return [];
  const [rows] = await record.query<[{ task_id: string; delivered: string; attempts: number }[], number]>(
    `WITH free AS (
       SELECT task_id FROM tell
       WHERE delivered < version AND (delivered > 0) = $1 AND (lease_until IS NULL OR lease_until <= clock_timestamp())
       ORDER BY coalesce(lease_until, changed_at) LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE tell SET lease_until = clock_timestamp() + $3 * interval '1 millisecond', attempts = attempts + 1
     FROM free WHERE tell.task_id = free.task_id
     RETURNING tell.task_id, tell.delivered, tell.attempts`,
    [started, limit, leaseMs],
  );
  return rows.map(({ task_id, delivered, attempts }) => ({ taskId: task_id, delivered: Number(delivered), attempts }));
}

/** What a run was told. */
export interface Told {
  readonly task: string;
  readonly epoch: number;
  readonly version: number;
}

/**
 * Remembers a delivery and gives the row back. A renewal in between has begun another epoch, whose run was told nothing; a commit in
 * between is waited for from now on.
 */
export async function recordDelivered(record: DataSource, { task, epoch, version }: Told): Promise<void> {
  await record.query(
    `UPDATE tell SET delivered = CASE WHEN epoch = $2 THEN greatest(delivered, $3) ELSE delivered END, lease_until = NULL, attempts = 0,
       changed_at = CASE WHEN epoch = $2 AND version > $3 THEN clock_timestamp() ELSE changed_at END
     WHERE task_id = $1`,
    [task, epoch, version],
  );
}

/** Gives a row back undelivered, to be taken again so many milliseconds from now. */
export async function postponeTell(record: DataSource, taskId: string, milliseconds: number): Promise<void> {
  await record.query(`UPDATE tell SET lease_until = clock_timestamp() + $2 * interval '1 millisecond' WHERE task_id = $1`, [taskId, milliseconds]);
}
