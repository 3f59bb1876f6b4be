import type { Draft, HandAct, HandStep } from './evidence.fixture';
import { evidenceOf } from './evidence.fixture';

export const milestone = 'd5-2020';
const four = ['kejiju', 'caizhengju', 'rensheju', 'shuiwuju'];

/** The whole ladder climbed for the contribution of one bureau, which also signed late. */
export const climbed = (): Draft => evidenceOf('2021-02-08', [
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
export const concluded = (): Draft => evidenceOf('2021-02-08', [
  ...[...four, 'jiaoyuju'].map((bureau): HandAct => ['2020-10-13', { kind: 'acknowledge', bureau }]),
  ...['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'].map((bureau): HandAct => ['2020-12-02', { kind: 'contribute', bureau, milestone }]),
  ['2020-12-18', { kind: 'submit', bureau: 'kejiju', milestone, achievedOn: '2020-12-18' }],
  ['2020-12-21', { kind: 'giveBack', bureau: 'kejiju', milestone }],
  ['2020-12-22', { kind: 'submit', bureau: 'kejiju', milestone, achievedOn: '2020-12-18' }],
  ['2020-12-23', { kind: 'approve', bureau: 'kejiju', milestone }],
  ['2020-12-24', { kind: 'appointCoordinator', bureau: 'kejiju', authority: { kind: 'minutes', number: '示例纪要第1期', on: '2020-12-24' } }],
  ['2020-12-24', { kind: 'review', bureau: 'lianxi-office', milestone }],
  ['2020-12-25', { kind: 'attach', bureau: 'lianxi-office', milestone, sha256: 'scan', scanOf: 'list' }],
  ['2020-12-25', { kind: 'strikeOff', bureau: 'lianxi-office', milestone, list: { number: '示例销号清单〔2020〕1号', on: '2020-12-25', signer: 'convenor', post: '市长', scan: 'scan' } }, 'taskConcluded'],
], [reminder], {
  phase: 'struck-off', submission: { achievedOn: '2020-12-18' }, returns: [{}],
  task: { phase: 'concluded', concludedAt: '2020-12-25T01:00:00.000Z', coordinator: { bureau: 'kejiju', provisional: false } },
});

/** Its paper put to the four others, of whom one has not answered by the limit (未反馈); submitted without it. */
export function countersigned(): Draft {
  const others = ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'];
  const evidence = evidenceOf('2020-12-15', [
    ...['kejiju', ...others].map((bureau): HandAct => ['2020-10-13', { kind: 'acknowledge', bureau }]),
    ...others.map((bureau): HandAct => ['2020-12-01', { kind: 'contribute', bureau, milestone }]),
    ['2020-12-02', { kind: 'openRound', bureau: 'kejiju', milestone, signers: others }],
    ['2020-12-03', { kind: 'countersign', bureau: 'jiaoyuju', milestone, answer: 'agreed' }],
    ['2020-12-07', { kind: 'countersign', bureau: 'caizhengju', milestone, answer: 'agreed' }],
    ['2020-12-09', { kind: 'countersign', bureau: 'shuiwuju', milestone, answer: 'agreed-with-opinion' }],
    ['2020-12-11', { kind: 'submit', bureau: 'kejiju', milestone, achievedOn: '2020-12-11' }],
  ], [['2020-12-10', 'countersignature/d5-2020:1:limit:1', 'countersignLimit', 'rensheju kejiju']], {
    phase: 'submitted', submission: { achievedOn: '2020-12-11', unanswered: ['rensheju'] },
    countersignature: { version: 1, signers: others, answered: 3, complete: false }, task: { phase: 'approval' },
  });
  chain(evidence).find(({ type }) => type === 'countersignatureOpened')!.event.limitOn = '2020-12-09';
  chain(evidence).find(({ type }) => type === 'milestoneSubmitted')!.event.unanswered = ['rensheju'];
  evidence.observed.notices.push(...others.map((bureau) => (
    { id: `opened ${bureau}`, bureau, role: 'liaison', deliveredAt: '2020-12-02T01:00:00.000Z', lines: [{ task: 'task-3', measure: 3, key: 'countersignature/d5-2020:1:opened:1', kind: 'countersignOpened' as const }] })));
  return evidence;
}

export const act = (evidence: Draft, kind: string) => evidence.acts.findLast((one) => one.kind === kind)!;
export const chain = (evidence: Draft) => evidence.observed.events['task-3']!;
export const later = '2021-02-08T01:00:00.000Z';
/** Adds an event at the end of the chain. */
export const add = (evidence: Draft, event: Draft['observed']['events'][string][number]) => {
  const added = { ...event, seq: chain(evidence).length + 1, at: later };
  chain(evidence).push(added);
  return added;
};
export const eventOf = (evidence: Draft, bureau: string, type = 'contributionFiled') => chain(evidence).findLast((event) => event.type === type && event.event.bureau === bureau)!;
