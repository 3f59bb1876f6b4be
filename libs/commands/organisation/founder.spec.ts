import type { OrganisationState } from '@lianxi/domain/organisation/organisation';
import { emptyOrganisation } from '@lianxi/domain/organisation/organisation';
import { founder, foundsStill, isFounder, recovers } from './founder';

const now = '2020-10-12T02:00:00.000Z';
const held = (role: 'security-admin' | 'system-admin', from: string, until?: string): OrganisationState => ({
  ...emptyOrganisation,
  posts: { post: { id: 'post', bureau: 'lianxi-office', role, title: '', holdings: [{ person: 'zhao', from, letter: '1号', ...(until !== undefined && { until }) }] } },
});

describe('whoever sets the product up', () => {
  it('acts as long as nobody is the security administrator, and again once the last one has left', () => {
    expect(foundsStill(emptyOrganisation, now)).toBe(true);
    expect(foundsStill(held('system-admin', '2020-01-01T00:00:00.000Z'), now)).toBe(true);
    expect(foundsStill(held('security-admin', '2020-12-01T00:00:00.000Z'), now)).toBe(true);
    expect(foundsStill(held('security-admin', '2020-01-01T00:00:00.000Z'), now)).toBe(false);
    expect(foundsStill(held('security-admin', '2020-01-01T00:00:00.000Z', '2020-10-01T00:00:00.000Z'), now)).toBe(true);
  });

  it('gives the security administrator their ways in anew where no other is there to do it, and nobody else', () => {
    expect(recovers('zhao', ['zhao'])).toBe(true);
    expect(recovers('zhao', ['zhao', 'li'])).toBe(false);
    expect(recovers('li', ['zhao'])).toBe(false);
    expect(recovers('li', [])).toBe(false);
  });

  it('is nobody who signs in', () => {
    expect(isFounder(founder('security-admin').person)).toBe(true);
    expect(isFounder('zhao')).toBe(false);
  });
});
