import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import type { TypedItem } from '../desk/items';
import { placesOf, seenItems, typedItems } from '../desk/items';
import { listCalled, listsOf } from '../desk/lists';
import { everything } from '../desk/pages';
import { decide, numbered, showDecided, showWithLink } from './about-list';
import { listLines, listsLines } from './list-lines';
import { signing } from './list-signing';
import type { Register } from './register';
import { command } from './register';
import type { RowWords } from './row-results';
import { rowLines, unlessAllDone } from './row-results';
import { struckOff } from './strike-off';

/** `lists`, and what is done with one: drawn up, put, signed, struck off by (拟销号清单). */
export const lists: Register = (parent, onDesk) => {
  const title = '拟销号清单 · lists signed once, by which milestones are struck off';
  const group = parent.command('lists').summary(title).description(title);
  command(group, { usage: 'list', summary: '清单目录 · all lists', examples: ['lianxi lists'] }, { isDefault: true }).action(onDesk(async (desk) => {
    const items = await listsOf(desk);
    await showWithLink(desk, { items }, () => (items.length === 0 ? [desk.text(none)] : listsLines(items, desk)));
  }));
  numbered(group, 'show', '查看清单 · a list in full', ['lianxi lists show 示例销号清单〔2020〕1号']).action(onDesk(async (desk, number: string) => {
    const list = await listCalled(desk, number);
    await showWithLink(desk, list, () => listLines(list, desk));
  }));
  numbered(group, 'draw', '拟制清单，不写节点则为全部待列入的 · draw one up of all that waits for one, or some', ['lianxi lists draw 示例销号清单〔2020〕1号', 'lianxi lists draw 示例销号清单〔2020〕1号 3/d5-2020 4/d7-2020'])
    .argument('[milestones...]', '措施/节点，如 3/d5-2020 · MEASURE/MILESTONE', typedItems)
    .action(onDesk(async (desk, number: string, typed: readonly TypedItem[] = []) => {
      const items = await seenItems(desk, typed.length > 0 ? await placesOf(desk, typed) : await unlisted(desk));
      if (items.length === 0) throw new NotDone({ zh: '没有待列入清单的节点。', en: 'Nothing waits to be listed.' });
      const programme = await desk.programme();
      const done = await desk.act(desk.actor(office), (api, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists', { params: { path: { programme }, header: { 'Idempotency-Key': key } }, body: { number, items } }));
      await showDecided(desk, done, { zh: `已拟制（${items.length}个节点）`, en: `drawn up (${items.length} milestones)` }, desk.actor(office));
    }));
  numbered(group, 'change', '增减拟稿清单的节点 · add milestones to a draft, or remove some', ['lianxi lists change 示例销号清单〔2020〕1号 --remove 4/d7-2020 --reason 另行提交会议审议'])
    .option('--add <measure/milestone>', '列入，可写多次 · to add; may be repeated', typedItems)
    .option('--remove <measure/milestone>', '移出，可写多次 · to remove; may be repeated', typedItems)
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, number: string, { add = [], remove = [], reason }: { add?: readonly TypedItem[]; remove?: readonly TypedItem[]; reason: string }) => {
      const body = { add: await seenItems(desk, await placesOf(desk, add)), remove: await placesOf(desk, remove), reason };
      await decide(desk, number, office, { zh: '已增减节点', en: 'changed' }, (api, params) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/items', { params, body }));
    }));
  numbered(group, 'put', '送签 · put it to whoever signs it', ['lianxi lists put 示例销号清单〔2020〕1号']).action(onDesk(async (desk, number: string) => {
    await decide(desk, number, office, { zh: '已送签', en: 'put to whoever signs it' }, (api, params) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/put', { params }));
  }));
  signing(group, onDesk);
  numbered(group, 'withdraw', '撤销未签的清单 · withdraw one that is not signed', ['lianxi lists withdraw 示例销号清单〔2020〕1号 --reason 编号有误'])
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, number: string, body: { reason: string }) => {
      await decide(desk, number, office, { zh: '已撤销', en: 'withdrawn' }, (api, params) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/withdrawal', { params, body: { reason: body.reason } }));
    }));
  numbered(group, 'strike-off', '凭已签的清单销号，全部或几个节点 · strike off what is on a signed list', ['lianxi lists strike-off 示例销号清单〔2020〕1号'])
    .argument('[milestones...]', '措施/节点，不写则为全部未销号的 · MEASURE/MILESTONE', typedItems)
    .action(onDesk(async (desk, number: string, typed: readonly TypedItem[] = []) => { await strikeOffBy(desk, number, typed); }));
};

async function strikeOffBy(desk: Desk, number: string, typed: readonly TypedItem[]): Promise<void> {
  const [programme, list] = [await desk.programme(), await listCalled(desk, number)];
  const places = typed.length > 0 ? await placesOf(desk, typed) : list.items.filter(({ standing }) => standing !== 'struck-off').map(({ task, milestone }) => ({ task, milestone }));
  const by = desk.actor(office);
  const { items } = places.length === 0 ? { items: [] } : await desk.act(by, (api, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/strike-offs', {
    params: { path: { programme, list: list.id }, header: { 'Idempotency-Key': key } }, body: { items: places },
  }));
  const tasks = list.items.map(({ task, measure, heading }) => ({ id: task, measure, heading }));
  await showWithLink(desk, { items }, () => (items.length === 0 ? [desk.text({ zh: `清单 ${number} 的节点都已销号。`, en: `Everything on list ${number} is struck off.` })] : rowLines(items, tasks, words, desk, by)));
  unlessAllDone(items, words);
}

const words: RowWords = {
  done: (milestone = '') => struckOff(milestone),
  later: { zh: '未办，稍后再销', en: 'not tried; strike off again later' },
  refused: (count, all) => ({ zh: `${all}项中有${count}项未能销号，原因见上。`, en: `${count} of ${all} were not struck off; see above why.` }),
};

const none: Bilingual = { zh: '还没有拟销号清单。拟制 → lianxi lists draw <编号>', en: 'There are no strike-off lists yet. To draw one up → lianxi lists draw <number>' };

/** What waits to be put on a list and is on none. */
async function unlisted(desk: Desk): Promise<{ task: string; milestone: string }[]> {
  const programme = await desk.programme();
  const waiting = await everything((cursor) => desk.ask((api) => api.GET('/api/v1/programmes/{programme}/waiting', { params: { path: { programme }, query: { bureau: office.bureau, cursor, limit: 200 } } })));
  return waiting.flatMap(({ what, list, task, milestone }) => (what === 'listing' && list === undefined && milestone !== undefined ? [{ task, milestone }] : []));
}
