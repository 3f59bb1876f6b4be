import { Admitted } from './admitted';

describe('who was let in', () => {
  it('is known until it is found ended, and nobody else is', () => {
    const admitted = new Admitted(2);
    admitted.add('li');
    expect([admitted.has('li'), admitted.has('li'), admitted.has('made up')]).toEqual([true, true, false]);
    admitted.delete('li');
    expect(admitted.has('li')).toBe(false);
  });

  it('makes room for others when it was longest unseen', () => {
    const admitted = new Admitted(2);
    for (const hash of ['li', 'wang', 'wang']) admitted.add(hash);
    admitted.has('li');
    admitted.add('zhao');
    expect(['li', 'wang', 'zhao'].map((hash) => admitted.has(hash))).toEqual([true, false, true]);
    admitted.add('li');
    admitted.add('wang');
    expect(['li', 'wang', 'zhao'].map((hash) => admitted.has(hash))).toEqual([true, true, false]);
  });
});
