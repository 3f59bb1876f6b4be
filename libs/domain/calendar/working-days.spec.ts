import fc from 'fast-check';
import type { WorkingCalendar } from './calendar';
import { addDays, isWeekend } from './days';
import { addWorkingDays, lastWorkingDayOfYear, nextWorkingDay, workingDaysBetween } from './working-days';
import { isWorkingDay } from './working-days.fixture';

/** Two years with one long holiday each and one Saturday worked; 2022 has no notice yet. */
const calendar: WorkingCalendar = {
  version: 'for-this-test',
  years: {
    2020: { notices: [], holidays: ['2020-10-01', '2020-10-02', '2020-10-05', '2020-10-06', '2020-10-07', '2020-10-08'], makeUpWorkdays: ['2020-10-10'] },
    2021: { notices: [], holidays: ['2021-01-01', '2021-12-31'], makeUpWorkdays: [] },
  },
};

const dates = fc.integer({ min: 0, max: 730 }).map((days) => addDays('2020-01-01', days));
const middleDates = fc.integer({ min: 90, max: 640 }).map((days) => addDays('2020-01-01', days));
const counts = fc.integer({ min: 1, max: 40 });

describe('working days', () => {
  it('are weekdays that are not off, and weekend days that are worked', () => {
    expect(isWorkingDay(calendar, '2020-09-30')).toBe(true);
    expect(isWorkingDay(calendar, '2020-10-01')).toBe(false);
    expect(isWorkingDay(calendar, '2020-10-04')).toBe(false);
    expect(isWorkingDay(calendar, '2020-10-10')).toBe(true);
  });

  it('are counted over holidays and make-up days, forwards and backwards', () => {
    expect(nextWorkingDay(calendar, '2020-09-30')).toBe('2020-10-09');
    expect(addWorkingDays(calendar, '2020-09-30', 2)).toBe('2020-10-10');
    expect(addWorkingDays(calendar, '2020-10-12', -3)).toBe('2020-09-30');
    expect(workingDaysBetween(calendar, '2020-09-30', '2020-10-12')).toBe(3);
    expect(workingDaysBetween(calendar, '2020-10-12', '2020-09-30')).toBe(-3);
  });

  it('count nothing as the day itself when it is worked, else as the last working day before', () => {
    expect(addWorkingDays(calendar, '2020-10-10', 0)).toBe('2020-10-10');
    expect(addWorkingDays(calendar, '2020-10-04', 0)).toBe('2020-09-30');
  });

  it('end a year on its last one', () => {
    expect(lastWorkingDayOfYear(calendar, 2020)).toBe('2020-12-31');
    expect(lastWorkingDayOfYear(calendar, 2021)).toBe('2021-12-30');
  });

  it('are not known in a year without a notice', () => {
    expect(isWorkingDay(calendar, '2022-01-04')).toBeUndefined();
    expect(lastWorkingDayOfYear(calendar, 2022)).toBeUndefined();
    expect(nextWorkingDay(calendar, '2021-12-30')).toBeUndefined();
    expect(addWorkingDays(calendar, '2020-01-02', -5)).toBeUndefined();
    expect(addWorkingDays(calendar, '2022-03-05', 0)).toBeUndefined();
    expect(workingDaysBetween(calendar, '2021-12-30', '2022-01-04')).toBeUndefined();
    expect(workingDaysBetween(calendar, '2022-01-04', '2021-12-30')).toBeUndefined();
  });

  it('found by counting are worked, and as many days away as was counted', () => {
    fc.assert(fc.property(middleDates, counts, (date, n) => {
      const later = addWorkingDays(calendar, date, n)!;
      expect(isWorkingDay(calendar, later)).toBe(true);
      expect(workingDaysBetween(calendar, date, later)).toBe(n);
      const earlier = addWorkingDays(calendar, date, -n)!;
      expect(isWorkingDay(calendar, earlier)).toBe(true);
      expect(earlier < date && date < later).toBe(true);
    }));
  });

  it('counted there and back again lead home, when home is one', () => {
    fc.assert(fc.property(middleDates, counts, (date, n) => {
      const home = addWorkingDays(calendar, date, 0)!;
      expect(addWorkingDays(calendar, addWorkingDays(calendar, home, n)!, -n)).toBe(home);
    }));
  });

  it('between three days add up', () => {
    fc.assert(fc.property(dates, dates, dates, (a, b, c) => {
      const between = (from: string, to: string): number => workingDaysBetween(calendar, from, to)!;
      expect(between(a, b) + between(b, c)).toBe(between(a, c));
    }));
  });

  it('of a year without holidays are its weekdays', () => {
    const plain: WorkingCalendar = { version: 'plain', years: { 2020: { notices: [], holidays: [], makeUpWorkdays: [] } } };
    fc.assert(fc.property(fc.integer({ min: 0, max: 365 }), (days) => {
      const date = addDays('2020-01-01', days);
      expect(isWorkingDay(plain, date)).toBe(!isWeekend(date));
    }));
  });

  it('are what counting day by day finds, also around years without a notice', () => {
    const years = { ...calendar.years, 2023: { notices: [], holidays: ['2023-01-02', '2023-12-29'], makeUpWorkdays: ['2023-01-07', '2023-12-30'] } };
    const withGaps: WorkingCalendar = { version: 'with-gaps', years };
    const anyDates = fc.integer({ min: -40, max: 1_500 }).map((days) => addDays('2020-01-01', days));
    const nearby = fc.integer({ min: -300, max: 300 });
    fc.assert(fc.property(anyDates, nearby, (date, n) => {
      expect(addWorkingDays(withGaps, date, n)).toBe(walked(withGaps, date, n));
      const count = workingDaysBetween(withGaps, date, addDays(date, n));
      expect(count).toBe(counted(withGaps, date, addDays(date, n)));
    }), { numRuns: 500 });
    for (let date = '2019-12-30'; date < '2024-01-03'; date = addDays(date, 1)) {
      for (const n of [-2, -1, 0, 1, 2]) expect([date, n, addWorkingDays(withGaps, date, n)]).toEqual([date, n, walked(withGaps, date, n)]);
    }
  });
});

/** Whether a day is worked, as the calendar's own lists say it. */
function isWorked({ years }: WorkingCalendar, date: string): boolean | undefined {
  const year = years[date.slice(0, 4)];
  return year && (isWeekend(date) ? year.makeUpWorkdays.includes(date) : !year.holidays.includes(date));
}

/** The same as `addWorkingDays`, by walking. */
function walked(calendar: WorkingCalendar, date: string, n: number): string | undefined {
  let day = n === 0 ? addDays(date, 1) : date;
  for (let left = Math.abs(n) || 1; left > 0; left -= isWorked(calendar, day) ? 1 : 0) {
    day = addDays(day, n > 0 ? 1 : -1);
    if (isWorked(calendar, day) === undefined) return undefined;
  }
  return day;
}

/** The same as `workingDaysBetween`, by walking. */
function counted(calendar: WorkingCalendar, from: string, to: string): number | undefined {
  const step = from < to ? 1 : -1;
  let count = 0;
  for (let day = from; day !== to; day = addDays(day, step)) {
    const works = isWorked(calendar, step === 1 ? addDays(day, 1) : day);
    if (works === undefined) return undefined;
    count += works ? step : 0;
  }
  return count;
}
