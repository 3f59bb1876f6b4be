import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy } from '../escalation/policy';
import type { Actor } from '../organisation/actor';
import type { TaskCommand } from './commands';
import { decideTask } from './decide';
import { evolveTask } from './evolve';
import type { SubmissionPolicy } from './submission';
import { asksForNumber } from './submission';
import { LivedTask, activation, actor, measure3, measure8, noon, office, plainFile } from './task.fixture';

const [milestone, liaison] = ['y-2020', actor('liaison', 'caizhengju')];
const submit: TaskCommand = { type: 'submit', milestone, achievedOn: '2020-12-18' };
const numbered: TaskCommand = { ...submit, document: '示例财〔2020〕8号' };

/** Measure 8, of one lead that waits for nobody, under a policy that asks for this. */
const under = (submission?: SubmissionPolicy): LivedTask => new LivedTask(measure8, activation, { policy: { ...defaultPolicy, ...(submission && { submission }) }, calendar: chinaCalendar });
const asks = (task: LivedTask, command: TaskCommand = submit) => task.ask(noon('2020-12-21'), liaison, command);

describe('what a policy asks of a submission', () => {
  it.each<[string, SubmissionPolicy | undefined]>([
    ['where it says nothing of submissions', undefined], ['where it names no field of them', {}], ['where it says of each that it need not be', { documentNumber: false, evidence: false, countersigned: [] }],
  ])('is nothing %s', (_where, submission) => {
    expect(asks(under(submission))).toBeUndefined();
  });

  it('may be the number of the achieved document', () => {
    const task = under({ documentNumber: true });
    expect(asks(task)).toBe('document-number-missing');
    expect(asks(task, numbered)).toBeUndefined();
  });

  it.each<[string, SubmissionPolicy['documentNumber'], string | undefined]>([
    ['this milestone', [{ measure: 8, milestone }], 'document-number-missing'], ['each of the measure', [{ measure: 8 }], 'document-number-missing'],
    ['another of the measure', [{ measure: 8, milestone: 'y-2021' }], undefined], ['the same key of another measure', [{ measure: 3, milestone }], undefined], ['none', [], undefined],
  ])('may be a number of some documents alone: of %s', (_which, documentNumber, code) => {
    expect(asks(under({ documentNumber }))).toBe(code);
    expect(asks(under({ documentNumber }), numbered)).toBeUndefined();
  });

  it('may be evidence, of that milestone', () => {
    const task = under({ evidence: true });
    expect(asks(task, numbered)).toBe('evidence-missing');
    expect(task.ask(noon('2020-12-21'), liaison, plainFile(milestone, 'caizhengju'))).toBeUndefined();
    expect(asks(task)).toBeUndefined();
  });

  it('is not satisfied by the scan of a signature that was returned', () => {
    const task = under();
    const at = noon('2020-12-21');
    asks(task);
    expect(task.ask(at, liaison, { ...plainFile(milestone, 'caizhengju'), scanOf: 'sign-off' })).toBeUndefined();
    expect(task.ask(at, actor('bureau-head', 'caizhengju'), { type: 'return', milestone, reasonHash: 'r' })).toBeUndefined();
    const asking = { ...task.context(at, liaison), policy: { ...defaultPolicy, submission: { evidence: true } } };
    expect(task.askIn(asking, submit)).toBe('evidence-missing');
    expect(task.ask(at, liaison, { ...plainFile(milestone, 'caizhengju'), sha256: 'shown' })).toBeUndefined();
    expect(task.askIn(asking, submit)).toBeUndefined();
  });

  it('may be that its paper was countersigned: once a round was opened, that round says whether it is over', () => {
    const policy = { ...defaultPolicy, submitWithoutContributions: true, submission: { countersigned: [{ measure: 3, milestone: 'd5-2020' }] } };
    const task = new LivedTask(measure3, activation, { policy, calendar: chinaCalendar });
    const [own, asked] = [actor('liaison', 'kejiju'), { milestone: 'd5-2020' }];
    const does = (by: Actor, command: TaskCommand) => task.ask(noon('2020-12-21'), by, command);
    const submits: TaskCommand = { ...asked, type: 'submit', achievedOn: '2020-12-18' };
    expect(does(own, submits)).toBe('countersignature-missing');
    expect(does(own, { ...asked, type: 'openCountersignature', textHash: 't', bureaus: ['caizhengju'] })).toBeUndefined();
    expect(does(liaison, { ...asked, type: 'answerCountersignature', bureau: 'caizhengju', version: 1, answer: 'agreed' })).toBeUndefined();
    // 由其余责任单位会签: one of them is not all.
    expect(does(own, submits)).toBe('countersigners-lacking');
    expect(does(own, { ...asked, type: 'changeSigners', add: ['shuiwuju'], remove: [], reasonHash: 'r' })).toBeUndefined();
    expect(does(own, submits)).toBe('countersignature-open');
    expect(does(office, { ...asked, type: 'answerCountersignature', bureau: 'shuiwuju', version: 1, answer: 'agreed', reply: '税函1号' })).toBeUndefined();
    expect(does(own, submits)).toBeUndefined();
  });

  it('names which of the other accountable bodies the round does not ask; whose paper it was does not sign it, though another coordinates by now', () => {
    const policy = { ...defaultPolicy, submitWithoutContributions: true, submission: { countersigned: [{ measure: 3 }] } };
    const task = new LivedTask(measure3, activation, { policy, calendar: chinaCalendar });
    const asked = { milestone: 'd5-2020' };
    const does = (by: Actor, command: TaskCommand) => task.askIn(task.context(noon('2020-12-21'), by), command);
    const submits: TaskCommand = { ...asked, type: 'submit', achievedOn: '2020-12-18' };
    does(actor('liaison', 'kejiju'), { ...asked, type: 'openCountersignature', textHash: 't', bureaus: ['caizhengju'] });
    does(liaison, { ...asked, type: 'answerCountersignature', bureau: 'caizhengju', version: 1, answer: 'agreed' });
    expect(decideTask(task.state, submits, task.context(noon('2020-12-21'), actor('liaison', 'kejiju')))).toMatchObject({ refused: 'countersigners-lacking', params: { bureaus: '市税务局' }, field: 'countersignature' });
    does(actor('liaison', 'kejiju'), { ...asked, type: 'changeSigners', add: ['shuiwuju'], remove: [], reasonHash: 'r' });
    does(office, { ...asked, type: 'answerCountersignature', bureau: 'shuiwuju', version: 1, answer: 'agreed', reply: '税函1号' });
    expect(does(office, { type: 'appointCoordinator', bureau: 'caizhengju', authority: { kind: 'minutes', number: '1期', on: '2020-12-21' } })).toBeUndefined();
    expect(does(liaison, submits)).toBeUndefined();
  });

  it('is not satisfied by what was countersigned before the milestone was struck off and reopened', () => {
    const policy = { ...defaultPolicy, submitWithoutContributions: true, submission: { countersigned: [{ measure: 3 }] }, approval: { ...defaultPolicy.approval, chain: ['sign-off'] as const } };
    const task = new LivedTask(measure3, activation, { policy, calendar: chinaCalendar });
    const [own, head, asked] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju'), { milestone: 'd5-2020' }];
    const does = (by: Actor, command: TaskCommand) => task.ask(noon('2020-12-21'), by, command);
    const submits: TaskCommand = { ...asked, type: 'submit', achievedOn: '2020-12-18' };
    const answers = (version: number) => does(liaison, { ...asked, type: 'answerCountersignature', bureau: 'caizhengju', version, answer: 'agreed' }) ?? does(office, { ...asked, type: 'answerCountersignature', bureau: 'shuiwuju', version, answer: 'agreed', reply: '税函1号' });
    const reopen: TaskCommand = { ...asked, type: 'reopen', authority: { kind: 'minutes', number: '1期', on: '2020-12-21' }, reasonHash: 'r' };
    does(own, { ...asked, type: 'openCountersignature', textHash: 't', bureaus: ['caizhengju', 'shuiwuju'] });
    answers(1);
    expect([does(own, submits), does(head, { ...asked, type: 'approve' }), does(office, { ...asked, type: 'strikeOff' }), does(office, reopen)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(does(own, submits)).toBe('countersignature-missing');
    expect(task.state.milestones['d5-2020']?.round).toMatchObject({ version: 1, answers: { caizhengju: { answer: 'agreed' } } });
    // What is another paper now may have the words of the former one.
    expect(does(own, { ...asked, type: 'changeCountersignedText', textHash: 'u', unchanged: true })).toBeUndefined();
    expect(does(own, submits)).toBe('countersignature-voided');
    expect([answers(2), does(own, submits)]).toEqual([undefined, undefined]);
  });

  it('of a record that does not say so is satisfied by the round that went on', () => {
    const task = under({ countersigned: [{ measure: 8 }] });
    const { milestones } = task.state;
    const round = { openedAt: noon('2020-12-01'), by: liaison, textHash: 't', version: 1, limitOn: '2020-12-08', signers: [], answers: {}, order: 'parallel', enough: 'all', former: [] } as const;
    task.state = { ...task.state, milestones: { ...milestones, [milestone]: { ...milestones[milestone]!, phase: 'struck-off', round } } };
    task.state = evolveTask(task.state, { at: noon('2020-12-20'), by: office, event: { type: 'milestoneReopened', milestone, authority: { kind: 'minutes', number: '1期', on: '2020-12-20' }, reasonHash: 'r', rungs: [] } });
    expect(asks(task)).toBeUndefined();
  });

  it.each<[string, SubmissionPolicy['countersigned'], string | undefined]>([
    ['each milestone of the measure', [{ measure: 8 }], 'countersignature-missing'],
    ['this milestone beside another', [{ measure: 3 }, { measure: 8, milestone }], 'countersignature-missing'],
    ['another milestone of the measure', [{ measure: 8, milestone: 'y-2021' }], undefined],
    ['the same key of another measure', [{ measure: 3, milestone }], undefined],
  ])('names for countersigning %s', (_which, countersigned, code) => {
    expect(asks(under({ countersigned }))).toBe(code);
  });
});

describe('whose submission needs a number', () => {
  it('is everybody\'s or nobody\'s, or that of the milestones that are named, or of all of a measure', () => {
    const some = { documentNumber: [{ measure: 3, milestone: 'd5-2020' }] };
    expect([['d5-2020', 3], ['d7-2020', 3], ['d5-2020', 4]].map(([key, measure]) => asksForNumber(some, Number(measure), String(key)))).toEqual([true, false, false]);
    expect([{ documentNumber: true }, { documentNumber: false }, {}].map((asked) => asksForNumber(asked, 8, 'y-2020'))).toEqual([true, false, false]);
    expect(asksForNumber({ documentNumber: [{ measure: 8 }] }, 8, 'y-2020')).toBe(true);
  });
});
