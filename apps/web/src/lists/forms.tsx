import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { words as standingEn } from '@lianxi/wording/en/words';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { DraftAside } from '../look/draft-aside';
import { Field } from '../look/field';
import { FileField } from '../look/file-field';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { useDraft } from '../record/draft';
import { isRefusal } from '../record/refusal';
import { useSession } from '../session/session';
import { useProgramme } from '../shell/programme';
import { toDosQuery } from '../today/queries';
import { tellManyDone } from '../today/results';
import { AuthorityFields, useKinds, useNoAuthority } from './authority-fields';
import type { AuthorityTyped } from './authority-typed';
import { authorityAsked, authorityFields, authorityOf, authorityTyped } from './authority-typed';
import { Choosing } from './choosing';
import type { Form } from './list-form';
import { ListForm } from './list-form';
import { useListDone } from './list-done';
import { idOf, placesOf } from './places';
import type { List } from './queries';

type Signer = NonNullable<Schemas['StrikeOffList']['signature']>['as'];

const params = ({ programme, id: list }: List, key: string) => ({ path: { programme, list }, header: { 'Idempotency-Key': key } });

/** 送签: a click, once what it leads to was read. */
export function PutForm({ list, isGone, close }: Form): ReactNode {
  const tell = useListDone(list);
  const act = useAct((body: object, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/put', { params: params(list, key), body }), () => { close(); tell('put'); });
  return <ListForm name="put" list={list} isGone={isGone} act={act} send={() => { act.send({}); }} close={close} />;
}

/** 核对: the list with its paper that was before somebody when they opened the form is named, so that nothing else is checked. */
export function CheckForm({ list, isGone, close }: Form): ReactNode {
  const tell = useListDone(list);
  const [began] = useState(list.seen);
  const act = useAct((body: Schemas['ListCheckForm'], key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/check', { params: params(list, key), body }), () => { close(); tell('check'); });
  return <ListForm name="check" list={list} isGone={isGone} act={act} send={() => { act.send({ seen: isRefusal(act.refusal, 'list-changed') ? list.seen : began }); }} close={close} />;
}

/** 退回, 撤销: with the reason, which the other side is told. */
export function ReasonForm({ act: name, list, isGone, close }: Form & { readonly act: 'return' | 'refute' | 'withdraw' }): ReactNode {
  const tell = useListDone(list);
  const words = useWords({ zh, en });
  const { post } = useSession();
  const [{ reason }, type, forget, aside] = useDraft([post, list.id, name], { reason: '' });
  const act = useAct((body: Schemas['ReasonForm'], key) => (name === 'withdraw'
    ? api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/withdrawal', { params: params(list, key), body })
    : api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/return', { params: params(list, key), body })), () => { forget(); close(); tell(name); });
  return (
    <ListForm name={name} list={list} isGone={isGone} act={act} fields={['reason']} missing={stillMissing([words.reason, reason.trim() !== ''])} send={() => { act.send({ reason: reason.trim() }); }} close={close}>
      <DraftAside aside={aside} />
      <Field label={words.reason} hint={words.reasonHint} name="reason" lines={3} value={reason} change={(to) => { type({ reason: to }); }} refusal={act.refusal} required />
    </ListForm>
  );
}

/**
 * 签署: what was seen when the form was opened is named, so that nothing else is signed; of what has changed since, one is told, and signs what is then before them. In which capacity, the
 * post says: whoever is not the convenor names the authority.
 */
export function SignForm({ list, isGone, close }: Form): ReactNode {
  const tell = useListDone(list);
  const words = useWords({ zh, en });
  const { post, posts } = useSession();
  const [typed, type, forget, aside] = useDraft<AuthorityTyped>([post, list.id, 'sign'], useNoAuthority('instruction'));
  const kinds = useKinds();
  const [began] = useState(list.seen);
  const act = useAct((body: Schemas['ListSignatureForm'], key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/signature', { params: params(list, key), body }), () => { forget(); close(); tell('sign'); });
  const seen = isRefusal(act.refusal, 'list-changed') ? list.seen : began;
  const isDeputy = posts.find((one) => one.post === post)?.convenor !== true;
  return (
    <ListForm name="sign" list={list} isGone={isGone} act={act} fields={isDeputy ? authorityFields : []} missing={isDeputy ? stillMissing(...authorityAsked(typed, words)) : []} send={() => { act.send({ ...(isDeputy && { authority: authorityOf(typed, kinds) }), seen }); }} close={close}>
      {isDeputy && <><p className="hint">{words.asDeputy}</p><DraftAside aside={aside} /><AuthorityFields said={words} typed={typed} kinds={kinds} type={type} refusal={act.refusal} /></>}
    </ListForm>
  );
}

type PaperTyped = AuthorityTyped & Readonly<{ as: Signer; signer: string; post: string; on: string }>;

/** 线下签批录入: who signed on paper, in which post, when, of a deputy on which authority, and the scan. */
export function PaperForm({ list, isGone, close }: Form): ReactNode {
  const tell = useListDone(list);
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { today } = useProgramme();
  const { post } = useSession();
  const [typed, type, forget, aside] = useDraft<PaperTyped>([post, list.id, 'enter'], { as: 'convenor', signer: '', post: '', on: today, ...useNoAuthority('instruction') });
  const kinds = useKinds();
  const [file, setFile] = useState<File>();
  const act = useAct((what: PaperTyped & { readonly name: string; readonly size: number }, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/paper-signature', {
    params: params(list, key),
    // A form is made of what is chosen; its JSON likeness is only how the client's types describe it.
    body: { as: what.as, signer: what.signer, post: what.post, on: what.on, file: '' },
    bodySerializer: (body) => formOf({ as: body.as, signer: body.signer.trim(), post: body.post.trim(), on: body.on, ...(body.as === 'authorised-deputy' && authorityTyped(what, kinds)) }, file),
  }), () => { forget(); close(); tell('enter'); });
  const isDeputy = typed.as === 'authorised-deputy';
  const missing = stillMissing([words.signer, typed.signer.trim() !== ''], [words.post, typed.post.trim() !== ''], [words.on, typed.on !== ''], [words.file, file !== undefined], ...(isDeputy ? authorityAsked(typed, words) : []));
  return (
    <ListForm name="enter" list={list} isGone={isGone} act={act} fields={['as', 'signer', 'post', 'on', 'file', ...(isDeputy ? authorityFields : [])]} missing={missing} send={() => { if (file) act.send({ ...typed, name: file.name, size: file.size }); }} close={close}>
      <Choice label={words.as} name="as" value={typed.as} options={Object.entries(standing.listSigner)} change={(as) => { type({ as: as as Signer }); }} refusal={act.refusal} />
      {isDeputy && <AuthorityFields said={words} typed={typed} kinds={kinds} type={type} refusal={act.refusal} />}
      <DraftAside aside={aside} />
      <Field label={words.signer} name="signer" value={typed.signer} change={(signer) => { type({ signer }); }} refusal={act.refusal} required />
      <Field label={words.post} name="post" value={typed.post} change={(to) => { type({ post: to }); }} refusal={act.refusal} required />
      <Field label={words.on} name="on" type="date" value={typed.on} change={(on) => { type({ on }); }} refusal={act.refusal} required />
      <FileField label={words.file} hint={words.fileHint} name="file" change={setFile} refusal={act.refusal} />
    </ListForm>
  );
}

function formOf(words: Readonly<Record<string, string>>, file: File | undefined): FormData {
  const form = new FormData();
  for (const [name, word] of Object.entries(words)) form.append(name, word);
  if (file) form.append('file', file, file.name);
  return form;
}

/** 增减节点: of a draft, with the reason. */
export function ChangeForm({ list, isGone, close }: Form): ReactNode {
  const tell = useListDone(list);
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { data = [] } = useQuery(toDosQuery(list.programme, 'mine'));
  const [{ reason }, type, forget, aside] = useDraft([post, list.id, 'change'], { reason: '' });
  const [added, add] = useState<readonly string[]>([]);
  const [removed, remove] = useState<readonly string[]>([]);
  const waiting = placesOf(data);
  const act = useAct((body: Required<Schemas['ListItemsForm']>, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/items', { params: params(list, key), body }), () => { forget(); close(); tell('change'); });
  const those = (items: readonly { readonly task: string; readonly milestone: string }[], ids: readonly string[]) => items.filter((one) => ids.includes(idOf(one))).map(({ task, milestone }) => ({ task, milestone }));
  return (
    <ListForm name="change" list={list} isGone={isGone} act={act} fields={['reason']} missing={stillMissing([words.toChange, added.length + removed.length > 0], [words.reason, reason.trim() !== ''])} send={() => { act.send({ add: those(waiting, added), remove: those(list.items, removed), reason: reason.trim() }); }} close={close}>
      {waiting.length > 0 && <Choosing legend={words.add} items={waiting} chosen={added} choose={add} />}
      <Choosing legend={words.remove} items={list.items} chosen={removed} choose={remove} />
      <DraftAside aside={aside} />
      <Field label={words.reason} name="reason" lines={3} value={reason} change={(to) => { type({ reason: to }); }} refusal={act.refusal} required />
    </ListForm>
  );
}

/** 凭清单销号: all that is left of it in one click, with a result for each row. */
export function StrikeOffForm({ list, isGone, close, show }: Form & { readonly show: (results: Schemas['RowResults']) => void }): ReactNode {
  const words = useWords({ zh, en });
  const left = list.items.filter(({ standing }) => standing !== 'struck-off').map(({ task, milestone }) => ({ task, milestone }));
  const act = useAct((items: Required<NonNullable<Schemas['StrikeOffByListForm']>>['items'], key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/strike-offs', { params: params(list, key), body: { items } }), (results) => { show(results); close(); tellManyDone(`${words.act.strikeOff.done} · ${list.number}${words.struckOffNow}`, results); });
  return <ListForm name="strikeOff" list={list} isGone={isGone} count={left.length} act={act} send={() => { act.send(left); }} close={close} />;
}
