import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lianxi } from '../world.fixture';

const xinxiang = join(__dirname, '../../../../libs/plan/xinxiang/plan.json');
const noApi = () => 'nobody' as const;

describe('plan check', () => {
  it('counts what a plan holds, without asking the API', async () => {
    const { code, text, asked } = await lianxi(`plan check ${xinxiang}`, noApi);
    expect(code).toBe(0);
    expect(text).toMatch(/措施 +19\n单位 +17/);
    expect(text).toContain('节点      68');
    expect(text).toContain('✓ 合格');
    expect(asked).toEqual([]);
  });

  it('names each error with its path, its value and its rule, and ends with 1', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lianxi-plan-')), 'plan.json');
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

  it('says that a file is not there, or not JSON', async () => {
    expect((await lianxi('plan check /nowhere/plan.json', noApi)).code).toBe(1);
    expect((await lianxi(`plan check ${__filename}`, noApi)).text).toContain('not-json');
  });
});
