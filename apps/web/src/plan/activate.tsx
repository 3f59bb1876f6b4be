import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { activation as en } from '@lianxi/wording/en/page/activation';
import { activation as zh } from '@lianxi/wording/zh/page/activation';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Openable } from '../look/decision-form';
import { DraftAside } from '../look/draft-aside';
import { Field } from '../look/field';
import { FileField } from '../look/file-field';
import { Refused } from '../look/refused';
import { stillMissing } from '../look/still-missing';
import { SendButtons, useSure } from '../look/sure';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { tellDone } from '../record/done';
import { useDraft } from '../record/draft';
import { Refusal } from '../record/refusal';
import { useSession } from '../session/session';
import { programmesQuery } from '../shell/programme';

/** What a file that somebody chose holds. */
interface Chosen {
  readonly name: string;
  /** Absent where it is no plan's document. */
  readonly plan?: Record<string, unknown>;
}

/** 正式启动: a plan that was issued, as work that is in earnest, by whoever may; nobody else finds it. */
export function Activate(): ReactNode {
  const words = useWords({ zh, en });
  return (
    <section aria-labelledby="activate">
      <h2 id="activate">{words.title}</h2>
      <p className="next">{words.next}</p>
      <Openable title={words.open}><ActivateForm /></Openable>
    </section>
  );
}

/** The plans in force that are lived already, in a rehearsal, and not in earnest: they can be activated without their document. */
function useIssued(): Schemas['Programme'][] {
  const { data } = useQuery(programmesQuery);
  return data?.items.filter(({ mode, planStatus: { kind } }) => mode === 'rehearsal' && kind === 'issued') ?? [];
}

const fields = ['plan', 'planOf', 'issued.number', 'issued.on', 'id'];
const nothing = { from: '', id: '', number: '', on: '' };

function ActivateForm(): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const issued = useIssued();
  const { post } = useSession();
  const [typed, type, forget, aside] = useDraft([post, 'activation'], nothing);
  const [chosen, choose] = useState<Chosen>();
  const { act, send } = useActivation(typed, chosen, forget);
  const asking = useSure(send);
  const change = (changed: Partial<typeof nothing>): void => { type(changed); asking.takeBack(); };
  const read = (file: File | undefined): void => { asking.takeBack(); if (file) void planIn(file).then(choose); else choose(undefined); };
  const missing = stillMissing([words.file, typed.from !== '' || chosen?.plan !== undefined], [words.number, typed.number !== ''], [words.on, typed.on !== ''], [words.id, typed.id !== '']);
  return (
    <form className="decision" aria-label={words.title} onSubmit={(event) => { event.preventDefault(); asking.submit(); }}>
      <DraftAside aside={aside} />
      {issued.length > 0 && <Choice label={words.from} name="planOf" value={typed.from} options={[['', words.fromFile], ...issued.map(({ id, title }) => [id, fill(words.fromProgramme, { title, id })] as const)]} change={(from) => { change({ from }); }} refusal={act.refusal} />}
      {typed.from === '' && <FileField label={words.file} hint={words.fileHint} name="plan" change={read} refusal={act.refusal} />}
      {typed.from === '' && chosen && !chosen.plan && <p className="wrong" role="alert">{fill(words.noPlan, { name: chosen.name })}</p>}
      <Field label={words.number} hint={words.numberHint} name="issued.number" value={typed.number} change={(number) => { change({ number }); }} refusal={act.refusal} required />
      <Field label={words.on} hint={words.onHint} name="issued.on" type="date" value={typed.on} change={(on) => { change({ on }); }} refusal={act.refusal} required />
      <Field label={words.id} hint={words.idHint} name="id" value={typed.id} change={(id) => { change({ id }); }} refusal={act.refusal} required />
      <Refused refusal={act.refusal} fields={fields} />
      <Errors refusal={act.refusal} />
      {asking.isAsked && <p className="refused" role="alert">{fill(words.sure, { number: typed.number, day: dayIn(language, typed.on) })}</p>}
      <SendButtons sure={asking} missing={missing} isUnderWay={act.isUnderWay} words={words} />
      <div role="status">{act.done && <p className="done">{fill(words.done, { tasks: act.done.tasks.length, milestones: act.done.milestones })} <Link to="/$programme" params={{ programme: act.done.programme }}>{words.toProgramme}</Link></p>}</div>
    </form>
  );
}

function useActivation({ from, id, number, on }: typeof nothing, chosen: Chosen | undefined, forget: () => void) {
  const words = useWords({ zh, en });
  const act = useAct((body: Schemas['Activation'], key) => api.POST('/api/v1/programmes', { params: { header: { 'Idempotency-Key': key } }, body }), () => { forget(); tellDone(words.said); });
  const send = (): void => { act.send({ id: id.trim(), mode: 'live', issued: { number: number.trim(), on }, ...(from === '' ? { plan: chosen?.plan ?? {} } : { planOf: from }) }); };
  return { act, send };
}

/** A file's plan, if it holds one: whether it is sound is for the record to say. */
async function planIn(file: File): Promise<Chosen> {
  try {
    const plan: unknown = JSON.parse(await file.text());
    return typeof plan === 'object' && plan !== null && !Array.isArray(plan) ? { name: file.name, plan: plan as Record<string, unknown> } : { name: file.name };
  } catch {
    return { name: file.name };
  }
}

/** All that is wrong with a plan's document, each with its place, for whoever writes it. */
function Errors({ refusal }: { readonly refusal: Error | null }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const errors = refusal instanceof Refusal ? refusal.problem?.errors?.filter(({ field }) => field.startsWith('plan.')) ?? [] : [];
  if (errors.length === 0) return null;
  return <><p>{words.errors}</p><ul className="plain-list">{errors.map((error) => <li key={error.field + error.en}>{error[language]} <span className="count"><code>{error.field.replace(/^plan\./, '')}</code></span></li>)}</ul></>;
}
