import type { Instant } from '@lianxi/domain/calendar/time';
import type { Role } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** Who holds a role in a bureau, and until when. Commands read it FOR SHARE under the task's lock. */
@Entity('holder')
export class HolderEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'holder_pk' })
  person!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'holder_pk' })
  bureau!: BureauId;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'holder_pk' })
  role!: Role;

  /** Wall time from which nothing may be decided in this role any more; null while it is held. */
  @Column({ ...instant, name: 'ended_at', nullable: true })
  endedAt!: Instant | null;
}
