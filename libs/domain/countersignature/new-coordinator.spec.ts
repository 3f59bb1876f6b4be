import type { TaskCommand } from '../task/commands';
import { evolveTask } from '../task/evolve';
import { waitingFor } from '../task/progress';
import { LivedTask, actor, listScan, noon, office } from '../task/task.fixture';
import { answers, coordinates, coordinator, milestone, minutes, opens, wholeMeasure3 } from './round.fixture';
import { roundStanding } from './standing';

const day = '2020-11-17';
const appoint: TaskCommand = { type: 'appointCoordinator', bureau: 'caizhengju', authority: minutes };
const [own, head] = [actor('liaison', 'caizhengju'), actor('bureau-head', 'caizhengju')];
const limits = (task: LivedTask) => task.state.rungs.filter(({ kind }) => kind === 'countersignLimit').length;
const round = (task: LivedTask) => task.state.milestones[milestone]!.round!;

function opened(bureaus: readonly string[]): LivedTask {
  const task = new LivedTask(wholeMeasure3);
  expect(coordinates(task, '2020-11-16', { type: 'openCountersignature', milestone, textHash: 'first', bureaus })).toBeUndefined();
  return task;
}

describe('a body that is named coordinator while it is asked to countersign', () => {
  it('is a signer of its own paper no more, whether it has answered or not; the others are', () => {
    for (const answered of [true, false]) {
      const task = opened(['jiaoyuju', 'caizhengju']);
      if (answered) expect(answers(task, day, 'caizhengju', 1)).toBeUndefined();
      expect(task.ask(noon(day), office, appoint)).toBeUndefined();
      expect(task.events.at(-1)).toMatchObject({ type: 'coordinatorChanged', unasked: true });
      expect(round(task)).toMatchObject({ signers: ['jiaoyuju'], answers: {} });
      expect(limits(task)).toBe(1);
      expect(answers(task, day, 'caizhengju', 1)).toBe('bureau-not-signer');
    }
  });

  it('waits for nobody where it alone was asked', () => {
    const task = opened(['caizhengju']);
    expect(task.ask(noon(day), office, appoint)).toBeUndefined();
    expect([roundStanding(round(task)).complete, limits(task)]).toEqual([true, 0]);
    expect(waitingFor(task.state).filter(({ what }) => what === 'countersignature')).toEqual([]);
  });

  it('is not named before its disagreement is settled', () => {
    const task = opened(['jiaoyuju', 'caizhengju']);
    expect(answers(task, day, 'caizhengju', 1, 'disagreed')).toBeUndefined();
    expect(task.ask(noon(day), office, appoint)).toBe('countersignature-disagreed');
    expect(task.ask(noon(day), office, { type: 'settleCountersignature', milestone, authority: { ...minutes, on: day } })).toBeUndefined();
    expect(task.ask(noon(day), office, appoint)).toBeUndefined();
    expect(round(task).signers).toEqual(['jiaoyuju']);
  });

  it('is asked for no later text either of what had been struck off', () => {
    const task = opened(['jiaoyuju', 'caizhengju']);
    const way: readonly (readonly [typeof office, Parameters<LivedTask['ask']>[2]])[] = [
      ...['jiaoyuju', 'caizhengju'].map((bureau) => [actor('liaison', bureau), { type: 'answerCountersignature', milestone, bureau, version: 1, answer: 'agreed' }] as const),
      ...['jiaoyuju', 'caizhengju', 'rensheju'].map((bureau) => [actor('liaison', bureau), { type: 'contribute', milestone, bureau, textHash: 'h' }] as const),
      [office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '税函' }],
      [coordinator, { type: 'changeCountersignedText', milestone, textHash: 'second' }],
      ...['jiaoyuju', 'caizhengju'].map((bureau) => [actor('liaison', bureau), { type: 'answerCountersignature', milestone, bureau, version: 2, answer: 'agreed' }] as const),
      [coordinator, { type: 'submit', milestone, achievedOn: day }], [actor('bureau-head', 'kejiju'), { type: 'approve', milestone }], [office, { type: 'review', milestone }], [office, listScan(milestone)],
      [office, { type: 'strikeOff', milestone, list: { number: '1号', on: day, signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } }],
      [office, appoint], [office, { type: 'reopen', milestone, authority: { ...minutes, on: day }, reasonHash: 'h' }], [own, { type: 'changeCountersignedText', milestone, textHash: 'third' }],
    ];
    for (const [by, command] of way) expect([command.type, task.ask(noon(day), by, command)]).toEqual([command.type, undefined]);
    expect(round(task)).toMatchObject({ version: 3, signers: ['jiaoyuju'] });
  });

  it('stays a signer where it was named before this was asked', () => {
    const task = new LivedTask(wholeMeasure3);
    expect(opens(task, '2020-11-16')).toBeUndefined();
    task.state = evolveTask(task.state, { at: noon(day), by: office, event: { type: 'coordinatorChanged', from: 'kejiju', to: 'caizhengju', authority: minutes } });
    expect(round(task).signers).toContain('caizhengju');
    expect(task.ask(noon(day), head, { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed' })).toBeUndefined();
  });
});
