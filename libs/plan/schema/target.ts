import { z } from 'zod';
import type { Sourced } from './provenance';
import { printedNumber, sourced, words } from './provenance';

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

export type Target = Figure<'count' | 'count-range' | 'ratio-min'>;
export type PolicyRule = Figure<'rule'>;

const values = z.array(z.number()).min(1).max(2);

const figure = <Kind extends string>(kind: z.ZodType<Kind>) => z.strictObject({
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

export const target = figure(z.enum(['count', 'count-range', 'ratio-min'])) satisfies z.ZodType<Target>;
export const policyRule = figure(z.literal('rule')) satisfies z.ZodType<PolicyRule>;
