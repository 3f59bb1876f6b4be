import type { Place } from './asked';
import { isAsked, statedList, statedListIn } from './asked';

const place = (filled: Place['filled']): Place => ({ id: 'task', key: 'd5-2020', seen: 'seen', asked: '', lastStep: '', version: 0, targets: [], bureau: 'lianxi-office', filled });
const convenors = { 'list.number': ' 1号 ', 'list.on': '2020-12-16', 'list.signer': 'convenor', 'list.signedBy': '张某', 'list.post': '市长' };
const deputys = { ...convenors, 'list.signer': 'authorised-deputy', 'list.authority.kind': 'instruction', 'list.authority.number': '批示1号', 'list.authority.on': '2020-12-01' };

describe('a list that was signed elsewhere', () => {
  it('is asked for with who signed it, and of a deputy alone with the authority', () => {
    const asked = (filled: Place['filled']) => statedList.filter((one) => isAsked(one, filled)).map(({ name }) => name);
    expect(asked(convenors)).toEqual(['list.number', 'list.on', 'list.signer', 'list.signedBy', 'list.post', 'list.scan']);
    expect(asked(deputys)).toEqual(['list.number', 'list.on', 'list.signer', 'list.authority.kind', 'list.authority.number', 'list.authority.on', 'list.signedBy', 'list.post', 'list.scan']);
  });

  it('is sent as it is filled in; no authority of the convenor, and nothing where no number is', () => {
    const list = { number: '1号', on: '2020-12-16', signer: 'convenor', signedBy: '张某', post: '市长' };
    expect(statedListIn(place({ ...convenors, 'list.authority.number': '批示1号' }))).toEqual(list);
    expect(statedListIn(place(deputys))).toEqual({ ...list, signer: 'authorised-deputy', authority: { kind: 'instruction', number: '批示1号', on: '2020-12-01' } });
    expect(statedListIn(place({}))).toBeUndefined();
  });
});
