import type { Draft } from './evidence.fixture';
import { judge } from './judge';
import { act, add, climbed, concluded, eventOf, milestone } from './sound.fixture';

describe('an act that nobody answered', () => {
  const unanswered = (evidence: Draft, kind: string): void => { act(evidence, kind).outcome = { kind: 'unanswered' }; };
  const counts = (evidence: Draft) => { const { findings, checked: { unanswered: asked, notDone } } = judge(evidence); return { findings: findings.map(({ kind }) => kind), asked, notDone }; };

  it('happened if the record has it, with what followed from it', () => {
    const evidence = climbed();
    unanswered(evidence, 'contribute');
    expect(counts(evidence)).toEqual({ findings: [], asked: 1, notDone: 0 });
    for (const kind of ['strikeOff', 'contribute']) {
      const end = concluded();
      unanswered(end, kind);
      expect(counts(end)).toEqual({ findings: [], asked: 1, notDone: 0 });
    }
  });

  it('did not happen if the record does not have it: its bureau is reminded like the others, and the verdict counts it', () => {
    const evidence = climbed();
    evidence.acts.push({ kind: 'contribute', bureau: 'jiaoyuju', milestone, task: 'task-3', measure: 3, by: 'jiaoyuju/liaison/li', at: '2020-12-29T01:00:00.000Z', outcome: { kind: 'unanswered' } });
    expect(counts(evidence)).toEqual({ findings: [], asked: 1, notDone: 1 });
  });

  it('is not explained by what another act left behind', () => {
    const evidence = climbed();
    const again = { ...act(evidence, 'contribute'), outcome: { kind: 'unanswered' } } as const;
    evidence.acts.push(again);
    expect(counts(evidence)).toEqual({ findings: [], asked: 1, notDone: 1 });
    unanswered(evidence, 'contribute');
    evidence.acts.splice(evidence.acts.findIndex((one) => one.kind === 'contribute' && one.bureau === 'shuiwuju'), 1, again);
    expect(counts(evidence)).toEqual({ findings: [], asked: 2, notDone: 1 });
  });

  it('may not have happened twice, nor by another', () => {
    const twice = climbed();
    add(twice, eventOf(twice, 'shuiwuju'));
    unanswered(twice, 'contribute');
    expect(counts(twice)).toEqual({ findings: ['unknown-event'], asked: 1, notDone: 0 });
    const other = concluded();
    unanswered(other, 'appointCoordinator');
    eventOf(other, 'kejiju', 'coordinatorConfirmed').actor = 'lianxi-office/office/zhao';
    // Nobody confirmed the coordinator then, so that the last milestone was struck off under a provisional one.
    expect(counts(other)).toEqual({ findings: ['unknown-event', 'wrongly-accepted', 'state'], asked: 1, notDone: 1 });
  });

  it('counts from the instant of its event, after what was done before that', () => {
    const evidence = climbed();
    const [late] = evidence.acts.filter(({ kind, bureau }) => kind === 'acknowledge' && bureau === 'jiaoyuju');
    evidence.acts = [late!, ...evidence.acts.filter((one) => one !== late)];
    Object.assign(late!, { at: '2020-10-12T02:00:00.000Z', outcome: { kind: 'unanswered' } });
    expect(counts(evidence)).toEqual({ findings: [], asked: 1, notDone: 0 });
  });
});

it('an act that was sent again until it was answered is counted', () => {
  const evidence = climbed();
  Object.assign(act(evidence, 'contribute').outcome, { times: 3 });
  expect(judge(evidence)).toMatchObject({ findings: [], checked: { repeated: 1 } });
});
