import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import document from '../xinxiang/plan.json';
import { xinxiangText } from '../xinxiang/source-text';
import { checkPlanFile } from './check-plan-file';

describe('a plan in a file', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'lianxi-plan-')); });
  afterEach(async () => { await rm(folder, { recursive: true }); });

  const written = async (text: string): Promise<string> => {
    const file = join(folder, 'plan.json');
    await writeFile(file, text);
    return file;
  };

  it('is compared with the text beside it', async () => {
    const file = await written(JSON.stringify(document));
    expect(await checkPlanFile(file)).toMatchObject({ errors: [], spansChecked: false });
    await writeFile(join(folder, 'source.txt'), xinxiangText);
    expect(await checkPlanFile(file)).toMatchObject({ errors: [], spansChecked: true });
    await writeFile(join(folder, 'source.txt'), '另一份方案');
    expect((await checkPlanFile(file)).errors.map(({ rule }) => rule)).toEqual(['another-text']);
  });

  it('that is no JSON, or is not there, is refused', async () => {
    expect((await checkPlanFile(await written('{ "id": '))).errors.map(({ rule }) => rule)).toEqual(['not-json']);
    expect((await checkPlanFile(join(folder, 'absent.json'))).errors.map(({ rule }) => rule)).toEqual(['unreadable']);
    expect((await checkPlanFile(await written('null'))).errors.map(({ rule }) => rule)).toEqual(['schema']);
  });

  it('is named where it cannot be read, with the reason', async () => {
    const sentence = async (path: string) => (await checkPlanFile(path)).errors.map(({ message }) => message);
    const absent = join(folder, 'absent.json');
    expect(await sentence(absent)).toEqual([{ zh: `没有文件“${absent}”`, en: `There is no file '${absent}'` }]);
    expect(await sentence(folder)).toEqual([{ zh: `“${folder}”是文件夹，不是文件`, en: `'${folder}' is a folder, not a file` }]);
    const file = await written('2020');
    expect(await sentence(join(file, 'beneath.json'))).toEqual([expect.objectContaining({ zh: expect.stringContaining('没有文件') as string })]);
    expect(await sentence(await written('{ "id": '))).toEqual([{ zh: `文件“${file}”的内容不是 JSON`, en: `The content of '${file}' is not JSON` }]);
  });
});
