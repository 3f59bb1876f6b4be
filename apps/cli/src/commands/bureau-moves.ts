import type { Schemas } from '@lianxi/api-client/client';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { bureauCalled } from '../desk/bureau';
import type { Desk } from '../desk/desk';
import { Usage } from '../desk/ending';
import { everything } from '../desk/pages';
import { table } from '../terminal/table';
import type { AuthorityOptions } from './authority';
import { authorityIfAny, authorityScan, wholeAuthority } from './authority';
import type { Register } from './register';
import { command, measureNumbers } from './register';
import type { RowWords } from './row-results';
import { rowLines, unlessAllDone } from './row-results';

/** `bureaus moves`, `bureaus move`: what of dissolved bureaus has still to pass to a successor (职责划转). */
export const moves: Register = (group, onDesk) => {
  command(group, {
    usage: 'moves',
    summary: '撤并单位尚未划转的任务 · parts of dissolved bureaus that have still to move',
    examples: ['lianxi bureaus moves'],
  }).action(onDesk(async (desk) => {
    const items = await partsToMove(desk);
    desk.show({ items }, () => (items.length === 0 ? [desk.text(nothingToMove)] : moveLines(items, desk)));
  }));
  authorityScan(authorityIfAny(command(group, {
    usage: 'move <bureau>',
    summary: '职责划转，由办公室办理：撤并单位的全部或几项任务；未撤并的单位凭依据（编办文件属政府文件）划出几项 · move its parts to a successor, or by a document those of a bureau that goes on',
    examples: ['lianxi bureaus move jinrongju', 'lianxi bureaus move ziyuanguihuaju 3 5 --to shuiliju', 'lianxi bureaus move caizhengju 3 --to shenjiju --authority 政府文件 --number 8号 --on 2021-03-01'],
  })))
    .argument('[measures...]', '措施序号；撤并单位不写则为全部 · numbers of measures; all of a dissolved bureau when left out', measureNumbers)
    .option('--to <bureau>', '承接单位，分设的须写明 · the successor; needed after a split')
    .action(onDesk(async (desk, typed: string, measures: readonly number[], { to: typedTo, ...said }: Partial<AuthorityOptions> & { to?: string }) => {
      await moveParts(desk, typed, measures, typedTo, documentOf(said, measures, typedTo));
    }));
};

/** The document by which a bureau that goes on gives off what is named, and nothing that is not. */
function documentOf(said: Partial<AuthorityOptions>, measures: readonly number[], to: string | undefined): Schemas['Authority'] | undefined {
  const authority = wholeAuthority(said);
  if (authority && (measures.length === 0 || to === undefined)) throw new Usage({ zh: '凭文件划出职责，须写明划出哪几项措施和由谁承接，如 3 --to shenjiju。', en: 'By a document, name the measures it gives off and who takes them over, such as 3 --to shenjiju.' });
  return authority;
}

async function moveParts(desk: Desk, typed: string, measures: readonly number[], typedTo: string | undefined, authority: Schemas['Authority'] | undefined): Promise<void> {
  const [named, programme] = [await namedIn(desk), await desk.programme()];
  const bureau = named(typed);
  const to = typedTo === undefined ? undefined : named(typedTo);
  const all = authority ? await partsOf(desk, bureau, programme) : (await partsToMove(desk)).filter((part) => part.bureau === bureau && part.programme === programme);
  const parts = all.filter(({ measure }) => measures.length === 0 || measures.includes(measure));
  const by = desk.actor(office);
  const { items } = parts.length === 0 ? { items: [] } : await desk.act(by, (api, key) => api.POST('/api/v1/organisation/moves', {
    params: { header: { 'Idempotency-Key': key } }, body: { bureau, items: parts.map(({ task }) => ({ task, to })), authority },
  }));
  desk.show({ items }, () => (items.length === 0 ? [desk.text({ zh: `${bureau} 没有待划转的任务。→ lianxi bureaus moves`, en: `Nothing of ${bureau} has to move. → lianxi bureaus moves` })] : rowLines(items, parts.map(({ task: id, measure, heading }) => ({ id, measure, heading })), words, desk, by)));
  unlessAllDone(items, words);
}

/** The tasks in which a bureau that goes on has a part, and that go on themselves. */
const partsOf = async (desk: Desk, bureau: string, programme: string) => (
  await everything((cursor) => desk.ask((api) => api.GET('/api/v1/tasks', { params: { query: { programme, bureau, cursor, limit: 200 } } })))).filter(({ phase }) => phase !== 'concluded').map(({ id: task, measure, heading }) => ({ task, measure, heading }));

const words: RowWords = {
  done: () => ({ zh: '已划转', en: 'moved' }),
  later: { zh: '未办，可再办一次', en: 'not tried; do it again' },
  refused: (count, all) => ({ zh: `${all}项中有${count}项未能划转，原因见上；可再办一次。`, en: `${count} of ${all} were not moved; see above why. It can be done again.` }),
};

/** Parts of dissolved bureaus that are still open, in all programmes. */
export const partsToMove = (desk: Desk): Promise<Schemas['PartToMove'][]> => everything((cursor) => desk.ask((api) => api.GET('/api/v1/organisation/moves', { params: { query: { cursor, limit: 200 } } })));

/** Every bureau of the organisation. */
export const bureausOf = (desk: Desk): Promise<Schemas['Bureau'][]> => everything((cursor) => desk.ask((api) => api.GET('/api/v1/organisation/bureaus', { params: { query: { cursor, limit: 200 } } })));

/** How a typed bureau is called by its id. */
export async function namedIn(desk: Desk): Promise<(typed: string) => string> {
  const names = new Map((await bureausOf(desk)).map(({ bureau, name }) => [bureau, name]));
  return (typed) => bureauCalled(typed, names);
}

const nothingToMove = { zh: '没有待划转的任务。', en: 'Nothing has to move.' };

function moveLines(items: readonly Schemas['PartToMove'][], desk: Desk): string[] {
  const titles = [{ zh: '撤并单位', en: 'dissolved' }, { zh: '承接单位', en: 'successor' }, { zh: '方案', en: 'programme' }, { zh: '措施', en: 'measure' }];
  return [
    ...table(titles.map((title) => ({ title: desk.text(title) })), items.map(({ name, into, programme, measure, heading }) => [name, into.map((one) => one.name).join('\n'), programme, `${measure} ${heading}`])),
    desk.text({ zh: '划转 → lianxi bureaus move <单位>', en: 'To move them → lianxi bureaus move <bureau>' }),
  ];
}
