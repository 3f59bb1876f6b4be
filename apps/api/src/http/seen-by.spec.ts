import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import { roles } from './roles';
import { mayLookThrough, mayReadWhole, maySeeLists, seenBy } from './seen-by';

const actor = (role: Role): Actor => ({ person: 'li', bureau: 'kejiju', role });

/** The posts that are let through. */
const those = (ask: (by: Actor) => unknown): Role[] => roles.filter((role) => {
  try {
    ask(actor(role));
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'not-entitled', facts: { params: { role, bureau: 'kejiju' } } });
    return false;
  }
});

describe('what is read', () => {
  it('is a bureau\'s own for its people, all for who answers for the whole, and nothing for who runs the system or grants rights', () => {
    expect(['liaison', 'bureau-head'].map((role) => seenBy(actor(role as Role)))).toEqual([{ reader: 'kejiju' }, { reader: 'kejiju' }]);
    for (const role of ['office', 'leader', 'leader-staff', 'inspection', 'auditor'] as const) expect(seenBy(actor(role))).toEqual({});
    expect(those(seenBy)).toEqual(roles.filter((role) => role !== 'system-admin' && role !== 'security-admin'));
  });

  it('of a task, what speaks of the whole, is for who reads the whole', () => {
    expect(those((by) => { mayReadWhole(by, 'whole'); })).toEqual(roles);
    expect(those((by) => { mayReadWhole(by, { bodies: ['kejiju'], milestones: ['d5-2020'] }); })).toEqual([]);
  });

  it('is of strike-off lists for whoever sees all tasks, since they name milestones of many', () => {
    expect(those(maySeeLists)).toEqual(['office', 'leader', 'leader-staff', 'inspection', 'auditor']);
  });

  it.each([
    ['check', ['office', 'system-admin', 'auditor']],
    ['verify', ['office', 'auditor']],
    ['readChains', ['auditor']],
    ['readSessions', ['security-admin', 'auditor']],
    ['judge', ['office']],
    ['whatIf', ['office']],
    ['printList', ['office', 'leader', 'leader-staff']],
  ] as const)('of a whole record, to %s: %j', (how, posts) => {
    expect(those((by) => { mayLookThrough(by, how); })).toEqual(posts);
  });
});
