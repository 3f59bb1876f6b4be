import type { AttachEvidence } from './evidence';
import { mostEvidence, mostScans } from './evidence';
import { evolveTask } from './evolve';
import { LivedTask, actor, listScan, measure3, measure8, noon, office } from './task.fixture';
import type { TaskState } from './task';

const file = (sha256: string, more: Partial<AttachEvidence> = {}): AttachEvidence => ({ type: 'attachEvidence', milestones: ['d5-2020'], bureau: 'caizhengju', sha256, size: 7, kind: 'pdf', nameHash: 'n', ...more });
const attach = (task: LivedTask, by = actor('liaison', 'caizhengju'), asked = file('a')) => task.ask(noon('2020-10-13'), by, asked);

describe('evidence', () => {
  it('stands with each milestone it was attached to, as the fold of the events', () => {
    const task = new LivedTask(measure3);
    expect(attach(task, undefined, file('a', { milestones: ['d5-2020', 'd5-2021'] }))).toBeUndefined();
    expect(attach(task, office, file('b'))).toBeUndefined();
    expect(task.events.slice(1).map((event) => ('milestone' in event ? event.milestone : ''))).toEqual(['d5-2020', 'd5-2021', 'd5-2020']);
    expect(task.state.milestones['d5-2020']?.evidence).toMatchObject([{ sha256: 'a', bureau: 'caizhengju', at: noon('2020-10-13'), by: actor('liaison', 'caizhengju') }, { sha256: 'b', by: office }]);
    expect(task.state.milestones['d5-2021']?.evidence).toMatchObject([{ sha256: 'a' }]);
    expect(task.record.reduce<TaskState | undefined>((state, recorded) => evolveTask(state, recorded), undefined)).toEqual(task.state);
  });

  it('plans, voids and moves nothing, but is something that was done', () => {
    const task = new LivedTask(measure3);
    const { rungs } = task.state;
    attach(task);
    expect(task.state.rungs).toEqual(rungs);
    expect(task.state.lastActAt).toBe(noon('2020-10-13'));
  });

  it.each([
    ['its own liaison', actor('liaison', 'caizhengju'), undefined],
    ['its own head', actor('bureau-head', 'caizhengju'), undefined],
    ['the coordinator\'s liaison', actor('liaison', 'kejiju'), undefined],
    ['the coordinator\'s head', actor('bureau-head', 'kejiju'), undefined],
    ['the office', office, undefined],
    ['another bureau', actor('liaison', 'shuiwuju'), 'not-entitled'],
    ['its own administrator', actor('security-admin', 'caizhengju'), 'not-entitled'],
    ['a leader', actor('leader', 'kejiju'), 'not-entitled'],
  ] as const)('of a bureau\'s part may be attached by %s', (_who, by, refused) => {
    expect(attach(new LivedTask(measure3), by)).toBe(refused);
  });

  it('is refused whole where one milestone cannot take it', () => {
    const task = new LivedTask(measure3);
    attach(task);
    const before = task.state;
    expect(attach(task, office, file('a', { milestones: ['d5-2021', 'd5-2020'] }))).toBe('evidence-already-attached');
    expect(attach(task, office, file('c', { milestones: ['d5-2021', 'd9-2021'] }))).toBe('milestone-unknown');
    expect(attach(task, office, file('c', { milestones: ['constructor'] }))).toBe('milestone-unknown');
    expect(attach(task, office, file('c', { bureau: 'fagaiwei' }))).toBe('bureau-not-in-task');
    expect(task.askIn({ ...task.context(noon('2020-10-13'), office), rightEndedAt: noon('2020-10-12') }, file('c'))).toBe('right-ended');
    expect(task.state).toBe(before);
    expect(attach(task, office, file('a', { bureau: 'kejiju' }))).toBeUndefined();
    expect(attach(new LivedTask(measure8), office, file('c', { milestones: ['y-2020'], bureau: 'caigoudanwei' }))).toBe('group-does-not-contribute');
  });

  describe('of what is submitted', () => {
    const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
    const at = noon('2020-10-14');
    const own = (sha256: string, scanOf?: 'sign-off' | 'list') => file(sha256, { bureau: 'kejiju', ...(scanOf && { scanOf }) });
    let task: LivedTask;
    beforeEach(() => {
      task = new LivedTask(measure3);
      for (const bureau of ['caizhengju', 'shuiwuju']) task.ask(at, bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: 'd5-2020', bureau, textHash: 't', ...(bureau === 'shuiwuju' ? { reply: '1号' } : {}) });
      expect(task.ask(at, liaison, { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-10-13' })).toBeUndefined();
    });

    it('is not taken from anybody, in any step, until it is withdrawn or returned', () => {
      const refused = () => { for (const by of [liaison, head, office]) expect(attach(task, by, own('late'))).toBe('evidence-after-submission'); };
      refused();
      expect(attach(task, liaison, file('late', { milestones: ['d5-2021', 'd5-2020'], bureau: 'kejiju' }))).toBe('evidence-after-submission');
      task.ask(at, head, { type: 'approve', milestone: 'd5-2020' });
      refused();
      task.ask(at, office, { type: 'review', milestone: 'd5-2020' });
      refused();
      expect(task.ask(at, office, { type: 'return', milestone: 'd5-2020', reasonHash: 'r' })).toBeUndefined();
      expect(attach(task, liaison, own('late'))).toBeUndefined();
      expect(task.ask(at, liaison, { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-10-13' })).toBeUndefined();
      expect(task.ask(at, liaison, { type: 'withdraw', milestone: 'd5-2020', reasonHash: 'r' })).toBeUndefined();
      expect(attach(task, liaison, own('later'))).toBeUndefined();
    });

    it('is the scan of the step it waits for alone, from whoever enters that paper', () => {
      expect(attach(task, office, own('s', 'sign-off'))).toBe('not-entitled');
      expect(attach(task, actor('liaison', 'caizhengju'), file('s', { scanOf: 'sign-off' }))).toBe('not-entitled');
      expect(attach(task, office, own('l', 'list'))).toBe('milestone-not-approved');
      expect(attach(task, liaison, own('s', 'sign-off'))).toBeUndefined();
      expect(task.state.milestones['d5-2020']?.evidence).toMatchObject([{ sha256: 's', scanOf: 'sign-off' }]);
      task.ask(at, head, { type: 'approve', milestone: 'd5-2020' });
      expect(attach(task, liaison, own('t', 'sign-off'))).toBe('milestone-already-approved');
      expect(attach(task, office, own('l', 'list'))).toBe('milestone-not-approved');
      task.ask(at, office, { type: 'review', milestone: 'd5-2020' });
      expect(attach(task, liaison, own('l', 'list'))).toBe('not-entitled');
      expect(attach(task, office, own('l', 'list'))).toBeUndefined();
    });

    it('has no scans before it is submitted', () => {
      expect(attach(task, liaison, file('s', { milestones: ['d5-2021'], bureau: 'kejiju', scanOf: 'sign-off' }))).toBe('milestone-not-submitted');
    });
  });

  it('is limited, so that a task stays readable', () => {
    const task = new LivedTask(measure3);
    for (let count = 0; count < mostEvidence; count += 1) expect(attach(task, office, file(String(count)))).toBeUndefined();
    expect(attach(task, office, file('one more'))).toBe('evidence-too-many');
    expect(attach(task, office, file('one more', { milestones: ['d5-2021'] }))).toBeUndefined();
  });

  it('leaves room for the scans of its papers, which have a limit of their own', () => {
    const task = new LivedTask(measure8);
    const [at, liaison, head] = [noon('2020-12-21'), actor('liaison', 'caizhengju'), actor('bureau-head', 'caizhengju')];
    const own = (sha256: string, scanOf?: 'sign-off' | 'list') => attach(task, scanOf === 'sign-off' ? liaison : office, file(sha256, { milestones: ['y-2020'], ...(scanOf && { scanOf }) }));
    for (let count = 0; count < mostEvidence; count += 1) own(`file ${count}`);
    task.ask(at, liaison, { type: 'submit', milestone: 'y-2020', achievedOn: '2020-12-18' });
    for (let count = 0; count < mostScans; count += 1) expect(own(`sign-off ${count}`, 'sign-off')).toBeUndefined();
    expect(own('one more', 'sign-off')).toBe('evidence-too-many');
    task.ask(at, head, { type: 'approve', milestone: 'y-2020' });
    task.ask(at, { ...office, person: 'director' }, { type: 'review', milestone: 'y-2020' });
    expect(own('a list', 'list')).toBeUndefined();
  });

  it('is not taken by a milestone that is struck off, nor by a task that is concluded; a return leaves it', () => {
    const task = new LivedTask(measure3);
    attach(task);
    const at = noon('2020-10-14');
    for (const milestone of ['d5-2020', 'd5-2021']) {
      for (const bureau of ['caizhengju', 'shuiwuju']) task.ask(at, bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone, bureau, textHash: 't', ...(bureau === 'shuiwuju' ? { reply: '1号' } : {}) });
      task.ask(at, actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: '2020-10-13' });
      task.ask(at, actor('bureau-head', 'kejiju'), { type: 'return', milestone, reasonHash: 'r' });
      task.ask(at, actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: '2020-10-13' });
      task.ask(at, actor('bureau-head', 'kejiju'), { type: 'approve', milestone });
      task.ask(at, office, { type: 'appointCoordinator', bureau: 'kejiju', authority: { kind: 'minutes', number: '1', on: '2020-10-13' } });
      task.ask(at, office, { type: 'review', milestone });
      task.ask(at, office, listScan(milestone));
      expect(task.ask(at, office, { type: 'strikeOff', milestone, list: { number: '1号', on: '2020-10-14', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } })).toBeUndefined();
      expect(attach(task, office, file('late'))).toBe(milestone === 'd5-2020' ? 'milestone-struck-off' : 'task-concluded');
    }
    expect(task.state.milestones['d5-2020']?.evidence).toMatchObject([{ sha256: 'a' }, { sha256: 'list' }]);
  });
});
