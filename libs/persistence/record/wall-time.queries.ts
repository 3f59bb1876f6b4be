import type { Instant } from '@lianxi/domain/calendar/time';
import type { EntityManager } from 'typeorm';

/** The wall's time by the record's clock. */
export async function wallTime(db: EntityManager): Promise<Instant> {
  const [row] = await db.query<[{ wall: Date }]>('SELECT clock_timestamp() AS wall');
  return row.wall.toISOString();
}
