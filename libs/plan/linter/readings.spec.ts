import { chineseNumber, numbersIn, says } from './readings';

describe('what printed words say', () => {
  it.each([
    ['一', 1], ['九', 9], ['十', 10], ['十七', 17], ['二十', 20], ['九十九', 99],
    ['', undefined], ['科', undefined], ['一二', undefined], ['十十', undefined],
  ])('the numeral %s is %p', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each([
    ['三', 3], ['2022', 2022], ['市科技局', '市科技局'], ['2020-2022年', { from: 2020, to: 2022 }], ['2020年', { from: 2020, to: 2020 }],
  ])('%s says %p', (printed, value) => {
    expect(says(printed, value)).toBe(true);
  });

  it.each([
    ['三', 4], ['2022年', 2022], ['科技局', '市科技局'], ['2020-2022年', { from: 2020, to: 2021 }], ['2020', { from: 2020, to: 2020 }],
  ])('%s does not say %p', (printed, value) => {
    expect(says(printed, value)).toBe(false);
  });

  it('numbers are found in digits and in characters', () => {
    expect(numbersIn('力争培育1-2个年产值超过50亿元，三年内不少于55.5%')).toEqual([1, 2, 50, 3, 55.5]);
  });
});
