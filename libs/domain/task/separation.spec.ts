import { chinaCalendar } from '@lianxi/plan/calendars/china';
import type { Actor } from '../organisation/actor';
import { defaultPolicy } from '../escalation/policy';
import type { TaskCommand } from './commands';
import { decideTask } from './decide';
import type { AttachEvidence } from './evidence';
import { LivedTask, actor, measure3, noon, office } from './task.fixture';

const milestone = 'd5-2020';
const [liaison, head, other] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju'), actor('liaison', 'caizhengju')];
const li = (by: Actor): Actor => ({ ...by, person: 'li' });
const contribute: TaskCommand = { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'h' };
const letter: TaskCommand = { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' };
const submit: TaskCommand = { type: 'submit', milestone, achievedOn: '2020-12-18' };
const approve: TaskCommand = { type: 'approve', milestone };
const back: TaskCommand = { type: 'return', milestone, reasonHash: 'r' };
const review: TaskCommand = { type: 'review', milestone };
const strikeOff: TaskCommand = { type: 'strikeOff', milestone, list: { number: '1号', on: '2021-01-06', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'scan' } };
const attach = (bureau: string, more: Partial<AttachEvidence> = {}): AttachEvidence => ({ ...more, type: 'attachEvidence', milestones: [milestone], bureau, sha256: 'scan', size: 7, kind: 'pdf', nameHash: 'n' });
const enter: TaskCommand = { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2020-12-17', scan: 'scan' } };

type Life = readonly (readonly [Actor, TaskCommand | AttachEvidence])[];

/** Measure 3, with all of this accepted at one noon. */
function lived(life: Life): LivedTask {
  const task = new LivedTask(measure3, undefined, { policy: { ...defaultPolicy, submitWithoutContributions: true }, calendar: chinaCalendar });
  for (const [by, command] of life) expect([command.type, task.ask(noon('2021-01-06'), by, command)]).toEqual([command.type, undefined]);
  return task;
}

const anew: Life = [[liaison, submit], [head, approve]];

describe('who ever took part in a milestone, in another post by now', () => {
  it.each<[string, Life]>([
    ['submitted it, before it was returned and submitted by another', [[li(liaison), submit], [head, back], ...anew]],
    ['submitted it, before that was withdrawn', [[li(liaison), submit], [liaison, { type: 'withdraw', milestone, reasonHash: 'r' }], ...anew]],
    ['prepared a contribution, before another filed it anew', [[li(other), contribute], [liaison, submit], [head, back], [other, contribute], ...anew]],
    ['attached evidence', [[li(other), attach('caizhengju')], ...anew]],
    ['put the text to countersignature', [[li(liaison), { type: 'openCountersignature', milestone, textHash: 't', bureaus: ['caizhengju'] }], [other, { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed' }], ...anew]],
    ['changed who was asked to countersign', [[liaison, { type: 'openCountersignature', milestone, textHash: 't', bureaus: ['caizhengju', 'shuiwuju'] }], [li(liaison), { type: 'changeSigners', milestone, add: [], remove: ['shuiwuju'], reasonHash: 'r' }], [other, { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed' }], ...anew]],
    ['countersigned it', [[liaison, { type: 'openCountersignature', milestone, textHash: 't', bureaus: ['caizhengju'] }], [li(other), { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed' }], ...anew]],
    ['signed it off', [[liaison, submit], [li(head), approve]]],
    ['entered the head\'s signature on paper', [[liaison, submit], [liaison, attach('kejiju', { scanOf: 'sign-off' })], [li(liaison), enter]]],
  ])('neither reviews nor strikes it off: %s', (_what, life) => {
    const task = lived(life);
    expect(task.ask(noon('2021-01-06'), li(office), review)).toBe('person-took-part');
    for (const to of [back, { ...back, to: 'head' }] as const) expect(task.ask(noon('2021-01-06'), li(office), to)).toBe('person-took-part');
    expect(task.ask(noon('2021-01-06'), { ...li(office), for: 'lianxi-office-office' }, review)).toBe('person-took-part');
    expect(task.ask(noon('2021-01-06'), { ...office, for: li(office).person }, review)).toBe('person-took-part');
    expect(task.ask(noon('2021-01-06'), office, review)).toBeUndefined();
    expect(task.ask(noon('2021-01-06'), li(office), strikeOff)).toBe('person-took-part');
  });

  it.each<[string, Life, string]>([
    ['submitted', [[{ ...liaison, person: 'deputy', for: 'li' }, submit], [head, approve]], 'person-submitted'],
    ['prepared a contribution', [[{ ...other, person: 'deputy', for: 'li' }, contribute], ...anew], 'person-took-part'],
    ['signed it off', [[liaison, submit], [{ ...head, person: 'deputy', for: 'li' }, approve]], 'person-took-part'],
  ])('is they as well whose substitute (代理) %s', (_what, life, refused) => {
    const task = lived(life);
    for (const by of [li(office), { ...office, for: 'li' }]) expect(task.ask(noon('2021-01-06'), by, review)).toBe(refused);
    expect(task.ask(noon('2021-01-06'), { ...office, person: 'deputy' }, review)).toMatch(/^person-(submitted|contributed|took-part)$/);
    expect(task.ask(noon('2021-01-06'), office, review)).toBeUndefined();
    expect(task.ask(noon('2021-01-06'), li(office), strikeOff)).toBe(refused);
  });

  it('is whoever holds a post of the body that submitted, whose head signed on paper: nobody can tell that they are not the one', () => {
    const task = lived([[liaison, submit], [liaison, attach('kejiju', { scanOf: 'sign-off' })], [liaison, enter]]);
    const alsoOf = (bureau: string, command: TaskCommand) => task.askIn({ ...task.context(noon('2021-01-06'), office), bureaus: ['lianxi-office', bureau] }, command);
    for (const command of [review, back]) expect(alsoOf('kejiju', command)).toBe('person-of-coordinator');
    expect(alsoOf('caizhengju', review)).toBeUndefined();
    expect(alsoOf('kejiju', strikeOff)).toBe('person-of-coordinator');
  });

  it('is no head whose substitute submitted: they do not sign it off', () => {
    const task = lived([[{ ...head, person: 'deputy', for: head.person }, submit]]);
    expect(task.ask(noon('2021-01-06'), head, approve)).toBe('person-submitted');
    expect(task.ask(noon('2021-01-06'), { ...head, person: 'deputy' }, approve)).toBe('person-submitted');
    expect(task.ask(noon('2021-01-06'), { ...head, person: 'another' }, approve)).toBeUndefined();
  });

  it('is not the office that entered a letter with its files, and scans: it reviews and strikes off', () => {
    const task = lived([[li(office), letter], [li(office), attach('shuiwuju')], ...anew, [li(office), review], [li(office), attach('kejiju', { scanOf: 'list' })]]);
    expect(task.ask(noon('2021-01-06'), li(office), strikeOff)).toBeUndefined();
  });

  it('is whoever of the office attached evidence to the part of a body that acts here: another of its persons reviews it and strikes it off', () => {
    const task = lived([[li(office), attach('caizhengju')], ...anew]);
    expect(task.ask(noon('2021-01-06'), li(office), review)).toBe('person-took-part');
    expect(task.ask(noon('2021-01-06'), office, review)).toBeUndefined();
    expect(task.ask(noon('2021-01-06'), office, attach('kejiju', { scanOf: 'list' }))).toBeUndefined();
    expect(task.ask(noon('2021-01-06'), li(office), strikeOff)).toBe('person-took-part');
    expect(task.ask(noon('2021-01-06'), office, strikeOff)).toBeUndefined();
  });

  it('is told apart by milestone: who took part in another one reviews this', () => {
    const task = lived([[li(other), { ...contribute, milestone: 'd5-2021' }], ...anew]);
    expect(task.ask(noon('2021-01-06'), li(office), review)).toBeUndefined();
  });

  it('is always asked: without it nothing is decided', () => {
    const task = lived(anew);
    expect(() => decideTask(task.state, review, task.context(noon('2021-01-06'), office))).toThrow('was not read');
  });
});
