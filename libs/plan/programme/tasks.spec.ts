import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import { chinaCalendar } from '../calendars/china';
import { xinxiangPlan } from '../xinxiang/plan';
import { planToTasks } from './tasks';

const tasks = planToTasks(xinxiangPlan, chinaCalendar);
const milestones = tasks.flatMap((task) => task.milestones);

/** The calendar as it was known before the notices of later years. */
const knownUntil = (year: string): WorkingCalendar => ({
  version: 'earlier', years: Object.fromEntries(Object.entries(chinaCalendar.years).filter(([key]) => key <= year)),
});

describe('the tasks of a plan', () => {
  it('have a milestone for each year of each deliverable, and one a year of standing work', () => {
    const of = (basis: string): number => milestones.filter((milestone) => milestone.basis === basis).length;
    expect([of('deliverable'), of('standing-rule'), milestones.length]).toEqual([29, 39, 68]);
    expect(tasks[3]!.milestones.map(({ key }) => key)).toEqual(['d6-2020', 'd6-2021', 'd6-2022', 'd7-2020', 'd8-2020', 'd8-2021', 'd8-2022']);
    expect(tasks[6]!.milestones.map(({ key }) => key)).toEqual(['y-2020', 'y-2021', 'y-2022']);
  });

  it('are due on the last working day of the year and reported five working days later', () => {
    expect([...new Set(milestones.map(({ year, dueOn, reportBy }) => `${year} ${dueOn} ${reportBy}`))].sort()).toEqual([
      '2020 2020-12-31 2021-01-08', '2021 2021-12-31 2022-01-10', '2022 2022-12-30 2023-01-09',
    ]);
  });

  it('say of a checkpoint without a deliverable that it comes from the rule', () => {
    expect(tasks[16]!.milestones[1]).toEqual({
      key: 'y-2021', basis: 'standing-rule', text: '2021年度推进情况（依规则设节点，方案未载）', year: 2021, dueOn: '2021-12-31', reportBy: '2022-01-10',
    });
  });

  it('carry the targets that are reported with them, in the words of the plan', () => {
    expect(milestones.flatMap(({ key, targets = [] }) => targets.map(({ id, text, unit }) => [key, id, text, unit]))).toEqual([
      ['d1-2022', 'T1', '力争培育1-2个年产值超过50亿元的省级绿色技术创新龙头企业', '个'], ['d1-2022', 'T2', '建设2家省级绿色企业技术中心', '家'],
      ['d1-2022', 'T4', '企业牵头承担的省级重大科技专项绿色技术研发项目比例不少于55%', '%'], ['d2-2022', 'T3', '认定2家省级绿色技术创新企业', '家'],
    ]);
  });

  it('are undated, as a whole, where there is no official calendar for due day or report', () => {
    const [first] = planToTasks(xinxiangPlan, knownUntil('2021'));
    expect(first!.milestones.slice(0, 3).map(({ key, dueOn, reportBy }) => [key, dueOn, reportBy])).toEqual([
      ['d1-2020', '2020-12-31', '2021-01-08'], ['d1-2021', undefined, undefined], ['d1-2022', undefined, undefined],
    ]);
    for (const undated of first!.milestones.slice(1, 3)) expect(undated).not.toHaveProperty('dueOn');
  });

  it('name their bodies in the order printed, with the city restored', () => {
    expect(tasks[2]).toMatchObject({
      measure: 3, heading: '激发高校、科研院所绿色技术创新活力', section: '培育壮大绿色技术创新主体', pattern: 'joint-by-duty', openGroups: [],
    });
    expect(tasks[2]!.responsibilities.map(({ name, kind, duty }) => `${name} ${kind} ${duty}`)).toEqual([
      '市科技局 municipal joint', '市教育局 municipal joint', '市财政局 municipal joint', '市人社局 municipal joint', '市税务局 vertical joint',
    ]);
  });

  it('show a class of bodies without inventing its members', () => {
    expect(tasks[7]!.responsibilities.at(-1)).toEqual({ bureau: 'caigou-danwei', kind: 'group', duty: 'participant', name: '各采购单位' });
    expect(tasks[16]!.openGroups).toEqual(['各县（市、区）政府和各有关部门']);
    expect(tasks[16]!.responsibilities.map(({ bureau }) => bureau)).toEqual(['fagaiwei', 'kejiju']);
  });
});
