import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import type { MilestoneBrief } from '@lianxi/domain/task/brief';
import type { MeasureBrief } from '../programme/tasks';
import { table } from './table';

const patterns: Record<MeasureBrief['pattern'], string> = {
  'lead-participate': '牵头＋参与',
  'lead-only': '牵头',
  'joint-by-duty': '按职责分工',
};

const duties: readonly (readonly [Responsibility['duty'], string])[] = [['lead', '牵头'], ['joint', '共同'], ['participant', '参与']];

/** One row a measure: who does what by when, and the workflow in which it runs. */
export function programmeTable(tasks: readonly MeasureBrief[], programme: string): string {
  return table(['', '措施', '类型', '责任单位', '节点', '完成期限', 'workflow'], tasks.map((task) => [
    String(task.measure),
    task.heading,
    patterns[task.pattern],
    bodies(task),
    checkpoints(task.milestones),
    [...new Set(task.milestones.map(({ dueOn }) => dueOn ?? 'calendar awaited'))].join(' · '),
    `${programme}/measure-${String(task.measure).padStart(2, '0')}`,
  ]));
}

function bodies({ responsibilities, openGroups }: MeasureBrief): string {
  const named = duties.flatMap(([duty, word]) => {
    const names = responsibilities.filter((responsibility) => responsibility.duty === duty).map(({ name }) => name);
    return names.length > 0 ? [`${word} ${names.join('、')}`] : [];
  });
  const meant = openGroups.filter((group) => group !== '等');
  return [named.join('；') + (openGroups.includes('等') ? '等' : ''), ...meant.map((group) => `另及 ${group}`)].join('；');
}

/** `d6 2020 2021 2022 · d7 2020`: the keys of the milestones, gathered by what they belong to. */
function checkpoints(milestones: readonly MilestoneBrief[]): string {
  const years = new Map<string, number[]>();
  for (const { key, year } of milestones) {
    const subject = key.slice(0, key.lastIndexOf('-'));
    years.set(subject, [...years.get(subject) ?? [], year]);
  }
  return [...years].map(([subject, of]) => [subject, ...of].join(' ')).join(' · ');
}
