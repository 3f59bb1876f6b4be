import fc from 'fast-check';
import { compareTexts } from './compare-texts';

const told = (before: string, after: string): string[] => compareTexts(before, after).map(({ mark, text }) => `${{ same: ' ', added: '+', removed: '-' }[mark]}${text}`);

describe('two texts side by side', () => {
  it('have a changed paragraph once as it was and once as it is, in its place', () => {
    expect(told('一、目标\n二、减免20%\n三、附则', '一、目标\n二、减免10%\n三、附则')).toEqual([' 一、目标', '-二、减免20%', '+二、减免10%', ' 三、附则']);
  });

  it('have an inserted paragraph as added, a dropped one as removed, a moved one as both', () => {
    expect(told('甲\n乙', '甲\n丙\n乙')).toEqual([' 甲', '+丙', ' 乙']);
    expect(told('甲\n丙\n乙', '甲\n乙')).toEqual([' 甲', '-丙', ' 乙']);
    expect(told('甲\n乙\n丙', '乙\n丙\n甲')).toEqual(['-甲', ' 乙', ' 丙', '+甲']);
  });

  it('are all the same where nothing was changed, also where a paragraph is repeated', () => {
    expect(told('甲\n甲', '甲\n甲')).toEqual([' 甲', ' 甲']);
    expect(told('甲', '甲\n甲')).toEqual([' 甲', '+甲']);
  });

  const texts = fc.array(fc.constantFrom('甲', '乙', '丙', ''), { minLength: 1, maxLength: 12 }).map((paragraphs) => paragraphs.join('\n'));

  it('can each be read off the comparison, whatever they are', () => {
    fc.assert(fc.property(texts, texts, (before, after) => {
      const without = (mark: string): string => compareTexts(before, after).filter((one) => one.mark !== mark).map(({ text }) => text).join('\n');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }));
  });

  it('keep as much as can be kept', () => {
    const same = (one: string, other: string): number => compareTexts(one, other).filter(({ mark }) => mark === 'same').length;
    const longest = (one: readonly string[], other: readonly string[]): number => {
      const [a, b] = [one[0], other[0]];
      if (a === undefined || b === undefined) return 0;
      return a === b ? 1 + longest(one.slice(1), other.slice(1)) : Math.max(longest(one.slice(1), other), longest(one, other.slice(1)));
    };
    const short = fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: 7 });
    fc.assert(fc.property(short, short, (one, other) => { expect(same(one.join('\n'), other.join('\n'))).toBe(longest(one, other)); }));
  });

  it('of thousands of different paragraphs are shown as replaced, at once', () => {
    const many = (letter: string): string => Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join('\n');
    expect(compareTexts(many('a'), many('b'))).toHaveLength(10_000);
  });
});
