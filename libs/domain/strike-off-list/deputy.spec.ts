import type { Actor } from '../organisation/actor';
import type { Authority } from '../organisation/authority';
import { noon, office } from '../task/task.fixture';
import type { ListCommand } from './list.commands';
import { LivedList, deputy, eighth, leader, reviewedTasks, third } from './list.fixture';

const day = noon('2020-12-09');
const authority: Authority = { kind: 'instruction', number: '示例批示〔2020〕12号', on: '2020-12-01' };
const paper = { signerHash: 's', post: '副市长', on: '2020-12-09', scan: 'f'.repeat(64), size: 9, kind: 'pdf' } as const;

/** A list that is put, and what its signature comes to. */
function signed(by: Actor, command: ListCommand): LivedList['state'] | string {
  const list = new LivedList(reviewedTasks());
  for (const one of [{ type: 'drawUpList', number: '1号', items: [third, eighth] }, { type: 'putList' }] satisfies ListCommand[]) expect(list.ask(day, office, one)).toBeUndefined();
  return list.ask(day, by, command) ?? list.state;
}

describe('in which capacity a list is signed', () => {
  it('is the convenor\'s of whoever acts in the convenor\'s post, on no authority', () => {
    for (const said of [{}, { authority }]) {
      const state = signed(leader, { type: 'signList', ...said });
      expect(state).toMatchObject({ phase: 'signed', signature: { as: 'convenor', by: leader } });
      expect(state).not.toHaveProperty('signature.authority');
    }
  });

  it('is a deputy\'s of every other leader, and then on an authority that was there, which is kept', () => {
    expect(signed(deputy, { type: 'signList' })).toBe('deputy-without-authority');
    expect(signed(deputy, { type: 'signList', authority: { ...authority, on: '2020-12-10' } })).toBe('authority-after-signature');
    expect(signed(deputy, { type: 'signList', authority: { ...authority, kind: 'office-decision' } })).toBe('authority-not-sufficient');
    for (const on of ['2020-12-01', '2020-12-09']) expect(signed(deputy, { type: 'signList', authority: { ...authority, on } })).toMatchObject({ phase: 'signed', signature: { as: 'authorised-deputy', by: deputy, authority: { ...authority, on } } });
  });

  it('is said by whoever enters a paper, of a deputy with the authority, no younger than the signature', () => {
    const enter = { type: 'enterListSignature', as: 'authorised-deputy', paper } as const;
    expect(signed(office, enter)).toBe('deputy-without-authority');
    expect(signed(office, { ...enter, authority: { ...authority, on: '2020-12-10' } })).toBe('authority-after-signature');
    expect(signed(office, { ...enter, authority: { ...authority, kind: 'office-decision' } })).toBe('authority-not-sufficient');
    expect(signed(office, { ...enter, authority })).toMatchObject({ phase: 'entered', signature: { as: 'authorised-deputy', authority, paper } });
    expect(signed(office, { ...enter, as: 'convenor', authority })).not.toHaveProperty('signature.authority');
  });
});
