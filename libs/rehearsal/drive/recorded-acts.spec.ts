import { judge } from '../oracle/judge';
import type { Draft } from '../oracle/evidence.fixture';
import { add, chain, climbed, concluded, countersigned } from '../oracle/sound.fixture';
import { withoutMeasures } from './narrowed';
import { recordedActs } from './recorded-acts';

/** The same rehearsal, had nobody written down beside the record what was done. */
const asRecorded = (evidence: Draft) => ({ ...evidence, acts: recordedActs(evidence.observed).acts });

describe('what people did in a rehearsal that nobody drove', () => {
  it.each([['climbed', climbed], ['concluded', concluded], ['countersigned', countersigned]] as const)('is read from the chains as whoever did it would have written it down: %s', (_name, lived) => {
    const evidence = lived();
    // Nobody wrote down whether a day was asked for: the record has the one that came of it.
    expect(recordedActs(evidence.observed)).toEqual({ acts: evidence.acts.map((one) => (one.kind === 'openRound' ? { ...one, limitOn: '2020-12-09' } : one)), beyond: [] });
    expect(judge(asRecorded(evidence)).findings).toEqual([]);
  });

  it('is a file of whoever attached it: the office the scan of a list, although the record keeps it with the coordinator', () => {
    const evidence = concluded();
    chain(evidence).find(({ type }) => type === 'evidenceAttached')!.event.bureau = 'kejiju';
    expect(judge(asRecorded(evidence)).findings).toEqual([]);
  });

  it('is enough to find what the ladder left out, and what it did beside', () => {
    const evidence = climbed();
    evidence.observed.events['task-3'] = chain(evidence).filter(({ event }) => event.key !== 'milestone/d5-2020:1:urge:2').map((event, index) => ({ ...event, seq: index + 1 }));
    expect(judge(asRecorded(evidence)).findings.map(({ kind, milestone, demanded }) => ({ kind, milestone, demanded }))).toContainEqual({ kind: 'missing-step', milestone: 'd5-2020', demanded: '2021-01-18' });
  });

  it.each([
    ['taken back', { type: 'milestoneWithdrawn', event: { milestone: 'd5-2020' } }],
    ['extended', { type: 'dueDateMoved', event: { milestone: 'd5-2020', dueOn: '2021-03-31' } }],
    ['signed on paper', { type: 'milestoneApproved', event: { milestone: 'd5-2020', paper: {} } }],
    ['returned to the head', { type: 'milestoneReturned', event: { milestone: 'd5-2020', to: 'head' } }],
    ['countersigned on paper', { type: 'countersigned', event: { milestone: 'd5-2020', bureau: 'jiaoyuju', answer: 'agreed', paper: {} } }],
    ['consented to and taken back', { type: 'countersigned', event: { milestone: 'd5-2020', bureau: 'jiaoyuju', answer: 'disagreed', rungs: [] } }],
    ['changed while it was countersigned', { type: 'countersignedTextChanged', event: { milestone: 'd5-2020', version: 2 } }],
    ['scanned', { type: 'evidenceAttached', event: { milestone: 'd5-2020', scanOf: 'sign-off' } }],
  ])('leaves a measure out, and names it, in which something was %s: the ladder in words knows nothing of it', (_what, event) => {
    const evidence = climbed();
    add(evidence, { seq: 0, at: '', actor: 'kejiju/liaison/kejiju-liaison', ...event });
    const { acts, beyond } = recordedActs(evidence.observed);
    expect({ acts, beyond }).toEqual({ acts: [], beyond: [3] });
    const left = withoutMeasures({ ...evidence, acts }, beyond);
    expect([left.plan.measures, left.observed]).toEqual([[], { tasks: [], events: {}, reminders: [], notices: [], agenda: [] }]);
    expect(judge(left)).toMatchObject({ findings: [], checked: { tasks: 0 } });
  });
});
