import type { ReactNode } from 'react';
import { useId } from 'react';
import { useLanguage } from './choices';
import { wrongOf } from './refused';

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, said: string])[];
  readonly change: (value: string) => void;
  readonly refusal?: Error | null;
}

/** One of several, with its label, its hint, and what is wrong with it. */
export function Choice({ label, hint, name, value, options, change, refusal }: ChoiceProps): ReactNode {
  const id = useId();
  const wrong = wrongOf(refusal, name, useLanguage());
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-wrong`])].join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      <select id={id} name={name} value={value} aria-describedby={about === '' ? undefined : about} aria-invalid={wrong === undefined ? undefined : true} onChange={(event) => { change(event.target.value); }}>
        {options.map(([one, said]) => <option key={one} value={one}>{said}</option>)}
      </select>
      {wrong !== undefined && <p className="wrong" id={`${id}-wrong`}>{wrong}</p>}
    </div>
  );
}
