import type { ReactNode } from 'react';
import { useId } from 'react';
import { useLanguage } from './choices';
import { wrongOf } from './refused';

/** What a field is explained by. */
interface Explaining {
  /** As the record calls it: a refusal that names it stands beside it. */
  readonly name: string;
  readonly hint?: string | undefined;
  readonly refusal?: Error | null | undefined;
  /** What the page itself finds wrong. */
  readonly wrong?: string | undefined;
}

/** The explanation of a field: to be seen beside it, and to be heard with its control. */
interface Explained {
  readonly id: string;
  readonly hint: ReactNode;
  readonly wrong: ReactNode;
  readonly heard: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };
}

/** A field's hint, and what is wrong with it, as every kind of field shows them. */
export function useExplained({ name, hint, refusal, wrong }: Explaining): Explained {
  const id = useId();
  const language = useLanguage();
  const said = wrong ?? wrongOf(refusal, name, language);
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(said === undefined ? [] : [`${id}-wrong`])].join(' ');
  return {
    id,
    hint: hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>,
    wrong: said !== undefined && <p className="wrong" id={`${id}-wrong`}>{said}</p>,
    heard: { 'aria-describedby': about === '' ? undefined : about, 'aria-invalid': said === undefined ? undefined : true },
  };
}
