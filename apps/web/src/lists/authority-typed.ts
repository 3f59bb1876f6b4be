import type { Schemas } from '@lianxi/api-client/client';
import type { lists as words } from '@lianxi/wording/zh/page/lists';
import type { AskedFor } from '../look/still-missing';
import { authoritiesFor } from '../task/offered';

type Authority = Schemas['Authority'];

/** 授权依据, as it is typed. */
export type AuthorityTyped = Readonly<{ kind: Authority['kind']; number: string; authorisedOn: string }>;

/** The kinds between which one chooses, with their names. */
export type Kinds = readonly (readonly [kind: string, said: string])[];

/** By which names the record refuses its fields. */
export const authorityFields: readonly string[] = ['authority', 'authority.kind', 'authority.number', 'authority.on'];

/** The kinds on which a deputy signs under a policy; all of them until it is there. */
export function sufficientKinds(named: Readonly<Record<string, string>>, policy: Parameters<typeof authoritiesFor>[2]): Kinds {
  return Object.entries(named).filter(([kind]) => authoritiesFor('deputy', undefined, policy)?.includes(kind) ?? true);
}

/** The kind that is chosen: what was typed as long as it suffices, else the first that does. */
export function chosenKind(kind: Authority['kind'], kinds: Kinds): Authority['kind'] {
  return kinds.some(([one]) => one === kind) ? kind : kinds[0]?.[0] as Authority['kind'];
}

/** What is asked of it, and whether that was typed. */
export function authorityAsked({ number, authorisedOn }: AuthorityTyped, said: Pick<typeof words, 'authorityNumber' | 'authorityOn'>): readonly AskedFor[] {
  return [[said.authorityNumber, number.trim() !== ''], [said.authorityOn, authorisedOn !== '']];
}

/** The same, as it is sent. */
export const authorityOf = ({ kind, number, authorisedOn: on }: AuthorityTyped, kinds: Kinds): Authority => ({ kind: chosenKind(kind, kinds), number: number.trim(), on });

/** The same, as a form with a file sends it. */
export function authorityTyped(typed: AuthorityTyped, kinds: Kinds): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(authorityOf(typed, kinds)).map(([name, value]) => [`authority.${name}`, value]));
}
