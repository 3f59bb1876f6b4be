import type { ReactNode, Ref } from 'react';
import { useExplained } from './explained';

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
  const { id, heard, ...said } = useExplained({ name, hint, refusal });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {said.hint}
      <input ref={input} id={id} name={name} type="file" {...heard} onChange={(event) => { change(event.target.files?.[0]); }} />
      {said.wrong}
    </div>
  );
}
