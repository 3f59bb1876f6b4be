import type { OrganisationState } from '@lianxi/domain/organisation/organisation';
import type { HolderEntity } from './holder.entity';

/** That somebody holds a post, as its row has it. */
export type HolderRow = Readonly<Pick<HolderEntity, keyof HolderEntity>>;

/** The rows of an organisation's holdings. Pure. */
export function holderRows({ posts }: OrganisationState): readonly HolderRow[] {
  return Object.values(posts).flatMap(({ id: post, bureau, role, holdings }) => (
    holdings.map(({ person, from, until, for: standsFor, letter, except }) => ({ post, person, beginsAt: from, bureau, role, endedAt: until ?? null, standsFor: standsFor ?? null, letter, exceptFor: except ?? null }))
  ));
}
