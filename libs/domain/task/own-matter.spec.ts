import { answers, opens, wholeMeasure3 } from '../countersignature/round.fixture';
import type { TaskCommand } from './commands';
import { decideTask } from './decide';
import { LivedTask, measure3, noon, office } from './task.fixture';

describe('whoever holds a post of the body that coordinates a task', () => {
  const authority = { kind: 'instruction', number: '批示1号', on: '2021-01-10' } as const;
  const own = ['lianxi-office', 'kejiju'];
  const key = 'd5-2020';
  const bySomeoneOf = (bureaus: readonly string[], command: TaskCommand, lived = new LivedTask(measure3)) => lived.askIn({ ...lived.context(noon('2021-01-11'), office), bureaus }, command);

  it.each<[string, TaskCommand]>([
    ['enters what a vertical body contributes', { type: 'contribute', milestone: key, bureau: 'shuiwuju', textHash: 't', reply: '复函1号' }],
    ['enters what it countersigns', { type: 'answerCountersignature', milestone: key, bureau: 'shuiwuju', version: 1, answer: 'agreed', reply: '复函1号' }],
    ['settles what its own round disagrees about', { type: 'settleCountersignature', milestone: key, authority }],
    ['confirms the coordinator', { type: 'appointCoordinator', bureau: 'kejiju', authority }],
    ['registers a later date', { type: 'grantExtension', milestone: key, authority }],
    ['registers that there is none', { type: 'refuseExtension', milestone: key, authority, reasonHash: 'r' }],
    ['reopens what it did', { type: 'reopen', milestone: key, authority, reasonHash: 'r' }],
    ['moves a part of others in it', { type: 'movePart', from: 'shuiwuju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '8号', effectiveOn: '2021-01-10' }],
    ['ends it otherwise', { type: 'concludeOtherwise', as: 'policy-ended', authority }],
  ])('never %s for the office', (_what, command) => {
    expect(bySomeoneOf(own, command)).toBe('person-of-coordinator');
    expect(bySomeoneOf(['lianxi-office', 'caizhengju'], command)).not.toBe('person-of-coordinator');
  });

  it('nor confirms a body of theirs that is to coordinate it', () => {
    expect(bySomeoneOf(['lianxi-office', 'caizhengju'], { type: 'appointCoordinator', bureau: 'caizhengju', authority })).toBe('person-of-coordinator');
  });
});

/** What somebody of the office is answered who holds a post of another body as well. */
const alsoOf = (task: LivedTask, bureau: string, command: TaskCommand) => task.askIn({ ...task.context(noon('2020-11-24'), office), bureaus: ['lianxi-office', bureau] }, command);

describe('whoever holds a post of a body that disagrees in a countersignature', () => {
  const settle: TaskCommand = { type: 'settleCountersignature', milestone: 'd5-2020', authority: { kind: 'instruction', number: '批示1号', on: '2020-11-24' } };

  it('does not settle that for the office, nor with a text that was changed since; who agreed does', () => {
    const task = new LivedTask(wholeMeasure3);
    opens(task, '2020-11-16', '2020-11-23');
    for (const [bureau, answer] of [['jiaoyuju', 'agreed'], ['caizhengju', 'disagreed']] as const) expect(answers(task, '2020-11-18', bureau, 1, answer)).toBeUndefined();
    expect(alsoOf(task, 'caizhengju', settle)).toBe('person-of-body-concerned');
    expect(task.ask(noon('2020-11-23'), { ...office, role: 'liaison', bureau: 'kejiju' }, { type: 'changeCountersignedText', milestone: 'd5-2020', textHash: 'second' })).toBeUndefined();
    expect(alsoOf(task, 'caizhengju', settle)).toBe('person-of-body-concerned');
    expect(alsoOf(task, 'jiaoyuju', settle)).toBeUndefined();
  });
});

describe('whoever holds a post of a body that gives a part off, or takes it over', () => {
  const moves: TaskCommand = { type: 'movePart', from: 'caizhengju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '8号', effectiveOn: '2020-11-20' };

  it.each<[string, TaskCommand]>([
    ['by a reform', moves],
    ['by a document', { ...moves, authority: { kind: 'government-document', number: '8号', on: '2020-11-20' } }],
  ])('does not move it for the office, %s, and is told the body by its name', (_how, command) => {
    const task = new LivedTask(measure3);
    for (const [bureau, name] of [['caizhengju', '市财政局'], ['gongxinju', '市工信局']] as const) {
      expect(decideTask(task.state, command, { ...task.context(noon('2020-11-24'), office), bureaus: ['lianxi-office', bureau] })).toMatchObject({ refused: 'person-of-body-concerned', params: { bureau: name, person: office.person } });
    }
    expect(alsoOf(task, 'shuiwuju', command)).toBeUndefined();
  });
});
