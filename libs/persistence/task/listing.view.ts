import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a list of tasks is searched and narrowed by, without reading their states. Derived. */
@Entity('listing')
@Index('listing_order', ['programmeId', 'measure'])
export class ListingView {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'listing_pk' })
  taskId!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'integer' })
  measure!: number;

  /** Heading of the plan's section. */
  @Column({ type: 'text' })
  section!: string;

  /** In which a milestone of the task is due, each once. */
  @Column({ type: 'integer', array: true })
  years!: number[];

  /** The plan's words for it, its bodies and the numbers of what was achieved, in the spelling that is searched: see `searched`. */
  @Column({ type: 'text' })
  words!: string;
}
