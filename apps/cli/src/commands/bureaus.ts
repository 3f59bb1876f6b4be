import type { Schemas } from '@lianxi/api-client/client';
import { office, post as postOf } from '@lianxi/rehearsal/bureaus/intention';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import type { Identity } from '../desk/identity';
import { table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import { bureausOf, moves, namedIn, partsToMove } from './bureau-moves';
import type { Register } from './register';
import { command, date } from './register';

/** Who enters bureaus and what becomes of them. */
const systemAdmin: Identity = postOf(office.bureau, 'system-admin');

interface Reform {
  readonly into: readonly string[];
  readonly from: string;
  readonly letter: string;
}

/** `bureaus`, `bureaus merge`, `bureaus split`, `bureaus moves`, `bureaus move`: the bodies of the organisation, and 机构改革. */
export const bureaus: Register = (parent, onDesk) => {
  const title = '单位及机构改革 · bureaus, and their merging and splitting';
  const group = parent.command('bureaus').summary(title).description(title);
  command(group, {
    usage: 'list',
    summary: '各单位及其名称、撤并 · the bureaus, their names, and which were dissolved',
    examples: ['lianxi bureaus', 'lianxi bureaus --json'],
  }, { isDefault: true }).action(onDesk(async (desk) => {
    const items = await bureausOf(desk);
    desk.show({ items }, () => (items.length === 0 ? [desk.text(none)] : listLines(items, desk)));
  }));
  reformOptions(command(group, {
    usage: 'merge <bureaus...>',
    summary: '合并单位，由系统管理员登记 · merge bureaus into one',
    examples: ['lianxi bureaus merge 市金融局 --into fagaiwei --from 2021-03-01 --letter 新编办〔2021〕8号'],
  })).action(onDesk(async (desk, typed: readonly string[], { into, from, letter }: Reform) => {
    const named = await namedIn(desk);
    const body = { bureaus: typed.map(named), into: named(onlyOf(into)), from, letter };
    await showReform(desk, await desk.act(desk.actor(systemAdmin), (api, key) => api.POST('/api/v1/organisation/mergers', { params: { header: { 'Idempotency-Key': key } }, body })));
  }));
  reformOptions(command(group, {
    usage: 'split <bureau>',
    summary: '分设单位，由系统管理员登记 · split a bureau into others',
    examples: ['lianxi bureaus split ziyuanguihuaju --into a --into b --from 2021-03-01 --letter 编办9号'],
  })).action(onDesk(async (desk, typed: string, { into, from, letter }: Reform) => {
    const named = await namedIn(desk);
    const [bureau, body] = [named(typed), { into: into.map(named), from, letter }];
    await showReform(desk, await desk.act(desk.actor(systemAdmin), (api, key) => api.POST('/api/v1/organisation/bureaus/{bureau}/split', { params: { path: { bureau }, header: { 'Idempotency-Key': key } }, body })));
  }));
  moves(group, onDesk);
};

function reformOptions(one: ReturnType<typeof command>): ReturnType<typeof command> {
  return one
    .requiredOption('--into <bureau>', '承接单位，可写多次 · the bureau it passes to; may be repeated', gathered)
    .requiredOption('--from <date>', '自某日起（真实时间） · since a day (real time)', date)
    .requiredOption('--letter <number>', '依据的文号 · number of the document it rests on');
}

/** An option that may be repeated: `commander` hands over what it has gathered so far. */
function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** @throws NotDone where several are named */
function onlyOf([one = '', other]: readonly string[]): string {
  if (other !== undefined) throw new NotDone({ zh: '合并只有一个承接单位：--into 只写一次。分设 → lianxi bureaus split', en: 'A merger has one successor: give --into once. To split → lianxi bureaus split' });
  return one;
}

async function showReform(desk: Desk, done: Schemas['OrganisationDecision']): Promise<void> {
  const items = desk.json ? [] : await partsToMove(desk);
  desk.show(done, () => [
    `✓ ${desk.text({ zh: '已登记，撤并单位的岗位到期即止', en: 'entered; the posts of what is dissolved end on the day' })} · ${timeOf(done.at)}`,
    ...(items.length > 0 ? [desk.text({ zh: `尚有 ${items.length} 项任务待划转 → lianxi bureaus moves`, en: `${items.length} parts have still to move → lianxi bureaus moves` })] : []),
  ]);
}

const none = { zh: '还没有登记单位。', en: 'No bureaus are entered yet.' };

function listLines(items: readonly Schemas['Bureau'][], desk: Desk): string[] {
  const titles = [{ zh: '单位', en: 'bureau' }, { zh: '名称', en: 'name' }, { zh: '曾用名', en: 'formerly' }, { zh: '撤并', en: 'dissolved' }];
  return table(titles.map((title) => ({ title: desk.text(title) })), items.map(({ bureau, name, names, dissolved }) => [
    bureau, name, names.filter((one) => one.name !== name).map((one) => one.name).join('\n'),
    dissolved === undefined ? '' : desk.text({
      zh: `${dissolved.from} 并入 ${dissolved.into.join('、')}（${dissolved.letter}），待划转 ${dissolved.partsToMove} 项`,
      en: `${dissolved.from} into ${dissolved.into.join(', ')} (${dissolved.letter}), ${dissolved.partsToMove} parts to move`,
    }),
  ]));
}
