import type { Instant } from '@lianxi/domain/calendar/time';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { EventEntity } from '../record/event.entity';
import { FreeTextEntity } from '../record/free-text.entity';
import { StrikeOffListEntity } from './strike-off-list.entity';
import { readListsAfter, readListsStruckOffBy } from './strike-off-list.sql';

/** A list, and the hash of the last thing that happened to it. */
export type ListRow = Pick<StrikeOffListEntity, 'id' | 'head' | 'state'>;

/** Which lists of a programme were not withdrawn, and the hash of the last thing that happened to each. */
export async function standingLists(db: EntityManager, programmeId: string): Promise<readonly Pick<StrikeOffListEntity, 'id' | 'head'>[]> {
  const rows = await db.find(StrikeOffListEntity, { select: { id: true, head: true }, where: { programmeId, phase: Not('withdrawn') }, order: { id: 'ASC' } });
  return rows;
}

/** Lists by their ids, as the record holds them. */
export async function listRows(db: EntityManager, ids: readonly string[]): Promise<readonly ListRow[]> {
  return ids.length === 0 ? [] : await db.findBy(StrikeOffListEntity, { id: In(ids) });
}

/** Where a page of lists goes on: after the one that was drawn up then. */
export interface AfterList {
  readonly at: Instant;
  readonly id: string;
}

/** So many lists of a programme, in the order in which they were drawn up. */
export async function listsAfter(db: EntityManager, programmeId: string, after: AfterList | undefined, limit: number): Promise<readonly StrikeOffListState[]> {
  const { text, values } = readListsAfter(programmeId, after?.at ?? null, after?.id ?? null, limit);
  const rows = await db.query<readonly Pick<ListRow, 'state'>[]>(text, [...values]);
  return rows.map(({ state }) => state);
}

/** A list of a programme; undefined where the record holds none. */
export async function listById(db: EntityManager, programmeId: string, id: string): Promise<StrikeOffListState | undefined> {
  return (await db.findOneBy(StrikeOffListEntity, { programmeId, id }))?.state;
}

/** Lists by their ids; other ids are passed over. */
export async function listsByIds(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, StrikeOffListState>> {
  return new Map((await listRows(db, ids)).map(({ id, state }) => [id, state]));
}

/** What happened to a programme's lists up to a programme time, the oldest first of each. */
export async function listEventsUntil(db: EntityManager, programmeId: string, until: Instant): Promise<readonly { readonly aggregate: string; readonly text: string }[]> {
  return await db.query(
    `SELECT event.aggregate, event.text FROM strike_off_list AS list JOIN event ON event.aggregate = list.id::text
     WHERE list.programme_id = $1 AND event.at <= $2 ORDER BY event.aggregate, event.seq`, [programmeId, until]);
}

/** All that happened to a list. */
export async function eventsOfList(db: EntityManager, id: string): Promise<readonly EventEntity[]> {
  return await db.find(EventEntity, { where: { aggregate: id }, order: { seq: 'ASC' } });
}

/** What people wrote about some lists, by hash; erased texts are absent. */
export async function listTexts(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly text: string; readonly salt: string }>> {
  const rows = await db.findBy(FreeTextEntity, { aggregate: In(ids) });
  return new Map(rows.flatMap(({ hash, salt, body: text }) => (text === null || salt === null ? [] : [[hash, { text, salt }] as const])));
}

/** Those of some lists by which a milestone of one of these tasks was ever struck off. */
export async function listsStruckOffBy(db: EntityManager, tasks: readonly string[], lists: readonly string[]): Promise<ReadonlySet<string>> {
  const { text, values } = readListsStruckOffBy(tasks, lists);
  const rows = await db.query<readonly { readonly list: string }[]>(text, [...values]);
  return new Set(rows.map(({ list }) => list));
}
