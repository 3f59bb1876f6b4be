import type { OrganisationState } from '@lianxi/domain/organisation/organisation';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The organisation: bureaus, posts, who holds them. One row, locked by each of its commands. */
@Entity('organisation')
export class OrganisationEntity {
  /** `organisation`, the aggregate of its events. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'organisation_pk' })
  id!: string;

  /** Number of its last event; 0 before the first. */
  @Column({ type: 'integer' })
  seq!: number;

  /** Hash of its last event: the head of its chain. */
  @Column({ type: 'text' })
  head!: string;

  /** The fold of its events. */
  @Column({ type: 'json' })
  state!: OrganisationState;
}
