import type { Actor } from '@lianxi/domain/organisation/actor';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { OrganisationState } from '@lianxi/domain/organisation/organisation';
import type { Instant } from '@lianxi/domain/calendar/time';
import { holderOf } from '@lianxi/domain/organisation/holdings';

const person = 'founder';

/** Whoever sets the product up, in the role of an administrator there is none of yet. Nobody signs in as this. */
export const founder = (role: 'system-admin' | 'security-admin'): Actor => ({ person, bureau: officeBureau, role });

export const isFounder = (actor: Actor): boolean => actor.person === person;

/** Whether the founder may act: until somebody is the security administrator, who appoints all others. */
export function foundsStill({ posts }: OrganisationState, now: Instant): boolean {
  return !Object.values(posts).some((post) => post.role === 'security-admin' && holderOf(post, now));
}
