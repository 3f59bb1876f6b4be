import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { flagsOn } from '@lianxi/domain/task/progress';
import { LivedTask, actor, measure3, noon, office } from '@lianxi/domain/task/task.fixture';
import type { TaskHead, TaskRow } from '@lianxi/persistence/task/task.queries';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import type { ListedGround } from '../programme/programme-ground';
import type { ProgrammeService } from '../programme/programme.service';
import type { TaskService } from '../task/task.service';
import { ToDosService } from './to-dos.service';

/** Two tasks of a programme with the desks of who is in them, and which of them were read. */
function desks() {
  const tasks = [measure3, { ...measure3, id: `${measure3.id.slice(0, -1)}f`, measure: 4 }].map((brief) => new LivedTask(brief));
  const read: number[][] = [];
  const day = { today: '2020-12-01', policy: defaultPolicy, calendar: chinaCalendar, lists: [] as readonly string[] };
  const rowOf = ({ state, record }: LivedTask): TaskRow => ({ id: state.brief.id, measure: state.brief.measure, head: `${state.brief.id} ${record.length}`, state });
  const rowsOf = (ids: readonly string[]): readonly TaskRow[] => {
    const rows = tasks.map(rowOf).filter(({ id }) => ids.includes(id));
    if (ids.length > 0) read.push(rows.map(({ measure }) => measure));
    return rows;
  };
  const ground = (): ListedGround => ({
    now: noon(day.today), today: day.today, policy: day.policy, calendar: day.calendar, flags: flagsOn(day.today, day.policy, day.calendar), listingsOf: () => () => undefined, headsNaming: () => day.lists,
  } as Partial<ListedGround> as ListedGround);
  // eslint-disable-next-line @typescript-eslint/require-await -- as the record is read, some at a time
  async function* headsInOrder(): AsyncGenerator<readonly TaskHead[]> { yield tasks.map(rowOf); }
  const service = new ToDosService(
    { listedGround: () => Promise.resolve(ground()), scope: () => Promise.resolve({ programme: 'demo' }) } as Partial<ProgrammeService> as ProgrammeService,
    { headsInOrder, rowsOf: (ids: readonly string[]) => Promise.resolve(rowsOf(ids)), statesOf: (ids: readonly string[]) => Promise.resolve(new Map(rowsOf(ids).map(({ id, state }) => [id, state]))) } as Partial<TaskService> as TaskService,
  );
  const desk = async (who = actor('liaison', 'kejiju'), side: 'mine' | 'awaited' = 'mine') => (await service.toDos(who, 'demo', { side, limit: 200 })).items.map(({ measure, bureau, what, daysLeft }) => `${measure} ${bureau} ${what} ${daysLeft ?? '—'}`);
  return { tasks, day, read, desk };
}

const liaison = actor('liaison', 'kejiju');

describe('what is kept of to-dos', () => {
  it('is read of each task once, whoever looks and on whatever day: then of those alone that a page shows', async () => {
    const { day, read, desk } = desks();
    expect(await desk()).toEqual(['3 kejiju receipt -33', '4 kejiju receipt -33']);
    expect(read).toEqual([[3, 4], [3, 4]]);
    expect(await desk(actor('auditor'))).toEqual([]);
    day.today = '2020-12-02';
    expect(await desk()).toEqual(['3 kejiju receipt -34', '4 kejiju receipt -34']);
    expect(read.slice(2)).toEqual([[3, 4]]);
  });

  it('of a task that moved is made anew, of no other', async () => {
    const { tasks, read, desk } = desks();
    await desk(office, 'awaited');
    expect(tasks[1]?.ask(noon('2020-12-01'), liaison, { type: 'acknowledge', bureau: 'kejiju' })).toBeUndefined();
    read.splice(0);
    expect(await desk()).toEqual(['3 kejiju receipt -33']);
    expect(read).toEqual([[4], [3]]);
  });

  it('is made anew under other rules, with another calendar and with each thing that happens to a list', async () => {
    const { day, read, desk } = desks();
    await desk();
    for (const change of [{ policy: { ...defaultPolicy, version: 'patient', receipt: { ...defaultPolicy.receipt, within: 5 } } }, { calendar: { ...chinaCalendar, version: 'another' } }, { lists: ['drawn'] }, { lists: ['put'] }]) {
      read.splice(0);
      Object.assign(day, change);
      expect(await desk()).toEqual(['3 kejiju receipt -31', '4 kejiju receipt -31']);
      expect(read).toEqual([[3, 4], [3, 4]]);
    }
  });
});
