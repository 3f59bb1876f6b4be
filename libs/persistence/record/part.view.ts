import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a bureau has a part in a task: what the lists of every feature are narrowed by. Derived. */
@Entity('part')
@Index('part_order', ['programmeId', 'bureau', 'measure'])
export class PartView {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'part_pk' })
  taskId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'part_pk' })
  bureau!: BureauId;

  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;

  /** The task's, so that a bureau's tasks are found in the order of the plan. */
  @Column({ type: 'integer' })
  measure!: number;
}

/** Whether a bureau, by the name of its parameter, has a part in the task whose id stands in a column of the query around it. */
export const hasPart = (taskId: string, bureau = ':bureau'): string => `EXISTS (SELECT FROM part WHERE part.task_id = ${taskId} AND part.bureau = ${bureau})`;
