import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import type { Draft } from './evidence.fixture';
import type { FindingKind } from './finding';
import { judge } from './judge';
import { act, add, chain, climbed, concluded, eventOf, later, milestone } from './sound.fixture';

const kinds = (evidence: Draft): FindingKind[] => judge(evidence).findings.map(({ kind }) => kind);

describe('a rehearsal that went as it must', () => {
  it('has no finding, and says how much was looked at', () => {
    const { findings, checked } = judge(climbed());
    expect(findings).toEqual([]);
    expect(checked).toEqual({
      days: 120, tasks: 1, milestones: 1, dates: 2, states: 19, acts: 8, repeated: 0, unanswered: 0, notDone: 0, events: 17, remindReceipt: 1, remind: 3, urge: 2, supervise: 1, putOnAgenda: 1, noticeLines: 14, agendaItems: 1, countersignLimit: 0,
    });
    expect(judge(concluded()).findings).toEqual([]);
  });
});

type Plant = readonly [what: string, plant: (evidence: Draft) => void, ...found: FindingKind[]];

const task = (evidence: Draft) => evidence.observed.tasks[0]!;
const stepIn = (evidence: Draft, rung: string) => chain(evidence).find(({ event }) => String(event.key).includes(`:${rung}:`))!;
const listed = (evidence: Draft, rung: string) => evidence.observed.reminders.find(({ key }) => key.includes(`:${rung}:`))!;
const dropStep = (evidence: Draft, rung: string): void => {
  const { observed } = evidence;
  const gone = (key: unknown) => String(key).includes(`:${rung}:`);
  observed.events['task-3'] = chain(evidence).filter(({ event }) => !gone(event.key)).map((event, index) => ({ ...event, seq: index + 1 }));
  observed.reminders = observed.reminders.filter(({ key }) => !gone(key));
  observed.notices = observed.notices.filter(({ lines }) => !lines.some(({ key }) => gone(key)));
};

/** Moves a step with its letter to another day. */
const moveStep = (evidence: Draft, rung: string, day: string): void => {
  stepIn(evidence, rung).at = `${day}T01:00:00.000Z`;
  Object.assign(listed(evidence, rung), { at: `${day}T00:59:30.000Z`, endedAt: `${day}T01:00:00.000Z` });
  for (const notice of evidence.observed.notices) if (notice.lines[0]!.key.includes(`:${rung}:`)) notice.deliveredAt = `${day}T01:00:00.000Z`;
};

const onTheLadder: readonly Plant[] = [
  ['a supervision that never came', (e) => { dropStep(e, 'supervise'); }, 'missing-step'],
  ['an agenda item a day early', (e) => { moveStep(e, 'agenda', '2021-02-04'); }, 'early-step', 'mistimed-notice'],
  ['an agenda item a day late', (e) => { moveStep(e, 'agenda', '2021-02-07'); }, 'late-step', 'mistimed-notice'],
  ['a supervision in the afternoon', (e) => { stepIn(e, 'supervise').at = listed(e, 'supervise').endedAt = '2021-01-22T05:00:00.000Z'; }, 'late-step'],
  ['a step carried out twice', (e) => { const last = chain(e).at(-1)!; chain(e).push({ ...last, seq: last.seq + 1 }); }, 'doubled-step'],
  ['a reminder after the matter was put on the agenda', (e) => { const last = chain(e).at(-1)!; chain(e).push({ ...last, seq: last.seq + 1, at: '2021-02-08T01:00:00.000Z', event: { ...last.event, key: 'milestone/d5-2020:1:urge:3', kind: 'urge' } }); }, 'undemanded-step'],
  ['a reminder that left out the coordinator', (e) => { stepIn(e, 'remind0').event.bureaus = ['jiaoyuju']; listed(e, 'remind0').bureaus = ['jiaoyuju']; }, 'wrong-bureaus'],
  ['an urging that also spoke to a bureau that contributed', (e) => { stepIn(e, 'urge').event.bureaus = listed(e, 'urge').bureaus = ['jiaoyuju', 'caizhengju']; }, 'wrong-bureaus'],
  ['a step carried out before the instant it was due', (e) => { listed(e, 'supervise').at = '2021-01-22T01:00:30.000Z'; }, 'early-step', 'date'],
  ['a step due at midnight', (e) => { listed(e, 'supervise').at = '2021-01-21T16:00:00.000Z'; }, 'date'],
  ['an urging carried out as a supervision', (e) => { stepIn(e, 'urge').event.kind = listed(e, 'urge').kind = 'supervise'; }, 'missing-step', 'undemanded-step', 'undemanded-notice'],
  ['a reminder of another rung', (e) => { const key = 'milestone/d5-2020:1:remind5:1'; stepIn(e, 'remind3').event.key = listed(e, 'remind3').key = key; }, 'missing-step', 'undemanded-step', 'undemanded-notice', 'undemanded-notice'],
  ['a step of another kind in the list', (e) => { listed(e, 'urge').kind = 'supervise'; }, 'unlisted-step'],
  ['a step of other bureaus in the list', (e) => { listed(e, 'urge').bureaus = ['caizhengju']; }, 'unlisted-step'],
  ['a step of another instant in the list', (e) => { listed(e, 'urge').endedAt = '2021-01-11T01:00:01.000Z'; }, 'unlisted-step'],
  ['a step listed as carried out that no chain has', (e) => { e.observed.reminders.push({ ...listed(e, 'urge'), key: 'milestone/d5-2020:1:urge:9' }); }, 'unrecorded-step'],
  ['a step listed twice', (e) => { e.observed.reminders.push(listed(e, 'urge')); }, 'unrecorded-step'],
  ['a step the list does not know', (e) => { e.observed.reminders.pop(); }, 'unlisted-step'],
  ['a step passed over as missed', (e) => { e.observed.reminders.push({ ...listed(e, 'urge'), key: 'milestone/d5-2020:1:urge:9', state: 'missed' }); }, 'passed-over-step'],
  ['a step still ahead at an instant that has passed', (e) => { e.observed.reminders.push({ ...listed(e, 'urge'), key: 'milestone/d5-2020:1:urge:9', state: 'ahead' }); }, 'passed-over-step'],
];

const inTheInboxes: readonly Plant[] = [
  ['a letter that never came', (e) => { e.observed.notices.pop(); }, 'missing-notice'],
  ['a letter that came twice', (e) => { e.observed.notices.push(e.observed.notices[0]!); }, 'doubled-notice', 'doubled-notice'],
  ['two letters of one morning', (e) => { e.observed.notices.push({ ...e.observed.notices[0]!, id: 'second', lines: [] }); }, 'doubled-notice'],
  ['two letters of one morning, two minutes apart', (e) => { e.observed.notices.push({ ...e.observed.notices[0]!, id: 'second', lines: [], deliveredAt: '2020-10-16T01:02:00.000Z' }); }, 'doubled-notice'],
  ['a letter at midnight', (e) => { e.observed.notices[0]!.deliveredAt = '2020-10-15T16:00:00.000Z'; }, 'mistimed-notice'],
  ['a letter a moment after 09:05', (e) => { e.observed.notices[0]!.deliveredAt = '2020-10-16T01:05:00.001Z'; }, 'mistimed-notice'],
  ['a letter at 09:05, when it waits no longer: no defect', (e) => { e.observed.notices[0]!.deliveredAt = '2020-10-16T01:05:00.000Z'; }],
  ['a letter hours late', (e) => { e.observed.notices[0]!.deliveredAt = '2020-10-16T05:00:00.000Z'; }, 'mistimed-notice'],
  ['an urging that left the house unsigned', (e) => { const office = e.observed.notices.at(-1)!; e.observed.notices.push({ ...office, bureau: 'jiaoyuju', role: 'liaison' }); }, 'undemanded-notice'],
];

const onTheAgenda: readonly Plant[] = [
  ['a matter missing from the agenda', (e) => { e.observed.agenda = []; }, 'missing-agenda-item'],
  ['a matter twice on it', (e) => { e.observed.agenda.push({ ...e.observed.agenda[0]! }); }, 'doubled-agenda-item'],
  ['a matter for the wrong bureau', (e) => { e.observed.agenda[0]!.bureaus = ['kejiju']; }, 'wrong-agenda-bureaus'],
  ['a matter nobody put there', (e) => { e.observed.agenda.push({ kind: 'late', measure: 3, milestone, bureaus: ['kejiju'] }); }, 'undemanded-agenda-item'],
  ['a question the plan does not ask', (e) => { e.observed.agenda.push({ kind: 'question', bureaus: [] }); }, 'undemanded-agenda-item'],
];

const inTheStates: readonly Plant[] = [
  ['another due date', (e) => { task(e).milestones[0]!.dueOn = '2020-12-30'; }, 'date'],
  ['another report-by date', (e) => { task(e).milestones[0]!.reportBy = '2021-01-07'; }, 'date'],
  ['a milestone without dates', (e) => { const [one] = task(e).milestones; delete one!.dueOn; delete one!.reportBy; }, 'date', 'date'],
  ['a milestone in another phase', (e) => { task(e).milestones[0]!.phase = 'submitted'; }, 'state'],
  ['a milestone less far up the ladder', (e) => { task(e).milestones[0]!.escalation = 'supervised'; }, 'state'],
  ['a contribution that was lost', (e) => { task(e).milestones[0]!.contributions[2]!.state = 'awaited'; }, 'state'],
  ['a bureau that is not asked for its contribution', (e) => { task(e).milestones[0]!.contributions.shift(); }, 'state'],
  ['a bureau in the task that the plan does not name', (e) => { task(e).parts.push({ bureau: 'shangwuju', receipt: 'awaited' }); }, 'state'],
  ['a submission nobody made', (e) => { task(e).milestones[0]!.submission = { achievedOn: '2020-12-18' }; }, 'state'],
  ['another coordinator', (e) => { task(e).coordinator.bureau = 'jiaoyuju'; }, 'state'],
  ['a receipt that is still awaited', (e) => { task(e).parts[0]!.receipt = 'awaited'; }, 'state'],
  ['a task in another phase', (e) => { task(e).phase = 'receipt'; }, 'state'],
  ['two tasks of one measure', (e) => { e.observed.tasks.push({ ...task(e), id: 'another' }); }, 'task'],
  ['a task of a measure that the plan does not have', (e) => { e.observed.tasks.push({ ...task(e), id: 'another', measure: 20 }); }, 'task'],
  ['a measure of the plan that has no task', (e) => { e.plan.measures = structuredClone(xinxiangPlan.measures.filter(({ number }) => number === 3 || number === 4)); }, 'task'],
  ['an act in a task of another programme: no defect of this one', (e) => { e.acts.push({ ...act(e, 'contribute'), task: 'another' }); }],
  ['a task that is not there', (e) => { e.observed.tasks = []; e.observed.notices = []; e.observed.agenda = []; }, 'task'],
];

const inTheRecord: readonly Plant[] = [
  ['a contribution recorded twice', (e) => { const at = chain(e).findIndex(({ type }) => type === 'contributionFiled'); chain(e).push({ ...chain(e)[at]!, seq: 18, at: '2021-02-05T01:00:00.000Z' }); }, 'unknown-event'],
  ['two acts answered with one event', (e) => { const [first, second] = e.acts.filter(({ kind }) => kind === 'contribute'); second!.outcome = first!.outcome; }, 'lost-act', 'unknown-event'],
  ['an act that was answered with an event the record does not have', (e) => { act(e, 'contribute').outcome = { kind: 'acknowledged', seq: chain(e).length + 1, events: ['contributionFiled'] }; }, 'lost-act', 'unknown-event'],
  ['two acts alike that were answered with one event', (e) => { e.acts.push(act(e, 'contribute')); }, 'lost-act'],
  ['an answer that names more than the record has', (e) => {
    const again = act(e, 'contribute');
    const { seq } = add(e, eventOf(e, 'shuiwuju'));
    e.acts.push({ ...again, at: later, outcome: { kind: 'acknowledged', seq: seq + 1, events: ['contributionFiled', 'taskConcluded'] } });
  }, 'lost-act'],
  ['an act dated to another instant', (e) => { e.acts.at(-1)!.at = '2020-12-21T02:00:00.000Z'; }, 'wrong-event'],
  ['a gap in the chain', (e) => { chain(e).at(-1)!.seq += 1; }, 'broken-chain'],
  ['time running back', (e) => { chain(e)[0]!.at = '2021-01-01T01:00:00.000Z'; }, 'broken-chain'],
  ...([[409, 'milestone-not-open'], [500, 'unexpected'], [404, 'task-unknown'], [400, 'request-malformed'], [401, 'identity-missing']] as const).map(([status, problem]): Plant => (
    [`a refusal with ${status} that no rule asks for`, (e) => { e.acts.push({ ...e.acts.at(-1)!, at: '2021-02-08T01:00:00.000Z', outcome: { kind: 'refused', status, problem } }); }, 'wrongly-refused'])),
  ...['shuiwuju/liaison/zhao', 'shuiwuju/bureau-head/li', 'rensheju/liaison/li'].map((actor): Plant => (
    [`a contribution of shuiwuju/liaison/li recorded as that of ${actor}`, (e) => { eventOf(e, 'shuiwuju').actor = actor; }, 'wrong-event'])),
  ['a body\'s new name, which its day brought: no defect', (e) => { add(e, { ...eventOf(e, 'shuiwuju'), type: 'bodyRenamed', actor: 'lianxi/timekeeper/timekeeper' }); }],
  ['a body\'s new name by a person', (e) => { add(e, { ...eventOf(e, 'shuiwuju'), type: 'bodyRenamed' }); }, 'unknown-event'],
  ['an act of nobody by the timekeeper', (e) => { add(e, { ...eventOf(e, 'shuiwuju'), actor: 'lianxi/timekeeper/timekeeper' }); }, 'unknown-event'],
  ['a step by a person', (e) => { stepIn(e, 'agenda').actor = 'lianxi-office/office/wang'; }, 'unknown-event'],
  ...['stepFailed', 'stepsMissed'].map((type): Plant => [`a ${type}`, (e) => { add(e, { ...stepIn(e, 'agenda'), type }); }, 'passed-over-step']),
  ['a step by a person that failed', (e) => { add(e, { ...stepIn(e, 'agenda'), type: 'stepFailed', actor: 'lianxi-office/office/wang' }); }, 'unknown-event'],
  ['a receipt that another bureau signed', (e) => { eventOf(e, 'rensheju', 'receiptSigned').event.bureau = 'shangwuju'; }, 'lost-act'],
  ['a second opening', (e) => { add(e, chain(e)[0]!); }, 'unknown-event'],
  ['a chain without its opening', (e) => { chain(e)[0]!.type = 'taskReopened'; }, 'broken-chain', 'unknown-event'],
  ['a conclusion of an open task', (e) => { add(e, { ...chain(e)[0]!, type: 'taskConcluded' }); }, 'unknown-event'],
  ['a conclusion of an open task that an answer names', (e) => {
    const again = act(e, 'contribute');
    add(e, eventOf(e, 'shuiwuju'));
    const { seq } = add(e, { ...eventOf(e, 'shuiwuju'), type: 'taskConcluded' });
    e.acts.push({ ...again, at: later, outcome: { kind: 'acknowledged', seq, events: ['contributionFiled', 'taskConcluded'] } });
  }, 'wrong-event'],
  ['a rehearsal that stopped early', (e) => { e.span.until = '2021-02-10T01:00:00.000Z'; e.span.stalled = 'no step came'; }, 'stalled'],
  ['a rehearsal that stopped early and does not say why', (e) => { e.span.until = '2021-02-10T01:00:00.000Z'; }, 'stalled'],
  ['a rehearsal that stood still at its very end', (e) => { e.span.stalled = 'it could not be read'; }, 'stalled'],
];

/** Planted in a task that was concluded. */
const inTheConclusion: readonly Plant[] = [
  ['a day of achievement that nobody named, in the record', (e) => { eventOf(e, 'kejiju', 'milestoneSubmitted').event.achievedOn = '2020-12-17'; }, 'wrong-event'],
  ['a day of achievement that nobody named, at the end', (e) => { task(e).milestones[0]!.submission!.achievedOn = '2020-12-17'; }, 'state'],
  ['an authority of another number', (e) => { eventOf(e, 'kejiju', 'coordinatorConfirmed').event.authority = { kind: 'minutes', number: '示例纪要第2期', on: '2020-12-24' }; }, 'wrong-event'],
  ['a coordinator without an authority', (e) => { delete eventOf(e, 'kejiju', 'coordinatorConfirmed').event.authority; }, 'wrong-event'],
  ['another coordinator in the record', (e) => { eventOf(e, 'kejiju', 'coordinatorConfirmed').event.bureau = 'jiaoyuju'; }, 'lost-act'],
  ['another milestone in the record', (e) => { eventOf(e, 'kejiju', 'milestoneApproved').event.milestone = 'd6-2020'; }, 'lost-act'],
  ['another bureau in the record', (e) => { eventOf(e, 'shuiwuju').event.bureau = 'rensheju'; }, 'lost-act'],
  ['two acts that were each answered with the other\'s event', (e) => { const [one, other] = [act(e, 'submit'), act(e, 'approve')]; [one.outcome, other.outcome] = [other.outcome, one.outcome]; }, 'lost-act', 'lost-act'],
  ['an act that was answered with the event of the next one too', (e) => { act(e, 'appointCoordinator').outcome = { kind: 'acknowledged', seq: eventOf(e, 'lianxi-office', 'milestoneReviewed').seq, events: ['coordinatorConfirmed', 'milestoneReviewed'] }; }, 'wrong-event', 'lost-act'],
  ['a scan recorded as another file', (e) => { chain(e).find(({ type }) => type === 'evidenceAttached')!.event.sha256 = 'another'; }, 'wrong-event'],
  ['the scan of a list recorded as what shows that something was done', (e) => { delete chain(e).find(({ type }) => type === 'evidenceAttached')!.event.scanOf; }, 'wrong-event'],
  ['a list recorded with another scan', (e) => { Object.assign(chain(e).find(({ type }) => type === 'milestoneStruckOff')!.event, { list: { number: '示例销号清单〔2020〕1号', on: '2020-12-25', signer: 'convenor', post: '市长', scan: 'another' } }); }, 'wrong-event'],
  ['a last strike-off that concludes nothing', (e) => { const { seq } = chain(e).pop()!; act(e, 'strikeOff').outcome = { kind: 'acknowledged', seq: seq - 1, events: ['milestoneStruckOff'] }; }, 'wrong-event'],
  ['a conclusion by another person', (e) => { chain(e).at(-1)!.actor = 'lianxi-office/office/zhao'; }, 'wrong-event'],
  ['a conclusion an hour later', (e) => { chain(e).at(-1)!.at = '2020-12-25T02:00:00.000Z'; }, 'wrong-event'],
];

describe.each<readonly [string, () => Draft, readonly Plant[]]>([
  ['on the ladder', climbed, onTheLadder], ['in the inboxes', climbed, inTheInboxes], ['on the agenda', climbed, onTheAgenda],
  ['in dates and states', climbed, inTheStates], ['in the record', climbed, inTheRecord], ['in the record of a task that was concluded', concluded, inTheConclusion],
])('a defect %s is found', (_where, sound, plants) => {
  it.each(plants.map(([what, plant, ...found]) => ({ what, plant, found })))('$what', ({ plant, found }) => {
    const evidence = sound();
    plant(evidence);
    expect(kinds(evidence)).toEqual(found);
  });
});

it('a coordinator that is changed is recorded as such, and is no defect', () => {
  const evidence = concluded();
  const event = eventOf(evidence, 'kejiju', 'coordinatorConfirmed');
  Object.assign(event, { type: 'coordinatorChanged', event: { from: 'jiaoyuju', to: 'kejiju', authority: event.event.authority } });
  Object.assign(act(evidence, 'appointCoordinator').outcome, { events: ['coordinatorChanged'] });
  expect(kinds(evidence)).toEqual([]);
});

it('a chain that is not shown leaves every act and every step without its event', () => {
  const evidence = climbed();
  evidence.observed.events = {};
  expect([...new Set(kinds(evidence))]).toEqual(['lost-act', 'missing-step', 'unrecorded-step', 'undemanded-notice']);
});

describe('what comes after the end of a task', () => {
  it('is found, and the finding says that the task was concluded', () => {
    const evidence = concluded();
    chain(evidence).push({ ...stepIn(evidence, 'remind10'), seq: chain(evidence).length + 1, at: '2020-12-28T01:00:00.000Z', event: { key: 'milestone/d5-2020:1:remind3:1', kind: 'remind', bureaus: ['kejiju'] } });
    expect(judge(evidence).findings.map(({ sentence }) => sentence.en)).toEqual([
      'measure 3 d5-2020: step milestone/d5-2020:1:remind3:1 of 2020-12-28T01:00:00.000Z comes after the conclusion of 2020-12-25.',
    ]);
  });

  it('is refused, which is no defect', () => {
    const evidence = concluded();
    evidence.acts.push({ ...act(evidence, 'contribute'), at: later, outcome: { kind: 'refused', status: 409, problem: 'task-concluded' } });
    expect(kinds(evidence)).toEqual([]);
  });
});

describe('a finding', () => {
  it('is one sentence in each language, with measure, milestone and days', () => {
    const evidence = climbed();
    moveStep(evidence, 'agenda', '2021-02-04');
    expect(judge(evidence).findings[0]).toMatchObject({
      kind: 'early-step', measure: 3, milestone, demanded: '2021-02-05', seen: '2021-02-04T01:00:00.000Z',
      sentence: {
        zh: '措施3节点d5-2020：agenda应在2021-02-05，却在2021-02-04执行（提请督办后10个工作日提请上会）。',
        en: 'measure 3 d5-2020: agenda is demanded on 2021-02-05 and was carried out on 2021-02-04 (put on the agenda 10 working days after supervision).',
      },
    });
  });
});
