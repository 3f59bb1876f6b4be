import type { Schemas } from '@lianxi/api-client/client';
import { office, post as postOf } from '@lianxi/rehearsal/bureaus/intention';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { facts, table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import type { Register } from './register';
import { command } from './register';

/** `posts handover`: what passed over when a post changed hands (交接单). */
export const handover: Register = (group, onDesk) => {
  command(group, {
    usage: 'handover <post>',
    summary: '交接单：任职人员变更时移交的事项 · what passed over when a post changed hands',
    examples: ['lianxi posts handover kejiju-liaison --as kejiju/head', 'lianxi posts handover kejiju-liaison'],
  })
    .option('--at <instant>', '截至该时间的最近一次变更（真实时间，UTC） · the last change up to then')
    .action(onDesk(async (desk, post: string, { at }: { at?: string }) => {
      const by = desk.actor(postOf(office.bureau, 'security-admin'));
      const sheet = await desk.ask((api) => api.GET('/api/v1/organisation/posts/{post}/handover', { params: { path: { post }, query: { at } } }), by);
      desk.show(sheet, () => lines(sheet, desk));
    }));
};

function lines(sheet: Schemas['Handover'], desk: Desk): string[] {
  const { at, bureauName, title, outgoing, incoming, substitutes, endedSessions, endedTokens, toDos, tasks, unread = [], drafts = [] } = sheet;
  if (at === undefined) return [desk.text({ zh: `${bureauName}${title} 还没有人任职。`, en: `Nobody has held ${title} of ${bureauName} yet.` })];
  const named = (holdings: Schemas['Handover']['outgoing']): string => holdings.map(({ name }) => name ?? say(desk.language, 'nameErased')).join(desk.text({ zh: '、', en: ', ' })) || '—';
  return [
    desk.text({ zh: `${bureauName}${title} 交接单 · ${timeOf(at)}`, en: `Handover of ${title}, ${bureauName} · ${timeOf(at)}` }),
    ...facts([
      [desk.text({ zh: '  移交', en: '  from' }), named(outgoing)],
      [desk.text({ zh: '  接收', en: '  to' }), named(incoming)],
      [desk.text({ zh: '  代理', en: '  standing in' }), named(substitutes)],
      [desk.text({ zh: '  已止登录', en: '  sessions ended' }), String(endedSessions)],
      [desk.text({ zh: '  已止令牌', en: '  tokens ended' }), endedTokens.map(({ name, person }) => `${name} (${person})`).join('、') || '—'],
    ]),
    ...(toDos && tasks ? [...toDoLines(toDos, desk), ...taskLines(tasks, desk), ...unreadLines(unread, drafts.length, desk)] : [desk.text({ zh: '任务事项由岗位所在单位查看。', en: 'What is said of tasks is for the bureau whose post it is.' })]),
  ];
}

function toDoLines(toDos: NonNullable<Schemas['Handover']['toDos']>, desk: Desk): string[] {
  if (toDos.length === 0) return [desk.text({ zh: '没有待办事项。', en: 'Nothing waited for the post.' })];
  return [desk.text({ zh: `待办 ${toDos.length} 项`, en: `${toDos.length} to do` }), ...toDos.map(({ measure, sentence }) => `  ${desk.text({ zh: '措施', en: 'measure ' })}${measure} ${sentence[desk.language]}`)];
}

function unreadLines(unread: NonNullable<Schemas['Handover']['unread']>, drafts: number, desk: Desk): string[] {
  return [
    desk.text({ zh: `现在未读的告知 ${unread.length} 件，未发出的草稿 ${drafts} 份`, en: `${unread.length} notices not read by now, ${drafts} drafts not sent` }),
    ...unread.map(({ why }) => `  ${why[desk.language]}`),
  ];
}

function taskLines(tasks: NonNullable<Schemas['Handover']['tasks']>, desk: Desk): string[] {
  if (tasks.length === 0) return [];
  const titles = [{ zh: '措施', en: 'measure' }, { zh: '节点', en: 'milestone' }, { zh: '完成期限', en: 'due' }, { zh: '报送期限', en: 'report by' }, { zh: '汇总', en: 'coordinates' }, { zh: '经办', en: 'handled by' }];
  return table(titles.map((title) => ({ title: desk.text(title) })), tasks.map(({ measure, heading, milestone = '', dueOn = '', reportBy = '', coordinates, handler }) => [`${measure} ${heading}`, milestone, dueOn, reportBy, coordinates ? '✓' : '', handler?.title ?? '']));
}
