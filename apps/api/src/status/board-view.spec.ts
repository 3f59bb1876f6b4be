import type { TaskBrief } from '@lianxi/domain/task/brief';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { flagsOn } from '@lianxi/domain/task/progress';
import { LivedTask, actor, measure3, measure4, measure8, noon } from '@lianxi/domain/task/task.fixture';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { BoardCell } from './board.answers';
import { boardOf } from './board-view';

/** Measures 3 and 4 of one section, with measure 8 of another between them; 市财政局 has parts in both, and 市科技局 has signed for measure 3. */
const [first, second] = [measure3.section, '三、强化绿色技术创新的导向机制'];
const briefs: readonly TaskBrief[] = [
  measure3,
  { ...measure8, section: second, responsibilities: [...measure4.responsibilities.slice(-1), ...measure8.responsibilities] },
  { ...measure4, measure: 9 },
];

async function* lived() {
  for (const brief of briefs) {
    const task = new LivedTask(brief);
    if (brief === measure3) task.ask(noon('2020-10-13'), actor('liaison', 'kejiju'), { type: 'acknowledge', bureau: 'kejiju' });
    yield await Promise.resolve(task.state);
  }
}

const board = (today: string) => boardOf(lived(), { programme: { id: 'test' }, today, flags: flagsOn(today, defaultPolicy, chinaCalendar) } as ProgrammeGround);
const counts = ({ tasks, progress, flags }: BoardCell) => [tasks, ...Object.values(progress), ...Object.values(flags)].map(({ count, list }) => `${count} ${[...new URLSearchParams(list.split('?')[1])].flat().join(' ')}`);

describe('the board', () => {
  it('counts each task once for all, and once for every bureau that has an account and a part in it', async () => {
    const { all, rows } = await board('2020-10-14');
    expect(counts(all)).toEqual(['3 programme test', '1 programme test progress on-schedule', '2 programme test progress not-started']);
    expect(rows.map(({ bureau, all: { tasks } }) => `${bureau} ${tasks.count}`)).toEqual(['kejiju 2', 'caizhengju 2', 'shuiwuju 1', 'fagaiwei 2', 'jiaoyuju 1', 'nongyenongcunju 1', 'rensheju 1']);
  });

  it('tells each bureau its own progress, and the flags of the task', async () => {
    const { rows } = await board('2021-01-11');
    const [own, other] = [rows.find(({ bureau }) => bureau === 'kejiju')!, rows.find(({ bureau }) => bureau === 'caizhengju')!];
    const late = ['overdue', 'stagnant'];
    expect(counts(own.all)).toEqual(['2 programme test bureau kejiju', '1 programme test bureau kejiju progress on-schedule', '1 programme test bureau kejiju progress not-started', ...late.map((flag) => `2 programme test bureau kejiju flag ${flag}`)]);
    expect(counts(other.sections[first]!)).toEqual([`1 programme test bureau caizhengju section ${first}`, `1 programme test bureau caizhengju section ${first} progress slow`, ...late.map((flag) => `1 programme test bureau caizhengju section ${first} flag ${flag}`)]);
  });

  it('has the sections in the order of the plan, also where a bureau meets a later one first', async () => {
    const { sections, rows } = await board('2020-10-14');
    expect(sections).toEqual([first, second]);
    expect(Object.keys(rows.find(({ bureau }) => bureau === 'fagaiwei')!.sections)).toEqual([first, second]);
    expect(Object.keys(rows.find(({ bureau }) => bureau === 'kejiju')!.sections)).toEqual([first]);
  });
});
