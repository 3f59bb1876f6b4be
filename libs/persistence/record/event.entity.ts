import type { Instant } from '@lianxi/domain/calendar/time';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { instant } from './columns';

/** What happened, for good: rows are added and never changed, each chained to the one before it in its aggregate. */
@Entity('event')
@Unique('event_step_key', ['aggregate', 'stepKey'])
export class EventEntity {
  /** The programme's slug or the task's UUID. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'event_pk' })
  aggregate!: string;

  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'event_pk' })
  seq!: number;

  /** Version of the event's shape. */
  @Column({ type: 'smallint' })
  v!: number;

  /** What kind of event, such as `milestoneApproved`; also in the text. */
  @Column({ type: 'text' })
  type!: string;

  /** Programme time; also in the text. */
  @Column({ ...instant })
  at!: Instant;

  /** Who acted, as `bureau/role/person`; also in the text. */
  @Column({ type: 'text' })
  actor!: string;

  /** The whole event as canonical JSON: the bytes the hash is over. */
  @Column({ type: 'text' })
  text!: string;

  /** SHA-256 over the previous hash and the text, in hex. */
  @Column({ type: 'text' })
  hash!: string;

  /** Key of the step it ends, where it ends one: a step happens once. */
  @Column({ name: 'step_key', type: 'text', nullable: true })
  stepKey!: string | null;
}
