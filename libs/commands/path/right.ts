import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { timekeeper } from '@lianxi/domain/organisation/actor';
import { refuse } from '@lianxi/domain/refusal';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { FormerPost, Preparer } from '@lianxi/domain/task/separation';
import type { HeldRow, PreparerRow } from '@lianxi/persistence/record/locks.sql';
import { shareHoldings } from '@lianxi/persistence/record/locks.sql';
import { Refused, refused } from './refused';

/** A holding of the actor's person, in whatever post. */
export type Held = HeldRow;

/**
 * When an actor's right ended: with the last of the holdings that gave it, if none of them gives it now; undefined while one does. Time itself
 * holds no post.
 * @throws Refused for an actor who never held such a post
 */
export function rightEnd({ person, role, bureau }: Actor, holdings: readonly Held[], wall: Instant): Instant | undefined {
  if (role === timekeeper.role) return undefined;
  const giving = holdings.filter((held) => held.role === role && held.bureau === bureau);
  if (giving.length === 0) throw refused('post-not-held', { person });
  const ends = giving.map(({ ended_at: end }) => end?.toISOString());
  if (ends.some((end) => end === undefined || end > wall)) return undefined;
  return ends.sort().at(-1);
}

/** The actor as the record names them: in the post they named, where they hold it, with whom they stand in for, where nothing but that gives them the right, and with the letter they hold it by: in that post, or, where they named none of theirs, in any. */
export function standingIn({ person, role, bureau, post: named }: Actor, holdings: readonly Held[], wall: Instant): Actor {
  const giving = holdings.filter((held) => held.role === role && held.bureau === bureau && isCurrent(held, wall));
  const inPost = giving.filter((held) => held.post === named);
  const post = inPost[0]?.post;
  const counting = post === undefined ? giving : inPost;
  const holding = counting.findLast(({ stands_for: whom }) => whom === null) ?? counting.findLast(({ except_for: except }) => except === null) ?? counting.at(-1);
  const { stands_for: whom = null, letter = null, except_for: except = null } = holding ?? {};
  return { person, bureau, role, ...(post !== undefined && { post }), ...(whom !== null && { for: whom }), ...(letter !== null && { letter }), ...(except !== null && { except }) };
}

/** The bureaus in which they give a right now. */
export function bureausOf(holdings: readonly Held[], wall: Instant): readonly BureauId[] {
  return holdings.filter((held) => isCurrent(held, wall)).map(({ bureau }) => bureau);
}

/** The bureaus of those that gave a right and have ended, each with its end. */
export function formerPostsOf(holdings: readonly Held[], wall: Instant): readonly FormerPost[] {
  return holdings.flatMap((held) => (held.ended_at === null || isCurrent(held, wall) ? [] : [{ bureau: held.bureau, until: held.ended_at.toISOString() }]));
}

/** Who took part, as the rules name them. */
export const preparersIn = (rows: readonly PreparerRow[]): readonly (Preparer & Pick<PreparerRow, 'task' | 'milestone'>)[] => (
  rows.map(({ since, for: whom, evidence_of: evidenceOf, ...row }) => ({ ...row, ...(whom !== null && { for: whom }), ...(evidenceOf !== null && { evidenceOf }), ...(since !== null && { since: since.toISOString() }) })));

const isCurrent = ({ ended_at: end }: Held, wall: Instant): boolean => end === null || end.toISOString() > wall;

/** The statement that reads an actor's holdings, and holds them as they are until the commit. */
export const rightOf = ({ person }: Actor) => shareHoldings(person);

/** @throws Refused for an actor whose right has ended, or never was */
export function mustHaveRight(actor: Actor, holdings: readonly Held[], wall: Instant): void {
  const endedAt = rightEnd(actor, holdings, wall);
  if (endedAt !== undefined) throw new Refused(refuse('right-ended', { endedAt }));
}
