import { z } from 'zod';
import type { Window } from './annex';
import { year } from './document';
import type { Sourced } from './provenance';
import { sourced, words } from './provenance';

/** How years become days. The plan names years only, so every date of a programme rests on this rule. */
export type DeadlineRule = Sourced<{
  /** A window of one year is due on this day. */
  oneYearWindow: 'last-working-day-of-year';
  /** A longer window, and standing work, has a checkpoint on each of these days. */
  longerWindow: 'last-working-day-of-each-year';
  standingWork: 'last-working-day-of-each-year';
  /** The years in which standing work, for which the plan prints no window, has its checkpoints. */
  standingYears: Window;
  /** Reports are due (报送期限) so many working days after the day itself. */
  reportWithin: number;
}>;

/** The version of the escalation policy under which the plan is run by default. */
export type LadderReference = Sourced<{ policy: string }>;

export const deadlineRule = z.strictObject(sourced({
  oneYearWindow: z.literal('last-working-day-of-year'),
  longerWindow: z.literal('last-working-day-of-each-year'),
  standingWork: z.literal('last-working-day-of-each-year'),
  standingYears: z.strictObject({ from: year, to: year }),
  reportWithin: z.int().min(0).max(60),
})) satisfies z.ZodType<DeadlineRule>;

export const ladder = z.strictObject(sourced({ policy: words })) satisfies z.ZodType<LadderReference>;
