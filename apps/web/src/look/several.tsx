import type { ReactNode } from 'react';
import { useExplained } from './explained';

interface SeveralProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
  /** What is chosen, with commas between. */
  readonly value: string;
  readonly options: readonly (readonly [value: string, said: string])[];
  readonly change: (value: string) => void;
  readonly refusal?: Error | null;
}

/** Any number of several, in the order in which they are offered, with what is wrong with them. */
export function Several({ label, hint, name, value, options, change, refusal }: SeveralProps): ReactNode {
  const { heard, ...said } = useExplained({ name, hint, refusal });
  const chosen = value.split(',');
  const toggle = (one: string, on: boolean): void => { change(options.map(([known]) => known).filter((known) => (known === one ? on : chosen.includes(known))).join(',')); };
  return (
    <fieldset className="field" aria-describedby={heard['aria-describedby']}>
      <legend>{label}</legend>
      {said.hint}
      <div className="checks">
        {options.map(([one, word]) => <label key={one} className="check"><input type="checkbox" checked={chosen.includes(one)} onChange={(event) => { toggle(one, event.target.checked); }} /> <span>{word}</span></label>)}
      </div>
      {said.wrong}
    </fieldset>
  );
}
