import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { policyFrom } from './policies';

describe('a policy from what differs', () => {
  it('is the default where nothing is said, also within what is said in part', () => {
    expect(policyFrom({ version: 'mine-1', superviseAfter: 12, receipt: { within: 5 }, morning: { waitMinutes: 10 } })).toEqual({
      ...defaultPolicy, version: 'mine-1', superviseAfter: 12, receipt: { within: 5, every: 3 }, morning: { ...defaultPolicy.morning, waitMinutes: 10 },
    });
  });

  it('takes a list as the whole list', () => {
    expect(policyFrom({ version: 'mine-1', remindBefore: [5] }).remindBefore).toEqual([5]);
  });

  it('passes on what no policy has, for the API to refuse', () => {
    expect(policyFrom({ urge: 5, receipt: { witin: 4 }, toString: 1 })).toMatchObject({ urge: 5, receipt: { witin: 4, within: 3 }, toString: 1 });
  });

  it('without a version gets one that follows from what it says, and from nothing else', () => {
    const [one, same, other] = [policyFrom({ superviseAfter: 12, agendaAfter: 9 }), policyFrom({ agendaAfter: 9, superviseAfter: 12 }), policyFrom({ superviseAfter: 13, agendaAfter: 9 })];
    expect(one.version).toMatch(/^own-[0-9a-f]{12}$/);
    expect(same.version).toBe(one.version);
    expect(other.version).not.toBe(one.version);
    expect(policyFrom(defaultPolicy as unknown as Record<string, unknown>)).toEqual(defaultPolicy);
  });
});
