import type { WorkingCalendar } from './calendar';
import { addDays, isWeekend } from './days';
import type { LocalDate } from './time';

/**
 * Counting in working days (工作日). Every answer is `undefined` when it would need a day of a year
 * without an official calendar: such a date is not known yet, and the caller says 'calendar awaited'.
 */

/** Whether offices work that day. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean | undefined {
  const year = calendar.years[date.slice(0, 4)];
  if (!year) return undefined;
  return isWeekend(date) ? year.makeUpWorkdays.includes(date) : !year.holidays.includes(date);
}

/**
 * The `n`th working day after `date` for n > 0, before it for n < 0. For n = 0 the date itself
 * when it is worked, otherwise the last working day before it: what falls on a holiday comes early, not late.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate | undefined {
  if (n === 0) return lastWorkingDayUpTo(calendar, date);
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    const works = isWorkingDay(calendar, day);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return day;
}

/** The first working day strictly after `date`. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate | undefined {
  return addWorkingDays(calendar, date, 1);
}

/** The last working day of a year: 2022-12-30, since 2022-12-31 is a Saturday. */
export function lastWorkingDayOfYear(calendar: WorkingCalendar, year: number): LocalDate | undefined {
  return lastWorkingDayUpTo(calendar, `${year}-12-31`);
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is the earlier one. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number | undefined {
  if (to < from) {
    const back = workingDaysBetween(calendar, to, from);
    return back === undefined ? undefined : 0 - back;
  }
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    const works = isWorkingDay(calendar, day);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return count;
}

function lastWorkingDayUpTo(calendar: WorkingCalendar, date: LocalDate): LocalDate | undefined {
  for (let day = date; ; day = addDays(day, -1)) {
    const works = isWorkingDay(calendar, day);
    if (works === undefined) return undefined;
    if (works) return day;
  }
}
