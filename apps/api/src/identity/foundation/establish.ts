import type { AccountCommands } from '@lianxi/commands/identity/account-commands';
import type { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import type { SpokenOrganisationCommand } from '@lianxi/commands/organisation/person-name';
import { founder } from '@lianxi/commands/organisation/founder';
import { Refused } from '@lianxi/commands/path/refused';
import { requestHash } from '@lianxi/commands/path/request';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { hashPassword } from '../passwords';
import type { Staff, Staffed } from './staff';

/** What an organisation is entered by. */
type Entering = Extract<SpokenOrganisationCommand, { type: 'enterBureau' | 'createPost' | 'enterPerson' | 'takePost' }>;

/** Since when bodies are entered with the names they begin with. */
const since = '2019-01-01';

/** What is there already stays as it is: whoever was interrupted goes on. */
const there = ['bureau-exists', 'post-exists', 'person-exists', 'person-holds-post', 'account-exists'];

/** How far an organisation has come: whether somebody appoints the others, and which posts somebody has held. */
export interface SoFar {
  readonly hasSecurityAdministrator: boolean;
  readonly held: ReadonlySet<string>;
}

/** Nothing yet. */
export const nothingYet: SoFar = { hasSecurityAdministrator: false, held: new Set() };

/** Enters bodies, posts, persons and who holds what, by the ordinary commands: the founder until there is a security administrator, who appoints the others. */
export async function establish(organisation: Pick<OrganisationCommands, 'run'>, { bodies, people, letter }: Staff, { hasSecurityAdministrator, held }: SoFar = nothingYet): Promise<void> {
  const ask = (actor: Actor, command: Entering): Promise<unknown> => (
    unlessThere(organisation.run({ actor, bodyHash: requestHash('POST', '/foundation', { ...command }), command })));
  const first = securityAdministrator(people);
  if (!hasSecurityAdministrator) {
    for (const { bureau, kind, name } of bodies) await ask(founder('system-admin'), { type: 'enterBureau', bureau, kind, name, from: since });
    for (const { post, bureau, role, title } of people) await ask(founder('system-admin'), { type: 'createPost', post, bureau, role, title });
    await ask(founder('security-admin'), { type: 'enterPerson', person: first.person, name: first.name });
    await ask(founder('security-admin'), { type: 'takePost', post: first.post, person: first.person, letter });
  }
  const others = people.filter(({ post, person }) => person !== first.person && !held.has(post));
  for (const { person, name } of others) await ask(actorOf(first), { type: 'enterPerson', person, name });
  for (const { post, person } of others) await ask(actorOf(first), { type: 'takePost', post, person, letter });
}

/** Gives everybody an account: with a password for once, of which they are told, unless they have one. */
export async function giveAccounts(accounts: AccountCommands, people: readonly Staffed[], passwords: ReadonlyMap<string, string>): Promise<void> {
  const by = actorOf(securityAdministrator(people));
  for (const { person } of people) await unlessThere(accounts.create(by, person, await hashPassword(passwords.get(person) ?? '')));
}

/** Somebody in their post. */
export const actorOf = ({ person, bureau, role }: Staffed): Actor => ({ person, bureau, role });

/** Who appoints the others. */
export function securityAdministrator(people: readonly Staffed[]): Staffed {
  const found = people.find(({ role }) => role === 'security-admin');
  if (!found) throw new Error('An organisation begins with a security administrator: nobody else appoints the others');
  return found;
}

async function unlessThere(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refused) || !there.includes(error.refusal.refused)) throw error;
  });
}
