import type { Actor } from '@lianxi/domain/organisation/actor';
import { timekeeper } from '@lianxi/domain/organisation/actor';
import type { Held } from './right';
import { bureausOf, mustHaveRight, rightEnd, standingIn } from './right';
import { refusedAs } from './refused.fixture';

const now = '2020-10-12T02:00:00.000Z';
const [before, later] = [new Date('2020-10-11T02:00:00.000Z'), new Date('2020-10-13T02:00:00.000Z')];
const li: Actor = { person: 'li', bureau: 'kejiju', role: 'liaison' };
const held = (more: Partial<Held> = {}): Held => ({ post: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison', ended_at: null, stands_for: null, letter: null, except_for: null, ...more });

describe('a right', () => {
  it('is there for whoever holds the post now, also one that is to end', () => {
    for (const holdings of [[held()], [held({ ended_at: later })], [held({ ended_at: before }), held()]]) {
      expect(rightEnd(li, holdings, now)).toBeUndefined();
      expect(() => { mustHaveRight(li, holdings, now); }).not.toThrow();
    }
  });

  it('ended with the last holding that gave it', () => {
    const holdings = [held({ ended_at: new Date('2020-09-01T02:00:00.000Z') }), held({ ended_at: before }), held({ bureau: 'caizhengju' })];
    expect(rightEnd(li, holdings, now)).toBe(before.toISOString());
    expect(() => { mustHaveRight(li, holdings, now); }).toThrow(refusedAs('right-ended'));
    expect(rightEnd(li, [held({ ended_at: new Date(now) })], now)).toBe(now);
  });

  it('comes from no post of another bureau, and from none of another kind', () => {
    for (const holdings of [[], [held({ bureau: 'caizhengju' })], [held({ role: 'bureau-head' })]]) {
      expect(() => rightEnd(li, holdings, now)).toThrow(refusedAs('post-not-held'));
    }
  });

  it('needs no post where it is time itself that acts', () => {
    expect(rightEnd(timekeeper, [], now)).toBeUndefined();
  });
});

describe('the record of who acts', () => {
  it('names whom a substitute stands in for, in the post they act in', () => {
    expect(standingIn(li, [held({ stands_for: 'wang' })], now)).toEqual({ ...li, for: 'wang' });
    expect(standingIn(li, [held({ bureau: 'caizhengju' }), held({ stands_for: 'wang' })], now)).toEqual({ ...li, for: 'wang' });
    expect(standingIn(li, [held({ ended_at: before }), held({ stands_for: 'wang' })], now)).toEqual({ ...li, for: 'wang' });
  });

  it('holds the letter by which they have that post: their own, or where they have none, the substitute\'s', () => {
    const [own, substitute] = [held({ letter: '1号' }), held({ stands_for: 'wang', letter: '2号' })];
    for (const holdings of [[own, substitute], [substitute, own]]) expect(standingIn(li, holdings, now)).toEqual({ ...li, letter: '1号' });
    expect(standingIn(li, [substitute], now)).toEqual({ ...li, for: 'wang', letter: '2号' });
    expect(standingIn(li, [{ ...own, ended_at: before }, held({ letter: '3号' })], now)).toEqual({ ...li, letter: '3号' });
    expect(standingIn({ ...li, letter: 'what somebody said' }, [held()], now)).toEqual(li);
  });

  it('holds what their substitution leaves out, unless another gives them all of the post', () => {
    const [narrow, wide] = [held({ stands_for: 'wang', except_for: 'signing' }), held({ stands_for: 'zhao' })];
    expect(standingIn(li, [narrow], now)).toEqual({ ...li, for: 'wang', except: 'signing' });
    for (const holdings of [[narrow, wide], [wide, narrow]]) expect(standingIn(li, holdings, now)).toEqual({ ...li, for: 'zhao' });
    expect(standingIn(li, [narrow, held()], now)).toEqual(li);
    expect(standingIn({ ...li, except: 'signing' }, [held()], now)).toEqual(li);
  });

  it('names them in the post they act in alone, though another post of the same bureau is their own', () => {
    const holdings = [held(), held({ post: 'kejiju-section', stands_for: 'wang' })];
    expect(standingIn({ ...li, post: 'kejiju-section' }, holdings, now)).toEqual({ ...li, post: 'kejiju-section', for: 'wang' });
    expect(standingIn({ ...li, post: 'kejiju-liaison' }, holdings, now)).toEqual({ ...li, post: 'kejiju-liaison' });
    for (const unnamed of [li, { ...li, post: 'caizhengju-liaison' }]) expect(standingIn(unnamed, holdings, now)).toEqual(li);
  });

  it('names nobody besides where they hold the post in their own right', () => {
    expect(standingIn(li, [held({ stands_for: 'wang' }), held()], now)).toEqual(li);
    expect(standingIn(li, [held({ stands_for: 'wang', ended_at: before })], now)).toEqual(li);
    expect(standingIn(li, [held({ bureau: 'caizhengju', stands_for: 'zhao' }), held()], now)).toEqual(li);
  });
});

it('a person is of the bureaus in which they hold a post now', () => {
  expect(bureausOf([held(), held({ bureau: 'caizhengju', ended_at: before }), held({ bureau: 'shuiwuju', ended_at: later })], now)).toEqual(['kejiju', 'shuiwuju']);
});
