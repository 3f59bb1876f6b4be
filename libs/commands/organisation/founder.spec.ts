import type { OrganisationState } from '@lianxi/domain/organisation/organisation';
import { emptyOrganisation } from '@lianxi/domain/organisation/organisation';
import { founder, foundsStill, isFounder } from './founder';

const now = '2020-10-12T02:00:00.000Z';
const held = (role: 'security-admin' | 'system-admin', from: string, until?: string): OrganisationState => ({
  ...emptyOrganisation,
  posts: { post: { id: 'post', bureau: 'lianxi-office', role, title: '', holdings: [{ person: 'zhao', from, letter: '1号', ...(until !== undefined && { until }) }] } },
});

describe('whoever sets the product up', () => {
  it('acts until somebody is the security administrator', () => {
    expect(foundsStill(emptyOrganisation, now)).toBe(true);
    expect(foundsStill(held('system-admin', '2020-01-01T00:00:00.000Z'), now)).toBe(true);
    expect(foundsStill(held('security-admin', '2020-12-01T00:00:00.000Z'), now)).toBe(true);
    expect(foundsStill(held('security-admin', '2020-01-01T00:00:00.000Z'), now)).toBe(false);
  });

  it('is nobody who signs in', () => {
    expect(isFounder(founder('security-admin'))).toBe(true);
    expect(isFounder({ person: 'zhao', bureau: 'lianxi-office', role: 'security-admin' })).toBe(false);
  });
});
