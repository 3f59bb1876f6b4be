import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { compareAgenda } from './compare-agenda';
import type { ObservedAgendaItem } from './evidence';
import { evidenceOf } from './evidence.fixture';
import type { Done } from './lived.fixture';
import { approve, contribute, giveBack, lived, others, rules, submit } from './lived.fixture';

const milestone = 'd5-2020';
const item = (kind: ObservedAgendaItem['kind'], ...bureaus: string[]): ObservedAgendaItem => ({ kind, measure: 3, milestone, bureaus });

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

  it('may stand there as late too', () => {
    expect(found('2020-12-31', [...twice, submit('2020-12-24')], item('late', 'kejiju'), item('disputed', 'kejiju'))).toEqual([]);
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

it('the questions the plan leaves open stand on the agenda, and count among its items', () => {
  const evidence = evidenceOf('2020-10-13', [], [], { agenda: [{ kind: 'question', bureaus: [] }, item('escalated', 'kejiju')] });
  const compared = (questions: number) => compareAgenda({ ...evidence, plan: { ...evidence.plan, openQuestions: xinxiangPlan.openQuestions.slice(0, questions) } }, [lived(3, '2021-02-05', inTime).life], rules);
  expect(compared(1)).toEqual({ findings: [], items: 2 });
  expect(compared(2).findings.map(({ kind }) => kind)).toEqual(['missing-agenda-item']);
});
