import type { ReactNode } from 'react';
import { useId } from 'react';
import { useLanguage } from './choices';
import { wrongOf } from './refused';

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
  const id = useId();
  const wrong = wrongOf(refusal, name, useLanguage());
  const chosen = value.split(',');
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-wrong`])].join(' ');
  const toggle = (one: string, on: boolean): void => { change(options.map(([known]) => known).filter((known) => (known === one ? on : chosen.includes(known))).join(',')); };
  return (
    <fieldset className="field" aria-describedby={about === '' ? undefined : about}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {options.map(([one, said]) => <label key={one} className="check"><input type="checkbox" checked={chosen.includes(one)} onChange={(event) => { toggle(one, event.target.checked); }} /> <span>{said}</span></label>)}
      {wrong !== undefined && <p className="wrong" id={`${id}-wrong`}>{wrong}</p>}
    </fieldset>
  );
}
