import type { WorkingCalendar } from './calendar';
import { addDays, isWeekend } from './days';
import type { LocalDate } from './time';

/** Years with an official calendar that follow one another, counted once so that days need not be counted again. */
export interface Stretch {
  /** Its working days, in order. */
  readonly workingDays: readonly LocalDate[];
  /** How many of them lie up to and including a day. The day before the first year is in it too: from there one may count forwards. */
  readonly upTo: ReadonlyMap<LocalDate, number>;
}

// A calendar never changes: a new notice makes a new version of it.
const counted = new WeakMap<WorkingCalendar, readonly Stretch[]>();

/** The stretch of a calendar that knows a day; undefined where the calendar is awaited. */
export function stretchOf(calendar: WorkingCalendar, date: LocalDate): Stretch | undefined {
  let stretches = counted.get(calendar);
  if (!stretches) counted.set(calendar, stretches = stretchesOf(calendar));
  return stretches.find(({ upTo }) => upTo.has(date));
}

function stretchesOf(calendar: WorkingCalendar): readonly Stretch[] {
  const years = Object.keys(calendar.years).map(Number);
  return years.filter((year) => !years.includes(year - 1)).map((first) => count(calendar, first));
}

function count({ years }: WorkingCalendar, first: number): Stretch {
  const workingDays: LocalDate[] = [];
  const upTo = new Map([[addDays(`${first}-01-01`, -1), 0]]);
  for (let year = first, rules = years[year]; rules; year += 1, rules = years[year]) {
    const [holidays, makeUpWorkdays] = [new Set(rules.holidays), new Set(rules.makeUpWorkdays)];
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
      if (isWeekend(day) ? makeUpWorkdays.has(day) : !holidays.has(day)) workingDays.push(day);
      upTo.set(day, workingDays.length);
    }
  }
  return { workingDays, upTo };
}
