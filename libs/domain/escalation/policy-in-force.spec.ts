import { plainCountersigning } from '../countersignature/round';
import { defaultPolicy } from './policy';
import type { Policy } from './policy';
import { inForce } from './policy-in-force';

describe('what applies under a policy', () => {
  it('is said also where the policy leaves it to the defaults', () => {
    expect(inForce(defaultPolicy)).toEqual({
      ...defaultPolicy, countersignature: { within: 5, order: 'parallel', enough: 'all' }, submission: { documentNumber: false, evidence: false, countersigned: [] },
    });
  });

  it('is, of a policy recorded before there were chains, scans and authorities of dates, what holds for it', () => {
    const { approval: { lateAfter, disputedAfterReturns }, dateAuthorities: _dates, ...rest } = defaultPolicy;
    const older: Policy = { ...rest, approval: { lateAfter, disputedAfterReturns } };
    expect(inForce(older)).toMatchObject({ approval: { chain: ['sign-off'], scans: [] }, dateAuthorities: defaultPolicy.dateAuthorities, countersignature: plainCountersigning });
  });

  it('is what the policy says, where it says it', () => {
    const own: Policy = { ...defaultPolicy, countersignature: { within: 3, order: 'sequential', enough: 'any' }, submission: { evidence: true } };
    expect(inForce(own)).toEqual({ ...own, submission: { documentNumber: false, evidence: true, countersigned: [] } });
  });
});
