import type { Draft, HandAct } from '../oracle/evidence.fixture';
import { evidenceOf } from '../oracle/evidence.fixture';
import { accountOfAll, accountsByMeasure } from './account';
import { accountsByBureau } from './by-bureau';
import { figuresOf } from './figures';
import { ledgerOf, ledgerText } from './ledger';
import { agendaEntries } from './meeting';
import { waitsOf } from './waiting';

const contributes = (day: string, bureau: string): HandAct => [day, { kind: 'contribute', bureau, milestone: 'd5-2020' }];

/** 税务局 contributes on 02-10, after the meeting's agenda of 02-05; 科技局 reports on 02-18, is given back to, and is struck off on 03-10. */
const acts: readonly HandAct[] = [
  ['2020-10-13', { kind: 'acknowledge', bureau: 'kejiju' }],
  ['2020-10-20', { kind: 'acknowledge', bureau: 'jiaoyuju' }],
  ...['jiaoyuju', 'caizhengju', 'rensheju'].map((bureau) => contributes('2020-12-01', bureau)),
  contributes('2021-02-10', 'shuiwuju'),
  ['2021-02-18', { kind: 'submit', bureau: 'kejiju', milestone: 'd5-2020', achievedOn: '2020-12-30' }],
  ['2021-02-22', { kind: 'giveBack', bureau: 'kejiju', milestone: 'd5-2020' }],
  ['2021-02-25', { kind: 'submit', bureau: 'kejiju', milestone: 'd5-2020', achievedOn: '2021-01-04' }],
  ['2021-03-01', { kind: 'approve', bureau: 'kejiju', milestone: 'd5-2020' }],
  ['2021-03-03', { kind: 'review', bureau: 'lianxi-office', milestone: 'd5-2020' }],
  ['2021-03-10', { kind: 'attach', bureau: 'lianxi-office', milestone: 'd5-2020', sha256: 'scan', scanOf: 'list' }],
  ['2021-03-10', { kind: 'strikeOff', bureau: 'lianxi-office', milestone: 'd5-2020', list: { number: '示例销号清单〔2021〕0310', on: '2021-03-10', signer: 'convenor', post: '市长', scan: 'scan' } }],
];

const late = (): Draft => evidenceOf('2021-03-12', acts, [
  ['2020-12-17', 'milestone/d5-2020:1:remind10:1', 'remind', 'shuiwuju kejiju'],
  ['2021-01-11', 'milestone/d5-2020:1:urge:1', 'urge', 'shuiwuju'],
  ['2021-01-22', 'milestone/d5-2020:1:supervise:1', 'supervise', 'shuiwuju'],
  ['2021-02-05', 'milestone/d5-2020:1:agenda:1', 'putOnAgenda', 'shuiwuju'],
], { phase: 'struck-off' });

/** The fixture knows milestones only by key: as the API names them with each step. */
function withMilestones(draft: Draft): Draft {
  draft.observed.reminders = draft.observed.reminders.map((step) => ({ ...step, milestone: 'd5-2020' }));
  draft.observed.tasks[0]!.milestones[0]!.contributions = ['kejiju', 'jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'].map((bureau) => ({ bureau, state: 'contributed' }));
  return draft;
}

describe('the account of a rehearsal', () => {
  it('counts what was closed, what came late by how many working days, and how often the ladder spoke', () => {
    expect(accountOfAll(late())).toEqual({
      // From the report-by day, 2021-01-08, to 02-18, with a make-up workday and the Spring Festival between.
      milestones: 1, struckOff: 1, inTime: 0, achievedLate: 1, reportedLate: 1, unreported: 0, daysLate: 25, returns: 1,
      spoken: { remindReceipt: 0, remind: 1, urge: 1, supervise: 1, putOnAgenda: 1, countersignLimit: 0 },
    });
    expect(accountsByMeasure(late())).toMatchObject([{ measure: 3, coordinator: 'kejiju', concluded: false, daysLate: 25 }]);
  });

  it('charges a milestone that was never reported up to the day on which the rehearsal ended', () => {
    expect(accountOfAll(evidenceOf('2021-01-15', [], [], {}))).toMatchObject({ unreported: 1, reportedLate: 0, daysLate: 5, inTime: 0 });
  });

  it('shows what each bureau did, in which month, and how long others waited for it', () => {
    const accounts = accountsByBureau(withMilestones(late()), 1, 'silent');
    const of = (bureau: string) => accounts.find((one) => one.bureau === bureau);
    expect(of('kejiju')).toMatchObject({ temperament: 'silent', measures: 1, receipts: 1, submissions: 2, signOffs: 2, load: { '2020-10': 1, '2021-02': 3, '2021-03': 1 } });
    expect(of('shuiwuju')).toMatchObject({ contributions: 1, spoken: { remind: 1, urge: 1 }, load: { '2021-02': 1 } });
    expect(of('lianxi-office')).toMatchObject({ load: { '2021-03': 3 } });
    expect(accounts).toHaveLength(18);
  });

  it('is what two policies are compared by', () => {
    expect(figuresOf(late())).toMatchObject({ remindersSent: 1, urges: 1, supervisions: 1, agendaItems: 1, notices: 5, busiestInbox: 1, daysLate: 25 });
  });
});

describe('who waited for whom', () => {
  it('is counted from the due day, from act to act, in working days, and charged to whom it waited for', () => {
    const waits = waitsOf(withMilestones(late())).filter(({ what }) => what !== 'receipt');
    expect(waits.map(({ who, forWhom, what, days }) => `${who} → ${forWhom} ${what} ${days}`)).toEqual([
      'kejiju → shuiwuju contribution 29',
      'lianxi-office → kejiju submission 1',
      'kejiju → kejiju sign-off 3',
      'lianxi-office → kejiju submission 3',
      'kejiju → kejiju sign-off 2',
      'kejiju → lianxi-office review 2',
      'kejiju → lianxi-office strike-off 5',
    ]);
  });

  it('ends for a contribution when the milestone is reported without it, such as by a body that then ceases to coordinate', () => {
    const draft = withMilestones(evidenceOf('2021-03-12', [['2021-01-06', { kind: 'submit', bureau: 'kejiju', milestone: 'd5-2020', achievedOn: '2020-12-30' }]], [], {}));
    const contributions = waitsOf(draft).filter(({ what }) => what === 'contribution');
    expect(contributions.map(({ days }) => days)).toEqual([3, 3, 3, 3]);
  });

  it('charges a receipt only beyond the days the policy gives for it', () => {
    const receipts = waitsOf(late()).filter(({ what }) => what === 'receipt').map(({ forWhom, days }) => [forWhom, days]);
    expect(receipts).toContainEqual(['jiaoyuju', 3]);
    expect(receipts.map(([bureau]) => bureau)).not.toContain('kejiju');
  });
});

it('what came to the meeting says whom it waited for, and when it was reported after all', () => {
  expect(agendaEntries(withMilestones(late()))).toEqual([{ on: '2021-02-05', measure: 3, milestone: 'd5-2020', bureaus: ['shuiwuju'], reportedOn: '2021-02-18' }]);
});

describe('the ledger', () => {
  const text = (change: (draft: Draft) => void = () => undefined): string => {
    const draft = withMilestones(late());
    change(draft);
    return ledgerText(ledgerOf(draft, 1, 'mixed'));
  };

  it('names no task by its id, no step by its second, no programme, and depends on no order of answers', () => {
    expect(text((draft) => { draft.programme = 'another'; })).toBe(text());
    expect(text((draft) => { for (const step of draft.observed.reminders) step.at = step.at.replace('00:59:30', '00:59:17'); })).toBe(text());
    expect(text((draft) => { draft.observed.reminders.reverse(); draft.observed.notices.reverse(); })).toBe(text());
    expect(text()).not.toContain('task-3');
  });

  it.each([
    ['a step less', (draft: Draft) => { draft.observed.reminders.pop(); }],
    ['a step on another morning', (draft: Draft) => { draft.observed.reminders[0]!.at = '2020-12-18T00:59:30.000Z'; }],
    ['a step that spoke to another', (draft: Draft) => { draft.observed.reminders[0]!.bureaus = ['kejiju']; }],
    ['a letter twice', (draft: Draft) => { draft.observed.notices.push(draft.observed.notices[0]!); }],
    ['an event at another hour', (draft: Draft) => { draft.observed.events['task-3']![2]!.at = '2020-10-13T02:00:00.000Z'; }],
    ['another phase', (draft: Draft) => { draft.observed.tasks[0]!.milestones[0]!.phase = 'approved'; }],
  ])('differs by %s', (_what, change) => { expect(text(change)).not.toBe(text()); });
});
