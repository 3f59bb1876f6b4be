import { named } from './statement';

/** Values: aggregate, seq, v, type, at, actor, text, hash, step key. */
export const insertEvent = named(
  'insert-event',
  'INSERT INTO event (aggregate, seq, v, type, at, actor, text, hash, step_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
);

/** Values: id, programme, measure, seq, head, state, next step's instant and key, concluded at. */
export const insertTask = named(
  'insert-task',
  `INSERT INTO task (id, programme_id, measure, seq, head, state, next_step_at, next_step_key, concluded_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Values: id, seq, head, state, next step's instant and key, concluded at. */
export const updateTask = named(
  'update-task',
  'UPDATE task SET seq = $2, head = $3, state = $4, next_step_at = $5, next_step_key = $6, concluded_at = $7 WHERE id = $1',
);

/** Values: id, seq, head, state, wall time. */
export const insertProgramme = named('insert-programme', 'INSERT INTO programme (id, seq, head, state, clock_changed_at) VALUES ($1, $2, $3, $4, $5)');

/** Values: id, seq, head, state, wall time. */
export const updateProgramme = named('update-programme', 'UPDATE programme SET seq = $2, head = $3, state = $4, clock_changed_at = $5 WHERE id = $1');

/** Values: id, aggregate, actor, body hash, status, answer, wall time. */
export const insertCommand = named(
  'insert-command',
  'INSERT INTO command (id, aggregate, actor, body_hash, status, answer, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
);

/** Values: aggregate, hash, salt, text. */
export const insertFreeText = named('insert-free-text', 'INSERT INTO free_text (aggregate, hash, salt, body) VALUES ($1, $2, $3, $4)');

/** Values: task, step key, bureau, role, post or an empty text, programme, kind, deliver at. */
export const insertNoticeLine = named(
  'insert-notice-line',
  'INSERT INTO notice_line (task_id, step_key, bureau, role, post, programme_id, kind, deliver_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
);
