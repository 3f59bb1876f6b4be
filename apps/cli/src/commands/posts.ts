import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import type { Identity } from '../desk/identity';
import { everything } from '../desk/pages';
import { table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import type { Register } from './register';
import { command } from './register';

/** Who changes posts where nobody else is named. */
const securityAdmin: Identity = { person: 'security-admin', bureau: 'lianxi-office', role: 'security-admin' };

interface Letter {
  readonly letter: string;
}

/** `posts`, `posts take`, `posts leave`: who holds what, and what changes it. */
export const posts: Register = (parent, onDesk) => {
  const group = parent.command('posts').summary('岗位及任职人员 · posts and who holds them').description('岗位及任职人员 · posts and who holds them');
  command(group, {
    usage: 'list',
    summary: '各岗位及任职人员 · the posts, and who holds each',
    examples: ['lianxi posts', 'lianxi posts list --bureau kejiju', 'lianxi posts --json'],
  }, { isDefault: true })
    .option('--bureau <bureau>', '只列一个单位的 · those of one bureau')
    .action(onDesk(async (desk, { bureau }: { bureau?: string }) => {
      const items = await everything((cursor) => desk.ask((api) => api.GET('/api/v1/organisation/posts', { params: { query: { bureau, cursor, limit: 200 } } })));
      desk.show({ items }, () => (items.length === 0 ? [desk.text(none)] : lines(items, desk)));
    }));
  command(group, {
    usage: 'take',
    summary: '到岗：原任职人员同时离岗 · somebody takes a post, and whoever held it leaves it',
    examples: ['lianxi posts take kejiju-liaison li-ming --letter 新科函〔2020〕9号', 'lianxi posts take kejiju-head wang --substitute --until 2021-01-20T01:00:00.000Z --letter 1号'],
  })
    .argument('<post>', '岗位编号 · id of the post')
    .argument('<person>', '人员编号 · id of the person')
    .requiredOption('--letter <number>', '依据的函号 · number of the letter it rests on')
    .option('--substitute', '代理，与任职人员并行 · stands in beside the holder')
    .option('--from <instant>', '自何时起（UTC），不写即现在 · since when; now when left out')
    .option('--until <instant>', '至何时止（UTC） · until when')
    .action(onDesk(async (desk, post: string, person: string, body: Letter & { substitute?: true; from?: string; until?: string }) => {
      const { letter, substitute, from, until } = body;
      const done = await desk.act(desk.actor(securityAdmin), (api, key) => api.POST('/api/v1/organisation/posts/{post}/holder', { params: { path: { post }, header: { 'Idempotency-Key': key } }, body: { person, letter, substitute, from, until } }));
      desk.show(done, () => [desk.text({ zh: `✓ ${person} 已到岗 ${post}（${letter}）。看看 → lianxi posts`, en: `✓ ${person} holds ${post} (${letter}). Look → lianxi posts` })]);
    }));
  command(group, {
    usage: 'leave',
    summary: '离岗：即时生效，不能再以此岗位办理 · somebody leaves a post, at once',
    examples: ['lianxi posts leave kejiju-liaison li-ming --letter 新科函〔2020〕10号'],
  })
    .argument('<post>', '岗位编号 · id of the post')
    .argument('<person>', '人员编号 · id of the person')
    .requiredOption('--letter <number>', '依据的函号 · number of the letter it rests on')
    .action(onDesk(async (desk, post: string, person: string, { letter }: Letter) => {
      const done = await desk.act(desk.actor(securityAdmin), (api, key) => api.POST('/api/v1/organisation/posts/{post}/departure', { params: { path: { post }, header: { 'Idempotency-Key': key } }, body: { person, letter } }));
      desk.show(done, () => [desk.text({ zh: `✓ ${person} 已离岗 ${post}（${letter}）。看看 → lianxi posts`, en: `✓ ${person} has left ${post} (${letter}). Look → lianxi posts` })]);
    }));
};

const none = { zh: '还没有登记岗位，开发方式下任何人可以任何岗位办理。登记 → /api/docs，organisation 组织', en: 'No posts are entered yet; in development anybody may act in any. Enter them → /api/docs, organisation' };

function lines(items: readonly Schemas['Post'][], desk: Desk): string[] {
  const titles = [{ zh: '单位', en: 'bureau' }, { zh: '岗位', en: 'post' }, { zh: '名称', en: 'title' }, { zh: '任职', en: 'held by' }, { zh: '自', en: 'since' }];
  const rows = items.flatMap(({ bureauName, post, role, title, holdings }) => {
    const current = holdings.filter((one) => one.current);
    const named = current.map(({ person, name, for: whom }) => `${name ?? person}${whom === undefined ? '' : desk.text({ zh: `（代 ${whom}）`, en: ` (for ${whom})` })}`);
    return [[bureauName, post, `${title} · ${say(desk.language, `role.${role}`)}`, named.join('\n') || '—', current.map(({ from }) => timeOf(from)).join('\n')]];
  });
  return table(titles.map((title) => ({ title: desk.text(title) })), rows);
}
