import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import { InvalidArgumentError } from 'commander';
import { bureauMeant } from '../desk/bureau-names';
import type { Desk } from '../desk/desk';
import { everything } from '../desk/pages';
import { table } from '../terminal/table';
import { saved } from './evidence-files';
import type { Register } from './register';
import { command } from './register';

interface LedgerOptions {
  readonly bureau?: string;
  readonly year?: number;
  readonly to?: string;
}

/** `ledger`: the tasks that are asked for, on screen or as a sheet for Excel. */
export const ledger: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'ledger',
    summary: '台账：按词、单位、年度查任务，可存为表格 · find tasks, or save them as a sheet',
    examples: ['lianxi ledger 实施意见', 'lianxi ledger 科技局 方案 --year 2021', 'lianxi ledger --bureau kejiju --to ./台账.csv'],
  })
    .argument('[words...]', '都要出现的词：任务、单位、成果、文号 · words that all stand in it')
    .option('--bureau <id>', '只看有这个单位的任务 · tasks this bureau has a part in')
    .option('--year <year>', '只看这一年有节点的任务 · with a milestone due in this year', calendarYear)
    .option('--to <file>', '存为表格（CSV，Excel 可直接打开），一行一个节点 · save as CSV for Excel')
    .action(onDesk(async (desk, words: readonly string[], { bureau: typed, year, to }: LedgerOptions) => {
      const bureau = typed === undefined ? undefined : await bureauMeant(desk, typed);
      const query = { programme: await desk.programme(), bureau, year, words: words.length > 0 ? words.join(' ') : undefined };
      await (to === undefined ? list(desk, query) : save(desk, query, to));
    }));
};

function calendarYear(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('应为年份，如 2021 · a year, such as 2021.');
  return Number(text);
}

/** What is looked for. */
interface Query {
  readonly programme: string;
  readonly bureau: string | undefined;
  readonly year: number | undefined;
  readonly words: string | undefined;
}

async function list(desk: Desk, query: Query): Promise<void> {
  const items = await everything((cursor) => desk.ask((api) => api.GET('/api/v1/tasks', { params: { query: { ...query, cursor, limit: 200 } } })));
  desk.show({ items }, () => (items.length === 0 ? [desk.text(none)] : [
    ...table([{ zh: '措施', en: 'measure' }, { zh: '任务', en: 'task' }, { zh: '汇总单位', en: 'coordinator' }, { zh: '期限', en: 'due' }, { zh: '进展', en: 'progress' }].map((title) => ({ title: desk.text(title), atMost: 44 })), items.map((one) => lineOf(one, desk))),
    desk.text({ zh: `${items.length} 项。看一项 → lianxi task ${items[0]?.measure ?? 3}；存为表格 → 加 --to 台账.csv`, en: `${items.length} tasks. One of them → lianxi task ${items[0]?.measure ?? 3}; as a sheet → add --to ledger.csv` }),
  ]));
}

const none = {
  zh: '没有这样的任务。词要与方案原文一致，可以只写一部分；少写一个词，或去掉 --bureau、--year 再试。全部 → lianxi ledger',
  en: 'No such task. Words are looked for as the plan prints them; try fewer, or leave out --bureau and --year. All of them → lianxi ledger',
};

function lineOf({ measure, heading, coordinator, dueOn, progress, flags }: Schemas['TaskSummary'], { language }: Desk): string[] {
  return [String(measure), heading, coordinator.name, dueOn ?? '—', [say(language, `progress.${progress}`), ...flags.map((flag) => say(language, `flag.${flag}`))].join(' · ')];
}

async function save(desk: Desk, query: Query, out: string): Promise<void> {
  await saved(out, () => desk.ask((api) => api.GET('/api/v1/ledger', { params: { query }, parseAs: 'stream' })));
  desk.show({ written: out }, () => [desk.text({ zh: `✓ 已写入 ${out}，可用 Excel、WPS 直接打开`, en: `✓ Written to ${out}; Excel and WPS open it as it is` })]);
}
