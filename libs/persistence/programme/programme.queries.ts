import type { Instant } from '@lianxi/domain/calendar/time';
import type { DocumentKind, ProgrammeState } from '@lianxi/domain/programme/programme';
import type { EntityManager } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import { DocumentEntity } from '../record/document.entity';
import { ProgrammeEntity } from '../record/programme.entity';
import { readNextDue, readUnsettled } from '../record/settled.sql';

/** The programmes after an id, in the order of their ids. */
export async function programmesAfter(db: EntityManager, after: string, limit: number): Promise<readonly ProgrammeState[]> {
  const rows = await db.find(ProgrammeEntity, { select: { id: true, state: true }, where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: limit });
  return rows.map(({ state }) => state);
}

/** The ids of all programmes, in their order. */
export async function programmeIds(db: EntityManager): Promise<string[]> {
  return (await db.find(ProgrammeEntity, { select: { id: true }, order: { id: 'ASC' } })).map(({ id }) => id);
}

/** When each of some programmes was brought to life, by the wall: its plan is stored with it. */
export async function createdAt(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  const plans = await db.find(DocumentEntity, { select: { version: true, storedAt: true }, where: { kind: 'plan', version: In(ids) } });
  return new Map(plans.map(({ version, storedAt }) => [version, storedAt]));
}

/** One programme and the wall's time by the record's clock, or undefined. */
export async function programmeById(db: EntityManager, id: string): Promise<{ readonly programme: ProgrammeState; readonly wall: Instant } | undefined> {
  const [row] = await db.query<{ state: ProgrammeState; wall: Date }[]>('SELECT state, clock_timestamp() AS wall FROM programme WHERE id = $1', [id]);
  return row && { programme: row.state, wall: row.wall.toISOString() };
}

/** A plan, policy or calendar by its version, or undefined. */
export async function documentBody(db: EntityManager, kind: DocumentKind, version: string): Promise<object | undefined> {
  return (await db.findOneBy(DocumentEntity, { kind, version }))?.body;
}

/** What keeps a programme from being settled at a time of its own: measures, a handful at most; and when something is due next. */
export async function underWay(db: EntityManager, id: string, now: Instant): Promise<{ readonly unsettled: readonly number[]; readonly nextDueAt?: Instant | undefined }> {
  const [unsettled, due] = [readUnsettled(id, now), readNextDue(id)];
  const [measures, [next]] = await Promise.all([
    db.query<{ measure: number }[]>(unsettled.text, [...unsettled.values]),
    db.query<{ due_at: Date | null }[]>(due.text, [...due.values]),
  ]);
  return { unsettled: measures.map(({ measure }) => measure), nextDueAt: next?.due_at?.toISOString() };
}

/** How many events the tasks and lists of a programme have: whatever happens in one of them raises it. */
export async function eventsOf(db: EntityManager, id: string): Promise<number> {
  const [row] = await db.query<{ events: number }[]>(
    'SELECT ((SELECT coalesce(sum(seq), 0) FROM task WHERE programme_id = $1) + (SELECT coalesce(sum(seq), 0) FROM strike_off_list WHERE programme_id = $1))::integer AS events', [id]);
  return row?.events ?? 0;
}
