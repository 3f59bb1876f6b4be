import { axisOf, beside, periodOf, placeOf, yearsOf } from './period';

const whole = yearsOf(['2020-10-12', '2020-12-31', '2022-12-30'], '2020-12-17');
const shown = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('what a roadmap shows of time', () => {
  it('is all years in full, in which a due day stands at its noon', () => {
    expect([shown(whole.from), shown(whole.to)]).toEqual(['2020-01-01', '2023-01-01']);
    expect(placeOf('2021-07-02', { from: whole.from + 366, to: whole.from + 731 })).toBe(0.5);
  });

  it('is the year or the quarter of a month, and goes no further than the plan', () => {
    const quarter = periodOf('quarter', '2020-12', whole);
    expect([quarter.at, shown(quarter.from), shown(quarter.to)]).toEqual(['2020-10', '2020-10-01', '2021-01-01']);
    expect(beside(quarter, 1, whole)?.at).toBe('2021-01');
    expect(beside(periodOf('year', '2020-12', whole), -1, whole)).toBeUndefined();
    expect(beside(periodOf('year', '2022-03', whole), 1, whole)).toBeUndefined();
  });

  it('has an axis without a gap: years over quarters, quarters over months, months over weeks that begin on Mondays', () => {
    for (const period of [periodOf('whole', '2020-12', whole), periodOf('year', '2021-01', whole), periodOf('quarter', '2020-10', whole)]) {
      for (const ticks of axisOf(period)) {
        expect([ticks[0]!.from, ticks.at(-1)!.to]).toEqual([period.from, period.to]);
        for (const [place, { to }] of ticks.slice(0, -1).entries()) expect(ticks[place + 1]!.from).toBe(to);
      }
    }
    expect(axisOf(periodOf('whole', '2020-12', whole)).map(({ length }) => length)).toEqual([3, 12]);
    const [, weeks] = axisOf(periodOf('quarter', '2020-10', whole));
    expect(weeks.slice(0, 3).map(({ from }) => shown(from))).toEqual(['2020-10-01', '2020-10-05', '2020-10-12']);
  });
});
