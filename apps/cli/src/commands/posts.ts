import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office, post as postOf } from '@lianxi/rehearsal/bureaus/intention';
import { say } from '@lianxi/wording/say';
import { bureauCalled } from '../desk/bureau';
import type { Desk } from '../desk/desk';
import type { Identity } from '../desk/identity';
import { ifAnswered } from '../desk/if-answered';
import { everything } from '../desk/pages';
import { facts, table } from '../terminal/table';
import { endOf, startOf, timeOf } from '../terminal/when';
import { handover } from './handover';
import type { Register } from './register';
import { command, date } from './register';

/** Who changes posts where nobody else is named. */
const securityAdmin: Identity = postOf(office.bureau, 'security-admin');

interface Letter {
  readonly letter: string;
}

/** `posts`, `posts take`, `posts leave`, `posts handover`: who holds what, what changes it, and what passes over then. */
export const posts: Register = (parent, onDesk) => {
  const group = parent.command('posts').summary('岗位及任职人员 · posts and who holds them').description('岗位及任职人员 · posts and who holds them');
  command(group, {
    usage: 'list',
    summary: '各岗位及任职人员 · the posts, and who holds each',
    examples: ['lianxi posts', 'lianxi posts list --bureau 科技局', 'lianxi posts --json'],
  }, { isDefault: true })
    .option('--bureau <bureau>', '只列一个单位的 · those of one bureau')
    .action(onDesk(async (desk, { bureau: named }: { bureau?: string }) => {
      const bureau = named === undefined ? undefined : bureauCalled(named, await bureausOf(desk));
      const items = await postsOf(desk, bureau);
      desk.show({ items }, () => (items.length === 0 ? [desk.text(bureau === undefined ? none : noneOf(bureau))] : lines(items, desk)));
    }));
  command(group, {
    usage: 'take',
    summary: '到岗，原任职人员同时离岗；不写 --as 的，以安全管理员办理 · somebody takes a post',
    examples: ['lianxi posts take kejiju-liaison li-ming --letter 新科函〔2026〕9号', 'lianxi posts take kejiju-liaison wang --substitute --until 2027-01-20 --letter 1号 --as kejiju'],
  })
    .argument('<post>', '岗位编号 · id of the post')
    .argument('<person>', '人员编号 · id of the person')
    .requiredOption('--letter <number>', '依据的函号 · number of the letter it rests on')
    .option('--substitute', '代理，与任职人员并行 · stands in beside the holder')
    .option('--no-signing', '代理范围不含签批（任务签批、决定延期、签署清单、撤回签署），与 --substitute 同用 · in all but signing, with --substitute')
    .option('--from <date>', '自某日起，不写即现在（真实时间） · since a day; now when left out (real time)', date)
    .option('--until <date>', '至某日结束时止 · until the end of a day', date)
    .action(onDesk(async (desk, post: string, person: string, { letter, substitute, signing, from, until }: Letter & { substitute?: true; signing: boolean; from?: string; until?: string }) => {
      const by = desk.actor(securityAdmin);
      const body = { person, letter, substitute, ...(!signing && { except: 'signing' as const }), from: from && startOf(from), until: until && endOf(until) };
      const done = await desk.act(by, (api, key) => api.POST('/api/v1/organisation/posts/{post}/holder', { params: { path: { post }, header: { 'Idempotency-Key': key } }, body }));
      await showChange(desk, done, { zh: `${person} 到岗 ${post}（${letter}）`, en: `${person} takes ${post} (${letter})` }, post, by);
    }));
  command(group, {
    usage: 'leave',
    summary: '离岗，即时生效；不写 --as 的，以安全管理员办理 · somebody leaves a post, at once',
    examples: ['lianxi posts leave kejiju-liaison li-ming --letter 新科函〔2026〕10号'],
  })
    .argument('<post>', '岗位编号 · id of the post')
    .argument('<person>', '人员编号 · id of the person')
    .requiredOption('--letter <number>', '依据的函号 · number of the letter it rests on')
    .action(onDesk(async (desk, post: string, person: string, { letter }: Letter) => {
      const by = desk.actor(securityAdmin);
      const done = await desk.act(by, (api, key) => api.POST('/api/v1/organisation/posts/{post}/departure', { params: { path: { post }, header: { 'Idempotency-Key': key } }, body: { person, letter } }));
      await showChange(desk, done, { zh: `${person} 离岗 ${post}（${letter}）`, en: `${person} leaves ${post} (${letter})` }, post, by);
    }));
  handover(group, onDesk);
};

/** What was changed and by whom, and who holds the post by now. */
async function showChange(desk: Desk, done: Schemas['OrganisationDecision'], what: Bilingual, post: string, by: Identity): Promise<void> {
  const changed = desk.json ? undefined : (await ifAnswered(postsOf(desk)))?.find((one) => one.post === post);
  desk.show(done, () => [
    `✓ ${desk.text(what)} · ${timeOf(done.at)}`,
    ...facts([
      [desk.text({ zh: '  经办', en: '  by' }), `${by.bureau}/${by.role} ${by.person}`],
      ...(changed ? [[desk.text({ zh: '  现任', en: '  now held by' }), held(changed, desk).join(desk.text({ zh: '、', en: ', ' })) || '—'] as const] : []),
    ], 100),
    ...(done.events.includes('postLeft') && done.events.includes('postTaken') ? [desk.text({ zh: '  原任职人员已同时离岗，不能再以此岗位办理。全部岗位 → lianxi posts', en: '  Whoever held it has left it at that instant and decides nothing in it any more. All posts → lianxi posts' })] : []),
    ...(done.handover === undefined ? [] : [desk.text({ zh: `  交接单 → lianxi posts handover ${post}`, en: `  Handover sheet → lianxi posts handover ${post}` })]),
  ]);
}

function postsOf(desk: Desk, bureau?: string): Promise<Schemas['Post'][]> {
  return everything((cursor) => desk.ask((api) => api.GET('/api/v1/organisation/posts', { params: { query: { bureau, cursor, limit: 200 } } })));
}

/** What each body of the organisation is called. */
async function bureausOf(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const bureaus = await everything((cursor) => desk.ask((api) => api.GET('/api/v1/organisation/bureaus', { params: { query: { cursor, limit: 200 } } })));
  return new Map(bureaus.map(({ bureau, name }) => [bureau, name]));
}

/** Who holds a post now, by name, and whom a substitute stands in for. */
function held({ holdings }: Schemas['Post'], desk: Desk): string[] {
  return holdings.filter((one) => one.current).map(({ name, for: whom, except }) => `${name ?? say(desk.language, 'nameErased')}${whom === undefined ? '' : desk.text(except === undefined ? { zh: `（代 ${whom}）`, en: ` (for ${whom})` } : { zh: `（代 ${whom}，签批除外）`, en: ` (for ${whom}, in all but signing)` })}`);
}

const noneOf = (bureau: string): Bilingual => ({ zh: `单位“${bureau}”没有登记岗位。全部岗位 → lianxi posts`, en: `No posts of '${bureau}' are entered. All posts → lianxi posts` });

const none = { zh: '还没有登记岗位。', en: 'No posts are entered yet.' };

function lines(items: readonly Schemas['Post'][], desk: Desk): string[] {
  const titles = [{ zh: '单位', en: 'bureau' }, { zh: '岗位编号', en: 'post id' }, { zh: '名称', en: 'title' }, { zh: '任职', en: 'held by' }, { zh: '自', en: 'since' }];
  const rows = items.flatMap((one) => {
    const { post, role, title, holdings } = one;
    const word = say(desk.language, `role.${role}`);
    const since = holdings.filter((one) => one.current).map(({ from }) => timeOf(from));
    return [[one.bureauName, post, title === word ? title : `${title} · ${word}`, held(one, desk).join('\n') || '—', since.join('\n')]];
  });
  return [...table(titles.map((title) => ({ title: desk.text(title) })), rows), desk.text(whatIdIsFor)];
}

const whatIdIsFor: Bilingual = { zh: '岗位编号用于 lianxi posts take、posts leave、posts handover，如 lianxi posts handover <岗位编号>', en: 'lianxi posts take, posts leave and posts handover name a post by its id, such as lianxi posts handover <post id>' };
