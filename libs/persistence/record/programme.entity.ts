import type { Instant } from '@lianxi/domain/calendar/time';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns';

/** A programme (方案): one plan, run once, on one clock. Changed only under its exclusive advisory lock. */
@Entity('programme')
export class ProgrammeEntity {
  /** A slug such as `xinxiang-demo`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'programme_pk' })
  id!: string;

  /** Number of its last event. */
  @Column({ type: 'integer' })
  seq!: number;

  /** Hash of its last event: the head of its chain. */
  @Column({ type: 'text' })
  head!: string;

  /** The fold of its events. */
  @Column({ type: 'json' })
  state!: ProgrammeState;

  /** Wall time of the last change of clock: what became due by it is not late before a minute has passed. */
  @Column({ ...instant, name: 'clock_changed_at' })
  clockChangedAt!: Instant;
}
