import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the chain of what was read and exported ends. One row, locked by each download. */
@Entity('access')
export class AccessEntity {
  /** `access`, the aggregate of its events. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'access_pk' })
  id!: string;

  /** Number of its last event; 0 before the first. */
  @Column({ type: 'integer' })
  seq!: number;

  /** Hash of its last event: the head of its chain. */
  @Column({ type: 'text' })
  head!: string;
}
