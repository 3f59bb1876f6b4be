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
    await again.getByRole('button', { name: '开始演练' }).click();
    await again.getByRole('link', { name: '打开这次演练' }).click();
    await page.waitForURL(/rehearsal-2\/rehearsal/);
    const clock = page.getByRole('region', { name: '方案时钟' });
    await clock.getByRole('button', { name: /^到下一步：2020年10月1\d日/ }).click();
    await clock.getByText(/^到了2020年10月1\d日/).waitFor({ timeout: 60_000 });
    await page.getByRole('listitem').filter({ hasText: '看一条提醒到达 已完成' }).waitFor();
    expect(answered(await opened.product.api().GET('/api/v1/programmes/{programme}/policy', { params: { path: { programme: 'rehearsal-2' } } })).version).toBe('strict-2-papers-1-fagaiwei');
  });

  test('who may read no task sees the clock, and is told of no task that there is none', async () => {
    const { page } = await as('lianxi-office-system-admin');
    await page.getByRole('region', { name: '方案时钟' }).waitFor();
    expect(await page.getByRole('heading', { name: /最初五分钟|联席会议议题|已发出的提醒和督促/ }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.goto(`${opened.base}/xinxiang-demo/inbox`);
    await page.getByText('您的岗位不看任务，没有收件箱。').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('the oracle is asked on the page: what should have come stands beside what came, and that nothing differs is said with how much was looked at', async () => {
    const { page } = await as('lianxi-office-office', '/rehearsal-2/rehearsal');
    const verdict = page.getByRole('region', { name: '核对结论' });
    await verdict.getByRole('button', { name: '开始核对' }).click();
    await verdict.getByText(/^没有发现不符：从2020年10月12日（.*）到2020年10月1\d日/).waitFor({ timeout: 60_000 });
    const receipts = verdict.getByRole('row', { name: /^提醒签收/ });
    expect(await receipts.getByRole('cell').allInnerTexts()).toEqual([expect.stringMatching(/^[1-9]\d*$/), expect.stringMatching(/^[1-9]\d*$/), '一致']);
    await verdict.getByText(/^另核对了\d+天、68个节点的\d+次办理/).waitFor();
  });

  test('what was lived by hand is judged as far as the clock has come, on every matter', async () => {
    const { page } = await as('lianxi-office-office');
    const verdict = page.getByRole('region', { name: '核对结论' });
    await page.getByRole('button', { name: '停住时钟' }).click();
    await verdict.getByRole('button', { name: '开始核对' }).click();
    await verdict.getByText(/^没有发现不符：/).waitFor({ timeout: 60_000 });
    expect(await verdict.getByRole('cell', { name: '一致' }).count()).toBe(8);
    await page.getByRole('button', { name: '让时钟走动' }).click();
  });

  test('what if other rules held: lived twice with its progress in sight, gone on with while one is elsewhere, and compared with the plan as it stands', async () => {
    const { page } = await as('lianxi-office-office');
    const whatIf = page.getByRole('region', { name: '换一套规则会怎样' });
    await whatIf.getByLabel('换成哪套规则').selectOption({ label: '从严：提醒更早，催办更密' });
    await whatIf.getByLabel('各单位怎样办事').selectOption({ label: '都拖延' });
    await whatIf.getByLabel('走到哪天').fill('2020-10-12');
    await whatIf.getByRole('button', { name: '开始推演' }).click();
    // What is refused is said where it was typed.
    await whatIf.getByText(/^所求时间.*不晚于方案启动的/).waitFor();
    await whatIf.getByLabel('走到哪天').fill('2020-11-30');
    await whatIf.getByRole('button', { name: '开始推演' }).click();
    await whatIf.getByRole('progressbar', { name: '现在的规则' }).waitFor();
    await whatIf.getByText('停止后不再往下走').waitFor();
    await whatIf.getByRole('button', { name: '停止推演' }).click();
    await whatIf.getByText(/^推演已停止，停在了2020年/).waitFor({ timeout: 60_000 });
    await whatIf.getByLabel('各单位怎样办事').selectOption({ label: '都拖延' });
    await whatIf.getByLabel('走到哪天').fill('2020-11-30');
    await whatIf.getByRole('button', { name: '开始推演' }).click();
    await whatIf.getByRole('progressbar', { name: '现在的规则' }).waitFor();
    await page.getByRole('link', { name: '今日' }).first().click();
    await page.getByRole('heading', { level: 1, name: /今日/ }).waitFor();
    await page.goBack();
    await whatIf.getByText(/^推演已完成：从2020年10月12日.*都拖延/).waitFor({ timeout: 120_000 });
    const reminders = await whatIf.getByRole('row', { name: /^提醒（签收和到期前）/ }).getByRole('cell').allInnerTexts();
    expect(Number(reminders[1])).toBeGreaterThan(Number(reminders[0]));
    expect(reminders[2]).toBe(`+${Number(reminders[1]) - Number(reminders[0])}`);
    expect(await whatIf.getByRole('row', { name: /^核对结论/ }).getByRole('cell', { name: '没有不符' }).count()).toBe(2);
    await whatIf.getByRole('link', { name: '打开：现在的规则' }).click();
    await page.waitForURL(/-what-if-[0-9a-f]{8}-a\/rehearsal/);
    await page.getByText(/^演练方案：这里的一切都不是真的/).waitFor();
  });

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    test.each([['rehearsal', 'lianxi-office-office'], ['rehearsal-bureau', 'shuiliju-liaison']])('%s is there for everybody: axe finds nothing, nothing is wider than a phone', async (name, person) => {
      for (const width of widths) {
        const window = await as(person, path, { width, language });
        await window.page.getByRole('button', { name: language === 'zh' ? /^算一算/ : /^Work out/ }).click();
        await window.page.getByRole('table').first().waitFor();
        if (person === 'lianxi-office-office') {
          await window.page.getByRole('button', { name: language === 'zh' ? '开始核对' : 'Ask the oracle' }).click();
          await window.page.getByRole('row', { name: language === 'zh' ? /^联席会议议题/ : /^Items on the joint/ }).waitFor({ timeout: 60_000 });
        }
        await window.picture(`${name}-${width}-${language}`);
        expect(await window.violations()).toEqual([]);
        expect(await window.sideways()).toBe(0);
      }
    });
  });
});
