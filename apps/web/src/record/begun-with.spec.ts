import type { Here, Theirs } from './begun-with';
import { begunWith, besideOf } from './begun-with';

const [words, others] = [{ text: '此处所写' }, { text: '岗位所存' }];
const theirs: Theirs = { words: others, keptAt: '2026-03-02T01:00:00.000Z' };

describe('a form begins with', () => {
  it('what was typed here and never taken, whatever the post has', () => {
    expect(begunWith({ words, unsent: true }, theirs, true)).toEqual(words);
    expect(begunWith({ words, unsent: true }, undefined, true)).toEqual(words);
  });

  it('what the post has, once that is known; until then what stood here last', () => {
    expect(begunWith({ words }, undefined, false)).toEqual(words);
    expect(begunWith({ words }, theirs, true)).toEqual(others);
    expect(begunWith(undefined, theirs, true)).toEqual(others);
  });

  it('nothing, where the post has it no longer: it was sent by another, or dropped', () => {
    expect(begunWith({ words }, undefined, true)).toEqual({});
    expect(begunWith(undefined, undefined, false)).toEqual({});
  });
});

it.each<[string, Here | undefined, Theirs | undefined, boolean]>([
  ['it was gone on with there since', { words, unsent: true, from: '2026-03-01T01:00:00.000Z' }, theirs, true],
  ['one was begun there beside what was begun here', { words, unsent: true }, theirs, true],
  ['it is the one this began from', { words, unsent: true, from: theirs.keptAt }, theirs, false],
  ['the post has none', { words, unsent: true, from: theirs.keptAt }, undefined, false],
  ['all that was typed here was taken', { words, from: '2026-03-01T01:00:00.000Z' }, theirs, false],
  ['nothing was typed here', undefined, theirs, false],
])('what the post has is another draft: %s', (_case, here, kept, isOther) => {
  expect(besideOf({ isMet: false, isTyped: false, here }, kept)).toBe(isOther ? kept : undefined);
});

it('from the first letter on, what stands beside it is what was met when it was to be kept: its own drafts, one after the other, are no others', () => {
  const here: Here = { words, unsent: true, from: '2026-03-01T01:00:00.000Z' };
  expect([besideOf({ isMet: false, isTyped: true, here }, theirs), besideOf({ isMet: true, isTyped: true, here }, theirs)]).toEqual([undefined, theirs]);
});
