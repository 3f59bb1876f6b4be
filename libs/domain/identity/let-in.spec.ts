import type { IdentityEvent } from './events';
import { LettingIn } from './let-in';

const signedIn = (person: string, session: string): IdentityEvent => ({ type: 'signedIn', person, post: 'p', proof: 'password', address: '192.0.2.1', session, endsAt: '2026-11-28T21:00:00.000Z' });
const goingOn = (...events: readonly IdentityEvent[]): string[] => {
  const letIn = new LettingIn();
  events.forEach((event, index) => { letIn.take(event, index + 1); });
  return [...letIn.sessions].filter(([, { ended }]) => !ended).map(([session]) => session);
};

describe('who was let in', () => {
  const three = [signedIn('li', 'here'), signedIn('li', 'elsewhere'), signedIn('wang', 'other')];

  it('goes on in the session in which they changed their password, and in no other of theirs', () => {
    expect(goingOn(...three, { type: 'passwordChanged', person: 'li', session: 'here' })).toEqual(['here', 'other']);
  });

  it('goes on in none once somebody else set their password, or closed the account', () => {
    expect(goingOn(...three, { type: 'passwordReset', person: 'li' })).toEqual(['other']);
    expect(goingOn(...three, { type: 'accountClosed', person: 'li' })).toEqual(['other']);
  });

  it('is out of the one session that they left, or that was ended for them', () => {
    expect(goingOn(...three, { type: 'signedOut', person: 'li', session: 'here' })).toEqual(['elsewhere', 'other']);
    expect(goingOn(...three, { type: 'sessionEnded', person: 'li', post: 'p', session: 'elsewhere' })).toEqual(['here', 'other']);
  });
});
