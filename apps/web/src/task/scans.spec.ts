import { mayShow } from './scans';

const milestone = { submission: { at: '2021-01-06T04:00:00.000Z', person: '示例李', bureau: 'kejiju', achievedOn: '2020-12-18', chain: [] } };
const [before, after] = [{ at: '2021-01-05T04:00:00.000Z' }, { at: '2021-01-07T04:00:00.000Z' }];

it('of a milestone\'s files offers those that may be the scan of the paper', () => {
  const offered = (paper: 'sign-off' | 'list') => [before, after, { ...after, scanOf: 'sign-off' as const }, { ...after, scanOf: 'list' as const }].map((file) => mayShow(file, paper, milestone));
  expect(offered('sign-off')).toEqual([true, true, true, false]);
  expect(offered('list')).toEqual([false, true, false, true]);
});
