import { isAtLeast } from './versions';

test.each([
  ['temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', '1.9.1', true],
  ['temporal version 1.10.0 (Server 1.40.0)', '1.9.1', true],
  ['temporal version 2.0.0', '1.9.1', true],
  ['temporal version 1.9.0', '1.9.1', false],
  ['temporal version 0.13.2', '1.9.1', false],
  ['temporal version DEV', '1.9.1', false],
])('%s counts as at least %s: %s', (text, wanted, fit) => {
  expect(isAtLeast(text, wanted)).toBe(fit);
});
