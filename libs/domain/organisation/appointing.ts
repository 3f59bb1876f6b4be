import type { Instant } from '../calendar/time';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { Actor } from './actor';
import { isCurrent, postsOf } from './holdings';
import type { OrganisationCommand, OrganisationRefusalCode, OrganisationState, PersonId, Post, PostRole } from './organisation';

type No = Refusal<OrganisationRefusalCode> | undefined;

/** 三员: each a person of their own (GB/T 22239-2019, 8.1.4.2 and 8.1.5). */
export const administrators: readonly PostRole[] = ['system-admin', 'security-admin', 'auditor'];

/** Substitution passes on no further: whoever acts only for somebody else appoints, relieves and enters nobody. And nobody appoints themselves. */
export function notByThem(command: OrganisationCommand, actor: Actor): No {
  if (command.type !== 'takePost' && command.type !== 'leavePost' && command.type !== 'enterPerson') return undefined;
  if (actor.for !== undefined) return refuse('substitute-appoints', { person: actor.person, holder: actor.for });
  return command.type === 'takePost' && command.person === actor.person ? refuse('appoints-self', { person: actor.person }, 'person') : undefined;
}

/** When the one who appoints leaves their own post, as far as that is known: no substitute they name stays beyond it. */
export function ownEnd({ posts }: OrganisationState, { person, role, bureau }: Actor, now: Instant): Instant | undefined {
  const own = Object.values(posts)
    .filter((post) => post.role === role && post.bureau === bureau)
    .flatMap(({ holdings }) => holdings.filter((holding) => holding.person === person && holding.for === undefined && isCurrent(holding, now)));
  const ends = own.map(({ until }) => until);
  return ends.includes(undefined) ? undefined : ends.sort().at(-1);
}

/** The post that keeps somebody from this one: an administrator holds no other, and whoever holds another becomes no administrator. */
export function otherAdministration(state: OrganisationState, { id, role }: Post, person: PersonId, at: Instant): Post | undefined {
  return postsOf(state, person, at).find((post) => post.id !== id && (administrators.includes(role) || administrators.includes(post.role)));
}

/**
 * Who stands in (代理) is a colleague, and so is whom a bureau's own office appoints: in the post of a liaison or head nobody who has a post of another body, and none of this one. By that post
 * they may have prepared, or come to review, what they would sign here; a person of two bodies is the security administrator's to appoint.
 */
export function ofAnotherBody(state: OrganisationState, { bureau, role }: Post, person: PersonId, at: Instant): Post | undefined {
  const held = role === 'liaison' || role === 'bureau-head' ? postsOf(state, person, at) : [];
  return held.some((post) => post.bureau === bureau) ? undefined : held[0];
}
