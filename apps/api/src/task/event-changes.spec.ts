import { LivedTask, actor, measure3, noon } from '@lianxi/domain/task/task.fixture';
import type { TaskCommand } from '@lianxi/domain/task/commands';
import { changesBetween } from './event-changes';

/** What each act changed, one after the other. */
function changesOf(...acts: readonly (readonly [date: string, by: readonly ['liaison' | 'bureau-head' | 'office', string?], command: TaskCommand])[]) {
  const task = new LivedTask(measure3);
  return acts.map(([date, by, command]) => {
    const before = task.state;
    expect(task.ask(noon(date), actor(...by), command)).toBeUndefined();
    return changesBetween(before, task.state);
  });
}

const milestone = 'd5-2020';
const contribute = (bureau: string): TaskCommand => ({ type: 'contribute', milestone, bureau, textHash: 'h', ...(bureau === 'shuiwuju' ? { reply: '新税函〔2020〕33号' } : {}) });

describe('what an event changed', () => {
  it('is each field with what it said before and after, absent where it said nothing', () => {
    const authority = { kind: 'minutes', number: '第1期', on: '2020-10-13' } as const;
    const [signed, changed, filed] = changesOf(
      ['2020-10-13', ['liaison', 'kejiju'], { type: 'acknowledge', bureau: 'kejiju' }],
      ['2020-10-14', ['office'], { type: 'appointCoordinator', bureau: 'caizhengju', authority }],
      ['2020-10-15', ['liaison', 'kejiju'], contribute('kejiju')],
    );
    expect(signed).toEqual([{ field: 'receipts.kejiju', from: 'awaited', to: 'signed' }]);
    expect(changed).toEqual(expect.arrayContaining([{ field: 'coordinator', from: 'kejiju', to: 'caizhengju' }, { field: 'coordinator.provisional', from: 'true', to: 'false' }]));
    expect(filed).toEqual([{ field: `milestones.${milestone}.contributions.kejiju`, from: 'awaited', to: 'contributed' }]);
  });

  it('of a submission and its return is the phase and what was reported, which is gone again', () => {
    const changes = changesOf(
      ['2020-12-10', ['liaison', 'caizhengju'], contribute('caizhengju')],
      ['2020-12-10', ['office'], contribute('shuiwuju')],
      ['2020-12-14', ['liaison', 'kejiju'], { type: 'submit', milestone, achievedOn: '2020-12-11', document: '新科〔2020〕60号' }],
      ['2020-12-15', ['bureau-head', 'kejiju'], { type: 'return', milestone, reasonHash: 'h' }],
    );
    const reported = [
      { field: `milestones.${milestone}.phase`, from: 'open', to: 'submitted' },
      { field: `milestones.${milestone}.achievedOn`, from: undefined, to: '2020-12-11' },
      { field: `milestones.${milestone}.document`, from: undefined, to: '新科〔2020〕60号' },
    ];
    expect(changes[2]).toEqual(expect.arrayContaining(reported));
    expect(changes[3]).toEqual(expect.arrayContaining(reported.map(({ field, from, to }) => ({ field, from: to, to: from }))));
  });

  it('of a rung that was carried out is the level to which the milestone climbed', () => {
    const task = new LivedTask(measure3);
    task.live(noon('2021-01-08'));
    const before = task.state;
    task.live(noon('2021-01-11'));
    expect(changesBetween(before, task.state)).toContainEqual({ field: `milestones.${milestone}.escalation`, from: 'reminded', to: 'urged' });
  });

  it('of the event that opened the task is nothing: it set everything', () => {
    expect(changesBetween(undefined, new LivedTask(measure3).state)).toEqual([]);
  });
});
