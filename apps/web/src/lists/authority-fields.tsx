import type { Schemas } from '@lianxi/api-client/client';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { words as standingEn } from '@lianxi/wording/en/words';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Field } from '../look/field';
import type { AskedFor } from '../look/still-missing';
import { useProgramme } from '../shell/programme';

type Authority = Schemas['Authority'];

/** 授权依据, as it is typed. */
export type AuthorityTyped = Readonly<{ kind: Authority['kind']; number: string; authorisedOn: string }>;

/** By which names the record refuses its fields. */
export const authorityFields: readonly string[] = ['authority', 'authority.kind', 'authority.number', 'authority.on'];

/** Before anything was typed of it. */
export function useNoAuthority(): AuthorityTyped {
  return { kind: 'instruction', number: '', authorisedOn: useProgramme().today };
}

/** What is asked of it, and whether that was typed. */
export function authorityAsked({ number, authorisedOn }: AuthorityTyped, words: Pick<typeof zh, 'authorityNumber' | 'authorityOn'>): readonly AskedFor[] {
  return [[words.authorityNumber, number.trim() !== ''], [words.authorityOn, authorisedOn !== '']];
}

/** The same, as it is sent. */
export const authorityOf = ({ kind, number, authorisedOn: on }: AuthorityTyped): Authority => ({ kind, number: number.trim(), on });

/** The same, as a form with a file sends it. */
export function authorityTyped(typed: AuthorityTyped): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(authorityOf(typed)).map(([name, value]) => [`authority.${name}`, value]));
}

interface AuthorityFieldsProps {
  readonly typed: AuthorityTyped;
  readonly type: (changed: Partial<AuthorityTyped>) => void;
  readonly refusal: Error | null;
}

/** 授权依据: on which authority a deputy signs a list, or signed it. */
export function AuthorityFields({ typed, type, refusal }: AuthorityFieldsProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  return (
    <>
      <Choice label={words.authorityKind} name="authority.kind" value={typed.kind} options={Object.entries(standing.authority)} change={(kind) => { type({ kind: kind as Authority['kind'] }); }} refusal={refusal} />
      <Field label={words.authorityNumber} hint={words.authorityHint} name="authority.number" value={typed.number} change={(number) => { type({ number }); }} refusal={refusal} required />
      <Field label={words.authorityOn} name="authority.on" type="date" value={typed.authorisedOn} change={(authorisedOn) => { type({ authorisedOn }); }} refusal={refusal} required />
    </>
  );
}
