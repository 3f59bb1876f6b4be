import type { TaskCommand } from './commands';
import { LivedTask, actor, measure8, noon } from './task.fixture';

const [milestone, day] = ['y-2020', '2021-01-06'];
const [liaison, head] = [actor('liaison', 'caizhengju'), actor('bureau-head', 'caizhengju')];
const substitute = { ...head, person: 'deputy', for: head.person, except: 'signing' } as const;
const withdraw: TaskCommand = { type: 'withdraw', milestone, reasonHash: 'h' };

describe('who stands in for all but signing (签批除外)', () => {
  let task: LivedTask;
  beforeEach(() => {
    task = new LivedTask(measure8);
    expect(task.ask(noon(day), liaison, { type: 'submit', milestone, achievedOn: '2020-12-18' })).toBeUndefined();
  });

  it('takes no signature back, which whom they stand in for does', () => {
    expect(task.ask(noon(day), head, { type: 'approve', milestone })).toBeUndefined();
    expect(task.ask(noon(day), substitute, withdraw)).toBe('signing-withheld');
    expect(task.ask(noon(day), { ...substitute, except: undefined }, withdraw)).toBeUndefined();
  });

  it('takes back a submission, and a signature on paper, as whoever enters it does', () => {
    expect(task.ask(noon(day), liaison, { type: 'attachEvidence', milestones: [milestone], bureau: 'caizhengju', scanOf: 'sign-off', sha256: 'scan', size: 7, kind: 'pdf', nameHash: 'n' })).toBeUndefined();
    expect(task.ask(noon(day), liaison, { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: day, scan: 'scan' } })).toBeUndefined();
    expect(task.ask(noon(day), substitute, withdraw)).toBeUndefined();
    expect(task.ask(noon(day), substitute, withdraw)).toBeUndefined();
    expect(task.state.milestones[milestone]?.phase).toBe('open');
  });
});
