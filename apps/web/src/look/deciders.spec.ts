import { decidersOf } from './deciders';

describe('whom a step waits for', () => {
  const leader = { role: 'leader', what: 'extension', milestone: 'd5-2020' } as const;
  const office = { role: 'office', what: 'extension', milestone: 'd5-2020' } as const;

  it('is who decides it, not the office that registers the decision', () => {
    expect(decidersOf([office, leader])).toEqual([leader]);
  });

  it('is the office where nobody else decides: of another milestone, of another step', () => {
    const others = [{ ...office, milestone: 'y-2020' }, { role: 'office', what: 'review', milestone: 'd5-2020' } as const];
    expect(decidersOf([leader, ...others])).toEqual([leader, ...others]);
  });

  it('is every bureau that has not answered yet', () => {
    const signers = [{ role: 'liaison', what: 'countersignature', milestone: 'd5-2020' }, { role: 'liaison', what: 'countersignature', milestone: 'd5-2020' }] as const;
    expect(decidersOf(signers)).toEqual(signers);
  });
});
