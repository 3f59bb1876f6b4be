import { z } from 'zod';

/** Characters `start` up to, not including, `end` of a line of the source text. Lines count from 1, characters from 0. */
export interface Span {
  line: number;
  start: number;
  end: number;
}

/**
 * Where a value comes from. Exactly one of:
 * - `span`: it stands in the source text, in one or several pieces;
 * - `resolution`: it was worked out from the text by the convention of that id, such as restoring a '市';
 * - `adopted`: the text leaves it open and the convention of that id settles it;
 * - `judgement`: somebody decided it, for the reason given.
 */
export type Provenance =
  | { span: Span[] }
  | { resolution: string }
  | { adopted: string }
  | { judgement: string };

/** Fields of which each says in `from` where its value comes from. */
export type Sourced<Fields> = Fields & { from: Record<keyof Fields, Provenance> };

/** A text with something in it, of well-formed Unicode, and nothing that is not text: a database keeps no NUL and no half character. */
export const words = z.string().max(20_000).regex(/\S/).regex(/^(?:[^\p{Surrogate}\p{Control}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\t\n\r])*$/u);

/** Numbers as a plan prints them: of measures, rows, sections and deliverables. */
export const printedNumber = z.int().min(1).max(999);

const position = z.int().min(0);

const span = z.strictObject({ line: z.int().min(1), start: position, end: position }) satisfies z.ZodType<Span>;

export const provenance = z.union([
  z.strictObject({ span: z.array(span).min(1) }),
  z.strictObject({ resolution: words }),
  z.strictObject({ adopted: words }),
  z.strictObject({ judgement: words }),
]) satisfies z.ZodType<Provenance>;

/** The schema of {@link Sourced}: the fields, and a provenance for every one of them. */
export function sourced<Shape extends z.ZodRawShape>(shape: Shape) {
  const from = Object.fromEntries(Object.keys(shape).map((field) => [field, provenance])) as Record<keyof Shape, typeof provenance>;
  return { ...shape, from: z.strictObject(from) };
}
