import { LivedTask, actor, listScan, measure3, morning, noon, office } from '@lianxi/domain/task/task.fixture';
import type { TaskState } from '@lianxi/domain/task/task';
import { milestoneRows } from './approvals/milestone.rows';
import { rowsOf } from './record/derived-view';
import { changesBetween, difference, isChange } from './record/view-changes';
import { rungRows } from './reminders/rung.rows';
import { taskViews } from './task-views';

/** Measure 3 from its activation to its end: signed, contributed, reminded, urged, returned, handed over, struck off. */
function everyStateOf(task: LivedTask): TaskState[] {
  const states = [task.state];
  const then = (refused?: string) => { expect(refused).toBeUndefined(); states.push(task.state); };
  const liaison = (bureau: string) => actor('liaison', bureau);
  then(task.ask(noon('2020-10-13'), liaison('kejiju'), { type: 'acknowledge', bureau: 'kejiju' }));
  then(task.ask(noon('2020-10-14'), office, { type: 'acknowledge', bureau: 'shuiwuju', reply: '新税函〔2020〕8号' }));
  task.live(morning('2020-10-16'));
  then();
  task.live(noon('2021-01-11'));
  then();
  then(task.ask(noon('2021-01-11'), liaison('kejiju'), { type: 'attachEvidence', milestones: ['d5-2020', 'd5-2021'], bureau: 'kejiju', sha256: 'f'.repeat(64), size: 7, kind: 'pdf', nameHash: 'n' }));
  const authority = { kind: 'minutes', number: '第1期', on: '2021-01-11' } as const;
  then(task.ask(noon('2021-01-11'), office, { type: 'appointCoordinator', bureau: 'caizhengju', authority }));
  for (const milestone of ['d5-2020', 'd5-2021']) {
    for (const bureau of ['kejiju', 'shuiwuju']) {
      const paper = bureau === 'shuiwuju' ? { by: office, reply: '新税函〔2021〕2号' } : { by: liaison(bureau) };
      then(task.ask(noon('2021-01-12'), paper.by, { type: 'contribute', milestone, bureau, textHash: 'a', ...('reply' in paper ? { reply: paper.reply } : {}) }));
    }
    then(task.ask(noon('2021-01-12'), liaison('caizhengju'), { type: 'submit', milestone, achievedOn: '2020-12-18' }));
    then(task.ask(noon('2021-01-13'), actor('bureau-head', 'caizhengju'), { type: 'return', milestone, reasonHash: 'b' }));
    then(task.ask(noon('2021-01-14'), liaison('caizhengju'), { type: 'submit', milestone, achievedOn: '2020-12-18', document: '新财〔2020〕9号' }));
    then(task.ask(noon('2021-01-15'), actor('bureau-head', 'caizhengju'), { type: 'approve', milestone }));
    then(task.ask(noon('2021-01-18'), office, { type: 'review', milestone }));
    then(task.ask(noon('2021-01-19'), office, listScan(milestone)));
    then(task.ask(noon('2021-01-20'), office, { type: 'strikeOff', milestone, list: { number: '销号清单1号', on: '2021-01-20', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } }));
  }
  return states;
}

describe('the views of a task', () => {
  const states = everyStateOf(new LivedTask(measure3));

  it('are written where they changed: as few rows as comparing all of them finds', () => {
    for (const [index, state] of states.entries()) {
      const before = states[index - 1];
      const compared = taskViews.map((view) => difference(view, before ? rowsOf(view, before) : [], rowsOf(view, state)));
      expect(changesBetween(taskViews, before, state)).toEqual(compared.filter(isChange));
    }
  });

  it('count no return to the office\'s own review, which asks nothing of the coordinator', () => {
    const [state] = states.filter(({ milestones }) => milestones['d5-2020']?.phase === 'reviewed');
    const task = new LivedTask(measure3);
    task.state = state!;
    const row = () => rowsOf(milestoneRows, task.state).find(({ key }) => key === 'd5-2020');
    const before = row();
    expect(before).toMatchObject({ returns: 1, returnedAt: noon('2021-01-13') });
    expect(task.ask(noon('2021-01-19'), office, { type: 'return', milestone: 'd5-2020', reasonHash: 'b', to: 'review' })).toBeUndefined();
    expect(row()).toEqual({ ...before, phase: 'approved', reviewedAt: null });
    expect(task.ask(noon('2021-01-19'), office, { type: 'return', milestone: 'd5-2020', reasonHash: 'b', to: 'head' })).toBeUndefined();
    expect(row()).toMatchObject({ returns: 2, returnedAt: noon('2021-01-19') });
  });

  it('do not depend on where the state came from: the record keeps it as text', () => {
    for (const state of states) {
      const kept = JSON.parse(JSON.stringify(state)) as TaskState;
      for (const view of taskViews) expect(rowsOf(view, kept)).toEqual(rowsOf(view, state));
    }
  });

  it('lose the rungs that a submission made void, and keep those that were carried out', () => {
    const [before, after] = [states[7]!, states[9]!];
    const change = changesBetween([rungRows], before, after)[0];
    expect(change?.gone.every((key) => key.startsWith('milestone/d5-2020:1:'))).toBe(true);
    expect(change?.gone.length).toBeGreaterThan(0);
    expect(rowsOf(rungRows, after).filter(({ state }) => state === 'carried-out').length).toBeGreaterThan(3);
  });

  it('show a concluded task as such, with nothing ahead', () => {
    const concluded = states.at(-1)!;
    const milestones = rowsOf(milestoneRows, concluded);
    expect(milestones.map(({ phase, coordinator }) => ({ phase, coordinator }))).toEqual(milestones.map(() => ({ phase: 'struck-off', coordinator: 'caizhengju' })));
    expect(rowsOf(rungRows, concluded).filter(({ state }) => state === 'ahead')).toEqual([]);
  });
});
