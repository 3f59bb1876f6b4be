import { readOptions } from './options';

test('the soak lives through 5,000 lifecycles and ten steady minutes, and plays the matrix with several seeds; or some of it', () => {
  expect(readOptions([])).toMatchObject({ only: ['lives', 'steady', 'matrix'], lives: 5_000, minutes: 10, seeds: 3, cells: undefined });
  expect(readOptions(['--only', 'matrix', '--seeds', '20'])).toMatchObject({ only: ['matrix'], seeds: 20, cells: undefined });
  expect(readOptions(['--only', 'steady', '--minutes', '2'])).toMatchObject({ only: ['steady'], minutes: 2 });
});

test.each([['--only', 'everything'], ['--minutes', '0'], ['--lives', 'many']])('%s %s is refused with what fits', (...args) => {
  expect(() => readOptions(args)).toThrow(/knows|takes/);
});
