import type { ReactNode } from 'react';
import { useExplained } from './explained';

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
  const { id, heard, ...said } = useExplained({ name, hint, refusal });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {said.hint}
      <select id={id} name={name} value={value} {...heard} onChange={(event) => { change(event.target.value); }}>
        {options.map(([one, word]) => <option key={one} value={one}>{word}</option>)}
      </select>
      {said.wrong}
    </div>
  );
}
