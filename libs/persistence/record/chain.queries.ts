import type { LocalDate } from '@lianxi/domain/calendar/time';
import type { PersonId } from '@lianxi/domain/organisation/organisation';
import type { EntityManager } from 'typeorm';
import { EventEntity } from './event.entity';

/** Which events of a chain: before a number, of a person who did it or whom it is about, of a day in Shanghai. */
export interface ChainSought {
  readonly before?: number | undefined;
  readonly person?: PersonId | undefined;
  readonly day?: LocalDate | undefined;
}

/**
 * Events of a chain, the latest first. The key leads along the chain; its texts are searched only where a person is asked for, and as texts: the canonical form spells each person in one way,
 * and a text that somebody changed may be no JSON.
 */
export function chainBefore(db: EntityManager, aggregate: string, { before, person, day }: ChainSought, limit: number): Promise<EventEntity[]> {
  const sought = db.createQueryBuilder(EventEntity, 'event').where('event.aggregate = :aggregate', { aggregate });
  if (before !== undefined) sought.andWhere('event.seq < :before', { before });
  if (person !== undefined) sought.andWhere("(split_part(event.actor, '/', 3) = :person OR strpos(event.text, :spelled) > 0)", { person, spelled: `"person":${JSON.stringify(person)}` });
  if (day !== undefined) sought.andWhere("(event.at AT TIME ZONE 'Asia/Shanghai')::date = :day", { day });
  return sought.orderBy('event.seq', 'DESC').limit(limit).getMany();
}

/** What aggregates are called that an access names: the measure of a task, the number of a strike-off list. */
export async function aggregatesCalled(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly measure?: number; readonly list?: string }>> {
  const rows = await db.query<{ id: string; measure: number | null; list: string | null }[]>(`
    SELECT id::text, measure, NULL AS list FROM task WHERE id::text = ANY ($1)
    UNION ALL SELECT id::text, NULL, state->>'number' FROM strike_off_list WHERE id::text = ANY ($1)`, [ids]);
  return new Map(rows.map(({ id, measure, list }) => [id, { ...(measure !== null && { measure }), ...(list !== null && { list }) }]));
}
