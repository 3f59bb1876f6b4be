import { mayRenew } from './renewal';
import { actor, noon, office } from './task.fixture';

describe('a new run for a task', () => {
  it('is the office\'s to ask for, while it has the right to', () => {
    expect(mayRenew(office)).toBeUndefined();
    expect(mayRenew(office, noon('2020-10-12'))).toMatchObject({ refused: 'right-ended', params: { endedAt: noon('2020-10-12') } });
  });

  it.each(['liaison', 'bureau-head', 'leader', 'leader-staff', 'inspection', 'system-admin', 'security-admin', 'auditor'] as const)('is not given to %s', (role) => {
    expect(mayRenew(actor(role, 'kejiju'))).toMatchObject({ refused: 'not-entitled', params: { role, bureau: 'kejiju', command: 'renew' } });
  });
});
