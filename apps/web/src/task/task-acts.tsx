import type { Schemas } from '@lianxi/api-client/client';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { AuthorityFields, useKinds, useNoAuthority } from '../lists/authority-fields';
import type { AuthorityTyped } from '../lists/authority-typed';
import { authorityAsked, authorityFields, authorityOf } from '../lists/authority-typed';
import { useAddress } from '../look/address';
import { useWords } from '../look/choices';
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
import { authoritySaidOf } from './authority-said-of';
import { useDoneWords } from './done-words';

interface OfTask {
  readonly task: Schemas['Task'];
}

/** 签收: one click, for one's own body. */
export function Receipt({ task: { id, parts, measure } }: OfTask): ReactNode {
  const words = useWords({ zh, en });
  const doneOf = useDoneWords(measure);
  const { bureau } = useSession();
  const rights = useRights();
  const part = parts.find((one) => one.bureau === bureau);
  const act = useAct((body: Schemas['ReceiptForm'], key) => api.POST('/api/v1/tasks/{id}/receipt', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }), () => { tellDone(doneOf('receipt')); });
  if (part?.receipt !== 'awaited' || !rights.can('acknowledge', { kind: 'Part', bureau, bureauKind: part.kind })) return null;
  return (
    <div className="milestone-acts">
      <p className="next">{words.act.receipt.next}</p>
      <Refused refusal={act.refusal} />
      <div className="acts"><button type="button" className="first" disabled={act.isUnderWay} onClick={() => { act.send({ bureau }); }}>{act.isUnderWay ? words.sending : words.act.receipt.send}</button></div>
    </div>
  );
}

/** 代登记签收: of vertical bodies, by the number of the letter in which each answered (复函). */
export function ReceiptFor({ task: { id, parts, measure } }: OfTask): ReactNode {
  const words = useWords({ zh, en });
  const doneOf = useDoneWords(measure);
  const { bureau: own, post } = useSession();
  const rights = useRights();
  const awaited = parts.filter(({ bureau, kind, receipt }) => bureau !== own && receipt === 'awaited' && rights.can('acknowledge', { kind: 'Part', bureau, bureauKind: kind }));
  const [isOpen, open] = useState(false);
  const [typed, type, forget, aside] = useDraft([post, id, 'receipt-for'], { bureau: '', reply: '' });
  const bureau = awaited.some((one) => one.bureau === typed.bureau) ? typed.bureau : awaited[0]?.bureau ?? '';
  const act = useAct((body: Schemas['ReceiptForm'], key) => api.POST('/api/v1/tasks/{id}/receipt', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }), () => { forget(); open(false); tellDone(doneOf('receiptFor')); });
  if (awaited.length === 0) return null;
  if (!isOpen) return <div className="acts"><button type="button" aria-expanded={false} onClick={() => { open(true); }}>{words.act.receiptFor.title}</button></div>;
  return (
    <form className="act-form" aria-label={words.act.receiptFor.title} onSubmit={(event) => { event.preventDefault(); act.send({ bureau, reply: typed.reply.trim() }); }}>
      <p className="next">{words.act.receiptFor.next}</p>
      <DraftAside aside={aside} />
      <Choice label={words.field.behalf} name="bureau" value={bureau} options={awaited.map((one) => [one.bureau, one.name])} change={(to) => { type({ bureau: to }); }} refusal={act.refusal} />
      <Field label={words.field.reply} hint={words.hint.reply} name="reply" value={typed.reply} change={(reply) => { type({ reply }); }} refusal={act.refusal} required />
      <Refused refusal={act.refusal} fields={['bureau', 'reply']} />
      <div className="acts"><Send said={act.isUnderWay ? words.sending : words.act.receiptFor.send} missing={stillMissing([words.field.reply, typed.reply.trim() !== ''])} isOff={act.isUnderWay} /><button type="button" className="plain" onClick={() => { open(false); }}>{words.cancel}</button></div>
    </form>
  );
}

/** 确认汇总单位: by the office, on an authority, as long as the coordinator is provisional. */
export function Coordinator({ task }: OfTask): ReactNode {
  const { id, parts, coordinator, measure } = task;
  const words = useWords({ zh, en });
  const said = authoritySaidOf(words);
  const doneOf = useDoneWords(measure);
  const { post } = useSession();
  const rights = useRights();
  const kinds = useKinds();
  const [{ act: named }] = useAddress();
  const [isOpen, open] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // An address that names the act opens its form: `?act=coordinator`.
  useEffect(() => { if (named === 'coordinator') open(true); }, [named]);
  useEffect(() => { if (isOpen) form.current?.scrollIntoView({ block: 'nearest' }); }, [isOpen]);
  const [typed, type, forget, aside] = useDraft<AuthorityTyped & { readonly bureau: string }>([post, id, 'coordinator'], { bureau: coordinator.bureau, ...useNoAuthority('minutes') });
  const act = useAct((body: Schemas['CoordinatorForm'], key) => api.POST('/api/v1/tasks/{id}/coordinator', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }), () => { forget(); open(false); tellDone(doneOf('coordinator')); });
  if (!coordinator.provisional || !rights.can('appointCoordinator', 'Task')) return null;
  if (!isOpen) return <div className="acts"><button type="button" aria-expanded={false} onClick={() => { open(true); }}>{words.act.coordinator.title}</button></div>;
  return (
    <form ref={form} className="act-form" aria-label={words.act.coordinator.title} onSubmit={(event) => { event.preventDefault(); act.send({ bureau: typed.bureau, authority: authorityOf(typed, kinds) }); }}>
      <p className="next">{words.act.coordinator.next}</p>
      <DraftAside aside={aside} />
      <Choice label={words.field.bureau} name="bureau" value={typed.bureau} options={parts.map(({ bureau, name }) => [bureau, name])} change={(bureau) => { type({ bureau }); }} refusal={act.refusal} />
      <AuthorityFields said={said} typed={typed} kinds={kinds} type={type} refusal={act.refusal} task={task} />
      <Refused refusal={act.refusal} fields={['bureau', ...authorityFields]} />
      <div className="acts"><Send said={act.isUnderWay ? words.sending : words.act.coordinator.send} missing={stillMissing(...authorityAsked(typed, said))} isOff={act.isUnderWay} /><button type="button" className="plain" onClick={() => { open(false); }}>{words.cancel}</button></div>
    </form>
  );
}
