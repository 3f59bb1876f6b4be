import type { Schemas } from '@lianxi/api-client/client';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { AuthorityFields, useKinds, useNoAuthority } from '../lists/authority-fields';
import type { AuthorityTyped } from '../lists/authority-typed';
import { authorityAsked, authorityFields, authorityOf } from '../lists/authority-typed';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { DraftAside } from '../look/draft-aside';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { tellDone } from '../record/done';
import { useDraft } from '../record/draft';
import { useRights } from '../session/rights';
import { useSession } from '../session/session';
import { authoritySaidOf } from './authority-said-of';
import { useDoneWords } from './done-words';

type Typed = AuthorityTyped & Pick<Schemas['ConclusionForm'], 'as'>;

/** 另行办结: by the office, on an authority, where a task becomes standing work or ends with the policy. */
export function Conclusion({ task }: { readonly task: Schemas['Task'] }): ReactNode {
  const { id, measure } = task;
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const said = authoritySaidOf(words);
  const { post } = useSession();
  const rights = useRights();
  const doneOf = useDoneWords(measure);
  const kinds = useKinds();
  const [isOpen, open] = useState(false);
  const [typed, type, forget, aside] = useDraft<Typed>([post, id, 'conclusion'], { as: 'became-standing', ...useNoAuthority('minutes') });
  const act = useAct((body: Schemas['ConclusionForm'], key) => api.POST('/api/v1/tasks/{id}/conclusion', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }), () => { forget(); open(false); tellDone(doneOf('conclusion')); });
  if (!rights.can('concludeOtherwise', 'Task')) return null;
  if (!isOpen) return <div className="acts"><button type="button" aria-expanded={false} onClick={() => { open(true); }}>{words.act.conclusion.title}</button></div>;
  return (
    <form className="act-form" aria-label={words.act.conclusion.title} onSubmit={(event) => { event.preventDefault(); act.send({ as: typed.as, authority: authorityOf(typed, kinds) }); }}>
      <p className="next">{words.act.conclusion.next}</p>
      <DraftAside aside={aside} />
      <Choice label={words.field.as} name="as" value={typed.as} options={Object.entries(standing.conclusion)} change={(as) => { type({ as: as as Typed['as'] }); }} refusal={act.refusal} />
      <AuthorityFields said={said} typed={typed} kinds={kinds} type={type} refusal={act.refusal} task={task} />
      <Refused refusal={act.refusal} fields={['as', ...authorityFields]} />
      <div className="acts"><Send said={act.isUnderWay ? words.sending : words.act.conclusion.send} missing={stillMissing(...authorityAsked(typed, said))} isOff={act.isUnderWay} /><button type="button" className="plain" onClick={() => { open(false); }}>{words.cancel}</button></div>
    </form>
  );
}
