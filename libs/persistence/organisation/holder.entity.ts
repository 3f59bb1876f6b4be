import type { Instant } from '@lianxi/domain/calendar/time';
import type { Role } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Holding, PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** Who holds a post, from when and until when: what a decision reads FOR SHARE under the task's lock. Derived from the organisation's events. */
@Entity('holder')
@Index('holder_right', ['person', 'bureau', 'role'])
export class HolderEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'holder_pk' })
  post!: PostId;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'holder_pk' })
  person!: string;

  /** Wall time from which it gives a right. */
  @PrimaryColumn({ name: 'begins_at', type: 'timestamp with time zone', transformer: instant.transformer, primaryKeyConstraintName: 'holder_pk' })
  beginsAt!: Instant;

  @Column({ type: 'text' })
  bureau!: BureauId;

  @Column({ type: 'text' })
  role!: Role;

  /** Wall time from which nothing may be decided in this role any more; null while no end is known. */
  @Column({ ...instant, name: 'ended_at', nullable: true })
  endedAt!: Instant | null;

  /** Whose substitute (代理) the person is; null for who holds the post in their own right. */
  @Column({ name: 'stands_for', type: 'text', nullable: true })
  standsFor!: PersonId | null;

  /** Number of the letter (函) the holding rests on; null where the organisation knows of no such holding. */
  @Column({ type: 'text', nullable: true })
  letter!: string | null;

  /** What a substitute may not do in it; null for one who may do all, and for who holds it in their own right. */
  @Column({ name: 'except_for', type: 'text', nullable: true })
  exceptFor!: Holding['except'] | null;
}
