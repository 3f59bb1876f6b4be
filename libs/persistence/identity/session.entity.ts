import type { Instant } from '@lianxi/domain/calendar/time';
import type { Proof } from '@lianxi/domain/identity/events';
import type { PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** That somebody is signed in, in a post. It counts while they hold the post, and is known by the hash of what their browser keeps. */
@Entity('session')
@Index('session_person', ['person'])
export class SessionEntity {
  /** SHA-256, in hex, of the 256 random bits in the cookie. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'session_pk' })
  id!: string;

  @Column({ type: 'text' })
  person!: PersonId;

  @Column({ type: 'text' })
  post!: PostId;

  @Column({ ...instant, name: 'created_at' })
  createdAt!: Instant;

  /** Wall time of the last request, to within half a minute. */
  @Column({ ...instant, name: 'last_seen_at' })
  lastSeenAt!: Instant;

  /** It ends then at the latest. */
  @Column({ ...instant, name: 'ends_at' })
  endsAt!: Instant;

  @Column({ ...instant, name: 'ended_at', nullable: true })
  endedAt!: Instant | null;

  /** How they showed who they are, and from where, as the network shows it; unsaid of what began before that was kept. */
  @Column({ type: 'text', nullable: true })
  proof!: Proof | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  /** Who ended it for them. */
  @Column({ name: 'ended_by', type: 'text', nullable: true })
  endedBy!: PersonId | null;
}
