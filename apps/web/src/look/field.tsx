import type { InputHTMLAttributes, ReactNode } from 'react';
import { useExplained } from './explained';

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
  const { id, heard, ...said } = useExplained({ name, hint, refusal, wrong });
  const common = { id, name, value, ...heard } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {said.hint}
      {lines === undefined
        ? <input {...common} {...input} onChange={(event) => { change(event.target.value); }} />
        : <textarea {...common} required={input.required} rows={lines} onChange={(event) => { change(event.target.value); }} />}
      {said.wrong}
    </div>
  );
}
