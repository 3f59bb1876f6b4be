import { addDays, isWeekend } from '@lianxi/domain/calendar/days';
import { addWorkingDays, lastWorkingDayOfYear, nextWorkingDay, workingDaysBetween } from '@lianxi/domain/calendar/working-days';
import { isWorkingDay } from '@lianxi/domain/calendar/working-days.fixture';
import independent from 'chinese-days/dist/chinese-days.json';
import { chinaCalendar } from './china';
import document from './china.json';
import { calendarDocument } from './schema';
import { workingCalendar } from './working-calendar';

/** The other table's data alone: its functions answer by the host's zone. */
const works = (day: string): boolean => day in independent.workdays || (!isWeekend(day) && !(day in independent.holidays));

const years = Object.keys(chinaCalendar.years);
const daysOf = (year: string): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
};

describe('the calendar of China', () => {
  it('rests on the notices of the State Council, two of them amendments', () => {
    expect(Object.entries(chinaCalendar.years).map(([year, { notices }]) => [year, ...notices.map((notice) => notice.number)])).toEqual([
      ['2019', '国办发明电〔2018〕15号', '国办发明电〔2019〕3号'],
      ['2020', '国办发明电〔2019〕16号', '国办发明电〔2020〕1号'],
      ['2021', '国办发明电〔2020〕27号'],
      ['2022', '国办发明电〔2021〕11号'],
      ['2023', '国办发明电〔2022〕16号'],
      ['2024', '国办发明电〔2023〕7号'],
      ['2025', '国办发明电〔2024〕12号'],
      ['2026', '国办发明电〔2025〕7号'],
    ]);
  });

  it.each(years)('agrees with an independent table on every day of %s', (year) => {
    const days = daysOf(year);
    expect(days.filter((day) => isWorkingDay(chinaCalendar, day) !== works(day))).toEqual([]);
    expect(days.length).toBeGreaterThanOrEqual(365);
  });

  it('gives up weekends only, and nothing both off and worked', () => {
    for (const { holidays, makeUpWorkdays } of Object.values(chinaCalendar.years)) {
      expect(holidays.filter(isWeekend)).toEqual([]);
      expect(makeUpWorkdays.filter((day) => !isWeekend(day))).toEqual([]);
    }
  });

  it('follows the extension of the Spring Festival of 2020', () => {
    const asFirstIssued = workingCalendar(calendarDocument.parse({
      ...document, notices: document.notices.filter((notice) => !('amends' in notice)),
    }));
    expect(['2020-01-31', '2020-02-01', '2020-02-03'].map((day) => isWorkingDay(asFirstIssued, day))).toEqual([true, true, true]);
    expect(['2020-01-31', '2020-02-01', '2020-02-03'].map((day) => isWorkingDay(chinaCalendar, day))).toEqual([false, false, true]);
  });

  it('has no official calendar beyond its notices', () => {
    expect(isWorkingDay(chinaCalendar, '2027-01-04')).toBeUndefined();
    expect(lastWorkingDayOfYear(chinaCalendar, 2027)).toBeUndefined();
    expect(addWorkingDays(chinaCalendar, '2026-12-31', 5)).toBeUndefined();
  });
});

/** The ladder of docs/architecture.md, counted out: what a policy's numbers of working days amount to. */
describe('the days of a deadline', () => {
  it.each([
    ['2020-12-31', -10, '2020-12-17'],
    ['2020-12-31', -3, '2020-12-28'],
    ['2020-12-31', 0, '2020-12-31'],
    ['2020-12-31', 5, '2021-01-08'],
    ['2021-01-08', 1, '2021-01-11'],
    ['2021-01-11', 5, '2021-01-18'],
    ['2021-01-08', 10, '2021-01-22'],
    ['2021-01-22', 10, '2021-02-05'],
    ['2022-12-30', 5, '2023-01-09'],
    ['2023-01-09', 10, '2023-01-28'],
    ['2023-01-28', 10, '2023-02-09'],
    ['2020-10-12', 3, '2020-10-15'],
    ['2020-10-15', 1, '2020-10-16'],
  ])('from %s %i working days lead to %s', (from, n, to) => {
    expect(addWorkingDays(chinaCalendar, from, n)).toBe(to);
    expect(workingDaysBetween(chinaCalendar, from, to)).toBe(n);
  });

  it('are the last working days of the plan\'s years', () => {
    expect([2020, 2021, 2022].map((year) => lastWorkingDayOfYear(chinaCalendar, year))).toEqual(['2020-12-31', '2021-12-31', '2022-12-30']);
  });

  it('take a make-up Saturday as a working day', () => {
    expect(nextWorkingDay(chinaCalendar, '2023-01-20')).toBe('2023-01-28');
  });
});
