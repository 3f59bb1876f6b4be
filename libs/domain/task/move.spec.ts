import { answers, coordinates, milestone, opens, signers, wholeMeasure3 } from '../countersignature/round.fixture';
import { objecting } from '../countersignature/signers';
import { roundStanding } from '../countersignature/standing';
import { contributors, nameOf } from './accountable';
import { bodiesOf } from './brief';
import type { TaskCommand } from './commands';
import { nextStep } from './evolve';
import { waitingFor } from './progress';
import { maySee } from './sight';
import { spokenTo } from './spoken-to';
import { LivedTask, actor, listScan, measure3, noon, office } from './task.fixture';

const day = '2020-10-15';
const moves = (from: string, to: string): TaskCommand => ({ type: 'movePart', from, to, kind: 'municipal', name: '市工信局', letter: '新编办〔2020〕8号', effectiveOn: '2020-10-14' });
const reform = (task: LivedTask, from: string, to: string, on = day): string | undefined => task.ask(noon(on), office, moves(from, to));
const files = (task: LivedTask, bureau: string) => task.ask(noon(day), actor('liaison', bureau), { type: 'contribute', milestone, bureau, textHash: bureau });
const minutes = { kind: 'minutes', number: '第1期', on: '2020-10-15' } as const;

/** Once the others have contributed: the answer of the vertical body, and every step until it is struck off. */
function struckOff(task: LivedTask): void {
  task.ask(noon(day), office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '税函1号' });
  task.ask(noon(day), actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: '2020-10-12' });
  task.ask(noon(day), actor('bureau-head', 'kejiju'), { type: 'approve', milestone });
  task.ask(noon(day), office, { type: 'review', milestone });
  task.ask(noon(day), office, listScan(milestone));
  expect(task.ask(noon(day), office, { type: 'strikeOff', milestone, list: { number: '1号', on: day, signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } })).toBeUndefined();
}

function reopened(task: LivedTask): void {
  expect(task.ask(noon(day), office, { type: 'reopen', milestone, authority: minutes, reasonHash: 'h' })).toBeUndefined();
}

describe('机构改革: a part that moves to a body the task did not name', () => {
  it('is the successor\'s from then on: its people see, sign and report, those of the old body neither', () => {
    const task = new LivedTask(measure3);
    expect(reform(task, 'caizhengju', 'gongxinju')).toBeUndefined();
    expect([maySee(task.state.brief, actor('liaison', 'gongxinju')), maySee(task.state.brief, actor('liaison', 'caizhengju'))]).toEqual([true, false]);
    expect(waitingFor(task.state).map(({ bureau }) => bureau)).not.toContain('caizhengju');
    expect(task.ask(noon(day), actor('liaison', 'caizhengju'), { type: 'acknowledge', bureau: 'gongxinju' })).toBe('not-entitled');
    expect(files(task, 'caizhengju')).toBe('bureau-not-in-task');
    expect([task.ask(noon(day), actor('liaison', 'gongxinju'), { type: 'acknowledge', bureau: 'gongxinju' }), files(task, 'gongxinju')]).toEqual([undefined, undefined]);
  });

  it('takes the reminder to sign with it, on its day, under a key of its own', () => {
    const task = new LivedTask(measure3);
    const before = task.state.rungs.find(({ key }) => key.startsWith('part/caizhengju:'))!;
    reform(task, 'caizhengju', 'gongxinju');
    expect(task.state.rungs.filter(({ key }) => key.startsWith('part/')).map(({ key }) => key).sort()).toEqual(['part/gongxinju:1:remind-receipt:1', 'part/kejiju:1:remind-receipt:1', 'part/shuiwuju:1:remind-receipt:1']);
    const moved = task.state.rungs.find(({ key }) => key.startsWith('part/gongxinju:'))!;
    expect(moved.at).toBe(before.at);
    expect(spokenTo(task.state, moved)).toEqual(['gongxinju']);
  });

  it('moves with all reminders of its milestones: the successor is spoken to, in the old place of the plan', () => {
    const task = new LivedTask(measure3);
    reform(task, 'caizhengju', 'gongxinju');
    task.live('2020-12-18T00:00:00.000Z');
    const { key, kind } = nextStep(task.state)!;
    expect(spokenTo(task.state, { key, kind }).filter((bureau) => ['caizhengju', 'gongxinju'].includes(bureau))).not.toContain('caizhengju');
    expect(task.state.brief.responsibilities.map(({ bureau, name, duty }) => [bureau, name, duty])).toEqual([['kejiju', '市科技局', 'joint'], ['gongxinju', '市工信局', 'joint'], ['shuiwuju', '市税务局', 'joint']]);
  });

  it('keeps what the old body signed and said, and its name in what is past', () => {
    const task = new LivedTask(measure3);
    task.ask(noon(day), actor('liaison', 'caizhengju'), { type: 'acknowledge', bureau: 'caizhengju' });
    files(task, 'caizhengju');
    reform(task, 'caizhengju', 'gongxinju');
    expect(task.state.receipts.gongxinju?.state).toBe('signed');
    expect(task.state.milestones[milestone]?.parts.gongxinju).toMatchObject({ state: 'contributed', textHash: 'caizhengju' });
    expect([nameOf(task.state.brief, 'caizhengju'), nameOf(task.state.brief, 'gongxinju')]).toEqual(['市财政局', '市工信局']);
  });

  it('passes on once: a repeat finds nothing, and a second reform goes on from the successor', () => {
    const task = new LivedTask(measure3);
    reform(task, 'caizhengju', 'gongxinju');
    expect(reform(task, 'caizhengju', 'gongxinju')).toBe('bureau-not-in-task');
    expect(reform(task, 'gongxinju', 'shangwuju')).toBeUndefined();
    expect(contributors(task.state)).toEqual(['shangwuju', 'shuiwuju']);
  });

  it('leaves what is struck off as it was; opened again it is the successor\'s', () => {
    const task = new LivedTask(measure3);
    files(task, 'caizhengju');
    struckOff(task);
    reform(task, 'caizhengju', 'gongxinju');
    expect(Object.keys(task.state.milestones[milestone]!.parts)).toEqual(['kejiju', 'caizhengju', 'shuiwuju']);
    expect(Object.keys(task.state.milestones['d5-2021']!.parts)).toContain('gongxinju');
    reopened(task);
    expect(task.state.milestones[milestone]!.parts.gongxinju?.textHash).toBe('caizhengju');
  });

  it('is the office\'s to move, and of a task that goes on', () => {
    const task = new LivedTask(measure3);
    expect(task.ask(noon(day), actor('liaison', 'caizhengju'), moves('caizhengju', 'gongxinju'))).toBe('not-entitled');
    expect(reform(task, 'caizhengju', 'caizhengju')).toBe('successor-itself');
    task.ask(noon(day), office, { type: 'concludeOtherwise', as: 'policy-ended', authority: minutes });
    expect(reform(task, 'caizhengju', 'gongxinju')).toBe('task-concluded');
  });
});

describe('机构改革: two parts of one task that become one', () => {
  it('have the weightier duty, in the earlier place, and one receipt', () => {
    const task = new LivedTask({ ...measure3, responsibilities: measure3.responsibilities.map((one) => (one.bureau === 'shuiwuju' ? { ...one, duty: 'participant', kind: 'municipal' } : one)) });
    reform(task, 'caizhengju', 'shuiwuju');
    expect(task.state.brief.responsibilities.map(({ bureau, duty }) => [bureau, duty])).toEqual([['kejiju', 'joint'], ['shuiwuju', 'joint']]);
    expect(Object.keys(task.state.receipts)).toEqual(['kejiju', 'shuiwuju']);
    expect(task.state.rungs.filter(({ key }) => key.startsWith('part/'))).toHaveLength(2);
  });

  it.each([
    [['caizhengju'], 'awaited'],
    [['jiaoyuju'], 'awaited'],
    [['caizhengju', 'jiaoyuju'], 'contributed'],
  ])('are contributed once both were: %j is %s', (filed, state) => {
    const task = new LivedTask(wholeMeasure3);
    for (const bureau of filed) files(task, bureau);
    reform(task, 'caizhengju', 'jiaoyuju');
    expect(task.state.milestones[milestone]?.parts.jiaoyuju?.state).toBe(state);
  });

  it('know what was filed before they were awaited, and that all were in once: filed anew they move no ladder', () => {
    const withdraws = (task: LivedTask, bureau: string) => task.ask(noon(day), actor('liaison', bureau), { type: 'withdrawContribution', milestone, bureau, reasonHash: 'h' });
    for (const returned of ['caizhengju', 'jiaoyuju']) {
      const task = new LivedTask(wholeMeasure3);
      for (const bureau of contributors(task.state)) if (bureau !== 'shuiwuju') files(task, bureau);
      task.ask(noon(day), office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '税函1号' });
      expect(withdraws(task, returned)).toBeUndefined();
      reform(task, 'caizhengju', 'jiaoyuju');
      expect(task.state.milestones[milestone]?.parts.jiaoyuju).toEqual({ state: 'awaited', returned: 'jiaoyuju', again: true });
    }
    const first = new LivedTask(wholeMeasure3);
    files(first, 'caizhengju');
    reform(first, 'caizhengju', 'jiaoyuju');
    expect(first.state.milestones[milestone]?.parts.jiaoyuju).toEqual({ state: 'awaited', returned: 'caizhengju' });
  });

  it('are the coordinator\'s where one of them was: it reports for all and is asked for no contribution', () => {
    for (const [from, to] of [['kejiju', 'caizhengju'], ['caizhengju', 'kejiju']] as const) {
      const task = new LivedTask(measure3);
      expect(reform(task, from, to)).toBeUndefined();
      expect(task.state.coordinator).toEqual({ bureau: to, provisional: true });
      expect(contributors(task.state)).toEqual(['shuiwuju']);
      expect(task.ask(noon(day), actor('liaison', from), { type: 'submit', milestone, achievedOn: '2020-10-12' })).toBe('not-entitled');
    }
  });

  it('sign what the coordinator submitted before: its successor\'s head does', () => {
    const task = new LivedTask(measure3);
    files(task, 'caizhengju');
    task.ask(noon(day), office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '税函1号' });
    task.ask(noon(day), actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: '2020-10-12' });
    reform(task, 'kejiju', 'caizhengju');
    expect(task.ask(noon(day), actor('bureau-head', 'kejiju'), { type: 'approve', milestone })).toBe('not-entitled');
    expect(task.ask(noon(day), actor('bureau-head', 'caizhengju'), { type: 'approve', milestone })).toBeUndefined();
  });
});

describe('职责调整: a body that gave its part off and takes another over later', () => {
  /** A → B, then C → A. */
  const comesBack = (task: LivedTask): void => {
    expect([reform(task, 'caizhengju', 'jiaoyuju'), reform(task, 'rensheju', 'caizhengju')]).toEqual([undefined, undefined]);
  };
  const strikesOff = (task: LivedTask): void => {
    for (const bureau of contributors(task.state)) if (bureau !== 'shuiwuju') files(task, bureau);
    struckOff(task);
  };
  const filed = ({ state }: LivedTask) => Object.fromEntries(Object.entries(state.milestones[milestone]!.parts).map(([bureau, { textHash }]) => [bureau, textHash]));

  it('files for itself: who has its old part reads nothing of it', () => {
    const task = new LivedTask(wholeMeasure3);
    reform(task, 'caizhengju', 'jiaoyuju');
    expect(bodiesOf(task.state.brief, 'jiaoyuju')).toEqual(['jiaoyuju', 'caizhengju']);
    reform(task, 'rensheju', 'caizhengju');
    expect([bodiesOf(task.state.brief, 'jiaoyuju'), bodiesOf(task.state.brief, 'caizhengju')]).toEqual([['jiaoyuju'], ['caizhengju', 'rensheju']]);
  });

  it('keeps its new part when what was struck off opens again, whether that was before the one, between the two or after the other', () => {
    const after = new LivedTask(wholeMeasure3);
    comesBack(after);
    strikesOff(after);
    reopened(after);
    expect(filed(after)).toMatchObject({ caizhengju: 'caizhengju', jiaoyuju: 'jiaoyuju' });
    const between = new LivedTask(wholeMeasure3);
    reform(between, 'caizhengju', 'jiaoyuju');
    strikesOff(between);
    reform(between, 'rensheju', 'caizhengju');
    reopened(between);
    expect(filed(between)).toMatchObject({ caizhengju: 'rensheju', jiaoyuju: 'jiaoyuju' });
    const before = new LivedTask(wholeMeasure3);
    strikesOff(before);
    comesBack(before);
    reopened(before);
    expect(filed(before)).toMatchObject({ caizhengju: 'rensheju', jiaoyuju: 'jiaoyuju' });
    expect(before.state.milestones[milestone]).not.toHaveProperty('moves');
  });

  it('disagrees for itself: who has its old part answers for what it said before, and not for what it says since', () => {
    const removes = (task: LivedTask, bureau: string) => coordinates(task, day, { type: 'changeSigners', milestone, add: [], remove: [bureau], reasonHash: 'h' });
    const newText = (task: LivedTask) => { coordinates(task, day, { type: 'changeCountersignedText', milestone, textHash: 'second' }); };
    const since = new LivedTask(wholeMeasure3);
    opens(since, day);
    comesBack(since);
    answers(since, day, 'caizhengju', 1, 'disagreed');
    newText(since);
    expect([removes(since, 'caizhengju'), removes(since, 'jiaoyuju')]).toEqual(['countersignature-disagreed', undefined]);
    const before = new LivedTask(wholeMeasure3);
    opens(before, day);
    answers(before, day, 'caizhengju', 1, 'disagreed');
    newText(before);
    comesBack(before);
    expect([removes(before, 'jiaoyuju'), removes(before, 'caizhengju')]).toEqual(['countersignature-disagreed', undefined]);
    const settles = () => before.ask(noon(day), office, { type: 'settleCountersignature', milestone, authority: minutes });
    expect([settles(), settles(), removes(before, 'jiaoyuju')]).toEqual([undefined, 'nothing-to-settle', undefined]);
  });
});

describe('机构改革 while a paper is countersigned', () => {
  const asked = (): LivedTask => {
    const task = new LivedTask(wholeMeasure3);
    opens(task, day);
    return task;
  };
  const round = ({ state }: LivedTask) => state.milestones[milestone]!.round!;

  it('puts the successor in the signer\'s place, with what it answered', () => {
    const task = asked();
    answers(task, day, 'caizhengju', 1, 'agreed-with-opinion');
    reform(task, 'caizhengju', 'gongxinju');
    expect(round(task).signers).toEqual(signers.map((bureau) => (bureau === 'caizhengju' ? 'gongxinju' : bureau)));
    expect(round(task).answers.gongxinju).toMatchObject({ answer: 'agreed-with-opinion', by: { bureau: 'caizhengju' } });
    reform(task, 'rensheju', 'shangwuju');
    expect(roundStanding(round(task)).awaited).toContain('shangwuju');
  });

  it('loses no disagreement by uniting two signers, nor lets the united one be removed for what the old one said of a former text', () => {
    const task = asked();
    answers(task, day, 'caizhengju', 1, 'disagreed');
    answers(task, day, 'jiaoyuju', 1, 'agreed');
    reform(task, 'caizhengju', 'jiaoyuju');
    expect(objecting(round(task))).toEqual(['jiaoyuju']);
    coordinates(task, day, { type: 'changeCountersignedText', milestone, textHash: 'second' });
    expect(coordinates(task, day, { type: 'changeSigners', milestone, add: [], remove: ['jiaoyuju'], reasonHash: 'h' })).toBe('countersignature-disagreed');
  });

  it('settles a disagreement first where the signer becomes the coordinator, which does not countersign its own paper', () => {
    for (const [from, to] of [['kejiju', 'caizhengju'], ['caizhengju', 'kejiju']] as const) {
      const task = asked();
      answers(task, day, 'caizhengju', 1, 'disagreed');
      expect(reform(task, from, to)).toBe('countersignature-disagreed');
      task.ask(noon(day), office, { type: 'settleCountersignature', milestone, authority: minutes });
      expect(reform(task, from, to)).toBeUndefined();
      expect(round(task).signers).toEqual(['jiaoyuju', 'rensheju', 'shuiwuju']);
    }
  });

  it('waits no longer where the last that was missing is the coordinator by now', () => {
    const task = asked();
    for (const bureau of ['jiaoyuju', 'rensheju', 'shuiwuju']) answers(task, day, bureau, 1);
    expect(task.state.rungs.some(({ kind }) => kind === 'countersignLimit')).toBe(true);
    reform(task, 'caizhengju', 'kejiju');
    expect(task.state.rungs.some(({ kind }) => kind === 'countersignLimit')).toBe(false);
  });
});
