import type { Duty } from '@lianxi/domain/organisation/bureau';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { z } from 'zod';
import type { Sourced } from './provenance';
import { printedNumber, sourced, words } from './provenance';

/** One body's share of a measure, as printed in its clause and as resolved to a bureau or group. */
export type Responsibility = Sourced<{
  asPrinted: string;
  bureau: string;
  duty: Duty;
}>;

/** Bodies meant but not named, such as 等 or 各县（市、区）政府: shown as printed, never invented, never awaited. */
type OpenGroup = Sourced<{ asPrinted: string }>;

/** A measure (措施): what is to be done, and by whom. */
export type Measure = Sourced<{
  number: number;
  section: number;
  heading: string;
  text: string;
  /** The responsibility clause with its brackets, `（市科技局、发改委按职责分工负责）`. */
  clause: string;
  pattern: TaskBrief['pattern'];
}> & {
  responsibilities: Responsibility[];
  openGroups: OpenGroup[];
};

const responsibility = z.strictObject(sourced({
  asPrinted: words,
  bureau: words,
  duty: z.enum(['lead', 'joint', 'participant']),
})) satisfies z.ZodType<Responsibility>;

const openGroup = z.strictObject(sourced({ asPrinted: words })) satisfies z.ZodType<OpenGroup>;

export const measure = z.strictObject({
  ...sourced({
    number: printedNumber,
    section: printedNumber,
    heading: words,
    text: words,
    clause: words,
    pattern: z.enum(['lead-participate', 'lead-only', 'joint-by-duty']),
  }),
  responsibilities: z.array(responsibility).max(100),
  openGroups: z.array(openGroup).max(20),
}) satisfies z.ZodType<Measure>;
