import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { say } from '@lianxi/wording/say';
import { bureauNames } from '../desk/bureau-names';
import type { Desk } from '../desk/desk';
import { showWithWorkflows } from '../desk/links';
import { everything } from '../desk/pages';
import { tasksOf } from '../desk/tasks';
import { dateOf, weekdayOf } from '../terminal/when';
import { waitLines } from './agenda-waits';
import { questionLines } from './agenda-questions';
import type { Register } from './register';
import { command } from './register';

const kinds = ['escalated', 'late', 'disputed', 'question'] as const;

type Kind = (typeof kinds)[number];

/** What brings all of a kind before the meeting: said once, above its items. */
const reasons: Readonly<Record<Kind, Bilingual>> = {
  escalated: { zh: '提请督办后仍未报', en: 'still not reported after it was put to the inspection office' },
  late: { zh: '待签批，超过规定时限', en: 'waits for its sign-off longer than allowed' },
  disputed: { zh: '一再退回，未取得一致', en: 'returned again and again' },
  question: { zh: '方案没有写明，须会议议定', en: 'the plan leaves it open, the meeting settles it' },
};

/** `agenda`: what is before the joint meeting (联席会议): by kind, a line each. */
export const agenda: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'agenda',
    summary: '联席会议议题：谁在等谁，从何时起 · the joint meeting\'s agenda',
    examples: ['lianxi agenda', 'lianxi agenda --json'],
  }).action(onDesk(async (desk) => {
    const programme = await desk.programme();
    const { next, ...first } = await agendaPage(desk, programme);
    const answer = { ...first, items: [...first.items, ...next === undefined ? [] : await everything((cursor) => agendaPage(desk, programme, cursor ?? next))] };
    const [names, tasks] = desk.json ? [new Map<string, string>(), []] : await Promise.all([bureauNames(desk, programme), tasksOf(desk)]);
    const linesOf = (kind: Kind, items: readonly Schemas['AgendaItem'][]): string[] => (
      kind === 'question' ? questionLines(items, desk) : waitLines(items, { names, tasks }, desk)
    );
    await showWithWorkflows(desk, programme, answer, () => [
      desk.text({ zh: `联席会议议题 · ${answer.today} ${weekdayOf(answer.today, 'zh')} · ${answer.items.length}项`, en: `Joint meeting · ${answer.today} ${weekdayOf(answer.today, 'en')} · ${answer.items.length} items` }),
      ...kinds.flatMap((kind) => section(kind, inOrder(answer.items.filter((item) => item.kind === kind)), linesOf, desk)),
      ...lookCloser(answer.items, desk),
    ]);
  }));
};

function agendaPage(desk: Desk, programme: string, cursor?: string): Promise<Schemas['Agenda']> {
  return desk.ask((api) => api.GET('/api/v1/programmes/{programme}/agenda', { params: { path: { programme }, query: { cursor, limit: 200 } } }));
}

/** By day, then as the plan numbers its measures: the steps of a morning are spread over a minute, which means nothing here. */
function inOrder(items: readonly Schemas['AgendaItem'][]): Schemas['AgendaItem'][] {
  const day = ({ since }: Schemas['AgendaItem']): string => (since === undefined ? '' : dateOf(since));
  return [...items].sort((a, b) => day(a).localeCompare(day(b)) || (a.measure ?? 0) - (b.measure ?? 0));
}

function section(kind: Kind, items: readonly Schemas['AgendaItem'][], linesOf: (kind: Kind, items: readonly Schemas['AgendaItem'][]) => string[], desk: Desk): string[] {
  if (items.length === 0) return [];
  return ['', `■ ${say(desk.language, `agenda.${kind}`)} (${items.length}) · ${desk.text(reasons[kind])}`, ...linesOf(kind, items)];
}

/** How one of them is looked at: the first that is listed. */
function lookCloser(items: readonly Schemas['AgendaItem'][], desk: Desk): string[] {
  const [about] = kinds.filter((kind) => kind !== 'question').flatMap((kind) => inOrder(items.filter((item) => item.kind === kind)));
  return about?.measure === undefined ? [] : ['', desk.text({ zh: `看一项 → lianxi task ${about.measure}`, en: `one of them → lianxi task ${about.measure}` })];
}
