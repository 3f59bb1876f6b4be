import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { PostId } from '@lianxi/domain/organisation/organisation';
import { putDraft, removeDraft, removeOldDrafts } from '@lianxi/persistence/drafts/draft.sql';
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

/** Keeps what was typed until it is sent. It decides nothing and has no event: the record is not what somebody thought of writing. */
export class DraftCommands {
  constructor(private readonly record: DataSource) {}

  /**
   * @param words the form's fields, as JSON
   * @returns when it was kept, by the wall
   * @throws Refused for an actor whose right has ended
   */
  async keep(actor: Actor, { post, place }: DraftPlace, words: string): Promise<Instant> {
    return await this.held(actor, (wall) => ({ writes: [putDraft(post, place, words, actor.person, wall), removeOldDrafts(post, mostDrafts)], answer: wall }));
  }

  /** @throws Refused for an actor whose right has ended; a draft that is not there is no reason to */
  async drop(actor: Actor, { post, place }: DraftPlace): Promise<void> {
    await this.held(actor, () => ({ writes: [removeDraft(post, place)], answer: undefined }));
  }

  private async held<Answer>(actor: Actor, decide: (wall: Instant) => { readonly writes: readonly Statement[]; readonly answer: Answer }): Promise<Answer> {
    return await transact(this.record, [rightOf(actor), wallClock()] as const, ([holdings, [clock]]) => {
      if (!clock) throw new Error('The record answered nothing about its clock');
      const wall = clock.wall.toISOString();
      mustHaveRight(actor, holdings, wall);
      return decide(wall);
    });
  }
}
