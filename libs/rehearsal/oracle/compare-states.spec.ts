import { compareStates } from './compare-states';
import type { ObservedMilestone, ObservedTask } from './evidence';
import type { Done } from './lived.fixture';
import { approve, contribute, giveBack, lived, others, review, sign, submit, tasks } from './lived.fixture';
import type { TaskLife } from './task-life';

/** What the API would show of a measure nobody has done anything in, as the plan has it; and what is different. */
function shown(measure: number, { milestones = {}, ...changed }: Partial<Omit<ObservedTask, 'milestones'>> & { milestones?: Readonly<Record<string, Partial<ObservedMilestone>>> } = {}): ObservedTask {
  const { bureaus, classes, coordinator, provisional, milestones: promised } = tasks[measure - 1]!;
  return {
    id: 't', measure, coordinator: { bureau: coordinator, provisional }, phase: 'receipt',
    parts: [...bureaus.map((bureau) => ({ bureau, receipt: 'awaited' as const })), ...classes.map((bureau) => ({ bureau }))],
    milestones: promised.map(({ key, dates }) => ({
      key, dueOn: dates?.dueOn, reportBy: dates?.reportBy, phase: 'open', escalation: 'quiet', returns: [],
      contributions: bureaus.map((bureau) => ({ bureau, state: 'awaited' as const })), ...milestones[key],
    })),
    ...changed,
  };
}

const found = (task: ObservedTask, life: TaskLife): string[] => compareStates(task, life).findings.map(({ sentence }) => sentence.en);

const bureaus = ['kejiju', ...others];
const signed = sign('2020-10-13', ...bureaus);
const receipts = bureaus.map((bureau) => ({ bureau, receipt: 'signed' as const }));
const inTime = [...signed, ...contribute('2020-12-02', 'd5-2020', ...others)];
const contributions = bureaus.map((bureau) => ({ bureau, state: bureau === 'kejiju' ? 'awaited' as const : 'contributed' as const }));
const submission = { achievedOn: '2020-12-18' };

describe('a task', () => {
  it.each<readonly [string, readonly Done[], ObservedTask['phase'], Partial<ObservedTask>, Partial<ObservedMilestone>]>([
    ['awaits receipts until all have signed', signed.slice(1), 'receipt', { parts: [{ bureau: 'kejiju', receipt: 'awaited' }, ...receipts.slice(1)] }, {}],
    ['is worked on once all have', signed, 'work', { parts: receipts }, {}],
    ['awaits approval once something is submitted', [...inTime, submit('2020-12-16')], 'approval', { parts: receipts }, { phase: 'submitted', contributions, submission }],
    ['awaits its review once something is signed off', [...inTime, submit('2020-12-15'), approve('2020-12-16')], 'approval', { parts: receipts }, { phase: 'approved', contributions, submission }],
    ['awaits its strike-off once something is reviewed', [...inTime, submit('2020-12-14'), approve('2020-12-15'), review('2020-12-16')], 'strike-off', { parts: receipts }, { phase: 'reviewed', contributions, submission }],
    ['is worked on again after a return', [...inTime, submit('2020-12-15'), giveBack('2020-12-16')], 'work', { parts: receipts }, { contributions, returns: [{}] }],
  ])('%s', (_what, done, phase, task, milestone) => {
    const { life } = lived(3, '2020-12-16', done.map(([day, deed]) => [day === '2020-12-16' ? '2020-12-15T05:00:00.000Z' : day, deed]));
    expect(found(shown(3, { ...task, phase, milestones: { 'd5-2020': milestone } }), life)).toEqual([]);
    const other = phase === 'work' ? 'receipt' : 'work';
    expect(found(shown(3, { ...task, phase: other, milestones: { 'd5-2020': milestone } }), life)).toEqual([`measure 3: phase must be ${phase} and is ${other}.`]);
  });

  it('is as far as the milestone that has come furthest', () => {
    const { coordinator, bureaus: named, milestones } = tasks[3]!;
    const [first, second] = milestones.map(({ key }) => key) as [string, string];
    const submits = (milestone: string): Done[] => [...contribute('2020-12-01', milestone, ...named.slice(1)), ['2020-12-02', { kind: 'submit', bureau: coordinator, milestone, achievedOn: '2020-12-01' }]];
    const { life } = lived(4, '2020-12-09', [...submits(first), ...submits(second), ['2020-12-03', { kind: 'approve', bureau: coordinator, milestone: second }], ['2020-12-04', { kind: 'review', bureau: 'lianxi-office', milestone: second }]]);
    expect(compareStates(shown(4, { phase: 'strike-off' }), life).findings.filter(({ sentence }) => sentence.en.startsWith('measure 4: phase'))).toEqual([]);
  });

  it('has among its parts the class of bodies that signs nothing', () => {
    const { life } = lived(8, '2020-10-13', []);
    expect(found(shown(8), life)).toEqual([]);
    expect(found(shown(8, { parts: shown(8).parts.filter(({ bureau }) => bureau !== 'caigou-danwei') }), life)).toHaveLength(1);
  });

  it('may show its bureaus in any order, and no milestone the plan does not have', () => {
    const { life } = lived(3, '2020-10-13', []);
    const task = shown(3);
    const [one] = task.milestones;
    expect(found({ ...task, parts: [...task.parts].reverse(), milestones: [{ ...one!, contributions: [...one!.contributions].reverse() }] }, life)).toEqual([]);
    expect(found({ ...task, milestones: [one!, { ...one!, key: 'd6-2020' }] }, life)).toEqual(['measure 3: milestones must be d5-2020 and is d5-2020,d6-2020.']);
  });
});

describe('how far the ladder has come', () => {
  const rungs = ['quiet', 'reminded', 'urged', 'supervised', 'on-agenda'] as const;

  it.each([
    ['2020-12-16', 'quiet'], ['2020-12-17', 'reminded'], ['2021-01-10', 'reminded'], ['2021-01-11', 'urged'], ['2021-01-21', 'urged'], ['2021-01-22', 'supervised'], ['2021-02-04', 'supervised'], ['2021-02-05', 'on-agenda'],
  ] as const)('is on %s: %s', (until, escalation) => {
    const { life } = lived(3, until, signed);
    for (const rung of rungs) {
      expect(found(shown(3, { phase: 'work', parts: receipts, milestones: { 'd5-2020': { escalation: rung } } }), life))
        .toEqual(rung === escalation ? [] : [`measure 3 d5-2020: escalation must be ${escalation} and is ${rung}.`]);
    }
  });
});
