import type { Instant } from '@lianxi/domain/calendar/time';
import type { TokenScope } from '@lianxi/domain/identity/token';
import type { PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../record/columns';

/** What a program of somebody's shows instead of a session. It counts while they hold the post, and is known by its hash. */
@Entity('access_token')
@Unique('access_token_id', ['id'])
@Index('access_token_person', ['person'])
export class AccessTokenEntity {
  /** SHA-256, in hex, of the token. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'access_token_pk' })
  hash!: string;

  /** By which it is listed and revoked. */
  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  person!: PersonId;

  @Column({ type: 'text' })
  post!: PostId;

  /** What its owner calls it. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  scope!: TokenScope;

  @Column({ ...instant, name: 'created_at' })
  createdAt!: Instant;

  @Column({ ...instant, name: 'expires_at' })
  expiresAt!: Instant;

  @Column({ ...instant, name: 'revoked_at', nullable: true })
  revokedAt!: Instant | null;
}
