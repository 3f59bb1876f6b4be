import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import type { EscalationLevel } from '@lianxi/domain/escalation/escalation.machine';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Basis } from '@lianxi/domain/task/brief';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** A milestone (节点) and how far it has come through the approvals. Derived. */
@Entity('milestone')
@Index('milestone_phase', ['programmeId', 'phase', 'submittedAt', 'measure', 'key'])
export class MilestoneView {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'milestone_pk' })
  taskId!: string;

  /** `d5-2020` or `y-2021`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'milestone_pk' })
  key!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'integer' })
  measure!: number;

  @Column({ type: 'text' })
  section!: string;

  /** The bureau that reports for all. */
  @Column({ type: 'text' })
  coordinator!: BureauId;

  @Column({ type: 'text' })
  basis!: Basis;

  /** What is due, as the plan or the rule says it. */
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'integer' })
  year!: number;

  /** 完成期限; null while a calendar is awaited. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: LocalDate | null;

  /** 报送期限. */
  @Column({ name: 'report_by', type: 'date', nullable: true })
  reportBy!: LocalDate | null;

  @Column({ type: 'text' })
  phase!: MilestonePhase;

  @Column({ type: 'text' })
  escalation!: EscalationLevel;

  /** Bureaus asked for 配合情况, in the plan's order. */
  @Column({ name: 'contributions_asked', type: 'text', array: true })
  contributionsAsked!: BureauId[];

  /** Those of them that have filed it. */
  @Column({ name: 'contributions_filed', type: 'text', array: true })
  contributionsFiled!: BureauId[];

  /** The day the coordinator says the whole was achieved. */
  @Column({ name: 'achieved_on', type: 'date', nullable: true })
  achievedOn!: LocalDate | null;

  /** 文号 of the achieved document. */
  @Column({ type: 'text', nullable: true })
  document!: string | null;

  /** How many figures (指标完成值) its submission carries. */
  @Column({ type: 'integer', default: 0 })
  figures!: number;

  @Column({ ...instant, name: 'submitted_at', nullable: true })
  submittedAt!: Instant | null;

  @Column({ ...instant, name: 'approved_at', nullable: true })
  approvedAt!: Instant | null;

  @Column({ ...instant, name: 'reviewed_at', nullable: true })
  reviewedAt!: Instant | null;

  @Column({ ...instant, name: 'struck_off_at', nullable: true })
  struckOffAt!: Instant | null;

  /** How often it was returned (退回); disputed from the number the policy says. */
  @Column({ type: 'integer' })
  returns!: number;

  @Column({ ...instant, name: 'returned_at', nullable: true })
  returnedAt!: Instant | null;

  /** The day an extension (延期) is asked for to, until it is decided. */
  @Column({ name: 'extension_due_on', type: 'date', nullable: true })
  extensionDueOn!: LocalDate | null;
}
