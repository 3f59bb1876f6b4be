import type { WorkingCalendar } from './calendar';
import { addDays } from './days';
import { stretchOf } from './stretch';
import type { LocalDate } from './time';

/**
 * Counting in working days (工作日). Every answer is `undefined` when it would need a day of a year
 * without an official calendar: such a date is not known yet, and the caller says 'calendar awaited'.
 */

/**
 * The `n`th working day after `date` for n > 0, before it for n < 0. For n = 0 the date itself
 * when it is worked, otherwise the last working day before it: what falls on a holiday comes early, not late.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate | undefined {
  const from = n < 0 ? addDays(date, -1) : date;
  const stretch = stretchOf(calendar, from);
  return stretch?.workingDays[(stretch.upTo.get(from) ?? 0) + (n < 0 ? n : n - 1)];
}

/** The first working day strictly after `date`. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate | undefined {
  return addWorkingDays(calendar, date, 1);
}

/** The last working day of a year: 2022-12-30, since 2022-12-31 is a Saturday. */
export function lastWorkingDayOfYear(calendar: WorkingCalendar, year: number): LocalDate | undefined {
  return addWorkingDays(calendar, `${year}-12-31`, 0);
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is the earlier one. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number | undefined {
  if (from === to) return 0;
  const upTo = stretchOf(calendar, from)?.upTo;
  const [before, after] = [upTo?.get(from), upTo?.get(to)];
  return before === undefined || after === undefined ? undefined : after - before;
}
