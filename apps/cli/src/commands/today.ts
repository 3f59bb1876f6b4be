import type { Schemas } from '@lianxi/api-client/client';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { passesCheckpoint } from '@lianxi/wording/milestone';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { clockOf } from '../desk/jump';
import { linkLines } from '../desk/links';
import { pad, wrap } from '../terminal/width';
import { dateOf, weekdayOf } from '../terminal/when';
import { actFor } from './next-acts';
import type { Register } from './register';
import { atMost, command } from './register';

interface Options {
  readonly last: number;
  readonly read?: true;
}

/** A post's desk: what it was told, what waits for it, and what it waits for. */
interface Today {
  readonly told: Schemas['ToldPage'];
  readonly mine: Schemas['ToDoPage'];
  readonly awaited: Schemas['ToDoPage'];
}

/** `today`: a post's own desk, with the next command to type for each matter. */
export const today: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'today',
    summary: '本岗位的待办、等他人办理的和新告知 · what waits for a post, what it waits for, what it was told',
    examples: ['lianxi today --as kejiju', 'lianxi today --as kejiju/head', 'lianxi today --as office --last 50', 'lianxi today --as kejiju --read'],
  })
    .option('--last <n>', '各列最多几条 · how many of each', atMost, 20)
    .option('--read', '把列出的告知标为已读 · mark as read what is shown')
    .action(onDesk(async (desk, { last, read }: Options) => {
      const programme = await clockOf(desk, await desk.programme());
      const path = { programme: programme.id };
      const toDos = (side: 'mine' | 'awaited') => desk.ask((api) => api.GET('/api/v1/programmes/{programme}/to-dos', { params: { path, query: { side, limit: last } } }));
      const told = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/inbox', { params: { path, query: { unread: 'true', limit: last } } }));
      const found: Today = { told, mine: await toDos('mine'), awaited: await toDos('awaited') };
      const items = told.items.flatMap(({ task, list, seq }): Schemas['ReadForm']['items'] => (task !== undefined ? [{ task, seq }] : list ? [{ list: list.id, seq }] : []));
      if (read && items.length > 0) {
        await desk.act(desk.actor(office), (api, key) => api.POST('/api/v1/programmes/{programme}/inbox/read', { params: { path, header: { 'Idempotency-Key': key } }, body: { items } }));
      }
      desk.show({ ...found, workflows: programme.workflows }, () => [...lines(found, programme, desk), '', ...linkLines('all', programme.workflows, desk)]);
    }));
};

function lines({ told, mine, awaited }: Today, { today: day }: Schemas['Programme'], desk: Desk): string[] {
  const { role } = desk.actor(office);
  const toDo = (one: Schemas['ToDo']): string[] => [
    ...entry(`${one.dueOn ?? say(desk.language, 'calendarAwaited')}${left(one, desk)}`, `${measureOf(one, desk)} ${one.sentence[desk.language]}`, desk),
    ...(one.operation === undefined ? [] : [`${' '.repeat(widths[desk.language] + 3)}→ ${actFor({ ...one, onPaper: role === 'office' }, day, desk)}`]),
  ];
  return [
    `${day} ${weekdayOf(day, desk.language)}`,
    ...section(desk.text({ zh: '新告知', en: 'New notices' }), told, (one) => entry(`${dateOf(one.at)} ${say(desk.language, passesCheckpoint(one.kind, one.milestone) ? 'milestonePhase.checkpoint-passed' : `toldKind.${one.kind}`)}`, [measureOf(one, desk), one.why[desk.language]].filter((part) => part !== '').join(' '), desk), desk),
    ...section(desk.text({ zh: '待办', en: 'To do' }), mine, toDo, desk),
    ...section(desk.text({ zh: '等他人办理', en: 'Waiting for others' }), awaited, toDo, desk),
  ];
}

/** How wide the day of a matter may be, beside which it stands. */
const widths = { zh: 28, en: 33 } as const;

function section<Item>(title: string, { items, next }: { readonly items: readonly Item[]; readonly next?: string | undefined }, linesOf: (item: Item) => string[], desk: Desk): string[] {
  const count = `${items.length}${next === undefined ? '' : '+'}`;
  return ['', desk.text({ zh: `■ ${title}（${count}）`, en: `■ ${title} (${count})` }), ...items.flatMap(linesOf), ...(next === undefined ? [] : [desk.text({ zh: '  还有更多 → --last 200', en: '  There are more → --last 200' })])];
}

function entry(head: string, said: string, { language }: Desk): string[] {
  const width = widths[language];
  const [first = '', ...rest] = wrap(said, 98 - width);
  return [`  ${pad(head, width)} ${first}`, ...rest.map((text) => ' '.repeat(width + 3) + text)];
}

/** `[措施3]`; nothing of what is told of a strike-off list. */
const measureOf = ({ measure }: { readonly measure?: number | undefined }, desk: Desk): string => (measure === undefined ? '' : desk.text({ zh: `[措施${measure}]`, en: `[measure ${measure}]` }));

/** `（剩3个工作日）`. */
function left({ daysLeft }: Schemas['ToDo'], desk: Desk): string {
  if (daysLeft === undefined) return '';
  return daysLeft < 0 ? desk.text({ zh: `（已过${-daysLeft}个工作日）`, en: ` (${-daysLeft} working days over)` }) : desk.text({ zh: `（剩${daysLeft}个工作日）`, en: ` (${daysLeft} working days left)` });
}
