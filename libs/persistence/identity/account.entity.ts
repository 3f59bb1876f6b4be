import type { Instant } from '@lianxi/domain/calendar/time';
import type { PersonId } from '@lianxi/domain/organisation/organisation';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { instant } from '../record/columns';

/** How a person signs in. Nothing in it opens anything by itself: the password is hashed, the second factor's secret encrypted. */
@Entity('account')
@Unique('account_openid', ['openidIssuer', 'openidSubject'])
export class AccountEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'account_pk' })
  person!: PersonId;

  /** argon2id, with its salt and its costs; null once the account is closed. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  /** Somebody else knows the password: it is changed before anything else. */
  @Column({ name: 'must_change', type: 'boolean' })
  mustChange!: boolean;

  @Column({ type: 'integer' })
  failures!: number;

  /** Wall time of the last failure that counts. */
  @Column({ ...instant, name: 'failed_at', nullable: true })
  failedAt!: Instant | null;

  @Column({ ...instant, name: 'locked_until', nullable: true })
  lockedUntil!: Instant | null;

  /** Encrypted; there from the moment it is shown to whoever sets it up. */
  @Column({ name: 'totp_secret', type: 'text', nullable: true })
  totpSecret!: string | null;

  /** A first code has shown that the person has it. */
  @Column({ name: 'totp_confirmed', type: 'boolean' })
  totpConfirmed!: boolean;

  /** The half minute of the last code that was used: each counts once. */
  @Column({ name: 'totp_last_step', type: 'integer', nullable: true })
  totpLastStep!: number | null;

  /** Who vouches for this person, and under which name, where somebody does (OpenID Connect). */
  @Column({ name: 'openid_issuer', type: 'text', nullable: true })
  openidIssuer!: string | null;

  @Column({ name: 'openid_subject', type: 'text', nullable: true })
  openidSubject!: string | null;

  @Column({ ...instant, name: 'created_at' })
  createdAt!: Instant;
}
