import { readFile } from 'node:fs/promises';
import { text as wholeText } from 'node:stream/consumers';
import type { Desk } from '../desk/desk';
import { Usage } from '../desk/ending';
import type { TypedItem } from '../desk/items';
import { placesOf, typedItems } from '../desk/items';
import { linkLines, workflowsOf } from '../desk/links';
import { tasksOf } from '../desk/tasks';
import type { Register } from './register';
import { command } from './register';
import type { RowWords } from './row-results';
import { rowLines, unlessAllDone } from './row-results';
import type { Speaker } from './speaker';
import { speaker, speakerOptions } from './speaker';

/** `contributions FILE`: many contributions (配合情况) of a bureau in one act. */
export const contributions: Register = (parent, onDesk) => {
  speakerOptions(command(parent, {
    usage: 'contributions',
    summary: '一次报多个节点的配合情况 · file many contributions at once',
    examples: ['lianxi contributions ./配合情况.txt --as jiaoyuju', 'echo "3/d5-2020 已会商一致。" | lianxi contributions - --as jiaoyuju'],
  }))
    .argument('<file>', '每行一条：措施/节点 空格 配合情况；- 为标准输入 · one a line: MEASURE/MILESTONE TEXT; - reads standard input')
    .action(onDesk(async (desk, path: string, said: Speaker) => { await file(desk, linesIn(await textOf(path)), said); }));
};

interface Line {
  readonly item: TypedItem;
  readonly text: string;
}

async function textOf(path: string): Promise<string> {
  if (path === '-') return wholeText(process.stdin);
  return await readFile(path, 'utf8').catch(() => { throw new Usage({ zh: `没有文件“${path}”，或者读不了它。`, en: `There is no file '${path}', or it cannot be read.` }); });
}

/** @throws Usage where a line says something else, or there is none */
function linesIn(text: string): readonly Line[] {
  const lines = text.split('\n').map((line) => line.replace(/^\uFEFF/, '').trim()).filter((line) => line !== '').map((line): Line => {
    const [, place = '', words = ''] = /^(\S+)\s+(.+)$/u.exec(line) ?? [];
    const [item] = typedItems(words === '' ? line : place);
    if (!item || words === '') throw new Usage({ zh: `“${line}”没有写配合情况。`, en: `'${line}' says nothing of what was done.` });
    return { item, text: words };
  });
  if (lines.length === 0) throw new Usage({ zh: '文件里没有配合情况。每行一条：3/d5-2020 已会商一致。', en: 'The file holds no contributions. One a line: 3/d5-2020 agreed.' });
  return lines;
}

async function file(desk: Desk, lines: readonly Line[], said: Speaker): Promise<void> {
  const { actor, bureau, reply } = await speaker(desk, said);
  const [places, tasks] = [await placesOf(desk, lines.map(({ item }) => item)), await tasksOf(desk)];
  const items = places.map((place, index) => ({ ...place, text: lines[index]?.text ?? '', ...(reply !== undefined && { reply }) }));
  const done = await desk.act(actor, (api, key) => api.POST('/api/v1/contributions', { params: { header: { 'Idempotency-Key': key } }, body: { bureau, items } }));
  const workflows = await workflowsOf(desk, await desk.programme());
  desk.show({ ...done, workflows }, () => [...rowLines(done.items, tasks, words, desk, actor), ...linkLines('all', workflows, desk)]);
  unlessAllDone(done.items, words);
}

const words: RowWords = {
  done: () => ({ zh: '已报', en: 'filed' }),
  later: { zh: '未办，稍后再报', en: 'not tried; file it again later' },
  refused: (count, all) => ({ zh: `${all}项中有${count}项未能报送，原因见上。`, en: `${count} of ${all} were not filed; see above why.` }),
};
