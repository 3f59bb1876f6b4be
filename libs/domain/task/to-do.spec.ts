import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy } from '../escalation/policy';
import { addresseeOf } from '../organisation/actor';
import { waitingFor } from './progress';
import type { Side } from './to-do';
import { dueOf, sideOf } from './to-do';
import { LivedTask, actor, measure3, milestone, noon, office } from './task.fixture';

const key = 'd5-2020';
const [coordinator, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
const leader = actor('leader', 'shizhengfu');
const task = () => new LivedTask({ ...measure3, milestones: [milestone(key, 2020)] });

/** What stands on one side of somebody's desk: `caizhengju contribution 2020-12-31`. */
const desk = ({ state }: LivedTask, who: ReturnType<typeof actor>, side: Side) => waitingFor(state)
  .filter((waiting) => sideOf(state, waiting, addresseeOf(who)) === side)
  .map((waiting) => `${waiting.bureau} ${waiting.what} ${dueOf(state, waiting, { policy: defaultPolicy, calendar: chinaCalendar }) ?? '—'}`);

describe('the desk of a post', () => {
  it('has what waits for that post, by the day the rules give it: receipt, contribution', () => {
    const lived = task();
    expect(desk(lived, actor('liaison', 'caizhengju'), 'mine')).toEqual(['caizhengju receipt 2020-10-15', 'caizhengju contribution 2020-12-31']);
    expect(desk(lived, actor('liaison', 'caizhengju'), 'awaited')).toEqual([]);
    expect(desk(lived, actor('bureau-head', 'caizhengju'), 'mine')).toEqual([]);
  });

  it('of the coordinator has whom its task waits for; the office waits for all, a leader for nobody', () => {
    const lived = task();
    const contributions = ['caizhengju contribution 2020-12-31', 'shuiwuju contribution 2020-12-31'];
    expect(desk(lived, coordinator, 'awaited')).toEqual(['caizhengju receipt 2020-10-15', 'shuiwuju receipt 2020-10-15', ...contributions]);
    expect(desk(lived, office, 'awaited')).toEqual(['kejiju receipt 2020-10-15', 'caizhengju receipt 2020-10-15', 'shuiwuju receipt 2020-10-15', ...contributions]);
    expect(desk(lived, leader, 'awaited')).toEqual([]);
    expect(desk(lived, actor('auditor'), 'awaited')).toEqual([]);
  });

  it('through the approvals: the report by its own day, each step within the days after which one is late', () => {
    const lived = task();
    for (const bureau of ['caizhengju', 'shuiwuju']) lived.ask(noon('2020-12-01'), bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: key, bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '复函' }) });
    expect(desk(lived, coordinator, 'mine')).toContain('kejiju submission 2021-01-08');
    lived.ask(noon('2020-12-03'), coordinator, { type: 'submit', milestone: key, achievedOn: '2020-12-02' });
    expect(desk(lived, head, 'mine')).toEqual(['kejiju sign-off 2020-12-10']);
    expect(desk(lived, coordinator, 'awaited')).toContain('kejiju sign-off 2020-12-10');
    lived.ask(noon('2020-12-04'), head, { type: 'approve', milestone: key });
    expect(desk(lived, office, 'mine')).toEqual(['lianxi-office review 2020-12-11']);
    lived.ask(noon('2020-12-07'), office, { type: 'review', milestone: key });
    expect(desk(lived, office, 'mine')).toEqual(['lianxi-office strike-off 2020-12-14']);
    expect(desk(lived, leader, 'mine')).toEqual([]);
  });

  it('has a request by the day it would move, and a paper by its limit', () => {
    const lived = task();
    lived.ask(noon('2020-11-16'), coordinator, { type: 'requestExtension', milestone: key, dueOn: '2021-03-31', reasonHash: 'h' });
    expect(desk(lived, leader, 'mine')).toEqual(['lianxi-meeting extension 2020-12-31']);
    lived.ask(noon('2020-11-16'), coordinator, { type: 'openCountersignature', milestone: key, textHash: 'h', bureaus: ['caizhengju'] });
    expect(desk(lived, actor('liaison', 'caizhengju'), 'mine')).toContain('caizhengju countersignature 2020-11-23');
  });
});
