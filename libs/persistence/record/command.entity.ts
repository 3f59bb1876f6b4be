import type { Instant } from '@lianxi/domain/calendar/time';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from './columns';

/** A request that was carried out and what it was answered, so that a repeat is answered alike. Never changed. */
@Entity('command')
@Index('command_aggregate', ['aggregate'])
export class CommandEntity {
  /** UUIDv5 of actor and Idempotency-Key. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'command_pk' })
  id!: string;

  /** What it changed. */
  @Column({ type: 'text' })
  aggregate!: string;

  /** Who asked, as `bureau/role/person`. */
  @Column({ type: 'text' })
  actor!: string;

  /** SHA-256 of method, path and body: a key used for another request is refused. */
  @Column({ name: 'body_hash', type: 'text' })
  bodyHash!: string;

  /** The HTTP status it was answered with. */
  @Column({ type: 'smallint' })
  status!: number;

  /** The body it was answered with. */
  @Column({ type: 'json' })
  answer!: object;

  /** Wall time, read under the lock. */
  @Column({ ...instant, name: 'decided_at' })
  decidedAt!: Instant;
}
