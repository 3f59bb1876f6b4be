import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy } from '../escalation/policy';
import type { Policy } from '../escalation/policy';
import type { Authority } from '../organisation/authority';
import { LivedTask, activation, measure3, noon, office } from './task.fixture';

const document: Authority = { kind: 'government-document', number: '新编办〔2020〕12号', on: '2020-11-20' };

/** What the office is answered for a part of measure 3, which 科技局 coordinates; the plan is of 2020-10-12. */
function gives(from: string, given: Partial<Authority>, policy: Policy = defaultPolicy): LivedTask & { readonly refused?: string | undefined } {
  const task = new LivedTask(measure3, activation, { policy, calendar: chinaCalendar });
  const authority = { ...document, ...given };
  return Object.assign(task, { refused: task.ask(noon('2020-11-24'), office, { type: 'movePart', from, to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: authority.number, effectiveOn: authority.on, authority }) });
}

describe('a part that a body which goes on gives off (职责划转)', () => {
  it('rests on a document that its event holds', () => {
    const task = gives('caizhengju', {});
    expect(task.events.at(-1)).toMatchObject({ type: 'partMoved', from: 'caizhengju', letter: document.number, effectiveOn: document.on, authority: document });
  });

  it.each([['2020-10-11', 'authority-too-early'], ['2020-10-12', undefined], ['2020-11-24', undefined], ['2020-11-25', 'authority-in-the-future']])('of %s is moved from the plan until today: %s', (on, refused) => {
    for (const from of ['kejiju', 'caizhengju']) expect(gives(from, { on }).refused).toBe(refused);
  });

  it('is not moved by the office\'s own decision', () => {
    for (const from of ['kejiju', 'caizhengju']) expect(gives(from, { kind: 'office-decision' }).refused).toBe('authority-not-sufficient');
  });

  it('takes the coordinator\'s place along by nothing less than what appoints one; that of a body that takes part passes by a document of the government\'s own as well', () => {
    const policy: Policy = { ...defaultPolicy, coordinatorAuthorities: ['minutes'] };
    expect([gives('kejiju', {}, policy).refused, gives('kejiju', { kind: 'minutes' }, policy).state.coordinator.bureau]).toEqual(['authority-not-sufficient', 'gongxinju']);
    expect(['government-document', 'minutes', 'instruction'].map((kind) => gives('caizhengju', { kind: kind as Authority['kind'] }, policy).refused)).toEqual([undefined, undefined, 'authority-not-sufficient']);
  });

  it('is asked for no document where a reform moves it: the organisation holds that one', () => {
    const task = new LivedTask(measure3);
    expect(task.ask(noon('2020-11-24'), office, { type: 'movePart', from: 'kejiju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '8号', effectiveOn: '2019-03-01' })).toBeUndefined();
    expect(task.events.at(-1)).not.toHaveProperty('authority');
  });
});
