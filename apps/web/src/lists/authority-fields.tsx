import { useQuery } from '@tanstack/react-query';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { words as standingEn } from '@lianxi/wording/en/words';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Field } from '../look/field';
import { policyQuery } from '../rehearsal/queries';
import { useProgramme, useProgrammeId } from '../shell/programme';
import type { AuthorityTyped, Kinds } from './authority-typed';
import { chosenKind, sufficientKinds } from './authority-typed';

/** Before anything was typed of it. */
export function useNoAuthority(): AuthorityTyped {
  return { kind: 'instruction', number: '', authorisedOn: useProgramme().today };
}

/** On which kinds of authority a deputy signs in this programme. */
export function useKinds(): Kinds {
  const { data: policy } = useQuery(policyQuery(useProgrammeId()));
  return sufficientKinds(useWords({ zh: standingZh, en: standingEn }).authority, policy);
}

interface AuthorityFieldsProps {
  readonly typed: AuthorityTyped;
  readonly kinds: Kinds;
  readonly type: (changed: Partial<AuthorityTyped>) => void;
  readonly refusal: Error | null;
}

/** 授权依据: on which authority a deputy signs a list, or signed it. */
export function AuthorityFields({ typed, kinds, type, refusal }: AuthorityFieldsProps): ReactNode {
  const words = useWords({ zh, en });
  return (
    <>
      <Choice label={words.authorityKind} name="authority.kind" value={chosenKind(typed.kind, kinds)} options={kinds} change={(kind) => { type({ kind: kind as AuthorityTyped['kind'] }); }} refusal={refusal} />
      <Field label={words.authorityNumber} hint={words.authorityHint} name="authority.number" value={typed.number} change={(number) => { type({ number }); }} refusal={refusal} required />
      <Field label={words.authorityOn} name="authority.on" type="date" value={typed.authorisedOn} change={(authorisedOn) => { type({ authorisedOn }); }} refusal={refusal} required />
    </>
  );
}
