import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { PostId } from '@lianxi/domain/organisation/organisation';
import type { DraftRow } from '@lianxi/persistence/drafts/draft.sql';
import { lockDraft, putDraft, readDraft, removeDraft, removeOldDrafts } from '@lianxi/persistence/drafts/draft.sql';
import { wallClock } from '@lianxi/persistence/record/locks.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import type { DataSource } from 'typeorm';
import { mustHaveRight, rightOf } from '../path/right';
import { transact } from '../path/transact';

/** A post keeps so many drafts; beyond them the oldest go. */
export const mostDrafts = 200;

/** Where a post's draft stands. */
export interface DraftPlace {
  readonly post: PostId;
  readonly place: string;
}

/** What was typed: the form's fields as JSON, and when what it began from was kept; undefined where it began from nothing. */
export interface Typed {
  readonly words: string;
  readonly from?: Instant | undefined;
}

/** When it was kept, by the wall; or that another draft stands there than it began from, or none any more. */
export type Kept = { readonly keptAt: Instant } | 'changed';

/** Keeps what was typed until it is sent. It decides nothing and has no event: the record is not what somebody thought of writing. */
export class DraftCommands {
  constructor(private readonly record: DataSource) {}

  /**
   * Nothing is overwritten that its writer has not seen.
   * @throws Refused for an actor whose right has ended
   */
  async keep(actor: Actor, { post, place }: DraftPlace, { words, from }: Typed): Promise<Kept> {
    return await this.held<Kept>(actor, { post, place }, (standing, wall) => {
      if (standing?.kept_at.toISOString() !== from) return { writes: [], answer: 'changed' };
      return { writes: [putDraft(post, place, words, actor.person, wall), removeOldDrafts(post, mostDrafts)], answer: { keptAt: wall } };
    });
  }

  /** @throws Refused for an actor whose right has ended; a draft that is not there is no reason to */
  async drop(actor: Actor, { post, place }: DraftPlace): Promise<void> {
    await this.held(actor, { post, place }, () => ({ writes: [removeDraft(post, place)], answer: undefined }));
  }

  private async held<Answer>(
    actor: Actor,
    { post, place }: DraftPlace,
    decide: (standing: DraftRow | undefined, wall: Instant) => { readonly writes: readonly Statement[]; readonly answer: Answer },
  ): Promise<Answer> {
    return await transact(this.record, [rightOf(actor), lockDraft(post, place), readDraft(post, place), wallClock()] as const, ([holdings, , [standing], [clock]]) => {
      if (!clock) throw new Error('The record answered nothing about its clock');
      const wall = clock.wall.toISOString();
      mustHaveRight(actor, holdings, wall);
      return decide(standing, wall);
    });
  }
}
