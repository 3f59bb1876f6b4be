import { hashFields, hashesOf } from './free-texts';

describe('the hashes of what people wrote with an event', () => {
  it('are those of its words, of a file\'s name, of an opinion and of who signed on paper; of nothing else', () => {
    expect(hashesOf({ type: 'milestoneReturned', milestone: 'd5-2020', reasonHash: 'reason', requestHash: 'request' })).toEqual(['reason', 'request']);
    expect(hashesOf({ type: 'evidenceAttached', sha256: 'file', nameHash: 'name' })).toEqual(['name']);
    expect(hashesOf({ type: 'countersigned', opinionHash: 'opinion', reply: '复函1号' })).toEqual(['opinion']);
    expect(hashesOf({ type: 'milestoneApproved', paper: { signerHash: 'signer', post: '局长', scan: 'scan' }, seen: 'seen' })).toEqual(['signer']);
    expect(hashesOf({ type: 'milestoneStruckOff', list: { number: '1号', signerHash: 'signer', post: '副市长', scan: 'scan' } })).toEqual(['signer']);
    expect(hashesOf({ type: 'listDrawn', list: 'id', number: '1号' })).toEqual([]);
    expect(hashesOf({ type: 'milestoneSubmitted', textHash: undefined, paper: undefined })).toEqual([]);
  });

  it('each stands in a field that is known by its name', () => {
    for (const field of ['textHash', 'reasonHash', 'requestHash', 'nameHash', 'opinionHash', 'signerHash']) expect(hashFields).toContain(field);
  });
});
