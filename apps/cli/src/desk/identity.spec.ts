import { roles as apiRoles } from '@lianxi/api/http/roles';
import { post } from '@lianxi/rehearsal/bureaus/intention';
import { Usage } from './ending';
import { nameTyped, readBureau, readIdentity, roles } from './identity';

describe('who acts', () => {
  it.each([
    ['office', { person: 'lianxi-office-office', bureau: 'lianxi-office', role: 'office' }],
    ['kejiju', post('kejiju', 'liaison')],
    ['kejiju/head', post('kejiju', 'bureau-head')],
    ['shuiwuju/联络员', post('shuiwuju', 'liaison')],
    ['王工@kejiju/liaison', { person: '王工', bureau: 'kejiju', role: 'liaison' }],
    ['leader', post('shizhengfu', 'leader')],
    ['lianxi-office', post('lianxi-office', 'office')],
    ['办公室', post('lianxi-office', 'office')],
    ['联席会议办公室', post('lianxi-office', 'office')],
    ['办公室/office', post('lianxi-office', 'office')],
    ['kejiju/局长', post('kejiju', 'bureau-head')],
    ['督查室', post('ducha-shi', 'inspection')],
  ])('%s', (text, identity) => {
    expect(readIdentity(text)).toEqual(identity);
  });

  it.each(['', 'a/b/c', '科技局/liaison', 'kejiju/', '@kejiju', 'Kejiju; role=office'])("does not guess at '%s'", (text) => {
    expect(() => readIdentity(text)).toThrow(Usage);
  });

  it.each([
    ['市科技局', '市科技局'], ['王工@科技局/局长', '科技局'], ['kejiju/局长', undefined], ['王工@kejiju', undefined], ['办公室', undefined], ['联席办/office', undefined], ['a/b/c', undefined],
  ])('may be of a body that is named: %s', (text, name) => {
    expect(nameTyped(text)).toBe(name);
  });

  it('is told which posts there are where one is not', () => {
    const sentence = (): unknown => { try { return readIdentity('kejiju/boss'); } catch (error) { return (error as Usage).sentence; } };
    expect(sentence()).toMatchObject({ zh: expect.stringMatching(/没有岗位“boss”。.*liaison 联络员、bureau-head 局领导、office 联席会议办公室/) as string, en: expect.stringContaining("There is no post 'boss'.") as string });
  });

  it('can act in every post the API knows', () => {
    expect([...roles].sort()).toEqual([...apiRoles].sort());
  });

  it.each([['office', 'lianxi-office'], ['办公室', 'lianxi-office'], ['lianxi-office', 'lianxi-office'], ['kejiju', 'kejiju']])('names a body as people do: %s', (text, bureau) => {
    expect(readBureau(text)).toBe(bureau);
  });
});
