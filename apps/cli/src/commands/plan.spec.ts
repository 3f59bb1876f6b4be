import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lianxi } from '../world.fixture';

const xinxiang = join(__dirname, '../../../../libs/plan/xinxiang/plan.json');
const noApi = () => 'nobody' as const;

describe('plan check', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'lianxi-plan-')); });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('counts what a plan holds, without asking the API', async () => {
    const { code, text, asked } = await lianxi(`plan check ${xinxiang}`, noApi);
    expect(code).toBe(0);
    expect(text).toMatch(/措施 +19\n单位 +17/);
    expect(text).toContain('节点      68');
    expect(text).toContain('✓ 合格');
    expect(asked).toEqual([]);
  });

  it('names each error with its path, its value and its rule, and ends with 1', async () => {
    const file = join(folder, 'plan.json');
    const plan = JSON.parse(readFileSync(xinxiang, 'utf8')) as { measures: { number: number }[] };
    plan.measures[2]!.number = 2;
    writeFileSync(file, JSON.stringify(plan));
    const printed = await lianxi(`plan check ${file}`, noApi);
    expect(printed.code).toBe(1);
    expect(printed.text).toMatch(/✗ \$\.measures\[2\]\.number \[[a-z-]+\]\n.*\n {2}原值 2/);
    expect(printed.err.join()).toContain('处错误');
    const asJson = await lianxi(`plan check ${file} --json`, noApi);
    expect(JSON.parse(asJson.text)).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ path: '$.measures[2].number', value: 2 })]) as unknown });
  });

  it('ends with 1, and says what to do, where the text is not beside the file: no span was compared', async () => {
    const file = join(folder, 'alone.json');
    copyFileSync(xinxiang, file);
    const printed = await lianxi(`plan check ${file}`, noApi);
    expect(printed.code).toBe(1);
    expect(printed.text).not.toContain('合格');
    expect(printed.err.join()).toMatch(/没有找到原文.*请把原文放在方案文件旁边.*source\.txt/);
    const asJson = await lianxi(`plan check ${file} --json`, noApi);
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.text)).toMatchObject({ errors: [], spansChecked: false });
    copyFileSync(join(dirname(xinxiang), 'source.txt'), join(folder, 'source.txt'));
    expect((await lianxi(`plan check ${file}`, noApi)).code).toBe(0);
  });

  it('says plainly, in one language, that a file is not there, is a folder, or is not JSON', async () => {
    const absent = await lianxi('plan check /nowhere/plan.json', noApi);
    expect([absent.code, absent.out, absent.err]).toEqual([1, [], ['✗ 没有文件“/nowhere/plan.json”。请写明方案文件的路径，如 libs/plan/xinxiang/plan.json。']]);
    expect((await lianxi('plan check /nowhere/plan.json --lang en', noApi)).err).toEqual(["✗ There is no file '/nowhere/plan.json'. Give the path of a plan document, such as libs/plan/xinxiang/plan.json."]);
    expect((await lianxi(`plan check ${folder}`, noApi)).err[0]).toContain(`“${folder}”是文件夹`);
    expect((await lianxi(`plan check ${__filename}`, noApi)).err[0]).toContain('不是 JSON');
    expect(JSON.parse((await lianxi('plan check /nowhere/plan.json --json', noApi)).text)).toMatchObject({ errors: [{ rule: 'unreadable', value: '/nowhere/plan.json' }] });
  });
});
