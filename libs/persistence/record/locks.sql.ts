import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { TaskState } from '@lianxi/domain/task/task';
import type { Statement } from './statement';
import { named } from './statement';

// The advisory locks of programmes queue fairly; a row lock on the programme would let a stream of commands starve a clock change.
const lockNumber = (id: string): string => `hashtextextended('programme/' || ${id}, 0)`;

/** Shared: many commands of one programme at once, none of them during a change of its clock. Values: task. */
export const shareProgrammeOfTask = named('share-programme-of-task', `SELECT pg_advisory_xact_lock_shared(${lockNumber('programme_id')}) FROM task WHERE id = $1`);

/** The same of a programme that is named. Values: programme. */
export const shareProgramme = named('share-programme', `SELECT pg_advisory_xact_lock_shared(${lockNumber('$1::text')})`);

/** Exclusive: alone in the programme. Values: programme. */
export const lockProgramme = named('lock-programme', `SELECT pg_advisory_xact_lock(${lockNumber('$1::text')})`);

/** Exclusive: alone with a document's number, under which one programme is in earnest. Values: number, or null, which locks nothing. */
export const lockIssue = named('lock-issue', "SELECT pg_advisory_xact_lock(hashtextextended('issue/' || $1::text, 0))");

/** The programme that is in earnest under a document's number; no row where there is none. Values: number. */
export const readInForce = named<{ readonly programme: string }>(
  'read-in-force', "SELECT id AS programme FROM programme WHERE state->>'mode' = 'live' AND state #>> '{planStatus,number}' = $1",
);

/** Wall time, read after whatever is locked before it. */
export const wallClock = named<{ readonly wall: Date }>('wall-clock', 'SELECT clock_timestamp() AS wall');

export interface TaskRow {
  /** The task's id as the record spells it; a caller may spell a UUID otherwise. */
  readonly id: string;
  readonly programme: string;
  readonly seq: number;
  readonly head: string;
  readonly state: TaskState;
  /** The last event of which nobody was told; 0 where all were. */
  readonly told_after: number;
}

/** The task, locked; alone in its statement, so that what follows sees all that was committed during the wait. Values: task. */
export const lockTask = named<TaskRow>('lock-task', 'SELECT id, programme_id AS programme, seq, head, state, told_after FROM task WHERE id = $1 FOR NO KEY UPDATE');

/** A holding that has begun, and when it ends. */
export interface HeldRow {
  readonly post: string;
  readonly bureau: string;
  readonly role: string;
  readonly ended_at: Date | null;
  /** Whose substitute they are in it. */
  readonly stands_for: string | null;
  /** By which letter they hold it. */
  readonly letter: string | null;
  /** What they may not do in it. */
  readonly except_for: Actor['except'] | null;
}

/** The holdings a person has or had, held as they are until the commit. Values: person. */
export const shareHoldings = named<HeldRow>('share-holdings', 'SELECT post, bureau, role, ended_at, stands_for, letter, except_for FROM holder WHERE person = $1 AND begins_at <= clock_timestamp() FOR SHARE');

/** A request that was carried out before under the same command id. */
export interface RememberedRow {
  readonly body_hash: string | null;
  readonly status: number | null;
  readonly answer: object | null;
}

export interface TaskFactsRow extends RememberedRow {
  /** Read after the locks: `now()` would be the instant at which the wait for them began. */
  readonly wall: Date;
  readonly programme: ProgrammeState;
  readonly epoch: number;
  readonly version: number;
}

/** Everything else a task's command rests on, read once both locks are held. Values: task, command id or null. */
export const readTaskFacts = named<TaskFactsRow>(
  'read-task-facts',
  `SELECT clock_timestamp() AS wall, programme.state AS programme, tell.epoch::float8 AS epoch, tell.version::float8 AS version,
     command.body_hash, command.status, command.answer
   FROM task JOIN programme ON programme.id = task.programme_id JOIN tell ON tell.task_id = task.id LEFT JOIN command ON command.id = $2
   WHERE task.id = $1`,
);

/** Who did acts of some types to a milestone of a task, each once, and since when. */
export interface PreparerRow {
  readonly task: string;
  readonly milestone: string;
  readonly person: string;
  readonly bureau: string;
  readonly role: Role;
  /** Whose substitute (代理) they acted as; null for nobody's. */
  readonly for: string | null;
  /** Whose evidence they attached; null of other acts, and of the scan of a paper. */
  readonly evidence_of: string | null;
  /** Wall time of the first of these acts; null where no command is known to have done it. */
  readonly since: Date | null;
}

const preparersOf = named<PreparerRow>(
  'read-preparers',
  `SELECT asked.task, asked.milestone, body #>> '{by,person}' AS person, body #>> '{by,bureau}' AS bureau, body #>> '{by,role}' AS role, body #>> '{by,for}' AS for,
     CASE WHEN event.type = 'evidenceAttached' AND body #>> '{event,scanOf}' IS NULL THEN body #>> '{event,bureau}' END AS evidence_of, min(command.decided_at) AS since
   FROM json_to_recordset($1::json) AS asked (task uuid, milestone text)
   JOIN event ON event.aggregate = asked.task::text AND event.type = ANY ($2::text[])
   CROSS JOIN LATERAL (SELECT event.text::jsonb AS body) AS acts
   LEFT JOIN command ON command.aggregate = event.aggregate AND (command.answer->>'seq')::integer >= event.seq AND (command.answer->>'seq')::integer - json_array_length(command.answer->'events') < event.seq
   WHERE body #>> '{event,milestone}' = asked.milestone GROUP BY 1, 2, 3, 4, 5, 6, 7`,
);

/** Who did any of these acts to these milestones. Read under the lock of what is decided about. */
export const readPreparers = (places: readonly { readonly task: string; readonly milestone: string }[], types: readonly string[]): Statement<PreparerRow> => (
  preparersOf(JSON.stringify(places.map(({ task, milestone }) => ({ task, milestone }))), types));

export interface ProgrammeFactsRow extends RememberedRow {
  readonly wall: Date;
  readonly seq: number | null;
  readonly head: string | null;
  readonly state: ProgrammeState | null;
}

/** What a programme's command rests on; one row, also where the programme does not exist. Values: programme, command id. */
export const readProgrammeFacts = named<ProgrammeFactsRow>(
  'read-programme-facts',
  `SELECT clock_timestamp() AS wall, programme.seq, programme.head, programme.state, command.body_hash, command.status, command.answer
   FROM (VALUES ($1::text, $2::uuid)) AS asked (programme, command)
   LEFT JOIN programme ON programme.id = asked.programme LEFT JOIN command ON command.id = asked.command`,
);

/** A task's events, oldest first. Values: task. */
export const readTaskEvents = named<{ readonly aggregate: string; readonly seq: number; readonly text: string; readonly hash: string }>(
  'read-task-events',
  'SELECT aggregate, seq, text, hash FROM event WHERE aggregate = $1::uuid::text ORDER BY seq',
);
