import type { Instant } from '@lianxi/domain/calendar/time';
import type { BureauId, BureauKind, Duty } from '@lianxi/domain/organisation/bureau';
import type { ReceiptState } from '@lianxi/domain/task/receipt.machine';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** One bureau's share of a task, and whether it has signed for it (签收). Derived. */
@Entity('part')
export class PartView {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'part_pk' })
  taskId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'part_pk' })
  bureau!: BureauId;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'integer' })
  measure!: number;

  /** Its place in the plan's list of bureaus. */
  @Column({ type: 'integer' })
  position!: number;

  /** The body's name as the plan prints it. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: BureauKind;

  /** 牵头 · 按职责分工负责 · 参与. */
  @Column({ type: 'text' })
  duty!: Duty;

  /** Null for a group, which signs for nothing. */
  @Column({ type: 'text', nullable: true })
  receipt!: ReceiptState | null;

  @Column({ ...instant, name: 'receipt_at', nullable: true })
  receiptAt!: Instant | null;

  /** Number of the 复函 the office entered for a body that answers on paper. */
  @Column({ name: 'receipt_reply', type: 'text', nullable: true })
  receiptReply!: string | null;
}
