import { anApi, lianxi } from '../world.fixture';
import { readMeasure } from './measure';

describe('a measure', () => {
  it.each([
    ['3', 3], ['03', 3], ['measure-03', 3], ['措施3', 3], ['措施三', 3], ['措施十', 10], ['措施十七', 17], ['措施二十一', 21], ['xinxiang-demo/measure-19', 19],
  ])('is understood as %s', (text, number) => {
    expect(readMeasure(text)).toBe(number);
  });

  it.each(['', '0', 'three', '措施', 'measure-', '3a', '-3', '措施零', 'Measure 3', 'a/b/measure-03'])("is not guessed at from '%s'", (text) => {
    expect(readMeasure(text)).toBeUndefined();
  });

  it("names its programme by its workflow's name", async () => {
    const { code, asked } = await lianxi('task other-plan/measure-03', anApi);
    expect([code, asked[0]?.path]).toEqual([0, '/tasks?programme=other-plan&measure=3']);
  });

  it('does not stand in two programmes at once', async () => {
    const { code, err, asked } = await lianxi('approve other-plan/measure-03 d5-2020 --programme xinxiang-demo', anApi);
    expect([code, asked]).toEqual([2, []]);
    expect(err.join()).toContain('写了两个方案（other-plan、xinxiang-demo）');
  });
});
