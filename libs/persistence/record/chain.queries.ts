import type { LocalDate } from '@lianxi/domain/calendar/time';
import type { PersonId } from '@lianxi/domain/organisation/organisation';
import type { EntityManager } from 'typeorm';
import type { EventEntity } from './event.entity';

/** Which events of a chain: before a number, of a person who did it or whom it is about, of a day in Shanghai. */
export interface ChainSought {
  readonly before?: number | undefined;
  readonly person?: PersonId | undefined;
  readonly day?: LocalDate | undefined;
}

/** Events of a chain, the latest first. The key leads along the chain; its texts are read only where a person is asked for. */
export function chainBefore(db: EntityManager, aggregate: string, { before, person, day }: ChainSought, limit: number): Promise<Pick<EventEntity, 'seq' | 'text' | 'hash'>[]> {
  return db.query(`
    SELECT seq, text, hash FROM event
     WHERE aggregate = $1 AND ($2::int IS NULL OR seq < $2)
       AND ($3::text IS NULL OR text::json->'by'->>'person' = $3 OR text::json->'event'->>'person' = $3)
       AND ($4::date IS NULL OR (at AT TIME ZONE 'Asia/Shanghai')::date = $4)
     ORDER BY seq DESC LIMIT $5`, [aggregate, before ?? null, person ?? null, day ?? null, limit]);
}

/** What aggregates are called that an access names: the measure of a task, the number of a strike-off list. */
export async function aggregatesCalled(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly measure?: number; readonly list?: string }>> {
  const rows = await db.query<{ id: string; measure: number | null; list: string | null }[]>(`
    SELECT id::text, measure, NULL AS list FROM task WHERE id::text = ANY ($1)
    UNION ALL SELECT id::text, NULL, state->>'number' FROM strike_off_list WHERE id::text = ANY ($1)`, [ids]);
  return new Map(rows.map(({ id, measure, list }) => [id, { ...(measure !== null && { measure }), ...(list !== null && { list }) }]));
}
