import type { Schemas } from '@lianxi/api-client/client';
import { phaseSaid } from '@lianxi/wording/milestone';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { LooksBack } from '../desk/as-of';
import { asOfEnd } from '../desk/as-of';
import type { Desk } from '../desk/desk';
import { eventsOf, replacedBy } from '../desk/contributions';
import { clockOf } from '../desk/jump';
import { taskById, taskOf } from '../desk/tasks';
import { facts, table } from '../terminal/table';
import { stepLine } from '../terminal/step';
import { dateOf } from '../terminal/when';
import { eventLine } from './task-events';
import { nextActs } from './next-acts';
import type { Register } from './register';
import { command, looksBack, measureNumber } from './register';

/** How many of a task's last events are shown. */
const recent = 6;

/** `task N`: all there is to know of a measure's task, and what to do next. */
export const task: Register = (parent, onDesk) => {
  looksBack(command(parent, {
    usage: 'task',
    summary: '一项任务：责任单位、节点、等待谁、下一步 · a measure\'s task',
    examples: ['lianxi task 3', 'lianxi task 3 --events', 'lianxi task 3 --as-of 2021-01-15', 'lianxi task 4 --json'],
  }))
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .option('--events', '列出全部经过，不只最近几件 · all that has happened, not only of late')
    .action(onDesk(async (desk, measure: number, { events: isAll, asOf: day }: LooksBack & { events?: true }) => {
      const present = await taskOf(desk, measure);
      const { today } = await clockOf(desk, present.programme);
      const asOf = asOfEnd(day, today);
      const found = asOf === undefined ? present : await taskById(desk, present.id, asOf);
      const events = (await eventsOf(desk, found.id)).filter(({ at }) => asOf === undefined || at <= asOf);
      const shown = isAll ? events : events.slice(-recent);
      const hint = shown.length === events.length ? [] : [desk.text({ zh: `  共 ${events.length} 件 → lianxi task ${measure} --events`, en: `  ${events.length} in all → lianxi task ${measure} --events` })];
      desk.show({ ...found, recentEvents: shown }, () => [
        ...heading(found, desk), '', ...milestones(found, desk), ...targets(found, desk), '',
        desk.text(isAll ? { zh: '经过', en: 'Events' } : { zh: '最近', en: 'Recent' }), ...shown.map((event) => `  ${eventLine(event, replacedBy(event, events), found, desk.language)}`), ...hint, '',
        ...asOf === undefined ? nextActs(found, today, desk) : [desk.text({ zh: `这是 ${day ?? ''} 结束时的情况。看现在 → lianxi task ${measure}`, en: `As it stood at the end of ${day ?? ''}. The present → lianxi task ${measure}` })],
      ]);
    }));
};

function heading(found: Schemas['Task'], desk: Desk): string[] {
  const { language } = desk;
  const { coordinator, phase, progress, flags, nextStep } = found;
  const provisional = coordinator.provisional ? desk.text({ zh: '（暂定，按原文排序）', en: ' (provisional, first named)' }) : '';
  return [
    desk.text({ zh: `措施${found.measure} ${found.heading}`, en: `Measure ${found.measure} ${found.heading}` }),
    ...facts([
      [desk.text({ zh: '部分', en: 'section' }), found.section],
      [desk.text({ zh: '责任单位', en: 'bureaus' }), responsible(found, desk)],
      [desk.text({ zh: '汇总单位', en: 'coordinator' }), `${coordinator.name}${provisional}`],
      [desk.text({ zh: '阶段', en: 'phase' }), [say(language, `phase.${phase}`), say(language, `progress.${progress}`), ...flags.map((flag) => say(language, `flag.${flag}`))].join(' · ')],
      [desk.text({ zh: '等待', en: 'waiting' }), waitingLines(found, language).join('\n') || '—'],
      [desk.text({ zh: '下一步', en: 'next step' }), nextStep ? stepLine(nextStep, language) : '—'],
      [desk.text({ zh: '工作流', en: 'workflow' }), found.workflow],
    ], 110),
  ];
}

/** A sentence for each thing that is waited for, the bureaus that are asked for the same in one. */
function waitingLines({ waitingFor }: Schemas['Task'], language: Language): string[] {
  const groups = new Map<string, Schemas['Waiting'][]>();
  for (const waiting of waitingFor) {
    const matter = `${waiting.what} ${waiting.milestone ?? ''}`;
    groups.set(matter, [...groups.get(matter) ?? [], waiting]);
  }
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map(({ what, milestone = '', since }) => (
    `${say(language, `waiting.${what}`, { bureau: group.map(({ name, handler }) => withHandler(name, handler, language)).join('、'), milestone })}${language === 'zh' ? `（${dateOf(since)}起）` : ` (since ${dateOf(since)})`}`
  )));
}

/** 谁经办: `市科技局（成果转化科）`. */
function withHandler(name: string, handler: Schemas['Handler'] | undefined, language: Language): string {
  if (!handler) return name;
  return language === 'zh' ? `${name}（${handler.title}）` : `${name} (${handler.title})`;
}

function responsible({ parts, openGroups }: Schemas['Task'], desk: Desk): string {
  const printed = (['lead', 'joint', 'participant'] as const).flatMap((duty) => {
    const names = parts.filter((part) => part.duty === duty).map(({ name, handler, receipt }) => `${withHandler(name, handler, desk.language)}${receipt === 'awaited' ? desk.text({ zh: '（未签收）', en: ' (not signed)' }) : ''}`);
    return names.length === 0 ? [] : [`${say(desk.language, `duty.${duty}`)} ${names.join('、')}`];
  });
  return [...printed, ...openGroups.map((group) => openGroup(group, desk))].join('\n');
}

/** A clause that ends in 等 leaves open who else takes part; any other group is called what the plan calls it. */
function openGroup(printed: string, desk: Desk): string {
  return printed === '等' ? desk.text({ zh: '另有单位未列名（原文以“等”结尾）', en: "others not named (the clause ends in '等')" }) : desk.text({ zh: `另及 ${printed}`, en: `and ${printed}` });
}

function milestones(found: Schemas['Task'], desk: Desk): string[] {
  const { language } = desk;
  const names = new Map(found.parts.map(({ bureau, name }) => [bureau, name]));
  const columns = [
    { title: desk.text({ zh: '节点', en: 'milestone' }) },
    { title: desk.text({ zh: '完成期限', en: 'due' }) },
    { title: desk.text({ zh: '报送期限', en: 'report by' }) },
    { title: desk.text({ zh: '状态', en: 'state' }), atMost: 14 },
    { title: desk.text({ zh: '配合情况', en: 'contributions' }), atMost: 24 },
    { title: desk.text({ zh: '成果', en: 'deliverable' }), atMost: 28 },
  ];
  return table(columns, found.milestones.map(({ key, dueOn, reportBy, phase, flags, timeliness, contributions, text }) => [
    key,
    dueOn ?? say(language, 'calendarAwaited'),
    reportBy ?? '',
    [say(language, `milestonePhase.${phaseSaid(key, phase)}`), ...flags.map((flag) => say(language, `flag.${flag}`)), ...(timeliness ? [timeliness.sentence[language]] : [])].join(' '),
    contributed(contributions.filter(({ bureau }) => bureau !== found.coordinator.bureau), names, desk),
    text,
  ]));
}

/** The plan's targets that milestones report on, each against what was reported. */
function targets(found: Schemas['Task'], desk: Desk): string[] {
  const rows = found.milestones.flatMap(({ key, targets: of = [] }) => of.map(({ id, text, kind, values, unit, figure }) => [
    key, id, text, `${kind === 'ratio-min' ? '≥' : ''}${values.join('–')}${unit}`,
    figure ? `${figure.reached ? '✓' : '✗'} ${figure.value}${unit} ${figure.on}` : '—',
  ]));
  if (rows.length === 0) return [];
  const titles = [{ zh: '节点', en: 'milestone' }, { zh: '指标', en: 'target' }, { zh: '原文', en: 'in the plan' }, { zh: '目标', en: 'aim' }, { zh: '完成', en: 'reached' }];
  return ['', ...table(titles.map((title, place) => ({ title: desk.text(title), ...(place === 2 && { atMost: 40 }) })), rows)];
}

function contributed(contributions: Schemas['Milestone']['contributions'], names: ReadonlyMap<string, string>, desk: Desk): string {
  if (contributions.length === 0) return '—';
  const missing = contributions.filter(({ state }) => state === 'awaited').map(({ bureau }) => names.get(bureau) ?? bureau);
  const count = `${contributions.length - missing.length}/${contributions.length}`;
  return missing.length === 0 ? count : `${count} ${desk.text({ zh: '缺', en: 'missing' })} ${missing.join('、')}`;
}
