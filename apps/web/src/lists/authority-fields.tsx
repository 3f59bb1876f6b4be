import { useQuery } from '@tanstack/react-query';
import { words as standingEn } from '@lianxi/wording/en/words';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Field } from '../look/field';
import { policyQuery } from '../rehearsal/queries';
import { useProgramme, useProgrammeId } from '../shell/programme';
import type { OfTask } from '../task/authority-scan';
import { AuthorityScan } from '../task/authority-scan';
import type { AuthoritySaid, AuthorityTyped, Kinds } from './authority-typed';
import { chosenKind, sufficientKinds } from './authority-typed';

/** Before anything was typed of it, where it is mostly of a kind. */
export function useNoAuthority(kind: AuthorityTyped['kind']): AuthorityTyped {
  return { kind, number: '', authorisedOn: useProgramme().today };
}

/** Which kinds of authority suffice for it in this programme. */
export function useKinds(): Kinds {
  const { data: policy } = useQuery(policyQuery(useProgrammeId()));
  return sufficientKinds(useWords({ zh: standingZh, en: standingEn }).authority, policy);
}

interface AuthorityFieldsProps {
  /** What they are called on this page. */
  readonly said: AuthoritySaid;
  readonly typed: AuthorityTyped;
  readonly kinds: Kinds;
  readonly type: (changed: Partial<AuthorityTyped>) => void;
  readonly refusal: Error | null;
  /** The task it is an act of, which keeps the scan of the paper; what is of no task has none. */
  readonly task?: OfTask;
}

/** 依据: of which kind, under which number, and of which day; of an act of a task, with its scan. */
export function AuthorityFields({ said, typed, kinds, type, refusal, task }: AuthorityFieldsProps): ReactNode {
  return (
    <>
      <Choice label={said.authorityKind} name="authority.kind" value={chosenKind(typed.kind, kinds)} options={kinds} change={(kind) => { type({ kind: kind as AuthorityTyped['kind'] }); }} refusal={refusal} />
      <Field label={said.authorityNumber} hint={said.authorityHint} name="authority.number" value={typed.number} change={(number) => { type({ number }); }} refusal={refusal} required />
      <Field label={said.authorityOn} name="authority.on" type="date" value={typed.authorisedOn} change={(authorisedOn) => { type({ authorisedOn }); }} refusal={refusal} required />
      {task && <AuthorityScan task={task} value={typed.scan ?? ''} change={(scan) => { type({ scan }); }} refusal={refusal} />}
    </>
  );
}
