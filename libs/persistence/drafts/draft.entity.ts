import type { Instant } from '@lianxi/domain/calendar/time';
import type { PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../record/columns';

/** What was typed in a form and not sent yet. It belongs to the post, whoever holds it next, decides nothing and is no part of what happened. */
@Entity('draft')
export class DraftEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'draft_pk' })
  post!: PostId;

  /** Where the form stands, as the page names it. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'draft_pk' })
  place!: string;

  /** Its fields as JSON; a text, since what was typed may hold what `json` does not. */
  @Column({ type: 'text' })
  words!: string;

  /** Who typed last, and when by the wall. */
  @Column({ type: 'text' })
  person!: PersonId;

  @Column({ ...instant, name: 'kept_at' })
  keptAt!: Instant;
}
