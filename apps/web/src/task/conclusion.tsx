import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { tellDone } from '../record/done';
import { policyQuery } from '../rehearsal/queries';
import { useRights } from '../session/rights';
import { useProgramme } from '../shell/programme';
import { useDoneWords } from './done-words';
import { authoritiesFor } from './offered';

const fields = ['as', 'authority.kind', 'authority.number', 'authority.on'] as const;

/** 另行办结: by the office, on an authority, where a task becomes standing work or ends with the policy. */
export function Conclusion({ task: { id, programme, measure } }: { readonly task: Schemas['Task'] }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { today } = useProgramme();
  const rights = useRights();
  const { data: policy } = useQuery(policyQuery(programme));
  const doneOf = useDoneWords(measure);
  const kinds = Object.entries(standing.authority).filter(([kind]) => authoritiesFor('conclusion', undefined, policy)?.includes(kind) ?? true);
  const [isOpen, open] = useState(false);
  const [typed, type] = useState({ as: 'became-standing' as Schemas['ConclusionForm']['as'], kind: 'minutes' as Schemas['Authority']['kind'], number: '', on: today });
  const act = useAct(({ as, ...authority }: typeof typed, key) => api.POST('/api/v1/tasks/{id}/conclusion', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { as, authority } }), () => { open(false); tellDone(doneOf('conclusion')); });
  const kind = kinds.some(([one]) => one === typed.kind) ? typed.kind : kinds[0]?.[0] as typeof typed.kind;
  if (!rights.can('concludeOtherwise', 'Task')) return null;
  if (!isOpen) return <div className="acts"><button type="button" aria-expanded={false} onClick={() => { open(true); }}>{words.act.conclusion.title}</button></div>;
  return (
    <form className="act-form" aria-label={words.act.conclusion.title} onSubmit={(event) => { event.preventDefault(); act.send({ ...typed, kind }); }}>
      <p className="next">{words.act.conclusion.next}</p>
      <Choice label={words.field.as} name="as" value={typed.as} options={Object.entries(standing.conclusion)} change={(as) => { type({ ...typed, as: as as typeof typed.as }); }} refusal={act.refusal} />
      <Choice label={words.field['authority.kind']} name="authority.kind" value={kind} options={kinds} change={(kind) => { type({ ...typed, kind: kind as typeof typed.kind }); }} refusal={act.refusal} />
      <Field label={words.field['authority.number']} name="authority.number" value={typed.number} change={(number) => { type({ ...typed, number }); }} refusal={act.refusal} required />
      <Field label={words.field['authority.on']} name="authority.on" type="date" value={typed.on} change={(on) => { type({ ...typed, on }); }} refusal={act.refusal} required />
      <Refused refusal={act.refusal} fields={fields} />
      <div className="acts"><Send said={act.isUnderWay ? words.sending : words.act.conclusion.send} missing={stillMissing([words.field['authority.number'], typed.number.trim() !== ''])} isOff={act.isUnderWay} /><button type="button" className="plain" onClick={() => { open(false); }}>{words.cancel}</button></div>
    </form>
  );
}
