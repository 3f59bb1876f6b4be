import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { compareAgenda } from './compare-agenda';
import type { ObservedAgendaItem } from './evidence';
import { evidenceOf } from './evidence.fixture';
import type { Done } from './lived.fixture';
import { approve, contribute, giveBack, lived, others, review, rules, submit } from './lived.fixture';

const milestone = 'd5-2020';
/** Since when, where the day it has stood there or waited follows from the acts. */
const since = { escalated: '2021-02-05T00:58:00.000Z', late: '2020-12-21T04:00:00.000Z', disputed: undefined, question: undefined };
const item = (kind: ObservedAgendaItem['kind'], ...bureaus: string[]): ObservedAgendaItem => ({ kind, measure: 3, milestone, bureaus, since: since[kind] });

/** What is found where measure 3 was lived so to a day and its agenda is this one. */
const found = (until: string, done: readonly Done[], ...agenda: ObservedAgendaItem[]): string[] => (
  compareAgenda(evidenceOf(until, [], [], { agenda }), [lived(3, until, done).life], rules).findings.map(({ kind }) => kind));

const inTime = contribute('2020-12-02', milestone, ...others);
const twice = [...inTime, submit('2020-12-18'), giveBack('2020-12-21'), submit('2020-12-22'), giveBack('2020-12-23')];

describe('an approval that nobody decides', () => {
  // From Monday 12-21: 22, 23, 24, 25, 28.
  const waiting = [...inTime, submit('2020-12-21')];

  it('stands on the agenda from the fifth working day after its submission on, for the coordinator', () => {
    expect(found('2020-12-28', waiting, item('late', 'kejiju'))).toEqual([]);
    expect(found('2020-12-28', waiting)).toEqual(['missing-agenda-item']);
    expect(found('2020-12-28', waiting, item('late', 'jiaoyuju'))).toEqual(['wrong-agenda-bureaus']);
  });

  it('stands there for its own milestone: another\'s item is not taken for it', () => {
    for (const other of [{ milestone: 'd6-2020' }, { measure: 4 }]) {
      expect(found('2020-12-28', waiting, { ...item('late', 'kejiju'), ...other })).toEqual(['missing-agenda-item', 'undemanded-agenda-item']);
    }
  });

  it('does not on the fourth, nor once it is approved or returned', () => {
    expect(found('2020-12-27', waiting)).toEqual([]);
    expect(found('2020-12-27', waiting, item('late', 'kejiju'))).toEqual(['undemanded-agenda-item']);
    expect(found('2020-12-30', [...waiting, approve('2020-12-29')])).toEqual([]);
    expect(found('2020-12-30', [...waiting, giveBack('2020-12-29')])).toEqual([]);
  });
});

describe('a milestone that is returned again and again', () => {
  it('stands on the agenda from its second return on, open or submitted, for the coordinator', () => {
    expect(found('2020-12-24', twice, item('disputed', 'kejiju'))).toEqual([]);
    expect(found('2020-12-25', [...twice, submit('2020-12-24')], item('disputed', 'kejiju'))).toEqual([]);
    expect(found('2020-12-24', twice)).toEqual(['missing-agenda-item']);
  });

  it('does not after its first, nor while it is approved; it does again when the office returns it', () => {
    expect(found('2020-12-22', twice.slice(0, -2))).toEqual([]);
    const approved = [...twice, submit('2020-12-24'), approve('2020-12-25')];
    expect(found('2020-12-26', approved)).toEqual([]);
    expect(found('2020-12-29', [...approved, giveBack('2020-12-28', 'lianxi-office')], item('disputed', 'kejiju'))).toEqual([]);
  });

  it('does not by returns to the office\'s own review, which ask nothing of the coordinator', () => {
    const toReview: Done = ['2020-12-25', { kind: 'giveBack', bureau: 'lianxi-office', milestone: 'd5-2020', to: 'review' }];
    const once = [...twice.slice(0, -2), submit('2020-12-22'), approve('2020-12-23'), review('2020-12-24'), toReview, review('2020-12-25'), toReview];
    expect(found('2020-12-28', once)).toEqual([]);
    expect(found('2020-12-29', [...once, giveBack('2020-12-28', 'lianxi-office')], item('disputed', 'kejiju'))).toEqual([]);
  });

  it('may stand there as late too', () => {
    expect(found('2020-12-31', [...twice, submit('2020-12-24')], { ...item('late', 'kejiju'), since: '2020-12-24T04:00:00.000Z' }, item('disputed', 'kejiju'))).toEqual([]);
  });
});

describe('what climbed to the agenda', () => {
  const two = contribute('2020-12-02', milestone, ...others.slice(2));

  it('waits there for those whose contribution is missing now', () => {
    expect(found('2021-02-05', two, item('escalated', 'jiaoyuju', 'caizhengju'))).toEqual([]);
    expect(found('2021-02-09', [...two, ...contribute('2021-02-08', milestone, 'jiaoyuju')], item('escalated', 'caizhengju'))).toEqual([]);
    expect(found('2021-02-04', two)).toEqual([]);
  });

  it('leaves it with the last contribution, with a submission, and stays away after a return', () => {
    const last = [...two, ...contribute('2021-02-08', milestone, 'jiaoyuju', 'caizhengju')];
    expect(found('2021-02-09', last)).toEqual([]);
    expect(found('2021-02-09', [...inTime, submit('2021-02-08')])).toEqual([]);
    expect(found('2021-02-10', [...inTime, submit('2021-02-08'), giveBack('2021-02-09')])).toEqual([]);
    expect(found('2021-02-09', inTime, item('escalated', 'kejiju'))).toEqual([]);
  });
});

describe('the questions the plan leaves open', () => {
  const [first, second] = xinxiangPlan.openQuestions;
  const asked = ({ measure, zh }: typeof first & object): ObservedAgendaItem => ({ kind: 'question', measure: measure ?? undefined, bureaus: [], matter: { zh } });
  const compared = (...agenda: ObservedAgendaItem[]) => {
    const evidence = evidenceOf('2020-10-13', [], [], { agenda: [item('escalated', 'kejiju'), ...agenda] });
    return compareAgenda({ ...evidence, plan: { ...evidence.plan, openQuestions: [first!, second!] } }, [lived(3, '2021-02-05', inTime).life], rules);
  };

  it('stand on the agenda, each once, and count among its items', () => {
    expect(compared(asked(first!), asked(second!))).toEqual({ findings: [], items: 3 });
  });

  it('are missed one by one, whatever stands there in their place', () => {
    expect(compared(asked(first!)).findings.map(({ kind }) => kind)).toEqual(['missing-agenda-item']);
    expect(compared(asked(first!), asked(first!)).findings.map(({ kind }) => kind)).toEqual(['missing-agenda-item', 'undemanded-agenda-item']);
    expect(compared(asked(first!), { ...asked(second!), matter: { zh: '另一件事' } }).findings.map(({ kind }) => kind)).toEqual(['missing-agenda-item', 'undemanded-agenda-item']);
  });
});

it('an item says since which day it has stood there, or waited', () => {
  const waiting = [...inTime, submit('2020-12-21')];
  const late = (since?: string) => found('2020-12-28', waiting, { ...item('late', 'kejiju'), since });
  expect([late('2020-12-21T03:00:00.000Z'), late('2020-12-22T03:00:00.000Z'), late()]).toEqual([[], ['date'], ['date']]);
  const escalated = (since: string) => found('2021-02-06', inTime, { ...item('escalated', 'kejiju'), since });
  expect([escalated('2021-02-05T00:58:00.000Z'), escalated('2021-01-22T00:58:00.000Z')]).toEqual([[], ['date']]);
});
