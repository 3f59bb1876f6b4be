import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { TaskState } from '@lianxi/domain/task/task';
import type { RememberedRow } from '../record/locks.sql';
import { named } from '../record/statement';

/**
 * The lists of a programme, locked as one: no two may hold the same milestone or bear the same number.
 * Values: programme.
 */
export const lockLists = named('lock-strike-off-lists', `SELECT pg_advisory_xact_lock(hashtextextended('strike-off-lists/' || $1::text, 0))`);

/** The same, shared: what is struck off by a signed list comes before or after its signature is taken back, and what is returned or withdrawn before or after its list is signed. Taken after the task's row; commands of lists lock no task. Values: programme. */
export const shareLists = named('share-strike-off-lists', `SELECT pg_advisory_xact_lock_shared(hashtextextended('strike-off-lists/' || $1::text, 0))`);

/** What a list's command rests on; one row, also where there is no such list or programme. */
export interface ListFactsRow extends RememberedRow {
  /** Read after the locks. */
  readonly wall: Date;
  readonly programme: ProgrammeState | null;
  readonly seq: number | null;
  readonly head: string | null;
  readonly state: StrikeOffListState | null;
}

/** Values: programme, list, command id. */
export const readListFacts = named<ListFactsRow>(
  'read-strike-off-list-facts',
  `SELECT clock_timestamp() AS wall, programme.state AS programme, list.seq, list.head, list.state, command.body_hash, command.status, command.answer
   FROM (VALUES ($1::text, $2::uuid, $3::uuid)) AS asked (programme, list, command)
   LEFT JOIN programme ON programme.id = asked.programme LEFT JOIN strike_off_list list ON list.id = asked.list AND list.programme_id = asked.programme
   LEFT JOIN command ON command.id = asked.command`,
);

/** The other lists of a programme that were not withdrawn. Values: programme, list. */
export const readOtherLists = named<{ readonly state: StrikeOffListState }>(
  'read-other-strike-off-lists', `SELECT state FROM strike_off_list WHERE programme_id = $1 AND id <> $2::uuid AND phase <> 'withdrawn'`);

/** Tasks of a programme, as they stand. Values: programme, ids. */
export const readListedTasks = named<{ readonly id: string; readonly state: TaskState }>(
  'read-listed-tasks', 'SELECT id, state FROM task WHERE programme_id = $1 AND id = ANY ($2::uuid[])');

/** The state of a list. Values: list, programme. */
export const readList = named<{ readonly state: StrikeOffListState }>('read-strike-off-list', 'SELECT state FROM strike_off_list WHERE id = $1::uuid AND programme_id = $2');

/**
 * The lists of a programme that bear a number, by the id it makes, also one that was withdrawn; and those not withdrawn that hold a milestone.
 * Values: programme, id or null for none, task, milestone.
 */
export const readDrawnUp = named<{ readonly state: StrikeOffListState }>(
  'read-drawn-up-strike-off-lists',
  `SELECT state FROM strike_off_list AS list WHERE programme_id = $1 AND (id = $2::uuid
     OR phase <> 'withdrawn' AND EXISTS (SELECT FROM json_array_elements(list.state->'items') AS item WHERE item->>'task' = $3 AND item->>'milestone' = $4))`,
);

/** Of some tasks a milestone that was ever struck off by a list; no row where none was. Values: ids of tasks, list. */
export const readStruckOffBy = named<{ readonly task: string; readonly milestone: string }>(
  'read-struck-off-by-list',
  `SELECT event.aggregate AS task, event.text::jsonb #>> '{event,milestone}' AS milestone FROM event
   WHERE event.aggregate = ANY ($1::text[]) AND event.type = 'milestoneStruckOff' AND event.text::jsonb #>> '{event,list,list}' = $2 ORDER BY event.at, event.aggregate, event.seq LIMIT 1`,
);

/** Those of some lists by which a milestone of some tasks was ever struck off. Values: ids of tasks, of lists. */
export const readListsStruckOffBy = named<{ readonly list: string }>(
  'read-lists-struck-off-by',
  `SELECT DISTINCT event.text::jsonb #>> '{event,list,list}' AS list FROM event
   WHERE event.aggregate = ANY ($1::text[]) AND event.type = 'milestoneStruckOff' AND event.text::jsonb #>> '{event,list,list}' = ANY ($2::text[])`,
);

/** Lists of a programme after one, by when their first event drew them up. Values: programme, that instant and id or null for both, how many. */
export const readListsAfter = named<{ readonly state: StrikeOffListState }>(
  'read-strike-off-lists-after',
  `SELECT list.state FROM strike_off_list AS list JOIN event AS drawn ON drawn.aggregate = list.id::text AND drawn.seq = 1
   WHERE list.programme_id = $1 AND ($2::timestamptz IS NULL OR (drawn.at, list.id) > ($2::timestamptz, $3::uuid)) ORDER BY drawn.at, list.id LIMIT $4::int`,
);

/** Writes a list as it stands, whether or not it is new. Values: id, programme, seq, head, state, phase, scan, its size. */
export const putList = named(
  'put-strike-off-list',
  `INSERT INTO strike_off_list (id, programme_id, seq, head, state, phase, scan, scan_size) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, head = excluded.head, state = excluded.state, phase = excluded.phase, scan = excluded.scan, scan_size = excluded.scan_size`,
);
