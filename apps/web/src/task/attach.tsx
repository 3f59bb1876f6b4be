import type { Schemas } from '@lianxi/api-client/client';
import { useNavigate } from '@tanstack/react-router';
import { milestoneName } from '@lianxi/wording/milestone';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../look/address';
import { useLanguage, useWords } from '../look/choices';
import { FileField } from '../look/file-field';
import { MilestoneText } from '../look/milestone-text';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { tellDone } from '../record/done';
import { seeAgain } from '../record/queries';
import { useSession } from '../session/session';
import { useDoneWords } from './done-words';
import { formOf } from './file-form';
import { taskQuery } from './queries';

/** 上传证明材料: one file, for the milestones that are chosen. */
export function Attach({ task: { id, programme, parts, milestones, measure, conclusion }, onAttached }: { readonly task: Schemas['Task']; readonly onAttached: () => void }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { bureau, role } = useSession();
  const doneOf = useDoneWords(measure);
  const [file, setFile] = useState<File>();
  // `?act=evidence&of=d5-2020` opens the form for a milestone, to whose submission it leads back.
  const [{ act: meant, of: meantFor }] = useAddress();
  const [wanted, want] = useState<readonly string[]>();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const isLedTo = meant === 'evidence';
  useEffect(() => { if (isLedTo) input.current?.focus(); }, [isLedTo, meantFor]);
  const act = useAct(({ milestone }: { readonly milestone: readonly string[]; readonly name: string; readonly size: number }, key) => api.POST('/api/v1/tasks/{id}/evidence', {
    params: { path: { id }, header: { 'Idempotency-Key': key } },
    // A form is made of what is chosen; its JSON likeness is only how the client's types describe it.
    body: { milestone: [...milestone], file: '' },
    bodySerializer: () => formOf(milestone, file),
  }), async () => {
    // A form that goes on with it has to have seen it: the task first.
    await seeAgain(taskQuery(programme, String(measure)).queryKey);
    onAttached();
    want(undefined);
    setFile(undefined);
    if (input.current) input.current.value = '';
    if (isLedTo && meantFor !== undefined) void navigate({ to: '.', search: { act: 'submission' }, hash: meantFor });
    tellDone(doneOf('evidence'));
  });
  // What is submitted takes no more; the scan of a signature is attached where it is entered.
  const open = milestones.filter(({ phase }) => phase === 'open');
  const chosen = wanted ?? open.filter(({ key }) => isLedTo && key === meantFor).map(({ key }) => key);
  const isUnderWay = milestones.some(({ phase }) => phase !== 'open' && phase !== 'struck-off');
  const mayAttach = (role === 'liaison' || role === 'bureau-head') && parts.some((part) => part.bureau === bureau);
  if (!mayAttach || conclusion !== undefined) return null;
  const closed = isUnderWay && <p className="hint">{words.evidenceClosed}</p>;
  if (open.length === 0) return closed || null;
  return (
    <details className="form" open={isLedTo}>
      <summary>{words.act.evidence.title}</summary>
      <form className="act-form" onSubmit={(event) => { event.preventDefault(); if (file) act.send({ milestone: chosen, name: file.name, size: file.size }); }}>
        <p className="next">{words.act.evidence.next}</p>
        {closed}
        <fieldset>
          <legend>{words.milestones}</legend>
          {open.map(({ key, text }) => <label key={key} className="check"><input type="checkbox" checked={chosen.includes(key)} onChange={(event) => { want(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key)); }} /> <span>{milestoneName(language, key)} <MilestoneText milestone={key} text={text} /></span></label>)}
        </fieldset>
        <FileField label={words.field.file} hint={words.hint.file} name="file" change={setFile} refusal={act.refusal} input={input} />
        <Refused refusal={act.refusal} fields={['file']} />
        <div className="acts"><Send said={act.isUnderWay ? words.sending : words.act.evidence.send} missing={stillMissing([words.field.milestone, chosen.length > 0], [words.field.file, file !== undefined])} isOff={act.isUnderWay} /></div>
      </form>
    </details>
  );
}
