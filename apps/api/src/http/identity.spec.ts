import { readIdentity } from './identity';
import { Problem } from './problem';

const codeOf = (header: string | undefined): string | undefined => {
  try {
    readIdentity(header);
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

describe('the identity header', () => {
  it('names person, bureau and role, in any order, percent-encoded', () => {
    expect(readIdentity('person=li; bureau=kejiju; role=liaison')).toEqual({ person: 'li', bureau: 'kejiju', role: 'liaison' });
    expect(readIdentity(`role=office;bureau=lianxi-office;person=${encodeURIComponent('李明')}`)).toEqual({ person: '李明', bureau: 'lianxi-office', role: 'office' });
  });

  it.each([
    [undefined, 'identity-missing'],
    ['', 'identity-missing'],
    ['li', 'identity-malformed'],
    ['person=li; bureau=kejiju', 'identity-malformed'],
    ['personx; bureau=kejiju; role=liaison', 'identity-malformed'],
    ['person=li; bureau=kejiju; role=mayor', 'identity-malformed'],
    ['person=li; bureau=kejiju; role=timekeeper', 'identity-malformed'],
    ['person=li; bureau=Ke Ji; role=liaison', 'identity-malformed'],
    ['person=li; bureau=kejiju; role=office', 'role-not-of-bureau'],
    ['person=li; bureau=kejiju; role=liaison; admin=1', 'identity-malformed'],
    ['person=li; person=wang; bureau=kejiju; role=liaison', 'identity-malformed'],
    ['person=%E0%A4%A; bureau=kejiju; role=liaison', 'identity-malformed'],
    ['person=%00; bureau=kejiju; role=liaison', 'identity-malformed'],
  ])('%s is refused as %s', (header, code) => {
    expect(codeOf(header)).toBe(code);
  });
});
