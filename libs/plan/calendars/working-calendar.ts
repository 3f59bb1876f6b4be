import type { CalendarYear, WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import { addDays, isWeekend } from '@lianxi/domain/calendar/days';
import type { CalendarDocument, CalendarNotice, HolidayArrangement } from './schema';

/** The calendar the notices amount to. A year has one only when a notice arranges that year. */
export function workingCalendar(document: CalendarDocument): WorkingCalendar {
  const arrangements = inForce(document.notices);
  const off = arrangements.flatMap(daysOff).filter((day) => !isWeekend(day)).sort();
  const work = arrangements.flatMap((arrangement) => arrangement.work).sort();
  const years = [...new Set(document.notices.map((notice) => String(notice.year)))];
  return {
    version: document.version,
    years: Object.fromEntries(years.map((year): [string, CalendarYear] => [year, {
      notices: document.notices
        .filter((notice) => String(notice.year) === year)
        .map(({ number, title, date }) => ({ number, title, date })),
      holidays: off.filter((day) => day.startsWith(year)),
      makeUpWorkdays: work.filter((day) => day.startsWith(year)),
    }])),
  };
}

/** An amendment replaces the arrangement of the same holiday of the same year. */
function inForce(notices: readonly CalendarNotice[]): HolidayArrangement[] {
  const latest = new Map<string, HolidayArrangement>();
  for (const { year, holidays } of notices) {
    for (const holiday of holidays) latest.set(`${year} ${holiday.name}`, holiday);
  }
  return [...latest.values()];
}

function daysOff({ from, to }: HolidayArrangement): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
