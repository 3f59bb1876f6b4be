import { countsOf } from '../linter/counts';
import { annexTimetable } from '../programme/annex-timetable';
import type { MeasureBrief } from '../programme/tasks';
import type { Plan } from '../schema/plan';
import type { PolicyRule, Target } from '../schema/target';
import { programmeTable } from './programme-table';
import { table } from './table';

/** The whole plan as a page of documentation, from the data alone. */
export function planPage(plan: Plan, tasks: readonly MeasureBrief[], programme: string): string {
  return [
    `# ${plan.document.title}`,
    introduction(plan),
    '## Measures, bodies and days',
    programmeTable(tasks, programme),
    '## Bodies',
    bodies(plan),
    ...annex(plan),
    '## Targets and rules',
    table(['', '措施', '原文', '理解', '填报节点'], [...plan.targets, ...plan.rules].map((figure) => [figure.id, String(figure.measure), figure.quote, figure.reading, reportedWith(figure)])),
    '## Conventions',
    'How values were worked out from the text (resolution) or settled where it is silent (adopted).',
    table(['', '', '', ''], plan.conventions.map(({ id, kind, zh, en }) => [`\`${id}\``, kind, zh, en])),
    '## Open questions',
    'Only the issuing office can answer these; nothing is invented meanwhile.',
    table(['', '措施', '问题', 'Question', '因'], plan.openQuestions.map(({ id, measure, zh, en, raisedBy }) => [`\`${id}\``, measure === null ? '' : String(measure), zh, en, raisedBy])),
    '## Irregularities of the text',
    table(['', '所见', '原文'], plan.irregularities.map(({ id, what, quote }) => [id, what, quote?.trim() ?? ''])),
  ].join('\n\n') + '\n';
}

/** With which milestone it is reported how far a target is reached. */
function reportedWith(figure: Target | PolicyRule): string {
  return 'reportWith' in figure && figure.reportWith ? `d${figure.reportWith.deliverable}-${figure.reportWith.year}` : '';
}

function introduction(plan: Plan): string {
  const counts = countsOf(plan);
  return [
    'This page is written from `libs/plan/xinxiang/plan.json` by `libs/plan/page/page.spec.ts`, which fails when it is stale. '
    + 'Each value of that file says where it comes from: a span of `source.txt`, a convention, or a judgement with its reason.',
    `${counts.measures} measures · ${counts.bureaus} bureaus + ${plan.groups.map(({ name }) => name).join('、')} · `
    + `${counts.responsibilities} responsibilities (${counts.lead} lead, ${counts.joint} joint, ${counts.participant} participant) · `
    + `${counts.annexRows} rows and ${counts.deliverables} deliverables of the annex · ${counts.milestones} milestones.`,
    `> ${plan.document.goal}`,
  ].join('\n\n');
}

function bodies({ bureaus, groups }: Plan): string {
  return table(['id', '单位', '全称', '类别'], [
    ...bureaus.map(({ id, name, fullName, kind }) => [`\`${id}\``, name, fullName, kind]),
    ...groups.map(({ id, name, reportedForBy }) => [`\`${id}\``, name, '', `group, reported for by \`${reportedForBy}\``]),
  ]);
}

function annex(plan: Plan): string[] {
  const { title, columns, rows } = annexTimetable(plan);
  return [`## ${title}`, table(columns, rows.map(({ task, responsible, deliverables }) => [task, responsible, deliverables.join('\n')]))];
}
