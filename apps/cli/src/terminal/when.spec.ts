import { dateOf, morningOf, timeOf, weekdayOf } from './when';

describe('times are those of Shanghai', () => {
  it('shows an evening in UTC as the next day', () => {
    expect(dateOf('2020-12-16T16:00:00.000Z')).toBe('2020-12-17');
    expect(timeOf('2020-12-17T01:00:00.000Z')).toBe('2020-12-17 09:00');
    expect(timeOf('2020-12-17T00:58:30.000Z')).toBe('2020-12-17 08:58:30');
  });

  it('means 09:00 by a date', () => {
    expect(morningOf('2021-02-05')).toBe('2021-02-05T01:00:00.000Z');
  });

  it('knows the day of the week', () => {
    expect(weekdayOf('2020-12-17', 'zh')).toBe('周四');
    expect(weekdayOf('2020-12-17', 'en')).toBe('Thu');
  });
});
