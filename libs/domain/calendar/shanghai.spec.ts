import fc from 'fast-check';
import { addDays } from './days';
import { endOfDay, shanghaiDate, shanghaiInstant } from './shanghai';
import { addMilliseconds, compare, isInstant, isLocalDate } from './time';

const dates = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the clock on a wall in Shanghai', () => {
  it('is eight hours ahead of UTC, also across midnight', () => {
    expect(shanghaiInstant('2020-12-17', '09:00')).toBe('2020-12-17T01:00:00.000Z');
    expect(shanghaiInstant('2021-01-01', '07:59')).toBe('2020-12-31T23:59:00.000Z');
    expect(shanghaiDate('2020-12-31T15:59:59.999Z')).toBe('2020-12-31');
    expect(shanghaiDate('2020-12-31T16:00:00.000Z')).toBe('2021-01-01');
  });

  it('ends a due day at its midnight', () => {
    expect(endOfDay('2020-12-31')).toBe('2020-12-31T16:00:00.000Z');
  });

  it('puts every minute of a date, and nothing else, on that date', () => {
    fc.assert(fc.property(dates, (date) => {
      const first = shanghaiInstant(date, '00:00');
      const last = addMilliseconds(endOfDay(date), -1);
      expect([first, last].map(shanghaiDate)).toEqual([date, date]);
      expect(shanghaiDate(endOfDay(date))).toBe(addDays(date, 1));
      expect(compare(first, last)).toBe(-1);
    }));
  });
});

describe('instants and dates', () => {
  it('have one form each', () => {
    expect(['2020-02-29', '2021-12-31'].every(isLocalDate)).toBe(true);
    expect(['2021-02-29', '2021-13-01', '2021-2-1', '', '2021-01-01T00:00:00.000Z'].some(isLocalDate)).toBe(false);
    expect(isInstant('2020-12-17T00:58:30.000Z')).toBe(true);
    expect(['2020-12-17T00:58:30Z', '2020-12-17T24:00:00.000Z', '2021-02-29T00:00:00.000Z', '2020-12-17'].some(isInstant)).toBe(false);
  });

  it('are compared as moments', () => {
    expect(compare('2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z')).toBe(0);
    expect(compare('2020-01-02T00:00:00.000Z', '2020-01-01T00:00:00.000Z')).toBe(1);
  });
});
