import { presets } from './presets';

it('a preset goes by its name and has a version of its own', () => {
  expect(Object.keys(presets)).toEqual(['default', 'strict', 'gentle']);
  expect(new Set(Object.values(presets).map(({ version }) => version)).size).toBe(3);
});
