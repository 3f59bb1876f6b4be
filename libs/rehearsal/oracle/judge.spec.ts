import type { Draft, HandAct, HandStep } from './evidence.fixture';
import { evidenceOf } from './evidence.fixture';
import type { FindingKind } from './finding';
import { judge } from './judge';

const milestone = 'd5-2020';
const four = ['kejiju', 'caizhengju', 'rensheju', 'shuiwuju'];

/** The whole ladder climbed for the contribution of one bureau, which also signed late. */
const climbed = (): Draft => evidenceOf('2021-02-08', [
  ...four.map((bureau): HandAct => ['2020-10-13', { kind: 'acknowledge', bureau }]),
  ['2020-10-19', { kind: 'acknowledge', bureau: 'jiaoyuju' }],
  ...['caizhengju', 'rensheju', 'shuiwuju'].map((bureau): HandAct => ['2020-12-21', { kind: 'contribute', bureau, milestone }]),
], [
  ['2020-10-16', 'part/jiaoyuju:1:remind-receipt:1', 'remindReceipt', 'jiaoyuju'],
  ['2020-12-17', 'milestone/d5-2020:1:remind10:1', 'remind', 'jiaoyuju caizhengju rensheju shuiwuju kejiju'],
  ['2020-12-28', 'milestone/d5-2020:1:remind3:1', 'remind', 'jiaoyuju kejiju'],
  ['2020-12-31', 'milestone/d5-2020:1:remind0:1', 'remind', 'jiaoyuju kejiju'],
  ['2021-01-11', 'milestone/d5-2020:1:urge:1', 'urge', 'jiaoyuju'],
  ['2021-01-18', 'milestone/d5-2020:1:urge:2', 'urge', 'jiaoyuju'],
  ['2021-01-22', 'milestone/d5-2020:1:supervise:1', 'supervise', 'jiaoyuju'],
  ['2021-02-05', 'milestone/d5-2020:1:agenda:1', 'putOnAgenda', 'jiaoyuju'],
], {
  escalation: 'on-agenda',
  agenda: [{ kind: 'escalated', measure: 3, milestone, bureaus: ['jiaoyuju'], since: '2021-02-05T01:00:00.000Z' }],
});

const reminder: HandStep = ['2020-12-17', 'milestone/d5-2020:1:remind10:1', 'remind', 'kejiju'];

/** Submitted on time, returned once, struck off: concluded before it was due. */
const concluded = (): Draft => evidenceOf('2021-02-08', [
  ...[...four, 'jiaoyuju'].map((bureau): HandAct => ['2020-10-13', { kind: 'acknowledge', bureau }]),
  ...['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'].map((bureau): HandAct => ['2020-12-02', { kind: 'contribute', bureau, milestone }]),
  ['2020-12-18', { kind: 'submit', bureau: 'kejiju', milestone, achievedOn: '2020-12-18' }],
  ['2020-12-21', { kind: 'giveBack', bureau: 'kejiju', milestone }],
  ['2020-12-22', { kind: 'submit', bureau: 'kejiju', milestone, achievedOn: '2020-12-18' }],
  ['2020-12-23', { kind: 'approve', bureau: 'kejiju', milestone }],
  ['2020-12-24', { kind: 'appointCoordinator', bureau: 'kejiju' }],
  ['2020-12-25', { kind: 'strikeOff', bureau: 'lianxi-office', milestone }, 'taskConcluded'],
], [reminder], {
  phase: 'struck-off', returns: [{}],
  task: { phase: 'concluded', concludedAt: '2020-12-25T01:00:00.000Z', coordinator: { bureau: 'kejiju', provisional: false } },
});

const kinds = (evidence: Draft): FindingKind[] => judge(evidence).findings.map(({ kind }) => kind);

describe('a rehearsal that went as it must', () => {
  it('has no finding, and says how much was looked at', () => {
    const { findings, checked } = judge(climbed());
    expect(findings).toEqual([]);
    expect(checked).toEqual({
      days: 120, tasks: 1, milestones: 1, dates: 2, states: 14, acts: 8, events: 17, remindReceipt: 1, remind: 3, urge: 2, supervise: 1, putOnAgenda: 1, noticeLines: 14, agendaItems: 1,
    });
    expect(judge(concluded()).findings).toEqual([]);
  });
});

type Plant = readonly [what: string, plant: (evidence: Draft) => void, ...found: FindingKind[]];

const task = (evidence: Draft) => evidence.observed.tasks[0]!;
const chain = (evidence: Draft) => evidence.observed.events['task-3']!;
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
  ['an agenda item a day early', (e) => { moveStep(e, 'agenda', '2021-02-04'); }, 'early-step'],
  ['an agenda item a day late', (e) => { moveStep(e, 'agenda', '2021-02-07'); }, 'late-step'],
  ['a step carried out twice', (e) => { const last = chain(e).at(-1)!; chain(e).push({ ...last, seq: last.seq + 1 }); }, 'doubled-step'],
  ['a reminder after the matter was put on the agenda', (e) => { const last = chain(e).at(-1)!; chain(e).push({ ...last, seq: last.seq + 1, at: '2021-02-08T01:00:00.000Z', event: { ...last.event, key: 'milestone/d5-2020:1:urge:3', kind: 'urge' } }); }, 'undemanded-step'],
  ['a reminder that left out the coordinator', (e) => { stepIn(e, 'remind0').event.bureaus = ['jiaoyuju']; listed(e, 'remind0').bureaus = ['jiaoyuju']; }, 'wrong-bureaus'],
  ['an urging that also spoke to a bureau that contributed', (e) => { stepIn(e, 'urge').event.bureaus = ['jiaoyuju', 'caizhengju']; }, 'wrong-bureaus'],
  ['a step carried out before the instant it was due', (e) => { listed(e, 'supervise').at = '2021-01-22T01:00:30.000Z'; }, 'early-step'],
  ['a step due at midnight', (e) => { listed(e, 'supervise').at = '2021-01-21T16:00:00.000Z'; }, 'date'],
  ['a step the list does not know', (e) => { e.observed.reminders.pop(); }, 'unlisted-step'],
  ['a step passed over as missed', (e) => { e.observed.reminders.push({ ...listed(e, 'urge'), key: 'milestone/d5-2020:1:urge:9', state: 'missed' }); }, 'passed-over-step'],
  ['a step still ahead at an instant that has passed', (e) => { e.observed.reminders.push({ ...listed(e, 'urge'), key: 'milestone/d5-2020:1:urge:9', state: 'ahead' }); }, 'passed-over-step'],
];

const inTheInboxes: readonly Plant[] = [
  ['a letter that never came', (e) => { e.observed.notices.pop(); }, 'missing-notice'],
  ['a letter that came twice', (e) => { e.observed.notices.push(e.observed.notices[0]!); }, 'doubled-notice'],
  ['two letters of one morning', (e) => { e.observed.notices.push({ ...e.observed.notices[0]!, id: 'second', lines: [] }); }, 'doubled-notice'],
  ['a letter at midnight', (e) => { e.observed.notices[0]!.deliveredAt = '2020-10-15T16:00:00.000Z'; }, 'mistimed-notice'],
  ['a letter hours late', (e) => { e.observed.notices[0]!.deliveredAt = '2020-10-16T05:00:00.000Z'; }, 'mistimed-notice'],
  ['an urging that left the house unsigned', (e) => { const office = e.observed.notices.at(-1)!; e.observed.notices.push({ ...office, bureau: 'jiaoyuju', role: 'liaison' }); }, 'undemanded-notice'],
];

const onTheAgenda: readonly Plant[] = [
  ['a matter missing from the agenda', (e) => { e.observed.agenda = []; }, 'missing-agenda-item'],
  ['a matter twice on it', (e) => { e.observed.agenda.push({ ...e.observed.agenda[0]! }); }, 'doubled-agenda-item'],
  ['a matter for the wrong bureau', (e) => { e.observed.agenda[0]!.bureaus = ['kejiju']; }, 'wrong-agenda-bureaus'],
  ['a matter nobody put there', (e) => { e.observed.agenda.push({ kind: 'late', measure: 3, milestone, bureaus: ['kejiju'] }); }, 'undemanded-agenda-item'],
  ['a question the plan does not ask', (e) => { e.observed.agenda.push({ kind: 'question', bureaus: [] }); }, 'missing-agenda-item'],
];

const inTheStates: readonly Plant[] = [
  ['another due date', (e) => { task(e).milestones[0]!.dueOn = '2020-12-30'; }, 'date'],
  ['another report-by date', (e) => { task(e).milestones[0]!.reportBy = '2021-01-07'; }, 'date'],
  ['a milestone without dates', (e) => { const [one] = task(e).milestones; delete one!.dueOn; delete one!.reportBy; }, 'date', 'date'],
  ['a milestone in another phase', (e) => { task(e).milestones[0]!.phase = 'submitted'; }, 'state'],
  ['a milestone less far up the ladder', (e) => { task(e).milestones[0]!.escalation = 'supervised'; }, 'state'],
  ['a contribution that was lost', (e) => { task(e).milestones[0]!.contributions.pop(); }, 'state'],
  ['another coordinator', (e) => { task(e).coordinator.bureau = 'jiaoyuju'; }, 'state'],
  ['a receipt that is still awaited', (e) => { task(e).parts[0]!.receipt = 'awaited'; }, 'state'],
  ['a task in another phase', (e) => { task(e).phase = 'receipt'; }, 'state'],
  ['a task that is not there', (e) => { e.observed.tasks = []; }, 'task'],
];

const inTheRecord: readonly Plant[] = [
  ['a contribution recorded twice', (e) => { const at = chain(e).findIndex(({ type }) => type === 'contributionFiled'); chain(e).push({ ...chain(e)[at]!, seq: 18, at: '2021-02-05T01:00:00.000Z' }); }, 'unknown-event'],
  ['two acts answered with one event', (e) => { const [first, second] = e.acts.filter(({ kind }) => kind === 'contribute'); second!.outcome = first!.outcome; }, 'lost-act', 'unknown-event'],
  ['an act dated to another instant', (e) => { e.acts.at(-1)!.at = '2020-12-21T02:00:00.000Z'; }, 'lost-act'],
  ['a gap in the chain', (e) => { chain(e).at(-1)!.seq += 1; }, 'broken-chain'],
  ['time running back', (e) => { chain(e)[0]!.at = '2021-01-01T01:00:00.000Z'; }, 'broken-chain'],
  ['a refusal that no rule asks for', (e) => { e.acts.push({ ...e.acts.at(-1)!, at: '2021-02-08T01:00:00.000Z', outcome: { kind: 'refused', status: 409, problem: 'milestone-not-open' } }); }, 'wrongly-refused'],
  ['a rehearsal that stopped early', (e) => { e.span.until = '2021-02-10T01:00:00.000Z'; e.span.stalled = 'no step came'; }, 'stalled'],
];

describe.each<readonly [string, readonly Plant[]]>([
  ['on the ladder', onTheLadder], ['in the inboxes', inTheInboxes], ['on the agenda', onTheAgenda], ['in dates and states', inTheStates], ['in the record', inTheRecord],
])('a defect %s is found', (_where, plants) => {
  it.each(plants.map(([what, plant, ...found]) => ({ what, plant, found })))('$what', ({ plant, found }) => {
    const evidence = climbed();
    plant(evidence);
    expect(kinds(evidence)).toEqual(expect.arrayContaining(found));
  });
});

describe('what comes after the end of a task', () => {
  it('is found, and the finding says that the task was concluded', () => {
    const evidence = concluded();
    chain(evidence).push({ ...stepIn(evidence, 'remind10'), seq: chain(evidence).length + 1, at: '2020-12-28T01:00:00.000Z', event: { key: 'milestone/d5-2020:1:remind3:1', kind: 'remind', bureaus: ['kejiju'] } });
    expect(judge(evidence).findings.map(({ sentence }) => sentence.en)).toEqual([
      'measure 3 d5-2020: step milestone/d5-2020:1:remind3:1 of 2020-12-28T01:00:00.000Z comes after the conclusion of 2020-12-25.',
    ]);
  });

  it('is refused: an act that was accepted is a finding', () => {
    const evidence = concluded();
    const seq = chain(evidence).length + 1;
    chain(evidence).push({ seq, type: 'contributionFiled', at: '2021-01-04T01:00:00.000Z', actor: 'jiaoyuju/liaison/li', event: { bureau: 'jiaoyuju', milestone } });
    evidence.acts.push({ kind: 'contribute', bureau: 'jiaoyuju', milestone, task: 'task-3', measure: 3, at: '2021-01-04T01:00:00.000Z', outcome: { kind: 'acknowledged', seq, events: ['contributionFiled'] } });
    expect(kinds(evidence)).toEqual(['wrongly-accepted']);
  });
});

describe('an act that nobody answered', () => {
  const unanswered = (evidence: Draft): void => { const act = evidence.acts.find(({ kind, bureau }) => kind === 'contribute' && bureau === 'shuiwuju')!; act.outcome = { kind: 'unanswered' }; };

  it('happened if the record has it', () => {
    const evidence = climbed();
    unanswered(evidence);
    expect(judge(evidence).findings).toEqual([]);
  });

  it('did not happen if the record does not have it, and its bureau is reminded like the others', () => {
    const evidence = climbed();
    evidence.acts.push({ kind: 'contribute', bureau: 'jiaoyuju', milestone, task: 'task-3', measure: 3, at: '2020-12-29T01:00:00.000Z', outcome: { kind: 'unanswered' } });
    expect(judge(evidence).findings).toEqual([]);
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
