import { standingLine } from './standing';

const programme = {
  id: 'xinxiang-demo', title: '实施方案', mode: 'rehearsal', planStatus: { kind: 'draft' }, clock: { kind: 'offset', offsetMs: -1 },
  now: '2020-12-17T00:58:31.000Z', today: '2020-12-17', activatedAt: '2020-10-12T01:30:00.000Z', policyVersion: 'p', calendarVersion: 'c', workflows: '',
} as const;

it('the line a newcomer reads first', () => {
  expect(standingLine({ measures: 19, open: 19, bureaus: 17, groups: ['各采购单位'], milestones: 68, waiting: 19 }, programme))
    .toBe('19 measures · 17 bureaus + 各采购单位 · 68 milestones · 19 workflows waiting · programme date 2020-12-17（演练）');
});
