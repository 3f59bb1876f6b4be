import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { bureauMeant, bureauNames } from '../desk/bureau-names';
import type { Desk } from '../desk/desk';
import { firstLetter } from '../desk/first-to-come';
import { officeBureau } from '../desk/identity';
import { showWithWorkflows } from '../desk/links';
import { letter } from './letter';
import { concernedBy } from './office-steps';
import type { Register } from './register';
import { atMost, command } from './register';

/** `inbox BUREAU`: the notices of a bureau, one letter a morning with one list in it. */
export const inbox: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'inbox',
    summary: '一个单位收到的通知 · the notices of a bureau',
    examples: ['lianxi inbox kejiju', 'lianxi inbox office', 'lianxi inbox nongyenongcunju --last 1'],
  })
    .argument('<bureau>', '单位编号或名称，如 kejiju、市科技局；办公室写 office · a bureau, or office')
    .option('--last <n>', '最近几封 · how many letters', atMost, 3)
    .action(onDesk(async (desk, typed: string, { last }: { last: number }) => {
      const programme = await desk.programme();
      const bureau = await bureauMeant(desk, typed);
      const page = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/notices', { params: { path: { programme }, query: { bureau, limit: last } } }));
      const names = desk.json ? new Map<string, string>() : await bureauNames(desk, programme);
      const drafts = page.items.filter((notice) => notice.bureau === officeBureau).flatMap(({ lines }) => lines);
      const concerned = desk.json ? new Map<string, string[]>() : await concernedBy(drafts, desk, programme);
      const first = desk.json || page.items.length > 0 ? [] : await firstLetter(desk, programme, bureau === officeBureau ? undefined : bureau);
      await showWithWorkflows(desk, programme, page, () => (page.items.length === 0
        ? [desk.text(noneYet(bureau, names.get(bureau) ?? bureau)), ...first]
        : [...page.items.flatMap((notice) => letter(notice, { names, concerned }, desk)), ...older(page, desk)]));
    }));
};

function noneYet(bureau: string, name: string): Bilingual {
  const ahead = `lianxi reminders --bureau ${bureau === officeBureau ? 'office' : bureau}`;
  return { zh: `${name} 还没有通知。将到的 → ${ahead}`, en: `No notices for ${name} yet. Ahead → ${ahead}` };
}

/** As many as the API puts on a page. */
const mostAtOnce = 200;

/** That there are older letters than those shown, and how to see them. How many is not asked: counting them would be reading them all. */
function older({ items: { length: shown }, next }: Schemas['NoticePage'], desk: Desk): string[] {
  if (next === undefined) return [];
  const more = shown < mostAtOnce ? { zh: `看更多 → --last ${mostAtOnce}`, en: `; --last ${mostAtOnce} shows more` } : { zh: '', en: '' };
  return [desk.text({ zh: `多于 ${shown} 封，以上是最近 ${shown} 封。${more.zh}`, en: `Showing the latest ${shown} of more than ${shown}${more.en}` })];
}
