import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './fill';

interface Tree { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`)));
const gaps = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

/** Each page has a file of words of its own, in both languages. */
const pages = readdirSync(join(__dirname, 'zh', 'page'));
const wordsOf = (language: 'zh' | 'en', page: string): Map<string, string> => new Map(leaves(jest.requireActual<Tree>(join(__dirname, language, 'page', page))));

/** The sources of the page and of this room, by their places without an ending. */
const sources = new Map([join(__dirname, '..', '..', 'apps', 'web', 'src'), __dirname].flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
  .map((file) => [join(room, file).replace(/\.tsx?$/, ''), readFileSync(join(room, file), 'utf8')] as const)));

/** Where a source's imports are, of those two rooms. */
const importedBy = ([place, source]: readonly [string, string]): string[] => [...source.matchAll(/from '(\.[^']*|@lianxi\/wording\/[^']*)'/g)]
  .map(([, from = '']) => (from.startsWith('.') ? join(place, '..', from) : join(__dirname, from.replace('@lianxi/wording/', ''))));

/** Who reads a page's words: whoever imports them, and what is handed them, which the same imports. */
function readersOf(page: string): string {
  const words = join(__dirname, 'zh', 'page', page.replace(/\.ts$/, ''));
  const readers = [...sources].filter((one) => importedBy(one).includes(words));
  const places = new Set(readers.flatMap((one) => [one[0], ...importedBy(one)]).filter((place) => place !== words && !place.startsWith(join(__dirname, 'en'))));
  return [...places].map((place) => sources.get(place)).join('\n');
}

describe('the words of the pages', () => {
  it.each(pages)('%s says everything in both languages, with the same gaps', (page) => {
    const [zh, en] = [wordsOf('zh', page), wordsOf('en', page)];
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    for (const [key, text] of zh) expect([key, gaps(text)]).toEqual([key, gaps(en.get(key)!)]);
  });

  it.each(pages)('%s writes Chinese in Chinese, and English without it', (page) => {
    const itself = ['shell.language'];
    expect([...wordsOf('zh', page)].filter(([key, text]) => !itself.includes(key) && !/[\u4e00-\u9fff]/.test(text) && text.replaceAll(/\{\{\w+\}\}/g, '').length > 1)).toEqual([]);
    expect([...wordsOf('en', page)].filter(([key, text]) => !itself.includes(key) && /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it.each(pages)('%s says nothing that is never read', (page) => {
    const [readers, [words = {}]] = [readersOf(page), Object.values(jest.requireActual<Record<string, Tree>>(join(__dirname, 'zh', 'page', page)))];
    expect(Object.keys(words).filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(readers))).toEqual([]);
  });

  it.each([['zh', 'task'], ['en', 'task'], ['zh', 'lists'], ['en', 'lists']] as const)('name in %s/%s what sends an act otherwise than what opens its form, beside which it stands', (language, page) => {
    // These give way to their form, or have none.
    const alone = ['task.act.receipt.title', 'task.act.transfer.title'];
    const words = wordsOf(language, `${page}.ts`);
    expect([...words.keys()].filter((key) => key.endsWith('.title') && words.get(key.replace(/title$/, 'send')) === words.get(key))).toEqual(page === 'task' ? alone : []);
  });

  it('fills its gaps, and leaves a dash where nothing is given', () => {
    expect(fill('{{a}} · {{b}} · {{a}}', { a: '$&' })).toBe('$& · — · $&');
  });

  it.each([[1, '1 file'], [2, '2 files'], [0, '0 files'], ['1', '1 file']])('counts %p in English', (count, said) => {
    expect(fill('{{count}} {{count:file|files}}', { count })).toBe(said);
  });
});
