import { namesInForce } from './renamed';

const body = (id: string, ...names: readonly (readonly [string, string])[]) => ({ id, kind: 'municipal' as const, names: names.map(([name, from]) => ({ name, from })) });
const bureaus = Object.fromEntries([
  body('kejiju', ['市科技局', '2020-01-01']),
  body('shangwuju', ['市商务局', '2020-01-01'], ['市商务和会展局', '2021-03-01'], ['市商务投资局', '2022-01-01']),
].map((one) => [one.id, one]));

it.each([
  ['2021-02-28', []],
  ['2021-03-01', [{ bureau: 'shangwuju', name: '市商务和会展局', effectiveOn: '2021-03-01' }]],
  ['2022-06-01', [{ bureau: 'shangwuju', name: '市商务投资局', effectiveOn: '2022-01-01' }]],
])('on %s the bodies that were renamed go by the names of that day', (today, names) => {
  expect(namesInForce({ bureaus }, today)).toEqual(names);
});
