import type { Instant } from '@lianxi/domain/calendar/time';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns';

/** What somebody wrote. Events hold its hash only, so that it can be erased, with its salt, without breaking the chain: by the database's own `erase_text`, which asks for the event of the act. */
@Entity('free_text')
export class FreeTextEntity {
  /** The aggregate whose event refers to it. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'free_text_pk' })
  aggregate!: string;

  /** SHA-256 of salt and text, in hex. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'free_text_pk' })
  hash!: string;

  /** Random, in hex, so that a short text cannot be guessed from its hash; null once erased. */
  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  /** Null once erased. */
  @Column({ type: 'text', nullable: true })
  body!: string | null;

  /** Wall time of the erasure. */
  @Column({ ...instant, name: 'erased_at', nullable: true })
  erasedAt!: Instant | null;
}
