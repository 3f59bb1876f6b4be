import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office, post as postOf } from '@lianxi/rehearsal/bureaus/intention';
import type { Desk } from '../desk/desk';
import type { Identity } from '../desk/identity';
import { facts } from '../terminal/table';
import { timeOf } from '../terminal/when';
import type { AuthorityOptions } from './authority';
import { authorityIfAny, wholeAuthority } from './authority';
import type { Register } from './register';
import { command } from './register';

/** Who closes accounts where nobody else is named. */
const securityAdmin: Identity = postOf(office.bureau, 'security-admin');

interface Letter {
  readonly letter: string;
}

/** `accounts close`, `accounts reopen`, `accounts erase`: whoever leaves the house, comes back, or is to be forgotten by name. */
export const accounts: Register = (parent, onDesk) => {
  const summary = '账户：注销、重新启用、删除姓名，由安全管理员办理 · close accounts, erase names';
  const group = parent.command('accounts').summary(summary).description(summary);
  command(group, {
    usage: 'close <person>',
    summary: '注销：离开全部岗位，登录和令牌即时终止 · they leave all posts and sign in no more',
    examples: ['lianxi accounts close li-ming --letter 新科函〔2026〕12号'],
  })
    .requiredOption('--letter <number>', '依据的函号 · number of the letter it rests on')
    .action(onDesk(async (desk, person: string, { letter }: Letter) => {
      const by = desk.actor(securityAdmin);
      const done = await desk.act(by, (api, key) => api.POST('/api/v1/accounts/{person}/closure', { params: { path: { person }, header: { 'Idempotency-Key': key } }, body: { letter } }));
      desk.show(done, () => [...doneLines(desk, done, { zh: `${person} 的账户已注销（${letter}）`, en: `the account of ${person} is closed (${letter})` }, by), ...leftLines(done.left, desk)]);
    }));
  command(group, {
    usage: 'reopen <person>',
    summary: '重新启用已注销的账户，另行重置口令、安排岗位 · open a closed account again',
    examples: ['lianxi accounts reopen li-ming --letter 新科函〔2027〕1号'],
  })
    .requiredOption('--letter <number>', '依据的函号 · number of the letter it rests on')
    .action(onDesk(async (desk, person: string, { letter }: Letter) => {
      const by = desk.actor(securityAdmin);
      const done = await desk.act(by, (api, key) => api.POST('/api/v1/accounts/{person}/reopening', { params: { path: { person }, header: { 'Idempotency-Key': key } }, body: { letter } }));
      desk.show(done, () => doneLines(desk, done, { zh: `${person} 的账户已重新启用（${letter}）；口令须重置，岗位须重新安排`, en: `the account of ${person} is open again (${letter}); the password is to be reset, posts are to be taken anew` }, by));
    }));
  authorityIfAny(command(group, {
    usage: 'erase <person>',
    summary: '删除已注销人员的姓名，不能恢复；保管期限未满的须有依据 · erase a name for good',
    examples: ['lianxi accounts erase li-ming', 'lianxi accounts erase li-ming --authority 批示 --number 新政批〔2026〕3号 --on 2026-01-05'],
  })).action(onDesk(async (desk, person: string, said: Partial<AuthorityOptions>) => { await erase(desk, person, said); }));
};

/** Where the name stands besides can only be told while it is known: first the places, then the act. */
async function erase(desk: Desk, person: string, said: Partial<AuthorityOptions>): Promise<void> {
  const by = desk.actor(securityAdmin);
  const authority = wholeAuthority(said);
  const { items: mentions } = await desk.ask((api) => api.GET('/api/v1/accounts/{person}/mentions', { params: { path: { person } } }), by);
  const done = await desk.act(by, (api, key) => api.POST('/api/v1/accounts/{person}/erasure', { params: { path: { person }, header: { 'Idempotency-Key': key } }, body: { authority } }));
  desk.show({ ...done, mentions }, () => [...doneLines(desk, done, { zh: `${person} 的姓名已删除`, en: `the name of ${person} is erased` }, by), ...mentionLines(mentions, desk)]);
}

function doneLines(desk: Desk, { at }: Pick<Schemas['OrganisationDecision'], 'at'>, what: Bilingual, by: Identity): string[] {
  return [`✓ ${desk.text(what)} · ${timeOf(at)}`, ...facts([[desk.text({ zh: '  经办', en: '  by' }), `${by.bureau}/${by.role} ${by.person}`]])];
}

function leftLines(left: Schemas['AccountClosed']['left'], desk: Desk): string[] {
  return left.flatMap(({ post, title, vacant }) => [
    `  ${post} ${title} · ${desk.text(vacant ? { zh: '现无人任职', en: 'nobody holds it now' } : { zh: '仍有人任职', en: 'held by somebody else' })}`,
    ...(vacant ? [desk.text({ zh: `    安排到岗 → lianxi posts take ${post} <人员> --letter 文号`, en: `    appoint somebody → lianxi posts take ${post} <person> --letter NUMBER` })] : []),
    desk.text({ zh: `    交接单 → lianxi posts handover ${post}`, en: `    handover sheet → lianxi posts handover ${post}` }),
  ]);
}

function mentionLines(mentions: Schemas['Mentions']['items'], desk: Desk): string[] {
  if (mentions.length === 0) return [];
  return [
    desk.text({ zh: '  经办人所写的文字中还有这个姓名，可能是同名的人；请看得到任务的人核对后逐件删除：', en: '  The name stands in what people wrote too, maybe of somebody else; have whoever sees the task look, then erase one by one:' }),
    ...mentions.map(({ task, list, programme, event }) => `    lianxi erase ${task ?? `${list} --list --programme ${programme}`} ${event} --authority … --number … --on …`),
  ];
}
