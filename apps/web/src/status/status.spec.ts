import type { LedgerTask } from '../ledger/queries';
import { changesBetween } from './changes';
import { awaited, byWaitedFor, waitsOf } from './waits';

const sentence = { zh: '', en: '' };
const waiting = (bureau: string, days: number, what: LedgerTask['waitingFor'][number]['what'] = 'contribution', milestone = 'd7-2020') => ({ bureau, name: bureau, role: 'liaison' as const, what, milestone, since: '2020-12-21T01:00:00.000Z', days, sentence });
const milestone = (changed: Partial<LedgerTask['milestones'][number]> = {}): LedgerTask['milestones'][number] => ({ key: 'd7-2020', text: '', year: 2020, dueOn: '2020-12-31', phase: 'open', escalation: 'quiet', flags: [], returns: 0, ...changed });
const task = (changed: Partial<LedgerTask> = {}): LedgerTask => ({
  id: 'task-10', programme: 'p', measure: 10, heading: '', section: '', coordinator: { bureau: 'kejiju', name: '市科技局', provisional: false }, phase: 'work', progress: 'on-schedule', flags: [], waitingFor: [], workflow: '', parts: [], milestones: [milestone()], ...changed,
});

describe('what changed between two days', () => {
  it('names what was struck off, what is newly late, whose date was moved, and for whom nobody waits any more', () => {
    const before = [task({ waitingFor: [waiting('yinbaojian', 3)], milestones: [milestone(), milestone({ key: 'd8-2020' }), milestone({ key: 'd9-2020' })] })];
    const after = [task({ progress: 'slow', milestones: [milestone({ phase: 'struck-off' }), milestone({ key: 'd8-2020', flags: ['overdue'], escalation: 'on-agenda' }), milestone({ key: 'd9-2020', dueOn: '2021-03-31' })] })];
    expect(changesBetween(before, after).flatMap(({ changes }) => changes.map((change) => [change.what, 'milestone' in change ? change.milestone : undefined]))).toEqual([
      ['progressFrom', undefined], ['struckOff', 'd7-2020'], ['overdueNow', 'd8-2020'], ['onAgendaNow', 'd8-2020'], ['moved', 'd9-2020'], ['waitEnded', 'd7-2020'],
    ]);
  });

  it('says of what was returned that it is back', () => {
    expect(changesBetween([task({ milestones: [milestone({ phase: 'approved' })] })], [task()])[0]?.changes).toEqual([{ what: 'back', milestone: 'd7-2020' }]);
  });

  it('leaves out what stands as it stood', () => {
    expect(changesBetween([task({ waitingFor: [waiting('yinbaojian', 3)] })], [task({ waitingFor: [waiting('yinbaojian', 18)] })])).toEqual([]);
  });
});

describe('what needs a leader', () => {
  it('names whom it waits for by pinyin', () => {
    const names = ['市住建局', '市发改委', '市资源规划局', '市工信局'];
    expect(awaited([task({ waitingFor: names.map((name) => waiting(name, 3)) })], 10, 'd7-2020', undefined).names).toEqual(['市发改委', '市工信局', '市住建局', '市资源规划局']);
  });
});

describe('who waits for whom', () => {
  it('is late only where the milestone is past its day of report', () => {
    const tasks = [task({ waitingFor: [waiting('yinbaojian', 18), waiting('jinrongju', 2, 'contribution', 'd8-2020')], milestones: [milestone({ flags: ['overdue'] }), milestone({ key: 'd8-2020' })] })];
    expect(waitsOf(tasks).map(({ waiting: { bureau }, isLate }) => [bureau, isLate])).toEqual([['yinbaojian', true], ['jinrongju', false]]);
  });

  it('is late as well where an approval has waited longer than the rules allow', () => {
    const [late, under] = [waiting('fagaiwei', 7, 'sign-off'), waiting('caizhengju', 4, 'sign-off')];
    const tasks = [task({ waitingFor: [{ ...late, late: true }, under], milestones: [milestone({ phase: 'submitted' })] })];
    expect(waitsOf(tasks).map(({ waiting: { bureau }, isLate }) => [bureau, isLate])).toEqual([['fagaiwei', true], ['caizhengju', false]]);
  });

  it('is led by whoever has kept others waiting longest', () => {
    const tasks = [task({ waitingFor: [waiting('市财政局', 5), waiting('市教育局', 18), waiting('市财政局', 9, 'submission'), waiting('市发改委', 18)] })];
    expect(byWaitedFor(waitsOf(tasks)).map(({ name, waits }) => [name, waits.map(({ waiting: { days } }) => days)])).toEqual([['市发改委', [18]], ['市教育局', [18]], ['市财政局', [9, 5]]]);
  });
});
