import type { Instant } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Role } from '@lianxi/domain/organisation/actor';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../record/columns';

/** A notice (提醒通知): one letter to one bureau and role, or to one post that handles a part, on one morning, with one list in it. */
@Entity('notice')
@Unique('notice_morning', ['programmeId', 'bureau', 'role', 'post', 'deliverAt'])
@Index('notice_page', ['programmeId', 'deliverAt', 'id'])
export class NoticeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  id!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'text' })
  bureau!: BureauId;

  @Column({ type: 'text' })
  role!: Role;

  /** The one post of that role it is for, which handles the part (转办); empty for every post of the role. */
  @Column({ type: 'text', default: '' })
  post!: string;

  /** Programme time at which it was to go out: the morning's hour, or, for what came after the morning, the instant of its last line. */
  @Column({ ...instant, name: 'deliver_at' })
  deliverAt!: Instant;

  /** Programme time at which it stood in the inbox. */
  @Column({ ...instant, name: 'delivered_at' })
  deliveredAt!: Instant;
}
