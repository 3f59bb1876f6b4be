import type { Schemas } from '@lianxi/api-client/client';
import type { AskedFor } from '../look/still-missing';

type Authority = Schemas['Authority'];

/** 依据, as it is typed: on which a deputy signs, a coordinator is confirmed, or a task is concluded; of what is an act of a task, with the scan that was chosen. */
export type AuthorityTyped = Readonly<{ kind: Authority['kind']; number: string; authorisedOn: string; scan?: string }>;

/** The kinds between which one chooses, with their names. */
export type Kinds = readonly (readonly [kind: string, said: string])[];

/** What its fields are called on a page, with what is to be known of its number where that is not plain. */
export type AuthoritySaid = Readonly<{ authorityKind: string; authorityNumber: string; authorityHint?: string; authorityOn: string }>;

/** By which names the record refuses its fields. */
export const authorityFields: readonly string[] = ['authority', 'authority.kind', 'authority.number', 'authority.on', 'authority.scan'];

/** The kinds that suffice for it under a policy; all of them until that is there. */
export function sufficientKinds(named: Readonly<Record<string, string>>, policy: Pick<Schemas['Policy'], 'coordinatorAuthorities'> | undefined): Kinds {
  return Object.entries(named).filter(([kind]) => policy?.coordinatorAuthorities.some((one) => one === kind) ?? true);
}

/** The kind that is chosen: what was typed as long as it suffices, else the first that does. */
export function chosenKind(kind: Authority['kind'], kinds: Kinds): Authority['kind'] {
  return kinds.some(([one]) => one === kind) ? kind : kinds[0]?.[0] as Authority['kind'];
}

/** What is asked of it, and whether that was typed. */
export function authorityAsked({ number, authorisedOn }: AuthorityTyped, said: AuthoritySaid): readonly AskedFor[] {
  return [[said.authorityNumber, number.trim() !== ''], [said.authorityOn, authorisedOn !== '']];
}

/** The same, as it is sent. */
export const authorityOf = ({ kind, number, authorisedOn: on, scan }: AuthorityTyped, kinds: Kinds): Authority => ({ kind: chosenKind(kind, kinds), number: number.trim(), on, ...(scan && { scan }) });

/** The same, as a form with a file sends it. */
export function authorityTyped(typed: AuthorityTyped, kinds: Kinds): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(authorityOf(typed, kinds)).map(([name, value]) => [`authority.${name}`, value]));
}
