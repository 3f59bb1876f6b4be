import { z } from 'zod';
import { year } from './document';
import type { Provenance, Sourced } from './provenance';
import { printedNumber, provenance, sourced, words } from './provenance';

/** A side condition of a figure, such as 年产值超过50亿元. */
interface Condition {
  of: string;
  values: number[];
  unit: string;
}

/** A figure in a measure's text: a target (目标) to be reached, or a rule of policy that is no measure of progress. */
export type Figure<Kind extends string> = { id: string } & Sourced<{
  measure: number;
  quote: string;
  kind: Kind;
  /** One number, or the least and the most of a range. */
  values: number[];
  unit: string;
  conditions: Condition[];
  /** How the figure is to be understood. */
  reading: string;
}>;

/** The milestone with which it is reported how far a target is reached: the year's one of a deliverable. */
export interface ReportWith {
  deliverable: number;
  year: number;
}

/** A target. Without `reportWith` nothing is reported of it, as of one that is no measure of progress; with it, its provenance too. */
export type Target = Figure<'count' | 'count-range' | 'ratio-min'> & { reportWith?: ReportWith | undefined; from: { reportWith?: Provenance | undefined } };
export type PolicyRule = Figure<'rule'>;

const values = z.array(z.number()).min(1).max(2);

const figure = <Kind extends string>(kind: z.ZodType<Kind>) => ({
  id: words,
  ...sourced({
    measure: printedNumber,
    quote: words,
    kind,
    values,
    unit: words,
    conditions: z.array(z.strictObject({ of: words, values, unit: words })),
    reading: words,
  }),
});

const counted = figure(z.enum(['count', 'count-range', 'ratio-min']));

export const target = z.strictObject({
  ...counted,
  reportWith: z.strictObject({ deliverable: printedNumber, year }).optional(),
  from: counted.from.extend({ reportWith: provenance.optional() }),
}) satisfies z.ZodType<Target>;
export const policyRule = z.strictObject(figure(z.literal('rule'))) satisfies z.ZodType<PolicyRule>;
