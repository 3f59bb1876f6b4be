import type { Instant } from '../calendar/time';
import type { Holding, OrganisationState, PersonId, Post } from './organisation';

/** Whether a holding gives a right at an instant. */
export function isCurrent({ from, until }: Holding, at: Instant): boolean {
  return from <= at && (until === undefined || at < until);
}

/** Whether a holding has not ended by an instant: it is current or still to come. */
export function isOpen({ until }: Holding, at: Instant): boolean {
  return until === undefined || at < until;
}

/** Who holds a post at an instant in their own right; the last appointed where two do. */
export function holderOf(post: Post, at: Instant): Holding | undefined {
  return post.holdings.filter((holding) => holding.for === undefined && isCurrent(holding, at)).at(-1);
}

/** The posts in which somebody has a holding that has not ended by an instant. */
export function postsOf({ posts }: OrganisationState, person: PersonId, at: Instant): readonly Post[] {
  return Object.values(posts).filter(({ holdings }) => holdings.some((holding) => holding.person === person && isOpen(holding, at)));
}
