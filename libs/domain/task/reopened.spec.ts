import { keptWaitingSince } from './kept-waiting';
import { waitingFor } from './progress';
import type { AttachEvidence } from './evidence';
import type { TaskCommand } from './commands';
import type { Actor } from '../organisation/actor';
import { answers, milestone as paper, opens, signers, wholeMeasure3 } from '../countersignature/round.fixture';
import { LivedTask, actor, listScan, measure8, morning, noon, office } from './task.fixture';

const milestone = 'y-2020';
const liaison = actor('liaison', 'caizhengju');
const minutes = (on: string) => ({ kind: 'minutes', number: '示例纪要第3期', on }) as const;

function asks(task: LivedTask, day: string, by: Actor, command: TaskCommand | AttachEvidence): void {
  expect([day, command.type, task.ask(noon(day), by, command)]).toEqual([day, command.type, undefined]);
}

const concludes = (task: LivedTask, on: string): void => { asks(task, on, office, { type: 'concludeOtherwise', as: 'became-standing', authority: minutes(on) }); };
const reopens = (task: LivedTask, on: string, key = milestone): void => { asks(task, on, office, { type: 'reopen', milestone: key, authority: minutes(on), reasonHash: 'h' }); };

describe('a task that was concluded otherwise after supervision, and reopened', () => {
  function reopened(): LivedTask {
    const task = new LivedTask(measure8);
    task.live(morning('2021-02-15'));
    expect(task.state.milestones[milestone]?.escalation).toBe('on-agenda');
    concludes(task, '2021-02-18');
    reopens(task, '2021-02-19');
    return task;
  }

  it('is urged, supervised and put on the agenda once more: its ladder begins anew', () => {
    const task = reopened();
    expect(task.events.at(-1)).toMatchObject({ anew: [milestone] });
    expect(task.state.milestones[milestone]?.escalation).toBe('quiet');
    task.live(noon('2021-12-31'));
    expect(task.state.milestones[milestone]?.escalation).toBe('on-agenda');
    expect(task.state.rungs.filter(({ key }) => key.startsWith('milestone/'))).toEqual([]);
  });

  it('could be done since then, and keeps nobody waiting from before', () => {
    const { state } = reopened();
    const [waiting] = waitingFor(state).filter(({ what }) => what === 'submission');
    expect([waiting?.since, keptWaitingSince(state, waiting!, '2021-02-22')]).toEqual([noon('2021-02-19'), noon('2021-02-19')]);
  });
});

describe('a milestone that was struck off and reopened', () => {
  it('could be done since it was reopened, and keeps nobody waiting from before', () => {
    const task = new LivedTask(measure8);
    const day = '2020-12-21';
    asks(task, day, liaison, { type: 'submit', milestone, achievedOn: '2020-12-18' });
    asks(task, day, actor('bureau-head', 'caizhengju'), { type: 'approve', milestone });
    asks(task, day, office, { type: 'review', milestone });
    asks(task, day, office, listScan(milestone, 'caizhengju'));
    asks(task, day, office, { type: 'strikeOff', milestone, list: { number: '1号', on: day, signer: 'authorised-deputy', authority: { kind: 'instruction', number: '批示1号', on: day }, signerHash: 'signer', post: '副市长', scan: 'list' } });
    reopens(task, '2021-06-01');
    const [waiting] = waitingFor(task.state).filter(({ what }) => what === 'submission');
    expect([waiting?.since, keptWaitingSince(task.state, waiting!, '2021-06-02')]).toEqual([noon('2021-06-01'), noon('2021-06-01')]);
  });
});

describe('会签 that was under way when its task was concluded otherwise', () => {
  const awaited = (task: LivedTask) => waitingFor(task.state).flatMap(({ what, bureau }) => (what === 'countersignature' ? [bureau] : []));
  const limits = (task: LivedTask) => task.state.rungs.filter(({ kind }) => kind === 'countersignLimit');

  function concluded(limitOn: string): LivedTask {
    const task = new LivedTask(wholeMeasure3);
    expect(opens(task, '2020-11-02', limitOn)).toBeUndefined();
    concludes(task, '2020-11-03');
    return task;
  }

  it('waits for its signers again until its limit, which is said once it has passed', () => {
    const task = concluded('2020-12-31');
    reopens(task, '2020-11-04', paper);
    expect(awaited(task)).toEqual(signers);
    expect(limits(task)).toEqual([{ key: `countersignature/${paper}:1:limit:2`, kind: 'countersignLimit', at: morning('2021-01-04') }]);
    task.live(noon('2021-01-04'));
    expect(awaited(task)).toEqual([]);
  });

  it('says on the next working morning that its limit has passed, where that was meanwhile', () => {
    const task = concluded('2020-11-10');
    reopens(task, '2020-11-20', paper);
    expect(limits(task).map(({ at }) => at)).toEqual([morning('2020-11-23')]);
  });

  it('does not say again that its limit has passed, nor wait where everybody has answered', () => {
    const said = new LivedTask(wholeMeasure3);
    expect(opens(said, '2020-11-02', '2020-11-10')).toBeUndefined();
    said.live(noon('2020-11-11'));
    concludes(said, '2020-11-12');
    reopens(said, '2020-11-13', paper);
    expect(limits(said)).toEqual([]);
    const answered = new LivedTask(wholeMeasure3);
    expect(opens(answered, '2020-11-02', '2020-11-10')).toBeUndefined();
    for (const bureau of signers) expect(answers(answered, '2020-11-03', bureau, 1)).toBeUndefined();
    concludes(answered, '2020-11-03');
    reopens(answered, '2020-11-04', paper);
    expect(limits(answered)).toEqual([]);
  });
});
