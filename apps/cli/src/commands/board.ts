import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import type { LooksBack } from '../desk/as-of';
import { asOfEnd } from '../desk/as-of';
import type { Desk } from '../desk/desk';
import { clockOf } from '../desk/jump';
import { showWithWorkflows } from '../desk/links';
import { table } from '../terminal/table';
import { wrap } from '../terminal/width';
import { weekdayOf } from '../terminal/when';
import type { Register } from './register';
import { command, looksBack } from './register';

const words = ['done', 'on-schedule', 'slow', 'not-started'] as const;
const flags = ['near-due', 'overdue', 'late-report', 'stagnant'] as const;

/** Flags in a cell, in one character each; the legend below the board spells them out. */
const marks = {
  zh: { 'near-due': '临', overdue: '逾', 'late-report': '迟', stagnant: '停' },
  en: { 'near-due': 'N', overdue: 'O', 'late-report': 'L', stagnant: 'S' },
} as const;

/** So wide that a bureau's id, five sections and the gaps between them fit into a hundred columns. */
const widths = { bureau: 18, section: 15, gap: 1 } as const;

/** `board`: where each bureau stands in each section of the plan. */
export const board: Register = (parent, onDesk) => {
  looksBack(command(parent, {
    usage: 'board',
    summary: '看板：各单位在方案各部分的进展 · bureau × section',
    examples: ['lianxi board', 'lianxi board --as-of 2021-01-15', 'lianxi board --json'],
  })).action(onDesk(async (desk, { asOf: day }: LooksBack) => {
    const programme = await desk.programme();
    const asOf = day === undefined ? undefined : asOfEnd(day, (await clockOf(desk, programme)).today);
    const answer = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/board', { params: { path: { programme }, query: { asOf } } }));
    await showWithWorkflows(desk, programme, answer, () => lines(answer, desk));
  }));
};

function lines({ programme, today, sections, rows, all }: Schemas['Board'], desk: Desk): string[] {
  const columns = [{ title: desk.text({ zh: '单位', en: 'bureau' }), atMost: widths.bureau }, ...sections.map((title) => ({ title, atMost: widths.section }))];
  const body = rows.map((row) => [`${row.name}\n${row.bureau}`, ...sections.map((section) => cellText(row.sections[section], desk))]);
  const legend = flags.map((flag) => `${marks[desk.language][flag]} ${say(desk.language, `flag.${flag}`)}`).join(' · ');
  return [
    desk.text({ zh: `${programme} · ${today} ${weekdayOf(today, 'zh')} · 任务数`, en: `${programme} · ${today} ${weekdayOf(today, 'en')} · numbers of tasks` }),
    ...table(columns, body, widths.gap),
    ...wrap(desk.text({ zh: `全部 ${all.tasks.count} 项：`, en: `All ${all.tasks.count}: ` }) + totals(all, desk), 100),
    ...wrap(desk.text({ zh: '格中四个词是该单位自己的进展，旗标是整项任务的；“全部”一行都按整项任务计', en: 'The words of a cell are the bureau\'s own progress, its flags those of whole tasks; "All" counts whole tasks throughout' }), 100),
    legend,
    ...wrap(desk.text(stagnant), 100),
    desk.text({ zh: '看一项 → lianxi task 3', en: 'one of them → lianxi task 3' }),
  ];
}

/** The one flag that is not about a date. */
const stagnant = {
  zh: '停滞：任务未办结，却已连续多日没有任何签收、填报、申请或审批（缺省督促规则为超过 30 个工作日）',
  en: 'stagnant: open, and nobody has signed, filed, submitted or decided anything for more than 30 working days (default rules)',
} as const;

/** `达到序时进度 4`, a line for each word, then the flags: `临3 停1`. */
function cellText(cell: Schemas['BoardCell'] | undefined, desk: Desk): string {
  if (cell === undefined) return '·';
  const progress = words.flatMap((word) => { const figure = cell.progress[word]; return figure ? [`${say(desk.language, `progress.${word}`)} ${figure.count}`] : []; });
  const flagged = flags.flatMap((flag) => { const figure = cell.flags[flag]; return figure ? [`${marks[desk.language][flag]}${figure.count}`] : []; });
  return [...progress, ...(flagged.length === 0 ? [] : [flagged.join(' ')])].join('\n');
}

function totals({ progress, flags: flagged }: Schemas['BoardCell'], desk: Desk): string {
  return [
    ...words.flatMap((word) => { const figure = progress[word]; return figure ? [`${say(desk.language, `progress.${word}`)} ${figure.count}`] : []; }),
    ...flags.flatMap((flag) => { const figure = flagged[flag]; return figure ? [`${say(desk.language, `flag.${flag}`)} ${figure.count}`] : []; }),
  ].join(' · ');
}
