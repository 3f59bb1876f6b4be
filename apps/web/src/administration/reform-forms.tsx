import type { Schemas } from '@lianxi/api-client/client';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Openable } from '../look/decision-form';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';

interface ReformProps {
  readonly bureaus: readonly Schemas['Bureau'][];
}

interface Reform {
  /** The many of it: what is dissolved by a merger, what follows a split. */
  readonly many: readonly string[];
  readonly one: string;
  readonly from: string;
  readonly letter: string;
}

/** 合并: several bureaus become one. */
export function MergerForm({ bureaus }: ReformProps): ReactNode {
  const words = useWords({ zh, en });
  const act = useAct(({ many, one, from, letter }: Reform, key) => api.POST('/api/v1/organisation/mergers', { params: { header: { 'Idempotency-Key': key } }, body: { bureaus: [...many], into: one, from, letter } }));
  return <ReformForm bureaus={bureaus} words={words.act.merge} many={['bureaus', words.field.dissolved]} one={['into', words.field.into]} act={act} />;
}

/** 分设: one bureau becomes several. */
export function SplitForm({ bureaus }: ReformProps): ReactNode {
  const words = useWords({ zh, en });
  const act = useAct(({ many, one, from, letter }: Reform, key) => api.POST('/api/v1/organisation/bureaus/{bureau}/split', { params: { path: { bureau: one }, header: { 'Idempotency-Key': key } }, body: { into: [...many], from, letter } }));
  return <ReformForm bureaus={bureaus} words={words.act.split} one={['bureau', words.field.dissolvedOne]} many={['into', words.field.intoMany]} act={act} />;
}

interface ReformFormProps extends ReformProps {
  readonly words: (typeof zh)['act']['merge'];
  /** Each with its field's name and label. */
  readonly many: readonly [string, string];
  readonly one: readonly [string, string];
  readonly act: { readonly send: (what: Reform) => void; readonly isUnderWay: boolean; readonly refusal: Error | null; readonly done: unknown };
}

function ReformForm({ bureaus, words: { title, next, send }, many: [manyName, manyLabel], one: [oneName, oneLabel], act }: ReformFormProps): ReactNode {
  const words = useWords({ zh, en });
  const [typed, type] = useState<Reform>({ many: [], one: '', from: '', letter: '' });
  const one = typed.one === '' ? bureaus[0]?.bureau ?? '' : typed.one;
  const toggle = (bureau: string, isOn: boolean): void => { type({ ...typed, many: isOn ? [...typed.many, bureau] : typed.many.filter((other) => other !== bureau) }); };
  const missing = stillMissing([oneLabel, one !== ''], [manyLabel, typed.many.length > 0], [words.field.reformFrom, typed.from !== ''], [words.field.reformLetter, typed.letter.trim() !== '']);
  return (
    <Openable title={title}>
      <form className="decision" aria-label={title} onSubmit={(event) => { event.preventDefault(); act.send({ ...typed, one }); }}>
        <p className="next">{next}</p>
        <Choice label={oneLabel} name={oneName} value={one} options={bureaus.map(({ bureau, name }) => [bureau, name] as const)} change={(to) => { type({ ...typed, one: to }); }} refusal={act.refusal} />
        <fieldset>
          <legend>{manyLabel}</legend>
          <div className="checks">{bureaus.map(({ bureau, name }) => <label key={bureau} className="check"><input type="checkbox" checked={typed.many.includes(bureau)} onChange={(event) => { toggle(bureau, event.target.checked); }} /> <span lang="zh-CN">{name}</span></label>)}</div>
        </fieldset>
        <Field label={words.field.reformFrom} name="from" type="date" value={typed.from} change={(from) => { type({ ...typed, from }); }} refusal={act.refusal} required />
        <Field label={words.field.reformLetter} hint={words.hint.reformLetter} name="letter" value={typed.letter} change={(letter) => { type({ ...typed, letter }); }} refusal={act.refusal} required />
        <Refused refusal={act.refusal} fields={[oneName, manyName, 'from', 'letter']} />
        <div className="acts"><Send said={send} missing={missing} isOff={act.isUnderWay} /></div>
        <div role="status">{act.done !== undefined && <p className="done">{words.done}</p>}</div>
      </form>
    </Openable>
  );
}
