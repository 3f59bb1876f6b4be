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

/** Which days are worked, found by going through the State Council's notices day by day. */
export class WorkedDays {
  /** The arrangement in force for each holiday: an amendment restates the holiday it changes. */
  private readonly inForce = new Map<string, HolidayArrangement>();
  private readonly years: ReadonlySet<string>;

  constructor({ notices }: CalendarDocument) {
    for (const { year, holidays } of notices) for (const holiday of holidays) this.inForce.set(`${year} ${holiday.name}`, holiday);
    this.years = new Set(notices.map(({ year }) => String(year)));
  }

  /** Whether the day is worked. A year that no notice arranges has no calendar: nobody knows, `undefined`. */
  isWorked(day: LocalDate): boolean | undefined {
    if (!this.years.has(day.slice(0, 4))) return undefined;
    const arrangements = [...this.inForce.values()];
    if (arrangements.some(({ work }) => work.includes(day))) return true;
    if (arrangements.some(({ from, to }) => from <= day && day <= to)) return false;
    const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
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
    return this.count(`${year + 1}-01-01`, 1, -1);
  }

  /** How many worked days lie after the first day, up to and with the last. */
  between(first: LocalDate, last: LocalDate): number {
    return everyDay(dayAfter(first), last).filter((day) => this.isWorked(day)).length;
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
