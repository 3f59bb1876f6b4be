import type { Actor } from '../organisation/actor';
import type { TaskCommand } from '../task/commands';
import type { AttachEvidence } from '../task/evidence';
import { evolveTask } from '../task/evolve';
import { beforeDeciders } from '../task/seen';
import { LivedTask, actor, listScan, measure3, noon, office } from '../task/task.fixture';
import type { PaperSignature } from './chain';

const milestone = 'd5-2020';
const [liaison, head, finance] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju'), actor('liaison', 'caizhengju')];
const other: Actor = { ...office, person: 'another-of-the-office' };
const scan = (of: 'review' | 'countersignature' | 'sign-off', sha256: string, bureau = 'kejiju'): AttachEvidence => ({ type: 'attachEvidence', milestones: [milestone], bureau, sha256, size: 7, kind: 'pdf', nameHash: 'n', scanOf: of });
const signed = (on: string, sha256 = 'review'): PaperSignature => ({ signerHash: 'wang', post: '主任', on, scan: sha256 });
const review = (on: string, sha256 = 'review'): TaskCommand => ({ type: 'review', milestone, paper: signed(on, sha256) });
const strikeOff = (on: string): TaskCommand => ({ type: 'strikeOff', milestone, list: { number: '1号', on, signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } });

let task: LivedTask;
const asks = (on: string, by: Actor, command: TaskCommand | AttachEvidence) => task.ask(noon(on), by, command);

/** 财政局 has answered 会签 on paper, what was submitted on 12-17 the head has signed on paper, entered on 12-18. */
beforeEach(() => { task = signedOff('2020-12-17'); });

function signedOff(on: string, { bureau, by, ...reply }: { readonly bureau: string; readonly by: Actor; readonly reply?: string } = { bureau: 'caizhengju', by: finance }): LivedTask {
  const life = new LivedTask(measure3);
  const before: readonly (readonly [Actor, TaskCommand | AttachEvidence])[] = [
    [liaison, { type: 'openCountersignature', milestone, textHash: 'text', bureaus: [bureau] }], [by, scan('countersignature', 'answer', bureau)],
    [by, { type: 'answerCountersignature', milestone, bureau, version: 1, answer: 'agreed', ...reply, paper: { signerHash: 'zhang', post: '局长', on: '2020-12-16', scan: 'answer' } }],
    [finance, { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'h' }], [office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '税函' }],
  ];
  const way: readonly (readonly [string, Actor, TaskCommand | AttachEvidence])[] = [
    ...before.map(([who, command]) => ['2020-12-16', who, command] as const),
    ['2020-12-17', liaison, { type: 'submit', milestone, achievedOn: '2020-12-16' }], ['2020-12-18', liaison, scan('sign-off', 'signature')],
    ['2020-12-18', liaison, { type: 'approve', milestone, paper: { signerHash: 'li', post: '局长', on, scan: 'signature' } }],
  ];
  for (const [day, who, command] of way) expect([command.type, life.ask(noon(day), who, command)]).toEqual([command.type, undefined]);
  return life;
}

describe('a review (初审) that was signed on paper', () => {
  it('is entered by the office with its scan, from the day of the signature on, and checks the scans that were entered before', () => {
    expect(asks('2020-12-18', office, scan('review', 'review'))).toBeUndefined();
    expect(asks('2020-12-18', office, review('2020-12-16'))).toBe('paper-too-early');
    expect(asks('2020-12-18', office, review('2020-12-19'))).toBe('paper-in-the-future');
    expect(asks('2020-12-18', office, review('2020-12-17'))).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'milestoneReviewed', scan: 'signature', answers: ['answer'], paper: signed('2020-12-17') });
    expect(task.state.milestones[milestone]).toMatchObject({ phase: 'reviewed', review: { scan: 'signature', answers: ['answer'], paper: signed('2020-12-17'), by: office } });
    expect(beforeDeciders(task.state.milestones[milestone]!)).toMatchObject({ reviewPaper: 'wang,主任,2020-12-17,review' });
  });

  it('checks no answer that the same person entered on paper, nor whom they stand in for or who stands in for them: another does', () => {
    task = signedOff('2020-12-17', { bureau: 'shuiwuju', by: office, reply: '税函' });
    for (const by of [office, { ...other, for: office.person }, { ...office, person: 'deputy', for: office.person }]) expect(asks('2020-12-18', by, { type: 'review', milestone })).toBe('person-entered-answer');
    expect(asks('2020-12-18', other, { type: 'review', milestone })).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'milestoneReviewed', answers: ['answer'] });
  });

  it('checks no answer that the same person entered by the number of a 复函 alone', () => {
    const life = new LivedTask(measure3);
    for (const [who, command] of [
      [liaison, { type: 'openCountersignature', milestone, textHash: 'text', bureaus: ['shuiwuju'] }], [office, { type: 'answerCountersignature', milestone, bureau: 'shuiwuju', version: 1, answer: 'agreed', reply: '税函' }],
      [finance, { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'h' }], [office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '税函' }],
      [liaison, { type: 'submit', milestone, achievedOn: '2020-12-16' }], [actor('bureau-head', 'kejiju'), { type: 'approve', milestone }],
    ] as const) expect([command.type, life.ask(noon('2020-12-17'), who, command)]).toEqual([command.type, undefined]);
    expect(life.ask(noon('2020-12-18'), office, { type: 'review', milestone })).toBe('person-entered-answer');
    expect(life.ask(noon('2020-12-18'), other, { type: 'review', milestone })).toBeUndefined();
  });

  it('is of a signature whose scan came before the submission too: a file of the body that submitted, and of no other, serves it', () => {
    const plain = (sha256: string, bureau: string): AttachEvidence => ({ type: 'attachEvidence', milestones: [milestone], bureau, sha256, size: 7, kind: 'pdf', nameHash: 'n' });
    const life = new LivedTask(measure3);
    for (const [who, command] of [
      [finance, plain('theirs', 'caizhengju')], [liaison, plain('own', 'kejiju')], [finance, { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'h' }],
      [office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '税函' }], [liaison, { type: 'submit', milestone, achievedOn: '2020-12-16' }],
    ] as const) expect([command.type, life.ask(noon('2020-12-17'), who, command)]).toEqual([command.type, undefined]);
    const enters = (sha256: string) => life.ask(noon('2020-12-18'), liaison, { type: 'approve', milestone, paper: { signerHash: 'li', post: '局长', on: '2020-12-17', scan: sha256 } });
    expect([enters('theirs'), enters('own')]).toEqual(['scan-unknown', undefined]);
  });

  it('is of what was submitted: before that nothing is reviewed, though the signature may be older, nor is its list signed', () => {
    task = signedOff('2020-12-10');
    expect(asks('2020-12-18', office, scan('review', 'review'))).toBeUndefined();
    for (const on of ['2020-12-10', '2020-12-16']) expect(asks('2020-12-18', office, review(on))).toBe('paper-too-early');
    expect(asks('2020-12-18', office, review('2020-12-17'))).toBeUndefined();
    expect(asks('2020-12-18', office, listScan(milestone))).toBeUndefined();
    expect(asks('2020-12-18', other, strikeOff('2020-12-16'))).toBe('list-before-review');
    expect(asks('2020-12-18', other, strikeOff('2020-12-17'))).toBeUndefined();
  });

  it('has no list from before the submission either where it bears an earlier day, as it might once', () => {
    task.state = evolveTask(task.state, { at: noon('2020-12-18'), by: office, event: { type: 'milestoneReviewed', milestone, paper: signed('2020-12-10') } });
    expect(asks('2020-12-18', office, listScan(milestone))).toBeUndefined();
    expect(asks('2020-12-18', other, strikeOff('2020-12-16'))).toBe('list-before-review');
    expect(asks('2020-12-18', other, strikeOff('2020-12-17'))).toBeUndefined();
  });

  it('needs a scan, attached as that by the office while the review is awaited', () => {
    expect(asks('2020-12-18', office, { type: 'review', milestone, paper: { signerHash: 'wang', post: '主任', on: '2020-12-18' } })).toBe('scan-missing');
    expect(asks('2020-12-18', office, review('2020-12-18', 'signature'))).toBe('scan-unknown');
    expect(asks('2020-12-18', liaison, scan('review', 'review'))).toBe('not-entitled');
    expect(asks('2020-12-18', office, scan('review', 'review'))).toBeUndefined();
    expect(asks('2020-12-18', office, review('2020-12-18'))).toBeUndefined();
    expect(asks('2020-12-18', office, scan('review', 'late'))).toBe('milestone-already-reviewed');
    expect(asks('2020-12-18', office, { type: 'return', milestone, reasonHash: 'r' })).toBeUndefined();
    expect(asks('2020-12-18', office, scan('review', 'open'))).toBe('milestone-not-approved');
  });

  it('is entered by nobody who took part, nor by a bureau', () => {
    expect(asks('2020-12-18', office, scan('review', 'review'))).toBeUndefined();
    expect(asks('2020-12-18', { ...office, person: liaison.person }, review('2020-12-18'))).toBe('person-submitted');
    expect(asks('2020-12-18', head, review('2020-12-18'))).toBe('not-entitled');
  });

  it('is checked by another person, who strikes off; whoever entered it does not', () => {
    expect(asks('2020-12-18', office, scan('review', 'review'))).toBeUndefined();
    expect(asks('2020-12-21', office, review('2020-12-18'))).toBeUndefined();
    expect(asks('2020-12-21', office, listScan(milestone))).toBeUndefined();
    expect(asks('2020-12-21', office, strikeOff('2020-12-21'))).toBe('person-entered-review');
    expect(asks('2020-12-21', { ...other, for: office.person }, strikeOff('2020-12-21'))).toBe('person-entered-review');
    expect(asks('2020-12-21', other, strikeOff('2020-12-17'))).toBe('list-before-review');
    // The list may be of the day that the review bears, though that was entered later.
    expect(asks('2020-12-21', other, strikeOff('2020-12-18'))).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'milestoneStruckOff', reviewScan: 'review' });
    expect(task.state.milestones[milestone]).toMatchObject({ strikeOff: { reviewScan: 'review', by: other } });
  });

  it('that a substitute (代理) entered is checked by neither of the two', () => {
    expect(asks('2020-12-18', office, scan('review', 'review'))).toBeUndefined();
    expect(asks('2020-12-21', { ...office, person: 'deputy', for: office.person }, review('2020-12-18'))).toBeUndefined();
    expect(asks('2020-12-21', office, listScan(milestone))).toBeUndefined();
    for (const by of [office, { ...office, person: 'deputy' }, { ...other, for: office.person }]) expect(asks('2020-12-21', by, strikeOff('2020-12-21'))).toBe('person-entered-review');
    expect(asks('2020-12-21', other, strikeOff('2020-12-21'))).toBeUndefined();
  });

  it('is asked for once more after a return to it, by a paper of its own', () => {
    expect(asks('2020-12-18', office, scan('review', 'review'))).toBeUndefined();
    expect(asks('2020-12-18', office, review('2020-12-18'))).toBeUndefined();
    expect(asks('2020-12-21', office, { type: 'return', milestone, reasonHash: 'r', to: 'review' })).toBeUndefined();
    expect(asks('2020-12-22', office, review('2020-12-18'))).toBe('paper-too-early');
    expect(asks('2020-12-22', office, review('2020-12-22'))).toBe('scan-unknown');
    expect(asks('2020-12-22', office, scan('review', 'second'))).toBeUndefined();
    expect(asks('2020-12-22', office, review('2020-12-22', 'second'))).toBeUndefined();
  });

  it('on screen says nothing of a paper, and is struck off by whoever reviewed', () => {
    expect(asks('2020-12-21', office, { type: 'review', milestone })).toBeUndefined();
    expect(task.events.at(-1)).not.toHaveProperty('paper');
    expect(asks('2020-12-21', office, listScan(milestone))).toBeUndefined();
    expect(asks('2020-12-21', office, strikeOff('2020-12-21'))).toBeUndefined();
    expect(task.events.at(-1)).not.toHaveProperty('reviewScan');
  });
});
