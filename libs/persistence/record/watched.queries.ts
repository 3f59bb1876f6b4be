import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { TaskState } from '@lianxi/domain/task/task';
import type { EntityManager } from 'typeorm';

/** What an open page watches: a task, a strike-off list, or the notices of a bureau's role. */
export interface Watched {
  readonly programme: string;
  readonly what: 'task' | 'list' | 'notices';
  /** Id of the task or the list; of notices, `kejiju/liaison`. */
  readonly key: string;
  /** The task's measure; null of what is none. */
  readonly measure: number | null;
  /** Number of the task's last event; null of what is none. */
  readonly seq: number | null;
  /** Those that have a part in the task; of notices, the one they reach. */
  readonly bureaus: readonly BureauId[];
  /** Another one as soon as it has changed: a task's rises with each commit about it, and with each change of clock that concerns it. */
  readonly version: string;
}

const watched = `
  SELECT task.programme_id AS programme, 'task' AS what, task.id::text AS key, task.measure, ARRAY(SELECT bureau FROM part WHERE part.task_id = task.id) AS bureaus, task.seq, tell.version::text AS version FROM tell JOIN task ON task.id = tell.task_id WHERE task.programme_id = ANY($1)
  UNION ALL SELECT programme_id, 'list', id::text, NULL, '{}'::text[], NULL, seq::text FROM strike_off_list WHERE programme_id = ANY($1)
  UNION ALL SELECT programme_id, 'notices', bureau || '/' || role, NULL, ARRAY[bureau], NULL, count(*)::text || ' ' || max(delivered_at)::text FROM notice WHERE programme_id = ANY($1) GROUP BY programme_id, bureau, role`;

/** Everything of some programmes that a page can be told of, as it stands. */
export function watchedOf(db: EntityManager, programmes: readonly string[]): Promise<Watched[]> {
  return db.query<Watched[]>(watched, [programmes]);
}

/** What happened to a task since somebody looked: its state as it is by now, and the texts of the events since. */
export interface News {
  readonly task: string;
  readonly state: TaskState;
  readonly texts: readonly string[];
}

/** The same of some tasks, each since the event of a number. */
export function newsOf(db: EntityManager, since: readonly { readonly task: string; readonly seq: number }[]): Promise<News[]> {
  return db.query<News[]>(
    `SELECT task.id AS task, task.state, ARRAY(SELECT event.text FROM event WHERE event.aggregate = task.id::text AND event.seq > since.seq ORDER BY event.seq) AS texts
     FROM unnest($1::uuid[], $2::integer[]) AS since (task, seq) JOIN task ON task.id = since.task`, [since.map(({ task }) => task), since.map(({ seq }) => seq)]);
}
