import type { Instant } from '@lianxi/domain/calendar/time';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { TaskState } from '@lianxi/domain/task/task';
import type { EntityManager } from 'typeorm';
import { EventEntity } from '../record/event.entity';
import { FreeTextEntity } from '../record/free-text.entity';
import { searched } from './listing.rows';

/** Which task, and all that happened to it: `head` is the hash of its last event, which its chain binds to every one before. */
export interface TaskHead {
  readonly id: string;
  readonly measure: number;
  readonly head: string;
}

/** A task as the record holds it. */
export interface TaskRow extends TaskHead {
  readonly state: TaskState;
}

/** An event of a task: `text` is the canonical JSON its hash is over. */
export interface EventRow {
  readonly seq: number;
  readonly v: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: string;
  readonly text: string;
  readonly hash: string;
}

// A statement, not entities: making these of a page of tasks took as long as telling the words and flags of all of them.
const heads = 'SELECT task.id, task.measure, task.head FROM task';
const select = 'SELECT task.id, task.measure, task.head, task.state FROM task';

/** Which of the tasks in scope a list asks for; what is left out narrows nothing. */
export interface Narrowing {
  /** Words that all stand in what the plan says of the task, in the names of its bodies or the numbers of its documents; each by itself, in any order. */
  readonly words?: string | undefined;
  /** Heading of a section of the plan. */
  readonly section?: string | undefined;
  /** In which a milestone of the task is due. */
  readonly year?: number | undefined;
}

/** The tasks in scope after a measure, in the order of the plan; with a bureau, those it has a part in, and with a reader too. */
export function tasksAfter(db: EntityManager, scope: Scope, after: number, limit: number, narrowing?: Narrowing): Promise<readonly TaskRow[]> {
  return db.query(...statementAfter(select, scope, after, limit, narrowing));
}

/** The same without their states, which are nearly all that a page of tasks weighs. */
export function headsAfter(db: EntityManager, scope: Scope, after: number, limit: number, narrowing?: Narrowing): Promise<readonly TaskHead[]> {
  return db.query(...statementAfter(heads, scope, after, limit, narrowing));
}

/** The order is read from the index of what narrows most: a bureau's parts, the listing, or the tasks themselves. */
function statementAfter(selected: string, { programme, bureau, reader }: Scope, after: number, limit: number, narrowing: Narrowing = {}): [sql: string, values: unknown[]] {
  const values: unknown[] = [programme, after, limit];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const [first, second] = new Set([bureau, reader].filter((one) => one !== undefined));
  const narrowed = listingConditions(narrowing, given);
  const place = first !== undefined ? 'part' : narrowed.length > 0 ? 'listing' : 'task';
  const conditions = [
    `${place}.programme_id = $1 AND ${place}.measure > $2`,
    ...(first === undefined ? [] : [`part.bureau = ${given(first)}`]),
    // Another part than the one that leads to the task: it needs a name of its own.
    ...(second === undefined ? [] : [`task.id IN (SELECT task_id FROM part WHERE bureau = ${given(second)})`]),
    ...narrowed,
  ];
  const joined = `${first === undefined ? '' : ' JOIN part ON part.task_id = task.id'}${narrowed.length > 0 ? ' JOIN listing ON listing.task_id = task.id' : ''}`;
  return [`${selected}${joined} WHERE ${conditions.join(' AND ')} ORDER BY ${place}.measure LIMIT $3`, values];
}

function listingConditions({ words, section, year }: Narrowing, given: (value: unknown) => string): readonly string[] {
  return [
    ...(section === undefined ? [] : [`listing.section = ${given(section)}`]),
    ...(year === undefined ? [] : [`${given(year)} = ANY (listing.years)`]),
    ...searched(words ?? '').split(/\s+/).filter((word) => word !== '').map((word) => `strpos(listing.words, ${given(word)}) > 0`),
  ];
}

/** The tasks of these ids, in no order; of an unknown id there is none. */
export function tasksByIds(db: EntityManager, ids: readonly string[]): Promise<readonly TaskRow[]> {
  return db.query(`${select} WHERE task.id = ANY ($1)`, [ids]);
}

/** One task, or undefined. */
export async function taskById(db: EntityManager, id: string): Promise<TaskRow | undefined> {
  const [row] = await tasksByIds(db, [id]);
  return row;
}

/** A task's first events, oldest first; without a limit all of them. */
export function firstEvents(db: EntityManager, aggregate: string, limit?: number): Promise<readonly EventRow[]> {
  return db.createQueryBuilder(EventEntity, 'event')
    .where('event.aggregate = :aggregate', { aggregate })
    .orderBy('event.seq')
    .limit(limit)
    .getMany();
}

/** The newest event of a kind about a milestone; undefined where there is none. */
export async function latestAbout(db: EntityManager, aggregate: string, type: string, milestone: string): Promise<Pick<EventRow, 'seq' | 'hash'> | undefined> {
  const [row] = await db.query<Pick<EventRow, 'seq' | 'hash'>[]>(
    "SELECT seq, hash FROM event WHERE aggregate = $1 AND type = $2 AND text::jsonb #>> '{event,milestone}' = $3 ORDER BY seq DESC LIMIT 1", [aggregate, type, milestone]);
  return row;
}

/** A return of a milestone's submission: to the head or the review, as its event says, else to the coordinator. */
export interface ReturnRow {
  readonly milestone: string;
  readonly to: 'head' | 'review' | null;
}

/** All returns of a task, in their order: a milestone's state remembers each, but not to which step it went. */
export function returnsIn(db: EntityManager, aggregate: string): Promise<readonly ReturnRow[]> {
  return db.query("SELECT text::jsonb #>> '{event,milestone}' AS milestone, text::jsonb #>> '{event,to}' AS \"to\" FROM event WHERE aggregate = $1 AND type = 'milestoneReturned' ORDER BY seq", [aggregate]);
}

/** An event of one of several tasks: what its chain vouches for. */
export interface TaskEventRow {
  readonly aggregate: string;
  readonly seq: number;
  readonly text: string;
  readonly hash: string;
}

/** The events of some tasks up to a programme time, each task's in their order. */
export function eventsUntil(db: EntityManager, tasks: readonly string[], until: Instant): Promise<readonly TaskEventRow[]> {
  return db.query('SELECT aggregate, seq, text, hash FROM event WHERE aggregate = ANY ($1) AND at <= $2 ORDER BY aggregate, seq', [tasks, until]);
}

/** What people wrote, and the salt it was hashed with. */
export interface FreeText {
  readonly text: string;
  readonly salt: string;
}

/** What people wrote about a task, by hash; erased texts are absent. */
export async function freeTexts(db: EntityManager, aggregate: string): Promise<ReadonlyMap<string, FreeText>> {
  const rows = await db.findBy(FreeTextEntity, { aggregate });
  return new Map(rows.flatMap(({ hash, salt, body: text }) => (text === null || salt === null ? [] : [[hash, { text, salt }] as const])));
}
