import type { OrganisationState, PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import type { EntityManager } from 'typeorm';
import { FreeTextEntity } from '../record/free-text.entity';
import { OrganisationEntity } from './organisation.entity';
import { organisationId } from './organisation.sql';

/** The organisation as it stands. */
export async function organisation(db: EntityManager): Promise<OrganisationState> {
  return (await db.findOneByOrFail(OrganisationEntity, { id: organisationId })).state;
}

/** Persons' names by the hash the events hold; erased ones are absent. */
export async function personNames(db: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await db.findBy(FreeTextEntity, { aggregate: organisationId });
  return new Map(rows.flatMap(({ hash, body }) => (body === null ? [] : [[hash, body] as const])));
}

/** How persons are called, by their slug; null for a name that was erased. */
export async function personsCalled(db: EntityManager): Promise<ReadonlyMap<PersonId, string | null>> {
  const [{ persons }, names] = await Promise.all([organisation(db), personNames(db)]);
  return new Map(Object.entries(persons).map(([person, { nameHash }]) => [person, names.get(nameHash) ?? null]));
}

/** The posts that nobody holds any more, nor is to; those among them that nobody ever held. `reaching` says the same of one post. */
export async function closedPosts(db: EntityManager): Promise<ReadonlySet<PostId>> {
  const rows = await db.query<{ post: PostId }[]>(`SELECT post FROM organisation, json_object_keys(organisation.state->'posts') AS post WHERE organisation.id = $1
    AND NOT EXISTS (SELECT FROM holder WHERE holder.post = post.post AND (holder.ended_at IS NULL OR holder.ended_at > clock_timestamp()))`, [organisationId]);
  return new Set(rows.map(({ post }) => post));
}
