import type { Reply } from '@lianxi/api-client/reply';
import { fill } from '@lianxi/wording/fill';
import { decision as en } from '@lianxi/wording/en/page/decision';
import { decision as zh } from '@lianxi/wording/zh/page/decision';
import type { InputHTMLAttributes, ReactNode } from 'react';
import { useState } from 'react';
import { useAct } from '../record/act';
import { tellDone } from '../record/done';
import { useDraft } from '../record/draft';
import { Choice } from './choice';
import { useWords } from './choices';
import { DraftAside } from './draft-aside';
import { Field } from './field';
import { Refused } from './refused';
import { Several } from './several';
import { stillMissing } from './still-missing';
import { SendButtons, useSure } from './sure';

/** A field of a form, by the name under which the record refuses it. */
export interface AskedField extends Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'list'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** A password or a code: never kept. */
  readonly secret?: boolean;
  /** One of these; the first where nothing was chosen. */
  readonly options?: readonly (readonly [value: string, said: string])[];
  /** Any number of these, with commas between; none where nothing was chosen. */
  readonly several?: boolean;
}

export type Filled = Readonly<Record<string, string>>;

interface DecisionFormProps<Answer> {
  /** What the form is called, and where its draft is kept: `['lianxi-office-security-admin', 'closure']`. */
  readonly title: string;
  /** Of what, where several such forms stand on a page: they are told apart by whoever hears them. */
  readonly about?: string;
  readonly place: readonly string[];
  /** What happens next, said before the click. */
  readonly next: string;
  readonly fields: readonly AskedField[];
  readonly send: string;
  /** What is asked once more before it is sent, where it does not come back. */
  readonly sure?: (filled: Filled) => string;
  readonly request: (filled: Filled, key: string) => Promise<Reply<Answer>>;
  /** What came of it, said in its place. */
  readonly said: (answer: Answer) => ReactNode;
  /** It only looks something up: nothing was done. */
  readonly looksUp?: boolean;
  readonly done?: (answer: Answer) => void;
  readonly close?: () => void;
}

/** A form for one act: what it asks, what happens next, why it was refused, what came of it. What was typed is kept until it was sent; a password never is. */
export function DecisionForm<Answer>({ title, about, place, next, fields, send, sure, request, said, looksUp = false, done, close }: DecisionFormProps<Answer>): ReactNode {
  const words = useWords({ zh, en });
  const [kept, keep, forget, aside] = useDraft<Filled>(place, {});
  const [secrets, setSecrets] = useState<Filled>({});
  const act = useAct((filled: Filled, key) => request(filled, key), (answer) => {
    forget();
    setSecrets({});
    done?.(answer);
    if (!looksUp) tellDone(fill(words.done, { title }));
  });
  const valueOf = ({ name, secret: isSecret, options, several }: AskedField): string => (isSecret === true ? secrets[name] : kept[name]) ?? (several === true ? '' : options?.[0]?.[0]) ?? '';
  const filled: Filled = Object.fromEntries(fields.map((field) => [field.name, valueOf(field).trim()]));
  const missing = stillMissing(...fields.map((field) => [field.label, field.optional === true || filled[field.name] !== ''] as const));
  const asking = useSure(() => { act.send(filled); }, sure !== undefined);
  const change = (field: AskedField, value: string): void => {
    if (field.secret === true) setSecrets({ ...secrets, [field.name]: value });
    else keep({ [field.name]: value });
    asking.takeBack();
  };
  return (
    <form className="decision" aria-label={about === undefined ? title : `${title} ${about}`} onSubmit={(event) => { event.preventDefault(); asking.submit(); }}>
      <p className="next">{next}</p>
      <DraftAside aside={aside} />
      {fields.map((field) => <AskedOf key={field.name} field={field} value={valueOf(field)} change={(value) => { change(field, value); }} refusal={act.refusal} />)}
      <Refused refusal={act.refusal} fields={fields.map(({ name }) => name)} />
      {asking.isAsked && <p className="refused" role="alert">{sure?.(filled)}</p>}
      <SendButtons sure={asking} missing={missing} isUnderWay={act.isUnderWay} words={{ send, sending: words.sending, yes: words.sure, no: words.notSure }}>
        {close && <button type="button" className="plain" onClick={close}>{words.close}</button>}
      </SendButtons>
      <div role="status">{act.done !== undefined && said(act.done)}</div>
    </form>
  );
}

interface AskedOfProps {
  readonly field: AskedField;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly refusal: Error | null;
}

function AskedOf({ field: { name, label, hint, optional, options, several, type = 'text', secret: _secret, ...input }, value, change, refusal }: AskedOfProps): ReactNode {
  const words = useWords({ zh, en });
  const common = { name, hint, value, change, refusal, label: optional === true ? `${label}${words.optional}` : label };
  if (options && several === true) return <Several {...common} options={options} />;
  if (options) return <Choice {...common} options={options} />;
  return <Field {...common} {...input} type={type} required={optional !== true} />;
}

/** An act of several that opens its form in place; only one is open at a time. */
export function Openable({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="openable" open={isOpen} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
