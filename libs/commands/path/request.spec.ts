import type { Json } from '@lianxi/audit/canonical';
import { commandId, requestHash } from './request';

const id = '0b3c9a52-7f0e-5d7c-9a53-5c2f6e1d8a41';
const other = id.replace('0b', '0c');
const hashOf = (path: string, body?: Json, method = 'POST'): string => requestHash(method, path, body);

describe('what a request asks', () => {
  it('has for ever the hash it was remembered by', () => {
    expect(hashOf(`/api/v1/tasks/${id}/receipt`, { bureau: 'kejiju' })).toBe('a3796b05dc75cf4c9ecccf1c8e2337ca95e23582a6d1a6e99171ab10aaa1f712');
  });

  it('is the same in whichever case it spells an id, in the path or in a list of tasks', () => {
    expect(hashOf(`/api/v1/tasks/${id.toUpperCase()}/receipt`)).toBe(hashOf(`/api/v1/tasks/${id}/receipt`));
    expect(hashOf(`/api/v1/tasks/${id.toUpperCase()}`)).toBe(hashOf(`/api/v1/tasks/${id}`));
    expect(hashOf('/receipts', { bureau: 'kejiju', tasks: [id.toUpperCase(), other] })).toBe(hashOf('/receipts', { tasks: [id, other.toUpperCase()], bureau: 'kejiju' }));
  });

  it('is the same where a path is percent-encoded', () => {
    expect(hashOf('/programmes/xinxiang%2Ddemo/clock')).toBe(hashOf('/programmes/xinxiang-demo/clock'));
  });

  it('is another for another task, milestone, body or method', () => {
    const asked = [
      hashOf(`/tasks/${id}/receipt`, { bureau: 'kejiju' }), hashOf(`/tasks/${other}/receipt`, { bureau: 'kejiju' }), hashOf(`/tasks/${id}/receipt`, { bureau: 'jiaoyuju' }),
      hashOf(`/tasks/${id}/receipt`), hashOf(`/tasks/${id}/receipt`, undefined, 'PUT'), hashOf(`/tasks/${id}/milestones/d5-2020/approval`), hashOf(`/tasks/${id}/milestones/d5-2021/approval`),
    ];
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('leaves people\'s words as they wrote them', () => {
    expect(hashOf('/', { text: `见 ${id.toUpperCase()}` })).not.toBe(hashOf('/', { text: `见 ${id}` }));
    expect(hashOf('/', { text: `"${id.toUpperCase()}"` })).not.toBe(hashOf('/', { text: `"${id}"` }));
    expect(hashOf('/', { text: '科技局 A' })).not.toBe(hashOf('/', { text: '科技局 a' }));
  });
});

describe('the id of a request\'s command', () => {
  const actor = { person: 'li', bureau: 'kejiju', role: 'liaison' } as const;
  const idOf = (key?: string): string => commandId({ actor, ...(key === undefined ? {} : { key }), bodyHash: '' });

  it('is for ever the one it was remembered by: UUIDv5 of who asks and the key', () => {
    expect(idOf('one')).toBe('4f458cf4-4edd-5812-9544-cd2d60879ac4');
  });

  it('follows from who asks and by which key', () => {
    expect(idOf('one')).toBe(idOf('one'));
    expect(idOf('two')).not.toBe(idOf('one'));
    expect(commandId({ actor: { ...actor, role: 'bureau-head' }, key: 'one', bodyHash: '' })).not.toBe(idOf('one'));
  });

  it('is a new one without a key', () => {
    expect(idOf()).not.toBe(idOf());
  });
});
