import type { Actor } from '../organisation/actor';
import { noon, office } from '../task/task.fixture';
import type { ListCommand } from './list.commands';
import { LivedList, deputy, eighth, leader, reviewedTasks, third } from './list.fixture';
import { toldOfList } from './told-of-list';

const day = noon('2020-12-09');
const authority = { kind: 'instruction', number: '批示1号', on: '2020-12-01' } as const;
const paper = { signerHash: 's', post: '市长', on: '2020-12-09', scan: 'f'.repeat(64), size: 9, kind: 'pdf' } as const;
const takeBack: ListCommand = { type: 'withdrawListSignature', reasonHash: 'r' };
const director: Actor = { ...office, person: 'director' };
const [draw, put, sign]: readonly [ListCommand, ListCommand, ListCommand] = [{ type: 'drawUpList', number: '1号', items: [third, eighth] }, { type: 'putList' }, { type: 'signList' }];
const onPaper: readonly (readonly [Actor, ListCommand])[] = [[office, { type: 'enterListSignature', as: 'convenor', paper }], [director, { type: 'checkListSignature' }]];

/** A list that was put, and what came then. */
function lived(...acts: readonly (readonly [Actor, ListCommand])[]): LivedList {
  const list = new LivedList(reviewedTasks());
  for (const [by, command] of [[office, draw], [office, put], ...acts] as const) expect([command.type, list.ask(day, by, command)]).toEqual([command.type, undefined]);
  return list;
}

describe('a signature of a list that is taken back (撤回签署)', () => {
  it('leaves the list to be signed again, or to be returned and changed, and the office is told', () => {
    const list = lived([leader, sign]);
    const before = list.state;
    expect(list.ask(day, leader, takeBack)).toBeUndefined();
    expect(list.state).toMatchObject({ phase: 'put', takenBack: [{ by: leader, reasonHash: 'r' }] });
    expect(list.state).not.toHaveProperty('signature');
    expect(toldOfList(before, list.record.at(-1)!)).toEqual([{ bureau: 'lianxi-office', role: 'office' }]);
    expect(list.ask(day, leader, takeBack)).toBe('list-not-signed');
    expect(list.ask(day, leader, sign)).toBeUndefined();
    expect(list.ask(day, leader, takeBack)).toBeUndefined();
    expect(list.ask(day, leader, { type: 'returnList', reasonHash: 'r' })).toBeUndefined();
    expect(list.ask(day, office, { type: 'changeList', add: [], remove: [eighth], reasonHash: 'r' })).toBeUndefined();
    expect(list.state).toMatchObject({ phase: 'draft', takenBack: [{}, {}], items: [{ milestone: third.milestone }] });
  });

  it('is none of a list by which something was struck off, whatever became of that since', () => {
    const list = lived([leader, sign]);
    expect(list.ask(day, leader, takeBack, undefined, undefined, third)).toBe('list-struck-off-by');
    expect(list.state).toMatchObject({ phase: 'signed' });
  });

  it('is the convenor\'s to take, and of a deputy\'s own; no deputy takes back another\'s, nor what was signed on paper', () => {
    expect(lived([deputy, { type: 'signList', authority }]).ask(day, deputy, takeBack)).toBeUndefined();
    expect(lived([deputy, { type: 'signList', authority }]).ask(day, { ...deputy, person: 'successor' }, takeBack)).toBeUndefined();
    expect(lived([deputy, { type: 'signList', authority }]).ask(day, leader, takeBack)).toBeUndefined();
    expect(lived([leader, sign]).ask(day, deputy, takeBack)).toBe('signature-of-another');
    // Nor does who signed, in another leader's post of theirs.
    expect(lived([deputy, { type: 'signList', authority }]).ask(day, { ...deputy, post: 'another-leaders' }, takeBack)).toBe('signature-of-another');
    expect(lived(...onPaper).ask(day, deputy, takeBack)).toBe('signature-of-another');
    // Whoever entered it signed nothing, and gains no right to it by a leader's post that they hold afterwards.
    expect(lived(...onPaper).ask(day, { ...deputy, person: office.person }, takeBack)).toBe('signature-of-another');
    expect(lived(...onPaper).ask(day, leader, takeBack)).toBeUndefined();
    for (const by of [office, director]) expect(lived([leader, sign]).ask(day, by, takeBack)).toBe('not-entitled');
    expect(lived([leader, sign]).ask(day, { ...leader, for: 'wu', except: 'signing' }, takeBack)).toBe('signing-withheld');
  });

  it('on paper is entered by the same scan no more', () => {
    const list = lived(...onPaper);
    expect(list.ask(day, leader, takeBack)).toBeUndefined();
    expect(list.state).not.toHaveProperty('check');
    const [[by, enter]] = onPaper as readonly [readonly [Actor, ListCommand]];
    expect(list.ask(day, by, enter)).toBe('paper-taken-back');
    expect(list.ask(day, by, { type: 'enterListSignature', as: 'convenor', paper: { ...paper, scan: 'e'.repeat(64) } })).toBeUndefined();
  });

  it('is none where nothing is signed, nor signed on paper that nobody has checked', () => {
    expect(lived().ask(day, leader, takeBack)).toBe('list-not-signed');
    expect(lived(onPaper[0]!).ask(day, leader, takeBack)).toBe('list-not-signed');
  });
});
