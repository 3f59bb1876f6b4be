import type { Instant } from '@lianxi/domain/calendar/time';
import type { TaskState } from '@lianxi/domain/task/task';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from './columns';
import { ProgrammeEntity } from './programme.entity';

/** A roadmap task (任务): the aggregate one command locks and changes. */
@Entity('task')
@Unique('task_measure', ['programmeId', 'measure'])
@Index('task_next_step', ['programmeId', 'nextStepAt'], { where: 'next_step_at IS NOT NULL' })
export class TaskEntity {
  /** UUIDv5 of programme and measure. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  id!: string;

  /** The programme it belongs to; never changes. */
  @ForeignKey(() => ProgrammeEntity, { name: 'task_programme_fk' })
  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  /** Number of the measure in the plan. */
  @Column({ type: 'integer' })
  measure!: number;

  /** Number of its last event. */
  @Column({ type: 'integer' })
  seq!: number;

  /** The last event of which nobody was told, since it came before notices of decisions did; 0 where all were. */
  @Column({ name: 'told_after', type: 'integer', default: 0 })
  toldAfter!: number;

  /** Hash of its last event: the head of its chain. */
  @Column({ type: 'text' })
  head!: string;

  /** The fold of its events. `json`, not `jsonb`, here and elsewhere: the order of keys is the plan's order. */
  @Column({ type: 'json' })
  state!: TaskState;

  /** Programme time of the first open rung; null when nothing is ahead. */
  @Column({ ...instant, name: 'next_step_at', nullable: true })
  nextStepAt!: Instant | null;

  /** Key of that rung. */
  @Column({ name: 'next_step_key', type: 'text', nullable: true })
  nextStepKey!: string | null;

  /** Programme time at which its last milestone was struck off. */
  @Column({ ...instant, name: 'concluded_at', nullable: true })
  concludedAt!: Instant | null;
}
