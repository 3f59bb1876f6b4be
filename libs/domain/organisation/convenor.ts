import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { Bureau, Holding, OrganisationState, Post, PostRole } from './organisation';

/** 召集人 as a title says it, maybe with what else its holder is in brackets, of either width: `联席会议召集人（市长）`. Whoever is anything 副 before that, a 副召集人 or 副总召集人, is a deputy. */
const convenor = /^[^副]*召集人(?:[（(].*[)）])?$/u;

/** Whether a post is the convenor's: a leader's whose title says so, which stands in the organisation's chain since the post was made, and is never changed. */
export const isConvenors = ({ role, title }: Pick<Post, 'role' | 'title'>): boolean => role === 'leader' && convenor.test(title);

/** The posts of a body that has a part in plans. */
const ofParts: readonly PostRole[] = ['liaison', 'bureau-head'];

/** Bodies that plans ask for nothing: where the leaders are. */
const withoutParts: readonly Bureau['kind'][] = ['government', 'office'];

/** Who leads the joint meeting decides about what bodies with a part in a plan report: no body has posts of both. */
export function beside({ posts }: OrganisationState, { id, kind }: Bureau, role: PostRole): Refusal<'leaders-apart'> | undefined {
  const has = (roles: readonly PostRole[]): boolean => Object.values(posts).some((post) => post.bureau === id && roles.includes(post.role));
  const no = role === 'leader' ? !withoutParts.includes(kind) || has(ofParts) : ofParts.includes(role) && has(['leader']);
  return no ? refuse('leaders-apart', { role, bureau: id }, 'role') : undefined;
}

/** The other convenor's post that somebody holds in their own right within this time: there is one convenor at once, whatever posts have been made. */
export function otherConvenors({ posts }: OrganisationState, post: Post, { from, until }: Pick<Holding, 'from' | 'until'>): Post | undefined {
  if (!isConvenors(post)) return undefined;
  const meets = (one: Holding): boolean => one.for === undefined && (until === undefined || one.from < until) && (one.until === undefined || from < one.until);
  return Object.values(posts).find((other) => other.id !== post.id && isConvenors(other) && other.holdings.some(meets));
}
