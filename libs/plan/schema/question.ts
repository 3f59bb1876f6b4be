import { z } from 'zod';
import type { Bilingual } from './bilingual';
import { bilingual } from './convention';
import type { Sourced } from './provenance';
import { printedNumber, sourced, words } from './provenance';

/** Something odd in the text, kept so that nobody has to notice it twice. */
export type Irregularity = { id: string } & Sourced<{
  what: string;
  /** The words concerned, unless something is missing altogether. */
  quote: string | null;
}>;

/** What the text leaves open and only the issuing office can answer. */
export type OpenQuestion = {
  id: string;
  /** The measure it concerns, or null for the whole plan. */
  measure: number | null;
  /** The irregularity that raises it. */
  raisedBy: string;
} & Bilingual;

export const irregularity = z.strictObject({
  id: words,
  ...sourced({ what: words, quote: words.nullable() }),
}) satisfies z.ZodType<Irregularity>;

export const openQuestion = z.strictObject({
  id: words,
  measure: printedNumber.nullable(),
  raisedBy: words,
  ...bilingual,
}) satisfies z.ZodType<OpenQuestion>;
