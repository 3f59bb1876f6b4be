import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import { bureauNames } from '../desk/bureau-names';
import type { Desk } from '../desk/desk';
import { wrap } from '../terminal/width';
import { dateOf, weekdayOf } from '../terminal/when';
import type { Register } from './register';
import { command } from './register';

const kinds = ['escalated', 'late', 'disputed', 'question'] as const;

/** `agenda`: what is before the joint meeting (联席会议), and why. */
export const agenda: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'agenda',
    summary: '联席会议议题及其缘由 · the joint meeting\'s agenda',
    examples: ['lianxi agenda', 'lianxi agenda --json'],
  }).action(onDesk(async (desk) => {
    const programme = await desk.programme();
    const answer = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/agenda', { params: { path: { programme } } }));
    const names = desk.json ? new Map<string, string>() : await bureauNames(desk, programme);
    desk.show(answer, () => [
      desk.text({ zh: `联席会议议题 · ${answer.today} ${weekdayOf(answer.today, 'zh')} · ${answer.items.length}项`, en: `Joint meeting · ${answer.today} ${weekdayOf(answer.today, 'en')} · ${answer.items.length} items` }),
      ...kinds.flatMap((kind) => section(kind, inOrder(answer.items.filter((item) => item.kind === kind)), names, desk)),
    ]);
  }));
};

/** By day, then as the plan numbers its measures: the steps of a morning are spread over a minute, which means nothing here. */
function inOrder(items: readonly Schemas['AgendaItem'][]): Schemas['AgendaItem'][] {
  const day = ({ since }: Schemas['AgendaItem']): string => (since === undefined ? '' : dateOf(since));
  return [...items].sort((a, b) => day(a).localeCompare(day(b)) || (a.measure ?? 0) - (b.measure ?? 0));
}

function section(kind: (typeof kinds)[number], items: readonly Schemas['AgendaItem'][], names: ReadonlyMap<string, string>, desk: Desk): string[] {
  if (items.length === 0) return [];
  return ['', `■ ${say(desk.language, `agenda.${kind}`)} (${items.length})`, ...items.flatMap((item, place) => itemLines(item, place + 1, names, desk))];
}

function itemLines({ kind, matter, why, measure, milestone, since, bureaus }: Schemas['AgendaItem'], number: number, names: ReadonlyMap<string, string>, desk: Desk): string[] {
  const place = [measure === undefined ? '' : `→ lianxi task ${measure}`, since === undefined ? '' : desk.text({ zh: `自 ${dateOf(since)}`, en: `since ${dateOf(since)}` })];
  const waiting = bureaus.length === 0 ? '' : `${desk.text({ zh: '等待', en: 'waits for' })} ${bureaus.map((bureau) => names.get(bureau) ?? bureau).join('、')}`;
  const where = milestone === undefined ? '' : `${milestone} `;
  return [
    ...wrap(`${number}. ${where}${matter[desk.language]}`, 98).map((line, at) => `${at === 0 ? '  ' : '     '}${line}`),
    ...(kind === 'question' ? [] : wrap(why[desk.language], 94).map((line) => `     ${line}`)),
    ...wrap(waiting, 94).filter((line) => line !== '').map((line) => `     ${line}`),
    ...(place.some((text) => text !== '') ? [`     ${place.filter((text) => text !== '').join(' · ')}`] : []),
  ];
}
