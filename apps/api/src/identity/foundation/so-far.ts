import { AccountEntity } from '@lianxi/persistence/identity/account.entity';
import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { postsPage } from '../../organisation/organisation.service';
import type { SoFar } from './establish';
import { nothingYet, securityAdministrator } from './establish';
import type { Staffed } from './staff';

/** How far a founding by the same security administrator came that was interrupted: they hold their post, and not all of the three have an account yet. */
export async function soFar(record: DataSource, people: readonly Staffed[]): Promise<SoFar> {
  const [{ items }, accounts] = await Promise.all([postsPage(record.manager, { limit: 1_000 }), record.getRepository(AccountEntity).countBy({ person: In(people.map(({ person }) => person)) })]);
  const first = securityAdministrator(people);
  const held = items.filter(({ holdings }) => holdings.some(({ current }) => current));
  const isTheirs = held.some(({ role, holdings }) => role === 'security-admin' && holdings.some(({ person, current }) => person === first.person && current));
  return isTheirs && accounts < people.length ? { hasSecurityAdministrator: true, held: new Set(held.map(({ post }) => post)) } : nothingYet;
}
