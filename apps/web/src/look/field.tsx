import type { InputHTMLAttributes, ReactNode } from 'react';
import { useId } from 'react';
import { useLanguage } from './choices';
import { wrongOf } from './refused';

interface FieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'required' | 'autoFocus' | 'max' | 'min' | 'list'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As the record calls it: a refusal that names it stands beside it. */
  readonly name: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly refusal?: Error | null;
  /** What the page itself finds wrong. */
  readonly wrong?: string | undefined;
  /** More than a line is expected. */
  readonly lines?: number;
}

/** A field with its label, its hint, and what is wrong with it. */
export function Field({ label, hint, name, value, change, refusal, wrong, lines, ...input }: FieldProps): ReactNode {
  const id = useId();
  const language = useLanguage();
  const said = wrong ?? wrongOf(refusal, name, language);
  const about = [hint === undefined ? '' : `${id}-hint`, said === undefined ? '' : `${id}-wrong`].filter((one) => one !== '').join(' ');
  const common = { id, name, value, 'aria-describedby': about === '' ? undefined : about, 'aria-invalid': said === undefined ? undefined : true } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {lines === undefined
        ? <input {...common} {...input} onChange={(event) => { change(event.target.value); }} />
        : <textarea {...common} required={input.required} rows={lines} onChange={(event) => { change(event.target.value); }} />}
      {said !== undefined && <p className="wrong" id={`${id}-wrong`}>{said}</p>}
    </div>
  );
}
