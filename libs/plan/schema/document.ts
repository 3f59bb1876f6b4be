import type { PlanStatus } from '@lianxi/domain/programme/programme';
import { z } from 'zod';
import type { Sourced } from './provenance';
import { printedNumber, sourced, words } from './provenance';

/** The text the plan was read from. `file` lies beside the plan; the hash proves that it is the same text. */
export interface SourceText {
  file: string;
  sha256: string;
}

/** The document as such. A 征求意见稿 is a draft: it can be rehearsed but not put in force. */
export type PlanDocument = Sourced<{
  title: string;
  printedStatus: string;
  status: PlanStatus;
  /** What is to be reached in the end (总体目标), and by which year. */
  goal: string;
  goalYear: number;
}>;

/** A document of a higher level that this plan carries out. */
export type Reference = Sourced<{ number: string }>;

/** A chapter (章) of the plan. */
export type Section = Sourced<{ number: number; heading: string }>;

export const year = z.int().min(1949).max(2100);

export const sourceText = z.strictObject({
  file: z.string().regex(/^[\w.-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<SourceText>;

const status = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({ kind: z.literal('issued'), number: words, on: z.iso.date() }),
]);

export const planDocument = z.strictObject(sourced({
  title: words,
  printedStatus: words,
  status,
  goal: words,
  goalYear: year,
})) satisfies z.ZodType<PlanDocument>;

export const reference = z.strictObject(sourced({ number: words })) satisfies z.ZodType<Reference>;

export const section = z.strictObject(sourced({ number: printedNumber, heading: words })) satisfies z.ZodType<Section>;
