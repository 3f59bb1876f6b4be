import type { PlanReport } from '@lianxi/plan/linter/check-plan';
import { checkPlanFile, unreadRules } from '@lianxi/plan/linter/check-plan-file';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import { facts } from '../terminal/table';
import { cut } from '../terminal/width';
import type { Register } from './register';
import { command } from './register';

/** `plan check FILE`: a plan document against its shape, its rules and the text it was read from; needs no API. */
export const plan: Register = (parent, onDesk) => {
  const group = parent.command('plan').summary('方案文件 · plan documents').description('方案文件 · plan documents');
  command(group, {
    usage: 'check <file>',
    summary: '对照旁边的原文核对方案文件：数目，以及每处错误的位置、原值和规则 · check a plan document against the text beside it',
    examples: ['lianxi plan check libs/plan/xinxiang/plan.json', 'lianxi plan check my-plan.json --json'],
  }).action(onDesk(async (desk, file: string) => {
    const report = await checkPlanFile(file);
    const [unread] = report.errors.filter(({ rule }) => unreadRules.includes(rule));
    if (unread) {
      desk.show(report, () => []);
      throw new NotDone({ zh: `${unread.message.zh}。请写明方案文件的路径，如 libs/plan/xinxiang/plan.json。`, en: `${unread.message.en}. Give the path of a plan document, such as libs/plan/xinxiang/plan.json.` });
    }
    desk.show(report, () => [...countLines(report, desk), ...errorLines(report, desk)]);
    const { errors: { length }, counts, spansChecked } = report;
    if (length > 0) throw new NotDone({ zh: `方案文件不合格：${length} 处错误。请逐处更正后再核对。`, en: `Not a plan that can be run: ${length} errors. Correct each, then check again.` });
    if (counts !== null && !spansChecked) throw new NotDone(withoutText);
  }));
};

/** A span that nobody compared may be invented, so a plan is sound with its text beside it only. */
const withoutText = {
  zh: '没有找到原文，出处未核对，不能算合格。请把原文放在方案文件旁边，文件名照方案中的 source.file，如 source.txt，再核对。',
  en: 'The text is not there, so no span was compared and the plan cannot be called sound. Put the text beside the file, named as its source.file says, such as source.txt, then check again.',
};

const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  measures: ['措施', 'measures'],
  bureaus: ['单位', 'bureaus'],
  groups: ['群体', 'groups'],
  responsibilities: ['责任', 'responsibilities'],
  lead: ['其中牵头', 'of them lead'],
  joint: ['其中共同', 'of them joint'],
  participant: ['其中参与', 'of them participant'],
  annexRows: ['附件行', 'rows of the annex'],
  deliverables: ['成果', 'deliverables'],
  targets: ['目标', 'targets'],
  rules: ['规则', 'rules'],
  milestones: ['节点', 'milestones'],
  irregularities: ['原文异常', 'irregularities'],
  openQuestions: ['待定事项', 'open questions'],
};

function countLines({ counts, errors, spansChecked }: PlanReport, desk: Desk): string[] {
  if (counts === null) return [];
  const place = desk.language === 'zh' ? 0 : 1;
  const pairs = Object.entries(counts).map(([key, count]): [string, string] => [names[key]?.[place] ?? key, String(count)]);
  const spans = spansChecked
    ? desk.text({ zh: '出处：每处都与原文核对过', en: 'Spans: each compared with the text' })
    : desk.text({ zh: '出处：没有找到原文，未核对', en: 'Spans: not compared, the text is not beside the file' });
  const sound = spansChecked && errors.length === 0 ? [desk.text({ zh: '✓ 合格，可以启动', en: '✓ A plan that can be run' })] : [];
  return [...facts(pairs), spans, ...sound];
}

function errorLines({ errors }: PlanReport, desk: Desk): string[] {
  return errors.flatMap(({ path, value, rule, message }) => [
    `✗ ${path} [${rule}]`,
    `  ${desk.text(message)}`,
    ...(value === undefined ? [] : [`  ${desk.text({ zh: '原值', en: 'value' })} ${cut(JSON.stringify(value), 80)}`]),
  ]);
}
