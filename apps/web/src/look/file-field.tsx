import type { ReactNode, Ref } from 'react';
import { useId } from 'react';
import { useLanguage } from './choices';
import { wrongOf } from './refused';

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly name: string;
  readonly change: (file: File | undefined) => void;
  readonly refusal: Error | null;
  readonly input?: Ref<HTMLInputElement>;
}

/** A file to choose, with its label, its hint, and what is wrong with it. */
export function FileField({ label, hint, name, change, refusal, input }: FileFieldProps): ReactNode {
  const id = useId();
  const wrong = wrongOf(refusal, name, useLanguage());
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>{hint}</p>
      <input ref={input} id={id} name={name} type="file" aria-describedby={wrong === undefined ? `${id}-hint` : `${id}-hint ${id}-wrong`} aria-invalid={wrong === undefined ? undefined : true} onChange={(event) => { change(event.target.files?.[0]); }} />
      {wrong !== undefined && <p className="wrong" id={`${id}-wrong`}>{wrong}</p>}
    </div>
  );
}
