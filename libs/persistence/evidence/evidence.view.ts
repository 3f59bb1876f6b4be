import type { Instant } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** A file attached to a milestone (证明材料). Its bytes are kept outside the database, under their SHA-256. Derived. */
@Entity('evidence')
@Index('evidence_file', ['sha256'])
export class EvidenceView {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'evidence_pk' })
  taskId!: string;

  /** Milestone, bureau and SHA-256: `d5-2020/kejiju/ab12…`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'evidence_pk' })
  key!: string;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  @Column({ type: 'text' })
  milestone!: string;

  /** Whose part it shows. */
  @Column({ type: 'text' })
  bureau!: BureauId;

  /** In hex. */
  @Column({ type: 'text' })
  sha256!: string;

  /** In bytes. */
  @Column({ type: 'integer' })
  size!: number;

  /** By content, such as `pdf`. */
  @Column({ type: 'text' })
  kind!: string;

  /** The hash its name is kept under, among what people wrote. */
  @Column({ name: 'name_hash', type: 'text' })
  nameHash!: string;

  @Column({ ...instant, name: 'attached_at' })
  attachedAt!: Instant;

  /** Who attached it, and in which body's name. */
  @Column({ type: 'text' })
  person!: string;

  @Column({ name: 'by_bureau', type: 'text' })
  byBureau!: BureauId;
}
