import { words } from '@lianxi/wording/zh/words';
import { authorityOf, authorityTyped, sufficientKinds } from './authority-typed';

const kinds = sufficientKinds(words.authority, { coordinatorAuthorities: ['minutes', 'government-document'] });
const typed = { kind: 'instruction', number: ' 纪要1号 ', authorisedOn: '2020-12-01' } as const;

describe('the authority on which something is done', () => {
  it('is chosen among the kinds that the policy takes for it, and among all until it is known', () => {
    expect(kinds).toEqual([['minutes', '会议纪要'], ['government-document', '政府文件']]);
    expect(sufficientKinds(words.authority, undefined)).toHaveLength(5);
  });

  it('is sent as it stands on screen, where the first that suffices stands before anybody chose', () => {
    expect(authorityOf(typed, kinds)).toEqual({ kind: 'minutes', number: '纪要1号', on: '2020-12-01' });
    expect(authorityOf({ ...typed, scan: 'a' }, kinds)).toEqual({ kind: 'minutes', number: '纪要1号', on: '2020-12-01', scan: 'a' });
    expect(authorityOf({ ...typed, scan: '' }, kinds)).not.toHaveProperty('scan');
    expect(authorityTyped({ ...typed, kind: 'government-document' }, kinds)).toEqual({ 'authority.kind': 'government-document', 'authority.number': '纪要1号', 'authority.on': '2020-12-01' });
  });
});
