import type { Instant } from '@lianxi/domain/calendar/time';
import type { DocumentKind } from '@lianxi/domain/programme/programme';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns';

/** A plan, policy or calendar as data. A version is written once and never changed: a programme names the versions it runs under. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'document_pk' })
  kind!: DocumentKind;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'document_pk' })
  version!: string;

  /** The document itself, as libs/plan and libs/domain define it. */
  @Column({ type: 'json' })
  body!: object;

  /** Wall time at which it was stored. */
  @Column({ ...instant, name: 'stored_at' })
  storedAt!: Instant;
}
