import type { Actor } from '@lianxi/domain/organisation/actor';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { OrganisationState } from '@lianxi/domain/organisation/organisation';
import type { Instant } from '@lianxi/domain/calendar/time';
import { holderOf } from '@lianxi/domain/organisation/holdings';
import type { PersonId } from '@lianxi/domain/organisation/organisation';

const person = 'founder';

/** Whoever sets the product up, and holds the database's address, in the role of an administrator there is none of. Nobody signs in as this; what they do stands in the chains as theirs. */
export const founder = (role: 'system-admin' | 'security-admin'): Actor => ({ person, bureau: officeBureau, role });

export const isFounder = (one: PersonId): boolean => one === person;

/** Whether the founder may act: as long as nobody is the security administrator, who appoints all others; so again where the last one has left. */
export function foundsStill({ posts }: OrganisationState, now: Instant): boolean {
  return !Object.values(posts).some((post) => post.role === 'security-admin' && holderOf(post, now));
}

/** Whether the founder may give somebody their ways in anew: the security administrator alone, and only where there is no other who would do it. */
export function recovers(person: PersonId, securityAdministrators: readonly PersonId[]): boolean {
  return securityAdministrators.length > 0 && securityAdministrators.every((one) => one === person);
}
