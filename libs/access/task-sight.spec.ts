import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { actor, noon, office } from '@lianxi/domain/task/task.fixture';
import { actors, after, milestone, relations, states } from './matrix.fixture';
import { narrowed } from './narrowed';
import type { Shown } from './shown-events';
import { shownEvents } from './shown-events';
import type { TaskSight } from './task-sight';
import { isWhole, sightIn } from './task-sight';

const part = { bodies: ['caizhengju'], milestones: [] } as const satisfies TaskSight;
const signing = { bodies: ['caizhengju'], milestones: [milestone] } as const satisfies TaskSight;

describe('how much of a task somebody reads', () => {
  it.each(Object.entries(states))('is all for its coordinator and who sees every task, and a part for the others: %s', (_name, history) => {
    const { state } = after(history);
    for (const { role, relation, by } of actors) {
      const isTheirs = relation === undefined ? ['office', 'leader', 'leader-staff', 'inspection', 'auditor'].includes(role) : relation === 'coordinator';
      expect([by, sightIn(state, by) === 'whole']).toEqual([by, isTheirs]);
    }
  });

  it('is a milestone as a whole for who is asked to countersign it, and for nobody else', () => {
    const { state } = after(states['being countersigned']);
    const whole = actors.filter(({ by }) => sightIn(state, by) !== 'whole' && isWhole(sightIn(state, by), milestone)).map(({ relation }) => relation);
    expect(whole).toEqual(['participant', 'participant']);
  });

  it('is what passed to a bureau by a reform as well, and what it has itself', () => {
    const { state } = after([[office, { type: 'movePart', from: 'caizhengju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '新编办〔2020〕8号', effectiveOn: '2020-10-12' }]]);
    expect(sightIn(state, actor('liaison', 'gongxinju'))).toEqual({ bodies: ['gongxinju', 'caizhengju'], milestones: [] });
  });
});

describe('a task as its reader has it', () => {
  const history = [[actor('bureau-head', 'kejiju'), { type: 'attachEvidence', milestones: [milestone], bureau: 'caizhengju', sha256: 'own', size: 7, kind: 'pdf', nameHash: 'own' }], ...states['signed on paper']] as const;
  const { state } = after(history);

  it('is the very same for who reads the whole', () => {
    expect(narrowed(state, 'whole')).toBe(state);
    expect(narrowed(state, signing).milestones[milestone]).toBe(state.milestones[milestone]);
  });

  it('holds of others no words and no files, nor what names one; and all that is its own', () => {
    const { parts, evidence, submission, approval } = narrowed(state, part).milestones[milestone]!;
    expect(Object.entries(parts).map(([bureau, { state: stands, textHash }]) => [bureau, stands, textHash])).toEqual([[relations.coordinator, 'awaited', undefined], [relations.joint, 'contributed', undefined], [relations.participant, 'contributed', 'h'], [relations.vertical, 'contributed', undefined]]);
    expect(evidence?.map(({ sha256 }) => sha256)).toEqual(['own']);
    expect([submission?.achievedOn, approval?.paper]).toEqual(['2020-10-12', { post: '局长', on: '2020-10-12', signerHash: '' }]);
  });

  it('says of another\'s contribution whether and when it was filed: not by whom, nor which one was returned to it before', () => {
    const filed = { state: 'contributed', filedAt: noon('2020-10-13'), textHash: 'words', preparer: 'somebody', returned: 'former words' } as const;
    const of = { ...state.milestones[milestone]!, parts: { [relations.joint]: filed, [relations.participant]: filed } };
    expect(narrowed({ ...state, milestones: { [milestone]: of } }, part).milestones[milestone]!.parts).toEqual({ [relations.joint]: { state: 'contributed', filedAt: filed.filedAt }, [relations.participant]: filed });
  });

  it('says which post handles another\'s part, and not by which day its house wants it, nor why it was given to it', () => {
    const to = (bureau: string) => ({ type: 'transferPart', bureau, to: { id: `${bureau}-section`, bureau, title: '承办科室', role: 'liaison', open: true }, reasonHash: 'reason', dueOn: '2020-12-01' }) as const;
    const { transfers } = after([relations.joint, relations.participant].map((bureau) => [actor('liaison', bureau), to(bureau)] as const)).state;
    const shown = narrowed({ ...state, transfers }, signing).transfers!;
    expect(shown[relations.participant]).toBe(transfers![relations.participant]);
    expect(shown[relations.joint]).toMatchObject({ to: { title: '承办科室' }, reasonHash: '' });
    expect(shown[relations.joint]).not.toHaveProperty('dueOn');
  });

  it('says nothing of files where none is one\'s own', () => {
    expect(narrowed(after(states['signed on paper']).state, part).milestones[milestone]).not.toHaveProperty('evidence');
  });

  it('names no scan by which a signature was checked, a list was signed, and no reason given to others', () => {
    const mark = { at: noon('2020-10-13'), by: office };
    const minutes = { kind: 'minutes', number: '第1期', on: '2020-10-13', scan: 'scan' } as const;
    const of = { ...state.milestones[milestone]!, review: { ...mark, scan: 'scan', answers: ['scan'], paper: { signerHash: 'zhang', post: '主任', on: '2020-10-13', scan: 'scan' } }, strikeOff: { ...mark, list: { number: '1号', on: '2020-10-13', signer: 'convenor', signerHash: 'mayor', post: '市长', scan: 'scan' }, reviewScan: 'scan' }, returns: [{ ...mark, reasonHash: 'reason', scan: 'scan' }], extension: { ...mark, dueOn: '2021-03-31', reasonHash: 'reason' },
      submission: { ...mark, achievedOn: '2020-10-12', textHash: 'words' }, formerDates: [{ dueOn: '2020-12-31', reportBy: '2021-01-08', movedAt: mark.at, authority: minutes }] } as const;
    expect(JSON.stringify(narrowed({ ...state, milestones: { [milestone]: of }, conclusion: { as: 'policy-ended', authority: minutes } }, part))).not.toMatch(/"scan"|"reason"|"words"|"zhang"|"mayor"/);
  });

  it('says of a round who is asked and who has answered, and nothing of what', () => {
    const answered = after([...states['being countersigned'], [actor('liaison', 'caizhengju'), { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed-with-opinion', opinionHash: 'opinion' }]]).state;
    const onPaper = { ...answered, milestones: { [milestone]: { ...answered.milestones[milestone]!, round: { ...answered.milestones[milestone]!.round!, answers: { caizhengju: { ...answered.milestones[milestone]!.round!.answers.caizhengju!, paper: { signerHash: 'zhang', post: '局长', on: '2020-10-13', scan: 'scan' }, settled: { authority: { kind: 'minutes', number: '第1期', on: '2020-10-13', scan: 'scan' }, at: noon('2020-10-13'), by: office } } } } } } } as const;
    expect(JSON.stringify(narrowed(onPaper, { bodies: ['jiaoyuju'], milestones: [] }))).not.toMatch(/"zhang"|"scan"|局长/u);
    const { round } = narrowed(answered, { bodies: ['jiaoyuju'], milestones: [] }).milestones[milestone]!;
    expect(round).toMatchObject({ signers: ['caizhengju'], answers: { caizhengju: { answer: 'agreed-with-opinion' } }, textHash: '', former: [] });
    expect(JSON.stringify(round)).not.toContain('"opinion"');
  });
});

describe('the events of a task that its reader is shown', () => {
  const [kejiju, jiaoyuju, caizhengju] = ['kejiju', 'jiaoyuju', 'caizhengju'].map((bureau) => actor('liaison', bureau)) as [Actor, Actor, Actor];
  const shown = (sight: TaskSight, event: object, by: Actor = kejiju): Shown | undefined => shownEvents([{ seq: 1, at: noon('2020-10-13'), by, event: event as TaskEvent }], sight).get(1);

  it.each<[string, object, Shown, Shown]>([
    ['another\'s contribution', { type: 'contributionFiled', bureau: 'jiaoyuju' }, 'nothing', 'all'],
    ['one\'s own', { type: 'contributionFiled', bureau: 'caizhengju' }, 'all', 'all'],
    ['another\'s file', { type: 'evidenceAttached', bureau: 'jiaoyuju' }, 'nothing', 'all'],
    ['a file of one\'s own part', { type: 'evidenceAttached', bureau: 'caizhengju' }, 'all', 'all'],
    ['a round', { type: 'countersignatureOpened' }, 'nothing', 'all'],
    ['its text', { type: 'countersignedTextChanged' }, 'nothing', 'all'],
    ['another\'s answer', { type: 'countersigned', bureau: 'jiaoyuju' }, 'nothing', 'all'],
    ['one\'s own answer', { type: 'countersigned', bureau: 'caizhengju' }, 'all', 'all'],
    ['others that were asked or not asked any more', { type: 'signersChanged', added: ['rensheju'], removed: ['jiaoyuju'] }, 'nothing', 'all'],
    ['that one is not asked any more', { type: 'signersChanged', added: [], removed: ['caizhengju'] }, 'all', 'all'],
    ['what was settled of others', { type: 'countersignatureSettled', bureaus: ['jiaoyuju'] }, 'nothing', 'all'],
    ['what was settled of one\'s own', { type: 'countersignatureSettled', bureaus: ['caizhengju'] }, 'all', 'all'],
    ['that it was submitted', { type: 'milestoneSubmitted' }, 'frame', 'all'],
    ['that it was signed', { type: 'milestoneApproved' }, 'frame', 'all'],
    ['that it was reviewed', { type: 'milestoneReviewed' }, 'frame', 'all'],
    ['that it was returned', { type: 'milestoneReturned' }, 'frame', 'all'],
    ['that a step was taken back', { type: 'milestoneWithdrawn' }, 'frame', 'all'],
    ['that it was struck off', { type: 'milestoneStruckOff' }, 'frame', 'all'],
    ['that a later day was asked for', { type: 'extensionRequested' }, 'frame', 'all'],
    ['that it was taken back', { type: 'extensionWithdrawn' }, 'frame', 'all'],
    ['that it was refused', { type: 'extensionRefused' }, 'frame', 'all'],
    ['a moved date', { type: 'dueDateMoved' }, 'all', 'all'],
    ['that it was opened again, and why', { type: 'milestoneReopened' }, 'all', 'all'],
    ['another\'s post that handles its part', { type: 'partTransferred', bureau: 'jiaoyuju' }, 'nothing', 'nothing'],
    ['one\'s own post that does', { type: 'partTransferred', bureau: 'caizhengju' }, 'all', 'all'],
  ])('%s', (_what, event, inPart, asSigner) => {
    const asked = { milestone, ...event };
    expect([shown(part, asked), shown(signing, asked), shown('whole', asked)]).toEqual([inPart, asSigner, 'all']);
  });

  it('what one\'s own bureau wrote when it was the coordinator stays its own', () => {
    const submitted = { type: 'milestoneSubmitted', milestone };
    expect([shown(part, submitted, caizhengju), shown(part, submitted, jiaoyuju)]).toEqual(['all', 'frame']);
  });

  it('what is of the task as a whole, all', () => {
    expect(shown(part, { type: 'receiptSigned', bureau: 'jiaoyuju' })).toBe('all');
  });

  it('of an erasure as much as of what was erased', () => {
    const all: readonly (Recorded<TaskEvent> & { readonly seq: number })[] = [
      ...['jiaoyuju', 'caizhengju'].map((bureau, place) => ({ seq: place + 1, at: noon('2020-10-13'), by: kejiju, event: { type: 'contributionFiled', milestone, bureau, textHash: 'h' } as const })),
      ...[1, 2, 7].map((of, place) => ({ seq: place + 3, at: noon('2020-10-13'), by: office, event: { type: 'textErased', of, hash: 'h', authority: { kind: 'minutes', number: '1', on: '2020-10-13' } } as const })),
    ];
    expect([...shownEvents(all, part).values()]).toEqual(['nothing', 'all', 'nothing', 'all', 'nothing']);
    expect([...shownEvents(all, 'whole').values()]).toEqual(['all', 'all', 'all', 'all', 'all']);
  });
});
