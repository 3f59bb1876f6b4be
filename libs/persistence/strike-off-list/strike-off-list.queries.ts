import type { Instant } from '@lianxi/domain/calendar/time';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { EventEntity } from '../record/event.entity';
import { FreeTextEntity } from '../record/free-text.entity';
import { StrikeOffListEntity } from './strike-off-list.entity';

/** A list, and the hash of the last thing that happened to it. */
export type ListRow = Pick<StrikeOffListEntity, 'head' | 'state'>;

/** The lists of a programme that were not withdrawn. */
export async function standingLists(db: EntityManager, programmeId: string): Promise<readonly ListRow[]> {
  const rows = await db.find(StrikeOffListEntity, { select: { id: true, head: true, state: true }, where: { programmeId, phase: Not('withdrawn') }, order: { id: 'ASC' } });
  return rows;
}

/** All lists of a programme, in the order in which they were drawn up. */
export async function allLists(db: EntityManager, programmeId: string): Promise<readonly StrikeOffListState[]> {
  const states = (await db.findBy(StrikeOffListEntity, { programmeId })).map(({ state }) => state);
  return states.sort((a, b) => (a.drawn.at === b.drawn.at ? (a.id < b.id ? -1 : 1) : a.drawn.at < b.drawn.at ? -1 : 1));
}

/** A list of a programme; undefined where the record holds none. */
export async function listById(db: EntityManager, programmeId: string, id: string): Promise<StrikeOffListState | undefined> {
  return (await db.findOneBy(StrikeOffListEntity, { programmeId, id }))?.state;
}

/** Lists by their ids; other ids are passed over. */
export async function listsByIds(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, StrikeOffListState>> {
  if (ids.length === 0) return new Map();
  return new Map((await db.findBy(StrikeOffListEntity, { id: In(ids) })).map(({ id, state }) => [id, state]));
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

/** What people wrote about a list, by hash; erased texts are absent. */
export async function listTexts(db: EntityManager, id: string): Promise<ReadonlyMap<string, { readonly text: string; readonly salt: string }>> {
  const rows = await db.findBy(FreeTextEntity, { aggregate: id });
  return new Map(rows.flatMap(({ hash, salt, body: text }) => (text === null || salt === null ? [] : [[hash, { text, salt }] as const])));
}
