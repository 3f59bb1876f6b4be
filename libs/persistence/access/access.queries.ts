import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { EventEntity } from '../record/event.entity';
import { accessId } from './access.sql';

/** What was read and exported after a number of the chain, the oldest first. */
export function accessesAfter(db: EntityManager, seq: number, limit: number): Promise<Pick<EventEntity, 'seq' | 'text'>[]> {
  return db.find(EventEntity, { select: { seq: true, text: true }, where: { aggregate: accessId, seq: MoreThan(seq) }, order: { seq: 'ASC' }, take: limit });
}
