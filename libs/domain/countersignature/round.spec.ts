import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy } from '../escalation/policy';
import { waitingFor } from '../task/progress';
import { LivedTask, actor, morning, noon, office } from '../task/task.fixture';
import { answers, coordinates, coordinator, milestone, minutes, opens, signers, wholeMeasure3 } from './round.fixture';
import { objecting } from './signers';
import { disagreedSince, overSince, roundStanding, voidedAnswer } from './standing';

let task: LivedTask;
const under = (countersignature: { within: number; order: 'parallel' | 'sequential'; enough: 'all' | 'any' }) => new LivedTask(wholeMeasure3, undefined, { policy: { ...defaultPolicy, countersignature }, calendar: chinaCalendar });
const round = () => task.state.milestones[milestone]!.round!;
const standing = () => roundStanding(round());
const limits = () => task.state.rungs.filter(({ kind }) => kind === 'countersignLimit').map(({ key, at }) => [key, at]);
const submits = (on: string) => task.ask(noon(on), actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: on });
const waits = () => waitingFor(task.state).filter(({ what, milestone: of }) => of === milestone && what !== 'receipt').map(({ what, bureau }) => `${what} ${bureau}`);

function contributed(on: string): void {
  for (const bureau of signers) expect(task.ask(noon(on), bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone, bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '税函' }) })).toBeUndefined();
}

beforeEach(() => { task = new LivedTask(wholeMeasure3); });

describe('the story of measure 3', () => {
  beforeEach(() => {
    expect(opens(task, '2020-11-16', '2020-11-23')).toBeUndefined();
    for (const bureau of ['jiaoyuju', 'caizhengju']) expect(answers(task, '2020-11-18', bureau, 1)).toBeUndefined();
    expect(answers(task, '2020-11-19', 'rensheju', 1, 'agreed-with-opinion')).toBeUndefined();
    expect(answers(task, '2020-11-20', 'shuiwuju', 1, 'disagreed')).toBeUndefined();
  });

  it('three agree, 税务局 by letter does not, and nobody may go on as if it had', () => {
    expect(standing()).toMatchObject({ answered: 4, of: 4, complete: true });
    expect(objecting(round())).toEqual(['shuiwuju']);
    expect(round().answers.shuiwuju).toMatchObject({ answer: 'disagreed', opinionHash: 'shuiwuju disagreed', reply: '税函1号' });
    contributed('2020-11-20');
    expect(submits('2020-11-24')).toBe('countersignature-disagreed');
    expect(limits()).toEqual([]);
  });

  it('a changed text on 11-25 makes all four answers void and gives five working days again; on 12-02 it reads 4/4', () => {
    expect(coordinates(task, '2020-11-25', { type: 'changeCountersignedText', milestone, textHash: 'second' })).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ version: 2, limitOn: '2020-12-02', bureaus: signers, voided: signers });
    expect(standing()).toMatchObject({ answered: 0, of: 4, missing: signers });
    expect(round().former).toMatchObject([{ version: 1, textHash: 'first', limitOn: '2020-11-23', answers: { shuiwuju: { answer: 'disagreed' } } }]);
    expect(limits()).toEqual([[`countersignature/${milestone}:2:limit:1`, morning('2020-12-03')]]);
    expect(answers(task, '2020-11-25', 'jiaoyuju', 1)).toBe('countersigned-text-changed');
    for (const bureau of signers) expect(answers(task, '2020-12-02', bureau, 2)).toBeUndefined();
    expect(standing()).toMatchObject({ answered: 4, of: 4, complete: true });
    expect(objecting(round())).toEqual([]);
    contributed('2020-12-02');
    expect(submits('2020-12-18')).toBeUndefined();
    expect(task.events.at(-1)).not.toHaveProperty('unanswered');
  });

  it('the leader in charge settles what 税务局 says, on an authority that is enough, and once', () => {
    contributed('2020-11-20');
    const settle = (kind: 'instruction' | 'office-decision') => task.ask(noon('2020-11-24'), office, { type: 'settleCountersignature', milestone, authority: { kind, number: '批示1号', on: '2020-11-24' } });
    expect(settle('office-decision')).toBe('authority-not-sufficient');
    expect(task.ask(noon('2020-11-24'), office, { type: 'settleCountersignature', milestone, authority: { ...minutes, on: '2020-11-15' } })).toBe('authority-too-early');
    expect(settle('instruction')).toBeUndefined();
    expect(settle('instruction')).toBe('nothing-to-settle');
    expect(submits('2020-11-24')).toBeUndefined();
  });

  it('is settled on nothing from before the first disagreement, also with a text that was changed since', () => {
    const settle = (authority: { on: string }) => task.ask(noon('2020-12-02'), office, { type: 'settleCountersignature', milestone, authority: { ...minutes, ...authority } });
    answers(task, '2020-11-20', 'jiaoyuju', 1, 'disagreed');
    coordinates(task, '2020-11-25', { type: 'changeCountersignedText', milestone, textHash: 'second' });
    answers(task, '2020-12-02', 'jiaoyuju', 2, 'disagreed');
    expect(disagreedSince({ ...round(), former: [] })).toBe('2020-12-02');
    expect(disagreedSince({ ...round(), former: [], answers: { jiaoyuju: { ...round().answers.jiaoyuju!, paper: { signerHash: 's', post: '局长', on: '2020-12-01', scan: 's' } } } })).toBe('2020-12-01');
    // 税务局's 复函 says no day of its own: it came once the round was opened.
    expect([settle({ on: '2020-11-15' }), settle({ on: '2020-11-16' })]).toEqual(['authority-too-early', undefined]);
  });

  it('a disagreement said anew after it was settled stands again', () => {
    task.ask(noon('2020-11-24'), office, { type: 'settleCountersignature', milestone, authority: minutes });
    expect(objecting(round())).toEqual([]);
    expect(answers(task, '2020-11-24', 'shuiwuju', 1, 'disagreed')).toBeUndefined();
    expect(objecting(round())).toEqual(['shuiwuju']);
  });
});

describe('a disagreement that a change has voided', () => {
  const later = { ...minutes, on: '2020-11-20' };
  const settles = (on: string) => task.ask(noon(on), office, { type: 'settleCountersignature', milestone, authority: later });

  it.each<[string, () => string | undefined]>([
    ['a changed text', () => coordinates(task, '2020-11-18', { type: 'changeCountersignedText', milestone, textHash: 'second' })],
    ['evidence', () => task.ask(noon('2020-11-18'), coordinator, { type: 'attachEvidence', milestones: [milestone], bureau: 'kejiju', sha256: 'a', size: 7, kind: 'pdf', nameHash: 'n' })],
    ['a contribution filed anew', () => task.ask(noon('2020-11-18'), actor('liaison', 'caizhengju'), { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'other' })],
  ])('stands after %s: with its signer silent beyond the limit nothing is submitted, until it is settled', (_what, changes) => {
    expect(opens(task, '2020-11-16')).toBeUndefined();
    contributed('2020-11-16');
    expect(answers(task, '2020-11-17', 'jiaoyuju', 1, 'disagreed')).toBeUndefined();
    expect(changes()).toBeUndefined();
    for (const bureau of ['caizhengju', 'rensheju', 'shuiwuju']) expect(answers(task, '2020-11-19', bureau, 2)).toBeUndefined();
    // While its signer may still answer, it is the signer who is waited for.
    expect(waits()).toEqual(['countersignature jiaoyuju']);
    expect(submits('2020-11-19')).toBe('countersignature-disagreed');
    task.live(morning('2020-11-26'));
    expect(waits()).toEqual(['disagreement kejiju', 'disagreement lianxi-office']);
    expect(submits('2020-11-26')).toBe('countersignature-disagreed');
    expect(settles('2020-11-26')).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ bureaus: ['jiaoyuju'] });
    expect(round().former.at(-1)?.answers.jiaoyuju).toMatchObject({ answer: 'disagreed', settled: { authority: later } });
    expect(settles('2020-11-26')).toBe('nothing-to-settle');
    expect(submits('2020-11-26')).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ unanswered: ['jiaoyuju'] });
  });

  it('is answered by what its signer says to the present text', () => {
    opens(task, '2020-11-16');
    contributed('2020-11-16');
    answers(task, '2020-11-17', 'jiaoyuju', 1, 'disagreed');
    coordinates(task, '2020-11-18', { type: 'changeCountersignedText', milestone, textHash: 'second' });
    for (const bureau of signers) expect(answers(task, '2020-11-19', bureau, 2)).toBeUndefined();
    expect(settles('2020-11-19')).toBe('nothing-to-settle');
    expect(submits('2020-11-19')).toBeUndefined();
  });

  it('is not voided by the very words it was said to, which are no other text', () => {
    opens(task, '2020-11-16');
    answers(task, '2020-11-17', 'jiaoyuju', 1, 'disagreed');
    expect(coordinates(task, '2020-11-18', { type: 'changeCountersignedText', milestone, textHash: 'salted otherwise', unchanged: true })).toBe('countersigned-text-unchanged');
    expect(round().version).toBe(1);
  });
});

describe('evidence that is attached', () => {
  const attach = (on: string, sha256: string, milestones = [milestone]) => task.ask(noon(on), coordinator, { type: 'attachEvidence', milestones, bureau: 'kejiju', sha256, size: 7, kind: 'pdf', nameHash: sha256 });

  it('after an answer makes another version, as a changed text does: every answer is void, and all are told and have their days again', () => {
    opens(task, '2020-11-16');
    answers(task, '2020-11-18', 'jiaoyuju', 1);
    answers(task, '2020-11-18', 'shuiwuju', 1, 'disagreed');
    expect(attach('2020-11-25', 'a', ['d5-2021', milestone])).toBeUndefined();
    expect(task.events.slice(-3)).toMatchObject([
      { type: 'evidenceAttached', milestone: 'd5-2021' }, { type: 'evidenceAttached', milestone },
      { type: 'countersignedTextChanged', milestone, textHash: 'first', attached: 'a', version: 2, limitOn: '2020-12-02', bureaus: signers, voided: ['jiaoyuju', 'shuiwuju'] },
    ]);
    expect(round()).toMatchObject({ version: 2, attached: 'a', answers: {}, former: [{ version: 1, textHash: 'first' }] });
    expect(limits()).toEqual([[`countersignature/${milestone}:2:limit:1`, morning('2020-12-03')]]);
    expect(answers(task, '2020-11-26', 'jiaoyuju', 1)).toBe('countersigned-text-changed');
    expect(answers(task, '2020-11-26', 'jiaoyuju', 2)).toBeUndefined();
    expect(coordinates(task, '2020-11-27', { type: 'changeCountersignedText', milestone, textHash: 'second' })).toBeUndefined();
    expect(round()).not.toHaveProperty('attached');
    expect(round().former).toMatchObject([{ version: 1 }, { version: 2, attached: 'a' }]);
  });

  it('before anybody has answered, or once it is submitted, changes no version', () => {
    opens(task, '2020-11-16');
    expect(attach('2020-11-17', 'a')).toBeUndefined();
    expect(round().version).toBe(1);
    for (const bureau of signers) answers(task, '2020-11-18', bureau, 1);
    contributed('2020-11-18');
    submits('2020-11-18');
    expect(task.ask(noon('2020-11-19'), coordinator, { type: 'attachEvidence', milestones: [milestone], bureau: 'kejiju', scanOf: 'sign-off', sha256: 'b', size: 1, kind: 'pdf', nameHash: 'n' })).toBeUndefined();
    expect([round().version, standing().answered]).toEqual([1, 4]);
  });

  it('voids a round that was complete: it is not submitted with answers that no longer count', () => {
    opens(task, '2020-11-16');
    contributed('2020-11-16');
    for (const bureau of signers) answers(task, '2020-11-17', bureau, 1);
    expect(attach('2020-11-18', 'a')).toBeUndefined();
    expect(signers.map((bureau) => voidedAnswer(round(), bureau)?.version)).toEqual([1, 1, 1, 1]);
    expect(submits('2020-11-18')).toBe('countersignature-voided');
    for (const bureau of signers) answers(task, '2020-11-19', bureau, 2);
    expect(voidedAnswer(round(), 'jiaoyuju')).toBeUndefined();
    expect(submits('2020-11-19')).toBeUndefined();
  });
});

describe('a contribution that is filed', () => {
  const files = (on: string, textHash: string) => task.ask(noon(on), actor('liaison', 'jiaoyuju'), { type: 'contribute', milestone, bureau: 'jiaoyuju', textHash });

  it('for the first time changes no version; anew, after an answer, it does, with the words it had and has', () => {
    opens(task, '2020-11-16');
    answers(task, '2020-11-17', 'caizhengju', 1);
    expect(files('2020-11-17', 'one')).toBeUndefined();
    expect(round().version).toBe(1);
    expect(files('2020-11-18', 'other')).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'countersignedTextChanged', textHash: 'first', contribution: { bureau: 'jiaoyuju', from: 'one', to: 'other' }, version: 2, bureaus: signers, voided: ['caizhengju'] });
    expect(round()).toMatchObject({ version: 2, contribution: { bureau: 'jiaoyuju' }, answers: {} });
    expect(coordinates(task, '2020-11-19', { type: 'changeCountersignedText', milestone, textHash: 'second' })).toBeUndefined();
    expect(round()).not.toHaveProperty('contribution');
    expect(round().former.at(-1)).toMatchObject({ version: 2, contribution: { from: 'one', to: 'other' } });
  });

  it('once more after it was returned voids what was answered as well', () => {
    opens(task, '2020-11-16');
    for (const bureau of signers) answers(task, '2020-11-16', bureau, 1);
    contributed('2020-11-16');
    expect(submits('2020-11-16')).toBeUndefined();
    expect(task.ask(noon('2020-11-16'), actor('bureau-head', 'kejiju'), { type: 'return', milestone, reasonHash: 'r', contributor: 'jiaoyuju' })).toBeUndefined();
    expect(round().version).toBe(1);
    expect(files('2020-11-17', 'other')).toBeUndefined();
    expect(round()).toMatchObject({ version: 2, contribution: { from: 'h', to: 'other' }, answers: {} });
    expect(submits('2020-11-17')).toBe('countersignature-voided');
  });

  it('anew before anybody has answered changes no version', () => {
    opens(task, '2020-11-16');
    files('2020-11-17', 'one');
    files('2020-11-17', 'other');
    expect(round().version).toBe(1);
  });

  it('anew is refused where nobody could say by when the changed paper is to be answered', () => {
    opens(task, '2020-11-16');
    files('2020-11-16', 'one');
    answers(task, '2020-11-17', 'caizhengju', 1);
    expect(files('2098-11-17', 'other')).toBe('countersign-limit-beyond-calendar');
    expect(task.state.milestones[milestone]?.parts.jiaoyuju?.textHash).toBe('one');
  });
});

describe('a limit', () => {
  beforeEach(() => { expect(opens(task, '2020-11-16')).toBeUndefined(); });

  it('is five working days, and is told on the next morning to those that have not answered and to the coordinator', () => {
    expect(round().limitOn).toBe('2020-11-23');
    expect(limits()).toEqual([[`countersignature/${milestone}:1:limit:1`, morning('2020-11-24')]]);
    for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju']) answers(task, '2020-11-18', bureau, 1);
    task.live(morning('2020-11-24'));
    expect(task.events.find((event) => 'kind' in event && event.kind === 'countersignLimit')).toMatchObject({ type: 'stepCarriedOut', bureaus: ['shuiwuju', 'kejiju'], rungs: [] });
    expect(task.state.milestones[milestone]!.escalation).toBe('quiet');
  });

  it('lets the coordinator go on after it, with 未反馈, which is no consent', () => {
    contributed('2020-11-17');
    for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju']) answers(task, '2020-11-18', bureau, 1);
    expect(waits()).toEqual(['countersignature shuiwuju']);
    expect(submits('2020-11-23')).toBe('countersignature-open');
    task.live(morning('2020-11-24'));
    expect(waits()).toEqual(['submission kejiju']);
    expect(submits('2020-11-24')).toBeUndefined();
    expect(task.state.milestones[milestone]!.submission).toMatchObject({ unanswered: ['shuiwuju'] });
    expect(standing()).toMatchObject({ answered: 3, complete: false, missing: ['shuiwuju'] });
    expect(answers(task, '2020-11-24', 'shuiwuju', 1)).toBe('milestone-not-open');
  });

  it('is void once the last one has answered, and once the milestone is submitted', () => {
    for (const bureau of signers) answers(task, '2020-11-18', bureau, 1);
    expect(limits()).toEqual([]);
  });

  it('still takes an answer that comes after it', () => {
    task.live(morning('2020-11-24'));
    expect(answers(task, '2020-11-26', 'jiaoyuju', 1)).toBeUndefined();
  });

  it.each([['2020-11-20', 'countersign-limit-too-short'], ['2099-01-04', 'countersign-limit-beyond-calendar'], ['2020-11-23', undefined]])('of %s, asked for on 11-16: %s', (limitOn, refused) => {
    task = new LivedTask(wholeMeasure3);
    expect(opens(task, '2020-11-16', limitOn)).toBe(refused);
  });
});

describe('signers', () => {
  it('are bodies of the task other than its coordinator, and one round is enough', () => {
    const open = (bureaus: string[]) => coordinates(task, '2020-11-16', { type: 'openCountersignature', milestone, textHash: 'h', bureaus });
    expect(open(['shuiliju'])).toBe('bureau-not-in-task');
    expect(open(['kejiju'])).toBe('coordinator-does-not-countersign');
    expect(open([])).toBe('signers-missing');
    expect(answers(task, '2020-11-16', 'jiaoyuju', 1)).toBe('countersignature-not-opened');
    expect(open(['jiaoyuju', 'jiaoyuju'])).toBeUndefined();
    expect(round().signers).toEqual(['jiaoyuju']);
    expect(open(['caizhengju'])).toBe('countersignature-under-way');
    expect(answers(task, '2020-11-16', 'caizhengju', 1)).toBe('bureau-not-signer');
  });

  it('are added with days of their own, and removed with their answer, unless they disagree', () => {
    const change = (on: string, add: string[], remove: string[]) => coordinates(task, on, { type: 'changeSigners', milestone, add, remove, reasonHash: 'h' });
    expect(coordinates(task, '2020-11-16', { type: 'openCountersignature', milestone, textHash: 'h', bureaus: ['jiaoyuju', 'caizhengju'] })).toBeUndefined();
    answers(task, '2020-11-17', 'jiaoyuju', 1);
    answers(task, '2020-11-17', 'caizhengju', 1, 'disagreed');
    expect(change('2020-11-18', [], [])).toBe('signers-missing');
    expect(change('2020-11-18', ['jiaoyuju'], [])).toBe('bureau-already-signer');
    expect(change('2020-11-18', [], ['rensheju'])).toBe('bureau-not-signer');
    expect(change('2020-11-18', [], ['caizhengju'])).toBe('countersignature-disagreed');
    const again = new LivedTask(wholeMeasure3);
    opens(again, '2020-11-16');
    answers(again, '2020-11-17', 'caizhengju', 1, 'disagreed');
    expect(coordinates(again, '2020-11-18', { type: 'changeCountersignedText', milestone, textHash: 'the same again' })).toBeUndefined();
    expect(coordinates(again, '2020-11-18', { type: 'changeSigners', milestone, add: [], remove: ['caizhengju'], reasonHash: 'h' })).toBe('countersignature-disagreed');
    expect(change('2020-11-18', ['rensheju'], ['jiaoyuju'])).toBeUndefined();
    expect(round()).toMatchObject({ signers: ['caizhengju', 'rensheju'], limitOn: '2020-11-25' });
    expect(Object.keys(round().answers)).toEqual(['caizhengju']);
    expect(limits()).toEqual([[`countersignature/${milestone}:1:limit:2`, morning('2020-11-26')]]);
    expect(change('2020-11-18', [], ['rensheju'])).toBeUndefined();
    expect(limits()).toEqual([]);
  });

  it('give an opinion where they agree in principle, and reasons where they do not', () => {
    opens(task, '2020-11-16');
    const say = (answer: 'agreed-with-opinion' | 'disagreed') => task.ask(noon('2020-11-17'), actor('liaison', 'jiaoyuju'), { type: 'answerCountersignature', milestone, bureau: 'jiaoyuju', version: 1, answer });
    expect(say('agreed-with-opinion')).toBe('opinion-missing');
    expect(say('disagreed')).toBe('opinion-missing');
  });

  it('answer one after another where the policy says so, and only the next one is waited for', () => {
    task = under({ within: 5, order: 'sequential', enough: 'all' });
    opens(task, '2020-11-16');
    expect(answers(task, '2020-11-17', 'caizhengju', 1)).toBe('countersignature-not-your-turn');
    expect(standing().awaited).toEqual(['jiaoyuju']);
    expect(answers(task, '2020-11-17', 'jiaoyuju', 1)).toBeUndefined();
    expect(answers(task, '2020-11-17', 'caizhengju', 1)).toBeUndefined();
    expect(answers(task, '2020-11-18', 'jiaoyuju', 1)).toBeUndefined();
    // Past the limit nobody is kept from objecting by those before.
    expect(answers(task, '2020-11-24', 'shuiwuju', 1, 'disagreed')).toBeUndefined();
  });

  it('are enough by one consent where the policy says so; a consent taken back brings the limit back', () => {
    task = under({ within: 3, order: 'parallel', enough: 'any' });
    opens(task, '2020-11-16');
    expect(round().limitOn).toBe('2020-11-19');
    answers(task, '2020-11-17', 'jiaoyuju', 1);
    expect([standing().complete, limits()]).toEqual([true, []]);
    answers(task, '2020-11-18', 'jiaoyuju', 1, 'disagreed');
    expect(standing().complete).toBe(false);
    expect(objecting(round())).toEqual(['jiaoyuju']);
    expect(limits()).toEqual([[`countersignature/${milestone}:1:limit:2`, morning('2020-11-20')]]);
  });

  it('where one consent is enough stand in the way until the first of them, whoever disagreed before; else until the last answer', () => {
    const since = (enough: 'all' | 'any'): string => {
      task = under({ within: 5, order: 'parallel', enough });
      opens(task, '2020-11-16');
      for (const [on, bureau, answer] of [['2020-11-17', 'jiaoyuju', 'disagreed'], ['2020-11-18', 'caizhengju', 'agreed-with-opinion'], ['2020-11-19', 'rensheju', 'agreed'], ['2020-11-20', 'shuiwuju', 'disagreed']] as const) expect(answers(task, on, bureau, 1, answer)).toBeUndefined();
      return overSince(round());
    };
    expect([since('any'), since('all')]).toEqual([noon('2020-11-18'), noon('2020-11-20')]);
  });
});

describe('whom the task waits for', () => {
  it('are the missing signers beside the missing contributions, before the submission', () => {
    opens(task, '2020-11-16');
    answers(task, '2020-11-17', 'jiaoyuju', 1);
    expect(waits()).toEqual([...signers.map((bureau) => `contribution ${bureau}`), 'countersignature caizhengju', 'countersignature rensheju', 'countersignature shuiwuju']);
    contributed('2020-11-17');
    expect(waits()).toEqual(['countersignature caizhengju', 'countersignature rensheju', 'countersignature shuiwuju']);
  });
});
