import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './fill';

interface Tree { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`)));
const gaps = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

/** Each page has a file of words of its own, in both languages. */
const pages = readdirSync(join(__dirname, 'zh', 'page'));
const wordsOf = (language: 'zh' | 'en', page: string): Map<string, string> => new Map(leaves(jest.requireActual<Tree>(join(__dirname, language, 'page', page))));

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

  it('fills its gaps, and leaves a dash where nothing is given', () => {
    expect(fill('{{a}} · {{b}} · {{a}}', { a: '$&' })).toBe('$& · — · $&');
  });

  it.each([[1, '1 file'], [2, '2 files'], [0, '0 files'], ['1', '1 file']])('counts %p in English', (count, said) => {
    expect(fill('{{count}} {{count:file|files}}', { count })).toBe(said);
  });
});
