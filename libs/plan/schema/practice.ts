import { z } from 'zod';
import { slug } from './bureau';
import type { Sourced } from './provenance';
import { printedNumber, sourced } from './provenance';

/** A deliverable (成果) of a measure, by the numbers the plan prints. */
export interface Paper {
  measure: number;
  deliverable: number;
}

/**
 * What the offices that carry the plan are used to ask of a report of completion (申请办结), which the plan itself does not say; joined to the policy of each programme of the plan that does not say it itself.
 * `name` names one content for good: whoever changes what is asked gives it another.
 */
export type Practice = Sourced<{
  name: string;
  /** At least one file that shows what was done (证明材料), of every submission. */
  evidence: boolean;
  /** Results that are policy papers of several bodies (联合制发的政策文件): put to the others (会签) before, and reported with their number (成果文号). */
  jointPapers: Paper[];
}>;

export const practice = z.strictObject(sourced({
  name: slug,
  evidence: z.boolean(),
  jointPapers: z.array(z.strictObject({ measure: printedNumber, deliverable: printedNumber })).max(200),
})) satisfies z.ZodType<Practice>;
