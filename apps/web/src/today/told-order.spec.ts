import type { Schemas } from '@lianxi/api-client/client';
import { inOrderOfTime, placeOf } from './told-order';

const told = (kind: string, at: string) => ({ kind, at }) as Schemas['Told'];
const items = [told('milestoneReturned', '5'), told('receiptSigned', '4'), told('contributionFiled', '3'), told('receiptSigned', '2'), told('receiptSigned', '1'), told('milestoneReturned', '0')];
const entries = inOrderOfTime(items, ({ kind }) => kind);

describe('what was told, the latest first', () => {
  it('stands each at its own time where there are few of its kind, and together at the latest where there are many', () => {
    expect(entries.map(({ kind, items: some }) => [kind, ...some.map(({ at }) => at)])).toEqual([
      ['milestoneReturned', '5'], ['receiptSigned', '4', '2', '1'], ['contributionFiled', '3'], ['milestoneReturned', '0'],
    ]);
  });

  it.each([['9', 0], ['4', 1], ['35', 2], ['', 4]])('and the letter of %s comes in its place among them', (at, place) => { expect(placeOf(entries, at)).toBe(place); });
});
