import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { milestoneName } from '@lianxi/wording/milestone';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { DraftAside } from '../look/draft-aside';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { tellDone } from '../record/done';
import { useDraft } from '../record/draft';
import { useRights } from '../session/rights';
import { useSession } from '../session/session';
import { useDoneWords } from './done-words';
import { handlersQuery } from './queries';

const fields = ['to', 'milestone', 'reason', 'dueOn'] as const;

/** 转办: one's own bureau's part to another of its posts, or back (交回); offered where there is another post, or the part was passed on. */
export function Transfer({ task: { id, parts, milestones, measure } }: { readonly task: Schemas['Task'] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { bureau, post } = useSession();
  const part = parts.find((one) => one.bureau === bureau);
  const may = useRights().can('transferPart', { kind: 'Part', bureau, bureauKind: part?.kind ?? '' }) && part !== undefined;
  const { data: posts = [] } = useQuery({ ...handlersQuery(bureau), enabled: may });
  const doneOf = useDoneWords(measure);
  const [isOpen, open] = useState(false);
  const [typed, type, forget, aside] = useDraft([post, id, 'transfer'], { to: '', milestone: '', reason: '', dueOn: '' });
  const act = useAct((body: Schemas['TransferForm'], key) => api.POST('/api/v1/tasks/{id}/transfer', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }), () => { forget(); open(false); tellDone(doneOf('transfer')); });
  const wasPassedOn = part?.handler !== undefined || milestones.some(({ contributions }) => contributions.some((one) => one.bureau === bureau && one.handler !== undefined));
  const options = [...posts.filter((one) => one.post !== part?.handler?.post && posts.length > 1).map((one) => [one.post, one.title] as const), ...(wasPassedOn ? [['', words.keepHandler] as const] : [])];
  if (!may || options.length === 0) return null;
  if (!isOpen) return <div className="acts"><button type="button" aria-expanded={false} onClick={() => { open(true); }}>{words.act.transfer.title}</button></div>;
  const to = options.some(([one]) => one === typed.to) ? typed.to : options[0]?.[0] ?? '';
  const send = (): void => { act.send({ bureau, reason: typed.reason.trim(), ...(to !== '' && { to }), ...(typed.milestone !== '' && { milestone: typed.milestone }), ...(typed.dueOn !== '' && { dueOn: typed.dueOn }) }); };
  return (
    <form className="act-form" aria-label={words.act.transfer.title} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <p className="next">{words.act.transfer.next}</p>
      <DraftAside aside={aside} />
      <Choice label={words.field.handler} name="to" value={to} options={options} change={(one) => { type({ to: one }); }} refusal={act.refusal} />
      <Choice label={words.field.milestone} name="milestone" value={typed.milestone} options={[['', words.wholePart], ...milestones.map(({ key }) => [key, milestoneName(language, key)] as const)]} change={(milestone) => { type({ milestone }); }} refusal={act.refusal} />
      <Field label={words.field.reason} hint={words.hint.reason} name="reason" lines={3} value={typed.reason} change={(reason) => { type({ reason }); }} refusal={act.refusal} required />
      <Field label={`${words.field.within}${words.optional}`} hint={words.hint.within} name="dueOn" type="date" value={typed.dueOn} change={(dueOn) => { type({ dueOn }); }} refusal={act.refusal} />
      <Refused refusal={act.refusal} fields={fields} />
      <div className="acts"><Send said={act.isUnderWay ? words.sending : words.act.transfer.send} missing={stillMissing([words.field.reason, typed.reason.trim() !== ''])} isOff={act.isUnderWay} /><button type="button" className="plain" onClick={() => { open(false); }}>{words.cancel}</button></div>
    </form>
  );
}
