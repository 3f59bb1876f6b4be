import type { Actor } from '../organisation/actor';
import { listEntitlement } from './list-entitlement';

const leader: Actor = { person: 'zhou', bureau: 'shizhengfu', role: 'leader' };

it('a leader signs a list, also by a substitute; one whose holding leaves signing out signs none, and may still give it back', () => {
  const ask = (actor: Actor, type: 'signList' | 'returnList') => listEntitlement(undefined, { type }, actor)?.refused;
  expect([ask(leader, 'signList'), ask({ ...leader, for: 'wu' }, 'signList')]).toEqual([undefined, undefined]);
  expect(ask({ ...leader, for: 'wu', except: 'signing' }, 'signList')).toBe('signing-withheld');
  expect(ask({ ...leader, for: 'wu', except: 'signing' }, 'returnList')).toBeUndefined();
});
