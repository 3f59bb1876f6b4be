import type { Instant } from '@lianxi/domain/calendar/time';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { bigNumber, instant } from './columns';
import { TaskEntity } from './task.entity';

/**
 * What a task's workflow has yet to be told. A table of its own, so that the dispatcher never queues for a command's lock.
 * Whoever locks several rows, and waits for them, does so ordered by `task_id`.
 */
@Entity('tell')
// Over expressions, which no decorator knows: whose run has been told before, and since when each waits.
@Index('tell_undelivered', { synchronize: false })
export class TellEntity {
  @ForeignKey(() => TaskEntity, { name: 'tell_task_fk' })
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'tell_pk' })
  taskId!: string;

  /** Which run owns the task's time; rises with each renewal. */
  @Column({ ...bigNumber })
  epoch!: number;

  /** Rises with each commit of the task, each clock change that concerns it and each renewal. */
  @Column({ ...bigNumber })
  version!: number;

  /** The version the run of this epoch was last told, 0 when nothing; it waits to be told while this is lower. */
  @Column({ ...bigNumber })
  delivered!: number;

  /** Wall time until which one dispatcher has taken the row. */
  @Column({ ...instant, name: 'lease_until', nullable: true })
  leaseUntil!: Instant | null;

  /** Deliveries tried since the last that succeeded. */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** Wall time of the first change that was not delivered; where a delivery told of some of them, the time of that delivery. */
  @Column({ ...instant, name: 'changed_at' })
  changedAt!: Instant;
}
