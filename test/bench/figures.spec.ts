import { quantile, ratios, spreadOf } from './figures';

describe('the figures of a bench', () => {
  it('take the middle and the far end of a sample, in whatever order it came', () => {
    const sample = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([quantile(sample, 0.5), quantile(sample, 0.99), quantile([], 0.5)]).toEqual([51, 100, 0]);
  });

  it('compare rounds that ran side by side, and show how far they lie apart', () => {
    const ours = [{ p50: 2, p99: 4, rate: 90 }, { p50: 6, p99: 9, rate: 50 }, { p50: 3, p99: 3, rate: 80 }];
    const theirs = [{ p50: 2, p99: 2, rate: 100 }, { p50: 4, p99: 3, rate: 100 }, { p50: 2, p99: 1, rate: 80 }];
    expect(ratios(ours, theirs)).toEqual({
      p50: { median: 1.5, least: 1, most: 1.5 },
      p99: { median: 3, least: 2, most: 3 },
      rate: { median: 0.9, least: 0.5, most: 1 },
    });
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  });
});
