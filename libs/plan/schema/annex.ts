import { z } from 'zod';
import { year } from './document';
import type { Sourced } from './provenance';
import { printedNumber, sourced, words } from './provenance';

/** The years within which something is to be delivered, both included. */
export interface Window {
  from: number;
  to: number;
}

/** What is to be delivered (成果) and when. */
export type Deliverable = Sourced<{ number: number; text: string; window: Window }>;

/** One row of the roadmap. Without deliverables its last cell is lost. */
export type AnnexRow = Sourced<{
  number: number;
  /** The chapter as the annex calls it. */
  section: string;
  heading: string;
  /** The cell 责任单位 as printed. */
  responsible: string;
  measure: number;
}> & { deliverables: Deliverable[] };

/** The roadmap and timetable (路线图、时间表), a table of three columns. */
export type Annex = Sourced<{
  title: string;
  taskColumn: string;
  responsibleColumn: string;
  deliverableColumn: string;
}> & { rows: AnnexRow[] };

const deliverable = z.strictObject(sourced({
  number: printedNumber,
  text: words,
  window: z.strictObject({ from: year, to: year }),
})) satisfies z.ZodType<Deliverable>;

const annexRow = z.strictObject({
  ...sourced({ number: printedNumber, section: words, heading: words, responsible: words, measure: printedNumber }),
  deliverables: z.array(deliverable).max(50),
}) satisfies z.ZodType<AnnexRow>;

export const annex = z.strictObject({
  ...sourced({ title: words, taskColumn: words, responsibleColumn: words, deliverableColumn: words }),
  rows: z.array(annexRow).max(200),
}) satisfies z.ZodType<Annex>;
