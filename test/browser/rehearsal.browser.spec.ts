import { answered } from '@lianxi/test/support/demo';
import { Opened } from './opened';
import type { Look } from './window';
import { isInSight, widths } from './window';

jest.setTimeout(240_000);

const path = '/xinxiang-demo/rehearsal';

describe('the first five minutes, on the rehearsal page of the product as npm start runs it', () => {
  const opened = Opened.forTests();
  const as = (person: string, at = path, look?: Look) => opened.as(person, at, look);

  test('a newcomer sees a reminder arrive at 09:00, signs a milestone as 局领导, and jumps to the day one reaches the joint meeting', async () => {
    const { page } = await as('lianxi-office-office');
    const step = (name: RegExp) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });
    await step(/看一条提醒到达 已完成/).getByText(/^刚到的一条：/).waitFor({ timeout: 120_000 });

    await step(/签批一个节点 现在/).getByRole('button', { name: /^换成市.*局领导去签批$/ }).first().click();
    const form = page.getByRole('form', { name: '签批同意' }).or(page.getByRole('button', { name: '签批同意' })).first();
    await form.waitFor();
    await page.getByRole('button', { name: '签批同意' }).first().click();
    await page.getByRole('button', { name: '同意', exact: true }).first().click();
    await page.getByRole('status', { name: '刚办的事' }).getByRole('link', { name: '回到演练指引' }).click();
    await step(/签批一个节点 已完成/).waitFor();
    await page.getByText('时钟由联席会议办公室操作；您可以在这里看。').waitFor();
    await step(/跳到提请上会的那天 现在/).getByRole('button', { name: '换成联席会议办公室经办人' }).click();
    await step(/跳到提请上会的那天 现在/).getByRole('button', { name: /^跳到2021年\d+月\d+日/ }).click();
    await page.getByRole('progressbar').waitFor();
    // How far it is, and what stops it, is in sight although it was begun further up; nothing else can be begun meanwhile.
    expect(await isInSight(page.getByRole('button', { name: '到下一个早晨就停' }))).toBe(true);
    expect(await page.getByRole('button', { name: /^到下一步：/ }).isDisabled()).toBe(true);
    await page.getByRole('heading', { name: '途中停过的早晨' }).waitFor({ timeout: 60_000 });
    await page.getByText(/^到了2021年\d+月\d+日（.*）09:0\d。$/).waitFor({ timeout: 180_000 });
    expect(await page.getByText(/催办\d+项.* · 通知\d+份/).count()).toBeGreaterThan(0);
    await step(/跳到提请上会的那天 已完成/).getByText(/^已列入议题\d+项/).waitFor();
    await page.getByText('三步都走过了。').waitFor();
    await page.getByRole('region', { name: '联席会议议题' }).getByText('提请上会').first().waitFor();

    await page.getByRole('button', { name: '算一算各单位的按期报送和每月工作量' }).click();
    const table = page.getByRole('region', { name: '各单位台账' }).getByRole('table');
    await table.getByRole('columnheader', { name: '2021年1月' }).waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(10);
  });

  test('the clock is stopped and runs on; what came is filtered in the address; back is no way to an earlier day', async () => {
    const { page } = await as('lianxi-office-office');
    const clock = page.getByRole('region', { name: '方案时钟' });
    await clock.getByRole('button', { name: '停住时钟' }).click();
    await clock.getByText('停住', { exact: true }).waitFor();
    await clock.getByRole('button', { name: '让时钟走动' }).click();
    await clock.getByText('走动中', { exact: true }).waitFor();
    await page.getByLabel('只看').selectOption({ label: '提请督办' });
    await page.waitForURL(/kind=supervise/);
    await page.reload();
    expect(await page.getByLabel('只看').inputValue()).toBe('supervise');
  });

  test('another rehearsal of the same plan is started under stricter rules, and its clock jumps to its first step', async () => {
    const { page } = await as('lianxi-office-office');
    const again = page.getByRole('region', { name: '再演练一次' });
    await again.getByLabel('按什么规则').selectOption({ label: '从严：提醒更早，催办更密' });
    await again.getByText(/提醒：到期前第20、10、5、3个工作日/).waitFor();
    await again.getByLabel('演练编号').fill('xinxiang-demo');
    await again.getByRole('button', { name: '开始演练' }).click();
    await again.getByRole('alert').waitFor();
    await again.getByLabel('演练编号').fill('strict-one');
    await again.getByRole('button', { name: '开始演练' }).click();
    await again.getByRole('link', { name: '打开这次演练' }).click();
    await page.waitForURL(/strict-one\/rehearsal/);
    const clock = page.getByRole('region', { name: '方案时钟' });
    await clock.getByRole('button', { name: /^到下一步：2020年10月1\d日/ }).click();
    await clock.getByText(/^到了2020年10月1\d日/).waitFor({ timeout: 60_000 });
    await page.getByRole('listitem').filter({ hasText: '看一条提醒到达 已完成' }).waitFor();
    expect(answered(await opened.product.api().GET('/api/v1/programmes/{programme}/policy', { params: { path: { programme: 'strict-one' } } })).version).toBe('strict-2-fagaiwei');
  });

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    test.each([['rehearsal', 'lianxi-office-office'], ['rehearsal-bureau', 'shuiliju-liaison']])('%s is there for everybody: axe finds nothing, nothing is wider than a phone', async (name, person) => {
      for (const width of widths) {
        const window = await as(person, path, { width, language });
        await window.page.getByRole('button', { name: language === 'zh' ? /^算一算/ : /^Work out/ }).click();
        await window.page.getByRole('table').waitFor();
        await window.picture(`${name}-${width}-${language}`);
        expect(await window.violations()).toEqual([]);
        expect(await window.sideways()).toBe(0);
      }
    });
  });
});
