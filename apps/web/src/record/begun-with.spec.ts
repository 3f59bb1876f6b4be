import { begunWith } from './begun-with';

const [here, ofPost] = [{ text: '此处所写' }, { text: '岗位所存' }];

describe('a form begins with', () => {
  it('what was typed here and never taken, whatever the post has', () => {
    expect(begunWith({ words: here, unsent: true }, ofPost, true)).toEqual(here);
    expect(begunWith({ words: here, unsent: true }, undefined, true)).toEqual(here);
  });

  it('what the post has, once that is known; until then what stood here last', () => {
    expect(begunWith({ words: here }, undefined, false)).toEqual(here);
    expect(begunWith({ words: here }, ofPost, true)).toEqual(ofPost);
    expect(begunWith(undefined, ofPost, true)).toEqual(ofPost);
  });

  it('nothing, where the post has it no longer: it was sent by another, or dropped', () => {
    expect(begunWith({ words: here }, undefined, true)).toEqual({});
    expect(begunWith(undefined, undefined, false)).toEqual({});
  });
});
