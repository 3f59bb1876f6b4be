import type { Instant } from '@lianxi/domain/calendar/time';
import type { Role } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** That a bureau's role is told of a decision (办理告知): written in the decision's transaction, so it stands in the inbox at once. What was decided, the event says. */
@Entity('decision_notice')
@Index('decision_notice_page', ['programmeId', 'bureau', 'role', 'at', 'aggregate', 'seq'])
export class DecisionNoticeEntity {
  /** The task, or the strike-off list, whose event it is. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'decision_notice_pk' })
  aggregate!: string;

  /** Number of the event among the aggregate's. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'decision_notice_pk' })
  seq!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'decision_notice_pk' })
  bureau!: BureauId;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'decision_notice_pk' })
  role!: Role;

  /** The one post of that role it is for, which handles the part (转办); empty for every post of the role. */
  @PrimaryColumn({ type: 'text', default: '', primaryKeyConstraintName: 'decision_notice_pk' })
  post!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'text' })
  kind!: (TaskEvent | ListEvent)['type'];

  /** Programme time of the decision. */
  @Column({ ...instant })
  at!: Instant;

  /** Wall time at which the post marked it as read; the only thing here that no event says. */
  @Column({ ...instant, name: 'read_at', nullable: true })
  readAt!: Instant | null;
}
