import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the chain of what happened to accounts, sessions and tokens ends. One row, locked by each of its commands. */
@Entity('identity')
export class IdentityEntity {
  /** `identity`, the aggregate of its events. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'identity_pk' })
  id!: string;

  /** Number of its last event; 0 before the first. */
  @Column({ type: 'integer' })
  seq!: number;

  /** Hash of its last event: the head of its chain. */
  @Column({ type: 'text' })
  head!: string;
}
