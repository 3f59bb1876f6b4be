import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anApi, lianxi, measure3, type Answer, type Asked } from '../world.fixture';

const sheet = { csv: '措施,任务' };
const api = (items: readonly object[] = [measure3]) => (asked: Asked): Answer => {
  if (asked.path.startsWith('/ledger?')) return { body: sheet };
  return asked.path.startsWith('/tasks?') ? { body: { items } } : anApi(asked);
};
const queryOf = ({ path }: Asked) => Object.fromEntries(new URLSearchParams(path.split('?')[1]));

describe('ledger', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lianxi-cli-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('lists the tasks in which all the words stand, of a bureau and a year', async () => {
    const { code, asked, text } = await lianxi('ledger 实施意见 科技局 --bureau kejiju --year 2021', api());
    expect(code).toBe(0);
    expect(queryOf(asked.find(({ path }) => path.startsWith('/tasks?'))!)).toMatchObject({ words: '实施意见 科技局', bureau: 'kejiju', year: '2021' });
    expect(text).toContain(measure3.heading);
    expect(text).toContain('lianxi task 3');
  });

  it('says what to try where nothing is found', async () => {
    expect((await lianxi('ledger 没有', api([]))).text).toContain('少写一个词');
    expect((await lianxi('ledger 没有 --lang en', api([]))).text).toContain('try fewer');
  });

  it('is saved as a sheet that overwrites nothing', async () => {
    const path = join(folder, '台账.csv');
    const { code, text, asked } = await lianxi(`ledger 科技 --to ${path}`, api());
    expect([code, readFileSync(path, 'utf8')]).toEqual([0, JSON.stringify(sheet)]);
    expect(text).toContain(path);
    expect(queryOf(asked.find(({ path: one }) => one.startsWith('/ledger?'))!)).toMatchObject({ words: '科技' });
    writeFileSync(path, 'mine');
    expect(await lianxi(`ledger --to ${path}`, api())).toMatchObject({ code: 1 });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('that could not be fetched leaves no file', async () => {
    const path = join(folder, 'none.csv');
    expect((await lianxi(`ledger --to ${path}`, (asked) => (asked.path.startsWith('/ledger?') ? { status: 503, body: {} } : api()(asked)))).code).not.toBe(0);
    expect(existsSync(path)).toBe(false);
  });
});
