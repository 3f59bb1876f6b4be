import { evidenceOf } from './evidence.fixture';
import type { Draft } from './evidence.fixture';
import { judge } from './judge';
import { act, chain, climbed, concluded, eventOf, milestone } from './sound.fixture';

const said = (evidence: Draft, plant: (evidence: Draft) => void): string[] => {
  plant(evidence);
  return judge(evidence).findings.map(({ sentence }) => sentence.en);
};
const task = (evidence: Draft) => evidence.observed.tasks[0]!;
const end = (evidence: Draft) => task(evidence).milestones[0]!;

describe('a sentence names what is not as it must be', () => {
  it.each<readonly [string, (evidence: Draft) => void]>([
    ['measure 3: coordinator must be kejiju and is jiaoyuju.', (e) => { task(e).coordinator.bureau = 'jiaoyuju'; }],
    ['measure 3: provisional must be true and is false.', (e) => { task(e).coordinator.provisional = false; }],
    ['measure 3: phase must be work and is approval.', (e) => { task(e).phase = 'approval'; }],
    ['measure 3: concludedAt must be - and is 2021-02-01T01:00:00.000Z.', (e) => { task(e).concludedAt = '2021-02-01T01:00:00.000Z'; }],
    ['measure 3: parts must be caizhengju,jiaoyuju,kejiju,rensheju,shuiwuju and is caizhengju,jiaoyuju,kejiju,rensheju,shangwuju,shuiwuju.', (e) => { task(e).parts.push({ bureau: 'shangwuju' }); }],
    ['measure 3: milestones must be d5-2020 and is d5-2020,d5-2020.', (e) => { task(e).milestones.push(end(e)); }],
    ['measure 3 (kejiju): receipt must be signed and is awaited.', (e) => { task(e).parts[0]!.receipt = 'awaited'; }],
    ['measure 3 (kejiju): receipt must be signed and is -.', (e) => { delete task(e).parts[0]!.receipt; }],
    ['measure 3 d5-2020: dueOn must be 2020-12-31 and is 2020-12-30.', (e) => { end(e).dueOn = '2020-12-30'; }],
    ['measure 3 d5-2020: dueOn must be 2020-12-31 and is -.', (e) => { delete end(e).dueOn; }],
    ['measure 3 d5-2020: reportBy must be 2021-01-08 and is 2021-01-07.', (e) => { end(e).reportBy = '2021-01-07'; }],
    ['measure 3 d5-2020: reportBy must be 2021-01-08 and is -.', (e) => { delete end(e).reportBy; }],
    ['measure 3 d5-2020: phase must be open and is submitted.', (e) => { end(e).phase = 'submitted'; }],
    ['measure 3 d5-2020: returns must be 0 and is 1.', (e) => { end(e).returns.push({}); }],
    ['measure 3 d5-2020: contributors must be caizhengju,jiaoyuju,kejiju,rensheju,shuiwuju and is caizhengju,jiaoyuju,rensheju,shuiwuju.', (e) => { end(e).contributions.shift(); }],
    ['measure 3 d5-2020: contributions must be caizhengju,rensheju,shuiwuju and is caizhengju,jiaoyuju,rensheju,shuiwuju.', (e) => { end(e).contributions[1]!.state = 'contributed'; }],
    ['measure 3 d5-2020: achievedOn must be - and is 2020-12-18.', (e) => { end(e).submission = { achievedOn: '2020-12-18' }; }],
    [`the open question 'Whose is it?' must not stand on the agenda, or not again.`, (e) => { e.observed.agenda.push({ kind: 'question', bureaus: [], matter: { zh: 'Whose is it?' } }); }],
    [`measure 3 d5-2020 (shuiwuju): of 'contribute' of 2020-12-21T01:00:00.000Z the record must say actor shuiwuju/liaison/li and says shuiwuju/liaison/zhao.`, (e) => { eventOf(e, 'shuiwuju').actor = 'shuiwuju/liaison/zhao'; }],
    [`measure 3 d5-2020 (shuiwuju): of 'contribute' of 2020-12-21T01:00:00.001Z the record must say at 2020-12-21T01:00:00.001Z and says 2020-12-21T01:00:00.000Z.`, (e) => { act(e, 'contribute').at = '2020-12-21T01:00:00.001Z'; }],
    [`measure 3 d5-2020 (shuiwuju): 'contribute' acknowledged at 2020-12-21T01:00:00.000Z has no event of its own in the record.`, (e) => { e.acts.push(act(e, 'contribute')); }],
    [`measure 3 d5-2020 (jiaoyuju): 'contribute' of 2021-02-08T01:00:00.000Z was refused (409 x) although no rule forbids it.`, (e) => { e.acts.push({ ...act(e, 'contribute'), bureau: 'jiaoyuju', at: '2021-02-08T01:00:00.000Z', outcome: { kind: 'refused', status: 409, problem: 'x' } }); }],
    [`measure 3 (jiaoyuju): 'acknowledge' of 2021-02-08T01:00:00.000Z was refused (404 x) which is not how a rule answers (the bureau has signed already).`, (e) => { e.acts.push({ ...act(e, 'acknowledge'), bureau: 'jiaoyuju', at: '2021-02-08T01:00:00.000Z', outcome: { kind: 'refused', status: 404, problem: 'x' } }); }],
  ])('%s', (sentence, plant) => {
    expect(said(climbed(), plant)).toEqual([sentence]);
  });

  it.each<readonly [string, (evidence: Draft) => void]>([
    [`measure 3 d5-2020 (lianxi-office): of 'strikeOff' of 2020-12-25T01:00:00.000Z the record must say events milestoneStruckOff,taskConcluded and says milestoneStruckOff.`, (e) => { const { seq } = chain(e).pop()!; act(e, 'strikeOff').outcome = { kind: 'acknowledged', seq: seq - 1, events: ['milestoneStruckOff'] }; }],
    [`measure 3 d5-2020 (kejiju): of 'submit' of 2020-12-22T01:00:00.000Z the record must say achievedOn 2020-12-18 and says 2020-12-17.`, (e) => { eventOf(e, 'kejiju', 'milestoneSubmitted').event.achievedOn = '2020-12-17'; }],
    ...[null, 'minutes', {}, { kind: 'minutes' }, { kind: 'minutes', number: '示例纪要第1期' }].map((authority): readonly [string, (evidence: Draft) => void] => (
      [`measure 3 (kejiju): of 'appointCoordinator' of 2020-12-24T01:00:00.000Z the record must say authority minutes 示例纪要第1期 2020-12-24 and says -.`, (e) => { eventOf(e, 'kejiju', 'coordinatorConfirmed').event.authority = authority; }])),
  ])('%s', (sentence, plant) => {
    expect(said(concluded(), plant)).toEqual([sentence]);
  });

  it('an act that was accepted against the rules, with its rule', () => {
    const evidence = evidenceOf('2020-10-14', [['2020-10-13', { kind: 'contribute', bureau: 'kejiju', milestone }]], [], { task: { phase: 'receipt', parts: ['kejiju', 'jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'].map((bureau) => ({ bureau, receipt: 'awaited' as const })) } });
    expect(judge(evidence).findings.map(({ sentence }) => sentence.en)).toEqual([`measure 3 d5-2020 (kejiju): 'contribute' of 2020-10-13T01:00:00.000Z was accepted although the coordinator files no contribution.`]);
  });
});
