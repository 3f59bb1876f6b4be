import { defaultPolicy, plainDateAuthorities } from '@lianxi/domain/escalation/policy';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { LivedTask, activation, actor, listScan, measure3, measure8, noon, office } from '@lianxi/domain/task/task.fixture';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import type { ProgrammeGround } from '../programme/programme-ground';
import { toldAnswerOf } from './told-view';

const ground = { policy: defaultPolicy, workflowPage: (measure: number) => `workflow/${measure}` } as unknown as ProgrammeGround;

/** How a notice of each of a task's last events is worded by now. */
const read = ({ record, state }: LivedTask, last: number, reader: Parameters<typeof toldAnswerOf>[1] = { bureau: 'lianxi-office', role: 'office' }) => record.slice(-last).flatMap((recorded) => (
  toldAnswerOf({ aggregate: state.brief.id, seq: 1, at: recorded.at, readAt: null, text: JSON.stringify(recorded), reason: null, request: null, chain: null }, reader, new Map([[state.brief.id, state]]), ground, new Set())));

it('a request for a later date is told with who decided it then, also once a leader has made the date a leader\'s', () => {
  const standing: TaskBrief = { ...measure8, milestones: measure8.milestones.map((one) => ({ ...one, basis: 'standing-rule' })) };
  const task = new LivedTask(standing);
  const asks = (day: string, dueOn: string) => task.ask(noon(day), actor('bureau-head', 'caizhengju'), { type: 'requestExtension', milestone: 'y-2020', dueOn, reasonHash: 'h' });
  expect(asks('2020-12-02', '2021-03-31')).toBeUndefined();
  expect(task.ask(noon('2020-12-03'), office, { type: 'grantExtension', milestone: 'y-2020', authority: { kind: 'instruction', number: '批示1号', on: '2020-12-02' } })).toBeUndefined();
  expect(asks('2020-12-04', '2021-06-30')).toBeUndefined();
  const [first, , second] = read(task, 3);
  expect([first?.why.zh, second?.why.zh]).toEqual([expect.stringContaining('由联席会议办公室决定'), expect.stringContaining('由市领导决定')]);
});

it('a request that no leader decides without a paper is told so', () => {
  const policy = { ...defaultPolicy, dateAuthorities: { ...plainDateAuthorities, deliverable: ['government-document'] } } as const;
  const task = new LivedTask(measure3, activation, { policy, calendar: chinaCalendar });
  expect(task.ask(noon('2020-12-02'), actor('liaison', 'kejiju'), { type: 'requestExtension', milestone: 'd5-2020', dueOn: '2021-03-31', reasonHash: 'h' })).toBeUndefined();
  const [asked] = read(task, 1);
  expect([asked?.why.zh, asked?.why.en]).toEqual([expect.stringContaining('由定期限的一方凭书面依据决定'), expect.stringContaining('whoever set the date, on paper, decides')]);
});

it('what is told of a milestone says when that was done, and what tells the strike-off itself does not', () => {
  const task = new LivedTask(measure8);
  const [milestone, day] = ['y-2020', '2020-12-18'];
  const life = [
    [actor('liaison', 'caizhengju'), { type: 'submit', milestone, achievedOn: '2020-12-17' }], [actor('bureau-head', 'caizhengju'), { type: 'approve', milestone }], [office, { type: 'review', milestone }],
  ] as const;
  for (const [by, command] of life) expect(task.ask(noon(day), by, command)).toBeUndefined();
  expect(read(task, 3).map(({ doneAt }) => doneAt)).toEqual([undefined, undefined, undefined]);
  expect(task.ask(noon(day), office, listScan(milestone, 'caizhengju'))).toBeUndefined();
  const list = { number: '示例清单', on: day, signer: 'convenor', signerHash: 'h', post: '市长', scan: 'list' } as const;
  expect(task.ask(noon(day), { ...office, person: 'other' }, { type: 'strikeOff', milestone, list })).toBeUndefined();
  expect(read(task, 6).map(({ kind, doneAt }) => [kind, doneAt !== undefined])).toEqual([['milestoneSubmitted', true], ['milestoneApproved', true], ['milestoneReviewed', true], ['milestoneStruckOff', false]]);
});
