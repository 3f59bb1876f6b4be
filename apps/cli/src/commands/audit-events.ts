import type { Schemas } from '@lianxi/api-client/client';
import { office, post as postOf } from '@lianxi/rehearsal/bureaus/intention';
import { Option } from 'commander';
import type { Desk } from '../desk/desk';
import { everything } from '../desk/pages';
import { table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import type { Register } from './register';
import { command } from './register';

const chains = ['access', 'identity', 'organisation'] as const;

interface Sought {
  readonly chain: (typeof chains)[number];
  readonly person?: string;
  readonly day?: string;
}

/** `audit events`: what happened at the door, to posts, and to what was handed out. */
export const auditEvents: Register = (group, onDesk) => {
  command(group, {
    usage: 'events',
    summary: '登录和账户、机构和岗位、查阅和导出的记录，由审计管理员查看 · what happened to accounts, to posts, and who was given what: for the auditor',
    examples: ['lianxi audit events', 'lianxi audit events --chain identity --person li-ming', 'lianxi audit events --chain organisation --day 2026-03-02 --json'],
  })
    .addOption(new Option('--chain <chain>', 'access 查阅和导出；identity 登录和账户；organisation 机构和岗位 · which record').choices(chains).default('access'))
    .option('--person <id>', '只看此人所办、涉及此人的 · only what this person did, or what is about them')
    .option('--day <date>', '只看这一天（北京时间）· only of this day in Shanghai')
    .action(onDesk(async (desk, sought: Sought) => {
      const by = desk.actor(postOf(office.bureau, 'auditor'));
      const items = await everything((cursor) => desk.ask((api) => api.GET('/api/v1/audit/events', { params: { query: { ...sought, cursor, limit: 200 } } }), by));
      desk.show({ items }, () => (items.length === 0 ? [desk.text({ zh: '没有这样的记录。', en: 'There is no such event.' })] : lines(items, desk)));
    }));
};

function lines(items: readonly Schemas['ChainEvent'][], desk: Desk): string[] {
  const titles = [{ zh: '序号', en: 'no.' }, { zh: '时间', en: 'at' }, { zh: '办理人', en: 'by' }, { zh: '事项', en: 'what' }];
  return table(titles.map((title) => ({ title: desk.text(title) })), items.map(({ seq, at, who, said }) => [String(seq), timeOf(at), desk.text(who), desk.text(said)]));
}
