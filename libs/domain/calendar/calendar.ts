import type { LocalDate } from './time';

/** A State Council notice (国务院办公厅 …放假安排) or an amendment of one. */
export interface HolidayNotice {
  /** Its number, `国办发明电〔2019〕16号`. */
  readonly number: string;
  readonly title: string;
  /** The day it was issued. */
  readonly date: LocalDate;
}

/** What the notices of one year change about plain weekdays and weekends. */
export interface CalendarYear {
  readonly notices: readonly HolidayNotice[];
  /** Weekdays that are off. */
  readonly holidays: readonly LocalDate[];
  /** Saturdays and Sundays that are worked to make up for them (调休上班). */
  readonly makeUpWorkdays: readonly LocalDate[];
}

/** The working days of China, year by year. A year that is absent has no official calendar yet and is never guessed. */
export interface WorkingCalendar {
  readonly version: string;
  /** By year, `'2020'`. */
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** The last day of the last year that has an official calendar. */
export function lastKnownDay({ years }: WorkingCalendar): LocalDate {
  return `${Math.max(...Object.keys(years).map(Number))}-12-31`;
}
