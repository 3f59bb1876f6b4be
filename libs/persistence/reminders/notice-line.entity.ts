import type { Instant } from '@lianxi/domain/calendar/time';
import type { NoticeKind } from '@lianxi/domain/escalation/notice-kind';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Role } from '@lianxi/domain/organisation/actor';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';
import { NoticeEntity } from './notice.entity';

/** One line of a morning's notice: a step that concerns a bureau and role, or a paper it is to countersign. Written in the transaction of what it tells. */
@Entity('notice_line')
@Index('notice_line_waiting', ['programmeId', 'deliverAt'], { where: 'notice_id IS NULL' })
@Index('notice_line_notice', ['noticeId'])
export class NoticeLineEntity {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'notice_line_pk' })
  taskId!: string;

  /** The rung it comes from, or the version of a paper such as `countersignature/d5-2020:2:changed:1`: it says why the line came. */
  @PrimaryColumn({ name: 'step_key', type: 'text', primaryKeyConstraintName: 'notice_line_pk' })
  stepKey!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'notice_line_pk' })
  bureau!: BureauId;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'notice_line_pk' })
  role!: Role;

  /** The one post of that role it is for, which handles the part (转办); empty for every post of the role. */
  @Column({ type: 'text', default: '' })
  post!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'text' })
  kind!: NoticeKind;

  /** Programme time at which it may be delivered: the morning's hour, or the instant of its step where that came after the morning. */
  @Column({ ...instant, name: 'deliver_at' })
  deliverAt!: Instant;

  /** The notice it went out in; null while it waits. */
  @ForeignKey(() => NoticeEntity, { name: 'notice_line_notice_fk' })
  @Column({ name: 'notice_id', type: 'uuid', nullable: true })
  noticeId!: string | null;
}
