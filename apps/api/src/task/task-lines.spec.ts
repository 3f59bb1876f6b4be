import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { flagsOn } from '@lianxi/domain/task/progress';
import type { SubmissionPolicy } from '@lianxi/domain/task/submission';
import { LivedTask, actor, measure3, noon, office } from '@lianxi/domain/task/task.fixture';
import type { TaskRow } from '@lianxi/persistence/task/task.queries';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import type { ListedGround } from '../programme/programme-ground';
import { TaskLinesService } from './task-lines.service';
import type { TaskService } from './task.service';

/** What lines rest on beside their tasks. */
function groundOf({ today = '2020-12-01', policy = defaultPolicy, lists = [] as readonly string[] }): ListedGround {
  return {
    now: noon(today), today, policy, calendar: chinaCalendar, flags: flagsOn(today, policy, chinaCalendar),
    workflowPage: () => '', listingsOf: () => () => undefined, headsNaming: () => lists,
  } as Partial<ListedGround> as ListedGround;
}

/** A task of the record, and how often it was read. */
function listed() {
  const task = new LivedTask(measure3);
  const { id, measure } = measure3;
  const head = (): string => `head-${task.record.length}`;
  const read: string[] = [];
  const lines = new TaskLinesService({
    rowsOf: (ids: readonly string[]): Promise<readonly TaskRow[]> => { read.push(...ids); return Promise.resolve(ids.map(() => ({ id, measure, head: head(), state: task.state }))); },
  } as Partial<TaskService> as TaskService);
  const line = async (ground: ListedGround, bureau?: string) => (await lines.of([{ id, measure, head: head() }], ground, bureau))[0];
  return { task, read, line };
}

describe('the line of a task in a list', () => {
  it('is made once for as long as nothing it rests on has changed', async () => {
    const { read, line } = listed();
    const first = await line(groundOf({}));
    expect(first?.summary).toMatchObject({ measure: measure3.measure, heading: measure3.heading, phase: 'receipt' });
    expect(await line(groundOf({}))).toBe(first);
    expect(read).toHaveLength(1);
  });

  it('is made anew when something happened to the task', async () => {
    const { task, read, line } = listed();
    await line(groundOf({}));
    expect(task.ask(noon('2020-12-01'), actor('liaison', 'kejiju'), { type: 'acknowledge', bureau: 'kejiju' })).toBeUndefined();
    expect((await line(groundOf({})))?.summary.waitingFor.map(({ bureau, what }) => `${bureau} ${what}`)).not.toContain('kejiju receipt');
    expect(read).toHaveLength(2);
  });

  it('is another one on another day, under other rules, with another calendar and of a bureau', async () => {
    const { read, line } = listed();
    expect((await line(groundOf({})))?.standing.flags).toEqual(['stagnant']);
    expect((await line(groundOf({ today: '2021-02-01' })))?.standing.flags).toContain('overdue');
    expect((await line(groundOf({ policy: { ...defaultPolicy, version: 'patient', flags: { ...defaultPolicy.flags, stagnantAfter: 400 } } })))?.standing.flags).toEqual([]);
    await line({ ...groundOf({}), calendar: { ...chinaCalendar, version: 'another' } });
    await line(groundOf({}), 'kejiju');
    expect(read).toHaveLength(5);
  });

  it('is another one with each thing that happens to a list that names it', async () => {
    const { read, line } = listed();
    for (const lists of [[], ['drawn'], ['put'], ['put', 'another']]) {
      for (const _again of [1, 2]) await line(groundOf({ lists }));
    }
    expect(read).toHaveLength(4);
  });

  it('says where a submission that is waited for needs a number', async () => {
    const { task, line } = listed();
    for (const [who, reply] of [[actor('liaison', 'caizhengju'), undefined], [office, '税函1号']] as const) {
      const bureau = reply === undefined ? 'caizhengju' : 'shuiwuju';
      expect(task.ask(noon('2020-12-01'), who, { type: 'contribute', milestone: 'd5-2020', bureau, textHash: 'h', ...(reply !== undefined && { reply }) })).toBeUndefined();
    }
    const asked = async (submission: SubmissionPolicy) => (await line(groundOf({ policy: { ...defaultPolicy, version: JSON.stringify(submission), submission } })))?.summary.waitingFor.find(({ what }) => what === 'submission')?.numbered;
    expect([await asked({ documentNumber: [{ measure: measure3.measure }] }), await asked({ documentNumber: false })]).toEqual([true, undefined]);
  });

  it('is never kept where it rests on more than chains: on the posts its parts were passed to', async () => {
    const { task, read, line } = listed();
    expect(task.ask(noon('2020-12-01'), actor('liaison', 'kejiju'), { type: 'transferPart', bureau: 'kejiju', to: { id: 'kejiju-section', title: '规划科', bureau: 'kejiju', role: 'liaison', open: true }, reasonHash: 'r' })).toBeUndefined();
    for (const _again of [1, 2]) await line(groundOf({}));
    expect(read).toHaveLength(2);
  });
});
