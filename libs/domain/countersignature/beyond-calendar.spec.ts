import { LivedTask, actor, noon } from '../task/task.fixture';
import { answers, coordinates, milestone, opens, wholeMeasure3 } from './round.fixture';

/** No notice of the State Council names the holidays of that year yet. */
const beyond = '2098-11-17';

describe('a round that outlives the known calendars', () => {
  let task: LivedTask;
  beforeEach(() => {
    task = new LivedTask(wholeMeasure3);
    expect(opens(task, '2020-11-16')).toBeUndefined();
    expect(answers(task, '2020-11-17', 'jiaoyuju', 1)).toBeUndefined();
  });

  it('has no changed text, since nobody could say by when it is to be answered', () => {
    expect(coordinates(task, beyond, { type: 'changeCountersignedText', milestone, textHash: 'second' })).toBe('countersign-limit-beyond-calendar');
    expect(task.state.milestones[milestone]?.round?.version).toBe(1);
  });

  it('has no evidence once it has an answer, which would be void by it', () => {
    const file = { type: 'attachEvidence', milestones: [milestone], bureau: 'kejiju', sha256: 'a', size: 7, kind: 'pdf', nameHash: 'n' } as const;
    expect(task.ask(noon(beyond), actor('liaison', 'kejiju'), file)).toBe('countersign-limit-beyond-calendar');
    expect(task.state.milestones[milestone]?.evidence).toBeUndefined();
  });

  it('has no further signers, who would have no days', () => {
    const small = new LivedTask(wholeMeasure3);
    expect(coordinates(small, '2020-11-16', { type: 'openCountersignature', milestone, textHash: 'first', bureaus: ['jiaoyuju'] })).toBeUndefined();
    expect(coordinates(small, beyond, { type: 'changeSigners', milestone, add: ['caizhengju'], remove: [], reasonHash: 'h' })).toBe('countersign-limit-beyond-calendar');
  });
});

describe('signers that are added', () => {
  it.each([['shuiliju', 'bureau-not-in-task'], ['kejiju', 'coordinator-does-not-countersign']])('are bodies of the task other than its coordinator: not %s', (bureau, refused) => {
    const task = new LivedTask(wholeMeasure3);
    opens(task, '2020-11-16');
    expect(coordinates(task, '2020-11-17', { type: 'changeSigners', milestone, add: [bureau], remove: [], reasonHash: 'h' })).toBe(refused);
  });
});
