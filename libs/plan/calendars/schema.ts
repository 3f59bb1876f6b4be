import { z } from 'zod';

/** One holiday as a notice arranges it: the days off from the first to the last, and the weekend days worked for it. */
export interface HolidayArrangement {
  name: string;
  from: string;
  to: string;
  work: string[];
}

/** A notice of the State Council's general office; an amendment names the notice it changes and restates the holiday. */
export interface CalendarNotice {
  number: string;
  title: string;
  /** The day it was issued (成文日期). */
  date: string;
  /** The year whose holidays it arranges. */
  year: number;
  amends?: string | undefined;
  holidays: HolidayArrangement[];
}

/** The notices in the order of issue. */
export interface CalendarDocument {
  version: string;
  notices: CalendarNotice[];
}

const date = z.iso.date();

const arrangement = z.strictObject({ name: z.string().min(1), from: date, to: date, work: z.array(date) });

const notice = z.strictObject({
  number: z.string().regex(/^国办发明电〔\d{4}〕\d+号$/),
  title: z.string().min(1),
  date,
  year: z.int().min(2019).max(2099),
  amends: z.string().optional(),
  holidays: z.array(arrangement).min(1),
});

export const calendarDocument = z.strictObject({
  version: z.string().min(1),
  notices: z.array(notice).min(1),
}) satisfies z.ZodType<CalendarDocument>;
