import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListPhase } from '@lianxi/domain/strike-off-list/list.machine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A strike-off list (拟销号清单), locked by each of its commands together with all lists of its programme. */
@Entity('strike_off_list')
@Index('strike_off_list_programme', ['programmeId', 'phase'])
export class StrikeOffListEntity {
  /** UUIDv5 of programme and number, the aggregate of its events. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'strike_off_list_pk' })
  id!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  /** Number of its last event. */
  @Column({ type: 'integer' })
  seq!: number;

  /** Hash of its last event: the head of its chain. */
  @Column({ type: 'text' })
  head!: string;

  /** The fold of its events. */
  @Column({ type: 'json' })
  state!: StrikeOffListState;

  /** How far it is; as its state says. */
  @Column({ type: 'text' })
  phase!: ListPhase;

  /** SHA-256 of the scan of its signature on paper, and its size in bytes; null where there is none. As its state says. */
  @Column({ type: 'text', nullable: true })
  scan!: string | null;

  @Column({ name: 'scan_size', type: 'integer', nullable: true })
  scanSize!: number | null;
}
