import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Openable } from '../look/decision-form';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { Several } from '../look/several';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { useProgrammeId } from '../shell/programme';
import { MovesDone } from './moves-done';

interface Given {
  readonly bureau: string;
  /** With commas between. */
  readonly tasks: string;
  readonly to: string;
  readonly number: string;
  readonly on: string;
}

/** 职责调整: a bureau that goes on gives its part in some tasks off, by a document. */
export function GivenOff({ bureaus }: { readonly bureaus: readonly Schemas['Bureau'][] }): ReactNode {
  const [words, look] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn })];
  const [typed, type] = useState<Given>({ bureau: '', tasks: '', to: '', number: '', on: '' });
  const bureau = typed.bureau === '' ? bureaus[0]?.bureau ?? '' : typed.bureau;
  const takers = bureaus.filter((one) => one.bureau !== bureau);
  const to = takers.some((one) => one.bureau === typed.to) ? typed.to : takers[0]?.bureau ?? '';
  const parts = usePartsOf(bureau);
  const chosen = parts.filter(({ task }) => typed.tasks.split(',').includes(task));
  const act = useAct((what: Given, key) => api.POST('/api/v1/organisation/moves', {
    params: { header: { 'Idempotency-Key': key } },
    body: { bureau: what.bureau, items: what.tasks.split(',').map((task) => ({ task, to: what.to })), authority: { number: what.number, on: what.on } },
  }));
  const missing = stillMissing([words.field.parts, chosen.length > 0], [words.field.reformLetter, typed.number.trim() !== ''], [words.field.givenOn, typed.on !== '']);
  const { title, next, send } = words.act.giveOff;
  const named = (of: typeof bureaus): (readonly [string, string])[] => of.map((one) => [one.bureau, one.name] as const);
  return (
    <Openable title={title}>
      <form className="decision" aria-label={title} onSubmit={(event) => { event.preventDefault(); act.send({ ...typed, bureau, to, tasks: chosen.map(({ task }) => task).join() }); }}>
        <p className="next">{next}</p>
        <Choice label={words.field.givesOff} name="bureau" value={bureau} options={named(bureaus)} change={(one) => { type({ ...typed, bureau: one, tasks: '' }); }} refusal={act.refusal} />
        {parts.length === 0 ? <p className="empty">{words.noParts}</p> : <Several label={words.field.parts} name="items" value={typed.tasks} options={parts.map(({ task, measure, heading }) => [task, `${fill(look.measure, { measure })} ${heading}`] as const)} change={(tasks) => { type({ ...typed, tasks }); }} refusal={act.refusal} />}
        <Choice label={words.field.to} name="to" value={to} options={named(takers)} change={(one) => { type({ ...typed, to: one }); }} refusal={act.refusal} />
        <Field label={words.field.reformLetter} hint={words.hint.reformLetter} name="authority.number" value={typed.number} change={(number) => { type({ ...typed, number }); }} refusal={act.refusal} required />
        <Field label={words.field.givenOn} name="authority.on" type="date" value={typed.on} change={(on) => { type({ ...typed, on }); }} refusal={act.refusal} required />
        <Refused refusal={act.refusal} fields={['bureau', 'items', 'to', 'authority.number', 'authority.on']} />
        <div className="acts"><Send said={send} missing={missing} isOff={act.isUnderWay} /></div>
        <MovesDone done={act.done} parts={parts} />
      </form>
    </Openable>
  );
}

/** The open tasks of the programme in which a bureau has a part. */
function usePartsOf(bureau: string): readonly { readonly task: string; readonly measure: number; readonly heading: string }[] {
  const programme = useProgrammeId();
  const { data = [] } = useQuery({
    queryKey: [recordKey, programme, 'tasks', bureau],
    queryFn: () => every((cursor) => answered(api.GET('/api/v1/tasks', { params: { query: { programme, bureau, limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
  });
  return data.filter(({ phase }) => phase !== 'concluded').map(({ id: task, measure, heading }) => ({ task, measure, heading }));
}
