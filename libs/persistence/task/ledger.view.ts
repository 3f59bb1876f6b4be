import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** A task's line in the ledger (台账). Derived from its state; rebuilt from its events at will. */
@Entity('ledger')
@Index('ledger_page', ['programmeId', 'measure'])
export class LedgerView {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'ledger_pk' })
  taskId!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'integer' })
  measure!: number;

  @Column({ type: 'text' })
  heading!: string;

  /** The plan's section it stands under. */
  @Column({ type: 'text' })
  section!: string;

  /** The bureau that reports for all (汇总单位). */
  @Column({ type: 'text' })
  coordinator!: string;

  /** 暂定: first-named, not yet confirmed by an authority. */
  @Column({ name: 'coordinator_provisional', type: 'boolean' })
  coordinatorProvisional!: boolean;

  /** receipt 签收 → work 办理 → approval 审批 → strike-off 销号 → concluded. */
  @Column({ type: 'text' })
  phase!: string;

  /** The earliest due date of a milestone not yet struck off. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: LocalDate | null;

  /** Programme time of its last event. */
  @Column({ ...instant, name: 'last_event_at' })
  lastEventAt!: Instant;

  /** Programme time at which somebody last did something: a task is stagnant when that is long ago. */
  @Column({ ...instant, name: 'last_act_at' })
  lastActAt!: Instant;

  @Column({ ...instant, name: 'concluded_at', nullable: true })
  concludedAt!: Instant | null;
}
