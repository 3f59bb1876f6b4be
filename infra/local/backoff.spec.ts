import { pauseBefore } from './backoff';

test('pauses double from half a second and stay at thirty', () => {
  expect([1, 2, 3, 6, 7, 100].map(pauseBefore)).toEqual([500, 1_000, 2_000, 16_000, 30_000, 30_000]);
});
