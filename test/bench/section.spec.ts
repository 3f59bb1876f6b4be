import { atLeast, atMost, exactly, goalLine, middleOf } from './section';

describe('what the design asks of a figure', () => {
  const ratio = { median: 1.2, least: 1, most: 1.4 };

  it('is judged by the middle of its rounds', () => {
    expect([atMost('p50', ratio, 1.2).met, atMost('p50', ratio, 1.19).met, atLeast('rate', ratio, 1.2).met, atLeast('rate', ratio, 1.21).met]).toEqual([true, false, true, false]);
  });

  it('is read in a line', () => {
    expect(goalLine(atMost('p50', ratio, 1.1))).toBe('MISSED ≤ 1.1   p50: 1.20 (1.00–1.40)');
    expect(goalLine(atLeast('rate', ratio, 0.9))).toBe('met    ≥ 0.9   rate: 1.20 (1.00–1.40)');
    expect(goalLine(exactly('steps', 999, 1_000))).toBe('MISSED = 1000  steps: 999');
  });

  it('shows of several rounds the middle one', () => {
    expect(middleOf([{ p50: 1, p99: 9, rate: 900 }, { p50: 3, p99: 5, rate: 90.5 }, { p50: 2, p99: 7, rate: 500 }])).toBe('p50 2.00 ms, p99 7.00 ms, 500/s');
  });
});
