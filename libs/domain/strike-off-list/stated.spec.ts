import type { StatedList } from '../approval/chain';
import { isRefusal } from '../refusal';
import type { StatedBefore } from './stated';
import { statedOtherwise } from './stated';

const list: StatedList = { number: '场外1号', on: '2020-12-08', signer: 'convenor', signerHash: 'hash of this statement', post: '市长' };
const before: StatedBefore = { measure: 3, milestone: 'd5-2020', list: { ...list, signerHash: 'hash of the first statement' }, signer: '张某' };
const differs = (said: Partial<StatedList>, signer = '张某', first: StatedBefore = before) => {
  const no = statedOtherwise({ ...list, ...said }, { before: first, signer });
  return no && isRefusal(no) ? [no.refused, no.field] : undefined;
};

describe('a list that is stated a second time', () => {
  it('says what was stated of it first, whatever hash the name has', () => {
    expect(differs({})).toBeUndefined();
    expect(statedOtherwise(list, { signer: '李某' })).toBeUndefined();
  });

  it.each<[string, Partial<StatedList>, string, string]>([
    ['another day', { on: '2020-12-09' }, '张某', 'list.on'], ['another capacity', { signer: 'authorised-deputy' }, '张某', 'list.signer'],
    ['another signer', {}, '李某', 'list.signedBy'], ['another post', { post: '副市长' }, '张某', 'list.post'],
  ])('is refused with %s, and told what was stated first and where', (_what, said, signer, field) => {
    expect(differs(said, signer)).toEqual(['list-stated-otherwise', field]);
    expect(statedOtherwise({ ...list, ...said }, { before, signer })).toMatchObject({ params: { list: '场外1号', milestone: '3/d5-2020', on: '2020-12-08', signer: 'convenor', by: '市长张某', differs: field } });
  });

  it('is refused with another authority of the deputy', () => {
    const by = { signer: 'authorised-deputy', authority: { kind: 'instruction', number: '批示1号', on: '2020-12-01' } } as const;
    const first = { ...before, list: { ...before.list, ...by } };
    expect(differs(by, '张某', first)).toBeUndefined();
    for (const [field, other] of [['kind', { kind: 'minutes' }], ['number', { number: '批示2号' }], ['on', { on: '2020-12-02' }]] as const) {
      expect(differs({ ...by, authority: { ...by.authority, ...other } }, '张某', first)).toEqual(['list-stated-otherwise', `list.authority.${field}`]);
    }
    expect(statedOtherwise({ ...list, ...by, on: '2020-12-09' }, { before: first, signer: '张某' })).toMatchObject({ params: { authority: 'instruction', number: '批示1号', authorised: '2020-12-01' } });
  });

  it('is held to no authority that was named beside the convenor', () => {
    expect(differs({}, '张某', { ...before, list: { ...before.list, authority: { kind: 'instruction', number: '批示1号', on: '2020-12-01' } } })).toBeUndefined();
  });

  it('is held to what is still known of the first: not to a name that was erased, nor to what older statements did not say', () => {
    const { signer: _erased, ...unnamed } = before;
    expect(differs({}, '李某', unnamed)).toBeUndefined();
    expect(differs({ post: '副市长' }, '李某', unnamed)).toEqual(['list-stated-otherwise', 'list.post']);
    const older = { measure: 3, milestone: 'd5-2020', list: { number: list.number, on: list.on, signer: list.signer } };
    expect(differs({ post: '副市长' }, '李某', older)).toBeUndefined();
    expect(differs({ on: '2020-12-09' }, '李某', older)).toEqual(['list-stated-otherwise', 'list.on']);
  });
});
