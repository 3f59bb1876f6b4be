import { mayShow, scansAmong } from './scans';

const milestone = { submission: { at: '2021-01-06T04:00:00.000Z', person: '示例李', bureau: 'kejiju', achievedOn: '2020-12-18', chain: [] } };
const [before, after] = [{ at: '2021-01-05T04:00:00.000Z', bureau: 'kejiju' }, { at: '2021-01-07T04:00:00.000Z', bureau: 'kejiju' }];

it('of a milestone\'s files offers those that may be the scan of the paper', () => {
  const papers = ['sign-off', 'list', 'review', 'countersignature', 'authority'] as const;
  const offered = (paper: (typeof papers)[number], own = 'kejiju') => [before, after, ...papers.map((scanOf) => ({ ...after, scanOf }))].map((file) => mayShow(file, paper, milestone, own));
  expect(offered('sign-off')).toEqual([true, true, true, false, false, false, false]);
  expect(offered('list')).toEqual([false, true, false, true, false, false, false]);
  expect(offered('review')).toEqual([false, false, false, false, true, false, false]);
  expect(offered('countersignature')).toEqual([false, false, false, false, false, true, false]);
  expect(offered('authority')).toEqual([true, true, false, false, false, false, true]);
  expect(mayShow({ ...after, scanOf: 'sign-off', voided: true }, 'sign-off', milestone, 'kejiju')).toBe(false);
  expect(offered('countersignature', 'caizhengju')).not.toContain(true);
});

it('offers what was attached as the scan of the paper before what may show anything, the latest first', () => {
  const files = [before, { ...before, scanOf: 'sign-off' as const }, { ...after, scanOf: 'list' as const }, after, { ...after, scanOf: 'sign-off' as const }];
  expect(scansAmong(files, 'sign-off', milestone, 'kejiju')).toEqual([files[4], files[1], after, before]);
});
