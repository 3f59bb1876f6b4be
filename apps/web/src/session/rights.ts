import type { Schemas } from '@lianxi/api-client/client';
import type { MongoAbility, RawRuleOf } from '@casl/ability';
import { createMongoAbility } from '@casl/ability';
import { useSuspenseQuery } from '@tanstack/react-query';
import { abilitiesQuery } from './abilities';
import { useSession } from './session';

/** What something is, and the facts on which a right to it can depend; as the record tells its rules. */
export type Thing =
  | { readonly kind: 'Task'; readonly coordinator: string }
  | { readonly kind: 'Part'; readonly bureau: string; readonly bureauKind: string }
  | { readonly kind: 'Milestone'; readonly coordinator: string; readonly phase: string; readonly onPaper: boolean }
  | { readonly kind: 'StrikeOffList'; readonly phase: string };

export type Rights = MongoAbility<[string, Thing | 'Task' | 'Programme' | 'Audit' | 'StrikeOffList']>;

/** The rules of `GET /me/abilities` as the answers that the record gives: whether a post may do something with a part or a milestone. */
export function rightsFrom({ rules }: Pick<Schemas['Abilities'], 'rules'>): Rights {
  return createMongoAbility<Rights>(rules as RawRuleOf<Rights>[], { detectSubjectType: (thing) => (typeof thing === 'string' ? thing : thing.kind) });
}

/** The rights of the post that acts; the shell has asked for them before any page stands. */
export function useRights(): Rights {
  const { post } = useSession();
  return rightsFrom(useSuspenseQuery(abilitiesQuery(post)).data);
}
