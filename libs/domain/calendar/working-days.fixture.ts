import type { WorkingCalendar } from './calendar';
import { addDays } from './days';
import type { LocalDate } from './time';
import { workingDaysBetween } from './working-days';

/** Whether offices work that day. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean | undefined {
  const worked = workingDaysBetween(calendar, addDays(date, -1), date);
  return worked === undefined ? undefined : worked === 1;
}
