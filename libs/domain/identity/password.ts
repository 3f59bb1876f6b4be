import type { PersonId } from '../organisation/organisation';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { IdentityRefusalCode } from './refusals';

/** How long a password is, in characters as people count them. */
export const passwordLength = { least: 12, most: 128 } as const;

/** Why a password is none; undefined for one that may be used. What it is made of is not prescribed: length is what holds. */
export function passwordFault(password: string, person: PersonId): Refusal<IdentityRefusalCode> | undefined {
  const { length } = Array.from(password);
  if (length < passwordLength.least) return refuse('password-too-short', { least: passwordLength.least }, 'password');
  if (length > passwordLength.most) return refuse('password-too-long', { most: passwordLength.most }, 'password');
  if (password.toLowerCase().includes(person.toLowerCase())) return refuse('password-names-person', { person }, 'password');
  return undefined;
}
