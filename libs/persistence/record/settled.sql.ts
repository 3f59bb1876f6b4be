import { named } from './statement';

/** A handful of what keeps a programme from being settled, for the sentence. Values: programme, programme time. */
export const readUnsettled = named<{ readonly measure: number }>(
  'read-unsettled',
  `SELECT DISTINCT task.measure FROM task JOIN tell ON tell.task_id = task.id
   WHERE task.programme_id = $1 AND (
     (task.concluded_at IS NULL AND task.next_step_at <= $2)
     OR tell.delivered < tell.version
     OR EXISTS (SELECT FROM notice_line line WHERE line.task_id = task.id AND line.notice_id IS NULL AND line.deliver_at <= $2))
   ORDER BY task.measure LIMIT 5`,
);

/** The earliest instant at which a step or a notice is due. Values: programme. */
export const readNextDue = named<{ readonly due_at: Date | null }>(
  'read-next-due',
  `SELECT least(
     (SELECT min(next_step_at) FROM task WHERE programme_id = $1 AND concluded_at IS NULL),
     (SELECT min(deliver_at) FROM notice_line WHERE programme_id = $1 AND notice_id IS NULL)) AS due_at`,
);
