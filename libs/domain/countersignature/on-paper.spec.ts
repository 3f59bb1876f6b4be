import type { PaperSignature } from '../approval/chain';
import type { Actor } from '../organisation/actor';
import type { AttachEvidence } from '../task/evidence';
import { mostScans } from '../task/evidence';
import { LivedTask, actor, noon, office } from '../task/task.fixture';
import { toldOf } from '../task/told';
import { evolveTask } from '../task/evolve';
import { coordinates, coordinator, milestone, opens, wholeMeasure3 } from './round.fixture';
import type { CountersignCommand } from './round.commands';
import { roundStanding } from './standing';

const [finance, its, education] = [actor('liaison', 'caizhengju'), actor('bureau-head', 'caizhengju'), actor('liaison', 'jiaoyuju')];
const scanOf = (bureau: string, sha256 = 'scan'): AttachEvidence => ({ type: 'attachEvidence', milestones: [milestone], bureau, sha256, size: 7, kind: 'pdf', nameHash: 'n', scanOf: 'countersignature' });
const signed = (on: string, scan = 'scan'): PaperSignature => ({ signerHash: 'zhang', post: '局长', on, scan });
const answer = (paper: PaperSignature, said: Partial<Extract<CountersignCommand, { type: 'answerCountersignature' }>> = {}): CountersignCommand => (
  { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed', ...said, paper });

let task: LivedTask;
const asks = (on: string, by: Actor, command: CountersignCommand | AttachEvidence) => task.ask(noon(on), by, command);
const round = () => task.state.milestones[milestone]!.round!;

beforeEach(() => {
  task = new LivedTask(wholeMeasure3);
  expect(opens(task, '2020-11-16', '2020-11-23')).toBeUndefined();
});

describe('an answer to 会签 that was signed on paper', () => {
  it('is entered by the liaison of its bureau with its scan, and counts as any other', () => {
    expect(asks('2020-11-20', finance, scanOf('caizhengju'))).toBeUndefined();
    expect(asks('2020-11-20', finance, answer(signed('2020-11-19'), { answer: 'agreed-with-opinion', opinionHash: 'o' }))).toBeUndefined();
    expect(round().answers.caizhengju).toMatchObject({ answer: 'agreed-with-opinion', paper: signed('2020-11-19'), by: finance });
    expect(roundStanding(round())).toMatchObject({ answered: 1, of: 4 });
  });

  it('is entered for a vertical body by the office, with the number of its letter', () => {
    expect(asks('2020-11-20', office, scanOf('shuiwuju'))).toBeUndefined();
    expect(asks('2020-11-20', office, answer(signed('2020-11-19'), { bureau: 'shuiwuju' }))).toBe('reply-number-missing');
    expect(asks('2020-11-20', office, answer(signed('2020-11-19'), { bureau: 'shuiwuju', reply: '税函1号' }))).toBeUndefined();
  });

  it.each<[string, Actor]>([['its head, who signs and does not enter', its], ['another bureau', education], ['the coordinator', coordinator], ['the office, for a body of the city', office]])('is not entered by %s', (_who, by) => {
    expect(asks('2020-11-20', finance, scanOf('caizhengju'))).toBeUndefined();
    expect(asks('2020-11-20', by, answer(signed('2020-11-19')))).toBe('not-entitled');
  });

  it.each<[string, Actor]>([['another bureau', education], ['the coordinator', coordinator], ['the office, of a body of the city', office]])('has its scan attached by nobody such as %s', (_who, by) => {
    expect(asks('2020-11-20', by, scanOf('caizhengju'))).toBe('not-entitled');
  });

  it('needs its own scan, of its own bureau, and a day that has come', () => {
    expect(asks('2020-11-20', finance, answer({ signerHash: 'zhang', post: '局长', on: '2020-11-19' }))).toBe('scan-missing');
    expect(asks('2020-11-20', finance, answer(signed('2020-11-19')))).toBe('scan-unknown');
    expect(asks('2020-11-20', education, scanOf('jiaoyuju'))).toBeUndefined();
    expect(asks('2020-11-20', finance, answer(signed('2020-11-19')))).toBe('scan-unknown');
    const { scanOf: _scanOf, ...evidence } = scanOf('caizhengju', 'evidence');
    expect(asks('2020-11-20', finance, evidence)).toBeUndefined();
    expect(asks('2020-11-20', finance, answer(signed('2020-11-19', 'evidence')))).toBe('scan-unknown');
    expect(asks('2020-11-20', finance, scanOf('caizhengju'))).toBeUndefined();
    expect(asks('2020-11-20', finance, answer(signed('2020-11-21')))).toBe('paper-in-the-future');
    expect(asks('2020-11-20', finance, answer(signed('2020-11-20')))).toBeUndefined();
  });

  it('is of a text that was there: no older than the round itself', () => {
    expect(asks('2020-11-20', finance, scanOf('caizhengju'))).toBeUndefined();
    for (const on of ['2015-11-16', '2020-11-15']) expect(asks('2020-11-20', finance, answer(signed(on)))).toBe('paper-before-text');
    expect(asks('2020-11-20', finance, answer(signed('2020-11-16')))).toBeUndefined();
  });

  it('is of one text: once that was changed, neither an older paper nor an older scan answers it', () => {
    expect(asks('2020-11-18', finance, scanOf('caizhengju'))).toBeUndefined();
    expect(asks('2020-11-18', finance, answer(signed('2020-11-17')))).toBeUndefined();
    expect(coordinates(task, '2020-11-25', { type: 'changeCountersignedText', milestone, textHash: 'second' })).toBeUndefined();
    expect(round().former).toMatchObject([{ answers: { caizhengju: { paper: signed('2020-11-17') } } }]);
    expect(asks('2020-11-26', finance, answer(signed('2020-11-24'), { version: 2 }))).toBe('paper-before-text');
    expect(asks('2020-11-26', finance, answer(signed('2020-11-26'), { version: 2 }))).toBe('scan-before-text');
    expect(asks('2020-11-26', finance, answer(signed('2020-11-26', 'none'), { version: 2 }))).toBe('scan-unknown');
    expect(asks('2020-11-26', finance, scanOf('caizhengju', 'second'))).toBeUndefined();
    expect(asks('2020-11-26', finance, answer(signed('2020-11-25', 'second'), { version: 2 }))).toBeUndefined();
  });

  it('makes no other version of the text by its scan, of which there is room for each body', () => {
    expect(asks('2020-11-18', education, { type: 'answerCountersignature', milestone, bureau: 'jiaoyuju', version: 1, answer: 'agreed' })).toBeUndefined();
    for (let count = 0; count < mostScans; count++) expect(asks('2020-11-18', finance, scanOf('caizhengju', `scan ${count}`))).toBeUndefined();
    expect(asks('2020-11-18', finance, scanOf('caizhengju', 'more'))).toBe('evidence-too-many');
    expect(asks('2020-11-18', education, scanOf('jiaoyuju'))).toBeUndefined();
    // Another text asks for another scan.
    const before = task.state;
    expect(coordinates(task, '2020-11-25', { type: 'changeCountersignedText', milestone, textHash: 'second' })).toBeUndefined();
    for (let count = 0; count < mostScans; count++) expect(asks('2020-11-26', finance, scanOf('caizhengju', `second ${count}`))).toBeUndefined();
    expect(asks('2020-11-26', finance, scanOf('caizhengju', 'second more'))).toBe('evidence-too-many');
    task.state = before;
    expect(round()).toMatchObject({ version: 1, answers: { jiaoyuju: { answer: 'agreed' } } });
  });

  it('is told to the head who signed, beside the coordinator', () => {
    expect(asks('2020-11-20', finance, scanOf('caizhengju'))).toBeUndefined();
    const before = task.state;
    expect(asks('2020-11-20', finance, answer(signed('2020-11-19')))).toBeUndefined();
    const last = task.record.at(-1)!;
    expect(toldOf(before, last, evolveTask(before, last))).toEqual([{ bureau: 'kejiju', role: 'liaison' }, { bureau: 'caizhengju', role: 'bureau-head' }]);
  });

  it('has its scan taken only while the milestone is open and its round is there', () => {
    const other = new LivedTask(wholeMeasure3);
    expect(other.ask(noon('2020-11-18'), finance, scanOf('caizhengju'))).toBe('countersignature-not-opened');
    expect(asks('2020-11-18', coordinator, scanOf('kejiju'))).toBe('bureau-not-signer');
    for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju']) {
      const by = bureau === 'shuiwuju' ? office : actor('liaison', bureau);
      expect(other.ask(noon('2020-11-18'), by, { type: 'contribute', milestone, bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '税函' }) })).toBeUndefined();
    }
    expect(other.ask(noon('2020-11-18'), coordinator, { type: 'submit', milestone, achievedOn: '2020-11-18' })).toBeUndefined();
    expect(other.ask(noon('2020-11-18'), finance, scanOf('caizhengju'))).toBe('milestone-not-open');
  });
});
