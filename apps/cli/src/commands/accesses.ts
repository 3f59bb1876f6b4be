import type { Schemas } from '@lianxi/api-client/client';
import { office, post as postOf } from '@lianxi/rehearsal/bureaus/intention';
import type { TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { everything } from '../desk/pages';
import { table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import type { Register } from './register';
import { command } from './register';

/** `audit accesses`: who downloaded or exported what. */
export const accesses: Register = (group, onDesk) => {
  command(group, {
    usage: 'accesses',
    summary: '谁下载、导出了什么，由审计管理员查看 · who downloaded or exported what, for the auditor',
    examples: ['lianxi audit accesses', 'lianxi audit accesses --json'],
  }).action(onDesk(async (desk) => {
    const by = desk.actor(postOf(office.bureau, 'auditor'));
    const items = await everything((cursor) => desk.ask((api) => api.GET('/api/v1/audit/accesses', { params: { query: { cursor, limit: 200 } } }), by));
    desk.show({ items }, () => (items.length === 0 ? [desk.text({ zh: '还没有下载和导出。', en: 'Nothing was downloaded or exported yet.' })] : lines(items, desk)));
  }));
};

const given = { evidence: { zh: '下载证明材料', en: 'evidence read' }, 'task-proof': { zh: '导出任务经过', en: 'task exported' }, 'list-proof': { zh: '导出清单经过', en: 'list exported' }, ledger: { zh: '导出台账', en: 'ledger exported' }, paper: { zh: '打印文书', en: 'paper printed' } } as const;

function lines(items: readonly Schemas['Access'][], desk: Desk): string[] {
  const titles = [{ zh: '时间', en: 'at' }, { zh: '人员', en: 'person' }, { zh: '岗位', en: 'post' }, { zh: '事项', en: 'what' }, { zh: '任务或方案', en: 'of' }, { zh: '文件', en: 'file' }];
  return table(titles.map((title) => ({ title: desk.text(title) })), items.map(({ at, person, bureau, role, what, aggregate, sha256 = '' }) => (
    [timeOf(at), person, `${bureau} ${say(desk.language, `role.${role}` as TextKey)}`, desk.text(given[what ?? 'evidence']), aggregate, sha256.slice(0, 12)])));
}
