import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { CalendarDocument, HolidayArrangement } from '@lianxi/plan/calendars/schema';

const dayMs = 24 * 60 * 60 * 1000;
/** Shanghai is eight hours ahead, all year. */
const shanghaiMs = 8 * 60 * 60 * 1000;

/** The next day on the calendar; `-1` the day before. */
export function dayAfter(day: LocalDate, step: 1 | -1 = 1): LocalDate {
  return new Date(Date.parse(day) + step * dayMs).toISOString().slice(0, 10);
}

/** Every day from the first to the last, both included. */
export function everyDay(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}

/** The day it is in Shanghai. */
export function dayOf(instant: Instant): LocalDate {
  return new Date(Date.parse(instant) + shanghaiMs).toISOString().slice(0, 10);
}

/** A time of day in Shanghai, `09:00`, as an instant. */
export function instantOf(day: LocalDate, time: string): Instant {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - shanghaiMs).toISOString();
}

/** Which days are worked: every day of every year the State Council's notices arrange, listed one by one. */
export class WorkedDays {
  private readonly listed: { readonly day: LocalDate; readonly worked: boolean }[] = [];
  private readonly place: ReadonlyMap<LocalDate, number>;

  constructor({ notices }: CalendarDocument) {
    // An amendment restates the holiday it changes, so the last arrangement of a year's holiday is the one in force.
    const inForce = new Map<string, HolidayArrangement>();
    for (const { year, holidays } of notices) for (const holiday of holidays) inForce.set(`${year} ${holiday.name}`, holiday);
    for (const year of [...new Set(notices.map((notice) => notice.year))].sort()) {
      for (const day of everyDay(`${year}-01-01`, `${year}-12-31`)) this.listed.push({ day, worked: isWorked(day, [...inForce.values()]) });
    }
    this.place = new Map(this.listed.map(({ day }, index) => [day, index]));
  }

  /** Whether the day is worked. A year that no notice arranges has no calendar: nobody knows, `undefined`. */
  isWorked(day: LocalDate): boolean | undefined {
    return this.listed[this.place.get(day) ?? -1]?.worked;
  }

  /** The n-th worked day after a day; for n = 0 the day itself. */
  after(day: LocalDate, n: number): LocalDate | undefined {
    return this.count(day, n, 1);
  }

  /** The n-th worked day before a day; for n = 0 the day itself. */
  before(day: LocalDate, n: number): LocalDate | undefined {
    return this.count(day, n, -1);
  }

  lastOf(year: number): LocalDate | undefined {
    return this.isWorked(`${year}-12-31`) ? `${year}-12-31` : this.before(`${year}-12-31`, 1);
  }

  /** How many worked days lie after the first day, up to and with the last. */
  workedBetween(first: LocalDate, last: LocalDate): number {
    let worked = 0;
    for (const one of this.listed.slice((this.place.get(first) ?? 0) + 1, (this.place.get(last) ?? -1) + 1)) if (one.worked) worked += 1;
    return worked;
  }

  private count(from: LocalDate, n: number, step: 1 | -1): LocalDate | undefined {
    let day = from;
    for (let left = n; left > 0;) {
      day = dayAfter(day, step);
      const worked = this.isWorked(day);
      if (worked === undefined) return undefined;
      if (worked) left -= 1;
    }
    return day;
  }
}

function isWorked(day: LocalDate, arrangements: readonly HolidayArrangement[]): boolean {
  if (arrangements.some(({ work }) => work.includes(day))) return true;
  if (arrangements.some(({ from, to }) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
