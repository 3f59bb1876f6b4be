import type { Schemas } from '@lianxi/api-client/client';
import type { Address } from '../look/address';
import { asOfInstant } from '../look/day';
import type { Asked } from './queries';

export const progresses = ['done', 'on-schedule', 'slow', 'not-started'] as const satisfies readonly Schemas['Progress'][];
export const flags = ['near-due', 'overdue', 'late-report', 'stagnant'] as const satisfies readonly Schemas['Flag'][];

/** The filters of the ledger, in the order in which they stand on the page. */
export const filterNames = ['words', 'section', 'bureau', 'year', 'progress', 'flag', 'asOf'] as const;

const oneOf = <Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined => words.find((word) => word === text);

/** What an address asks of the record. What is no filter there is left out. */
export function askedBy({ words, section, bureau, year, progress, flag, asOf }: Address, today: string): Asked {
  return {
    words, section, bureau, year: /^2\d{3}$/.test(year ?? '') ? Number(year) : undefined,
    progress: oneOf(progresses, progress), flag: oneOf(flags, flag), asOf: asOfInstant(asOf, today),
  };
}

/** The list behind a figure as the record names it, as filters of the ledger's address; as of the day that is looked at. */
export function filtersOfFigure(list: string, asOf: string | undefined): Address {
  const { programme: _programme, asOf: _instant, ...filters } = Object.fromEntries(new URLSearchParams(list.split('?')[1] ?? '')) as Record<string, string>;
  return { ...filters, asOf };
}
