import { named } from './statement';

// A row's `changed_at` stays at the first change that was not delivered: it says since when the workflow knows too little.
const risen = 'version = tell.version + 1, changed_at = CASE WHEN tell.delivered < tell.version THEN tell.changed_at ELSE $2::timestamptz END';

/** Values: task, epoch, wall time. */
export const insertTell = named('insert-tell', 'INSERT INTO tell (task_id, epoch, version, delivered, changed_at) VALUES ($1, $2, 1, 0, $3)');

/** Values: task, wall time. */
export const raiseTell = named('raise-tell', `UPDATE tell SET ${risen} WHERE task_id = $1`);

/** A step's answer brings the newest view to the run that asked, so nothing is left to deliver. Values: task, wall time. */
export const raiseTellDelivered = named(
  'raise-tell-delivered',
  'UPDATE tell SET version = version + 1, delivered = version + 1, attempts = 0, changed_at = $2 WHERE task_id = $1',
);

/** A new owner of the task's time, which has been told nothing yet. Values: task, wall time, epoch. */
export const renewTell = named('renew-tell', `UPDATE tell SET ${risen}, epoch = $3, delivered = 0, lease_until = NULL, attempts = 0 WHERE task_id = $1`);

// Whoever locks several tell rows, and waits for them, does so ordered by task, or two of them could wait for each other.
const raiseOrdered = (concerned: string): string =>
  `UPDATE tell SET ${risen}
   FROM (SELECT task_id FROM tell WHERE task_id IN (SELECT id FROM task WHERE programme_id = $1 AND ${concerned}) ORDER BY task_id FOR UPDATE) AS concerned
   WHERE tell.task_id = concerned.task_id`;

/** A change that concerns every open task of a programme. Values: programme, wall time. */
export const raiseTellsOfOpen = named('raise-tells-of-open', raiseOrdered('concluded_at IS NULL'));

/** A jump of a standing clock concerns the tasks whose step it has reached. Values: programme, wall time, the new programme time. */
export const raiseTellsOfDue = named('raise-tells-of-due', raiseOrdered('concluded_at IS NULL AND next_step_at <= $3'));
