import { Usage } from './ending';
import { identityHeader, post, readIdentity } from './identity';

describe('who acts', () => {
  it.each([
    ['office', { person: '示例-lianxi-office-office', bureau: 'lianxi-office', role: 'office' }],
    ['kejiju', post('kejiju', 'liaison')],
    ['kejiju/head', post('kejiju', 'bureau-head')],
    ['shuiwuju/联络员', post('shuiwuju', 'liaison')],
    ['王工@kejiju/liaison', { person: '王工', bureau: 'kejiju', role: 'liaison' }],
    ['leader', post('shizhengfu', 'leader')],
  ])('%s', (text, identity) => {
    expect(readIdentity(text)).toEqual(identity);
  });

  it.each(['', 'a/b/c', '科技局/liaison', 'kejiju/', '@kejiju', 'Kejiju; role=office'])("does not guess at '%s'", (text) => {
    expect(() => readIdentity(text)).toThrow(Usage);
  });

  it('goes into the header percent-encoded, so that no name can change the role', () => {
    expect(identityHeader({ person: '王; role=office', bureau: 'kejiju', role: 'liaison' }))
      .toBe('person=%E7%8E%8B%3B%20role%3Doffice; bureau=kejiju; role=liaison');
  });

  it('marks the persons of the rehearsal as examples', () => {
    expect(post('kejiju', 'bureau-head').person).toContain('示例');
  });
});
