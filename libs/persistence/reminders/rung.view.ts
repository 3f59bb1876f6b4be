import type { Instant } from '@lianxi/domain/calendar/time';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { StepEnd } from '@lianxi/domain/task/task';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** A rung of a task's ladder, ahead or behind. An urge or supervision carried out is the office's draft; one put on the agenda is an item. Derived. */
@Entity('rung')
@Index('rung_page', ['programmeId', 'state', 'at', 'taskId', 'key'])
@Index('rung_kind', ['programmeId', 'kind', 'state', 'at'])
export class RungView {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'rung_pk' })
  taskId!: string;

  /** Such as `milestone/d5-2020:1:urge:2`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'rung_pk' })
  key!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'integer' })
  measure!: number;

  @Column({ type: 'text' })
  kind!: StepKind;

  /** The milestone it is about, or null. */
  @Column({ type: 'text', nullable: true })
  milestone!: string | null;

  /** The bureau whose receipt it is about, or null. */
  @Column({ type: 'text', nullable: true })
  bureau!: BureauId | null;

  /** Programme time for which it was planned. */
  @Column({ ...instant })
  at!: Instant;

  @Column({ type: 'text' })
  state!: 'ahead' | StepEnd;

  /** Programme time at which it was carried out, missed or given up. */
  @Column({ ...instant, name: 'ended_at', nullable: true })
  endedAt!: Instant | null;

  /** The bureaus it spoke to, decided when it was carried out. */
  @Column({ type: 'text', array: true })
  bureaus!: BureauId[];
}
