import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { answered } from '@lianxi/test/support/demo';
import type { Page } from 'playwright-core';
import { Opened } from './opened';
import { scrollLedger } from './scrolling';
import type { Look } from './window';
import { isInSight, widths } from './window';

jest.setTimeout(180_000);

const programme = 'xinxiang-demo';
const [leader, office] = ['shizhengfu-leader', 'lianxi-office-office'];

/** As many lines as a province's plans have together. */
const many = { tasks: 2_500, milestonesEach: 4 };

describe('统筹, 台账 and 收件箱 on Friday 2021-02-05, when what nobody reported stands before the joint meeting', () => {
  const opened = Opened.forTests(() => opened.product.asks('clock', 'jump', '2021-02-05'));
  const as = (person: string, path: string, look?: Look) => opened.as(person, `/${programme}/${path}`, look);

  const countOf = async (page: Page): Promise<string> => (await page.getByText(/^\d+项任务，\d+个节点/).textContent()) ?? '';

  test('the office is told on Today of the drafts that wait for it, and led to them', async () => {
    const { page } = await as('lianxi-office-office', '');
    const [count] = /\d+/.exec(await page.getByText(/^待处理草稿\d+件（催办单、提请督办）$/).innerText()) ?? [];
    // What waits elsewhere counts: nowhere is it said beside it that nothing waits.
    await page.getByText(new RegExp(`· 有${count!}项等您办理`)).waitFor();
    expect(await page.getByText('没有等您办理的事项').count()).toBe(0);
    await page.getByRole('link', { name: '去“收件箱”' }).click();
    await page.getByRole('heading', { name: '待办公室处理的草稿' }).waitFor();
  });

  test('a leader sees on a phone what needs them, and every figure opens the list it counts', async () => {
    const { page } = await as(leader, '', { width: 390 });
    const [count] = /\d+/.exec(await page.getByText(/^需您协调\d+项$/).innerText()) ?? [];
    await page.getByRole('link', { name: '去“统筹”' }).click();
    await page.getByRole('heading', { name: `需您协调${count}项`, exact: true }).waitFor();
    for (const word of ['达到序时进度', '进展缓慢']) {
      const figure = page.getByRole('link', { name: new RegExp(`^${word} \\d+项$`) });
      const [, count] = /(\d+)项$/.exec((await figure.getAttribute('aria-label')) ?? '') ?? [];
      await figure.click();
      await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
      await page.getByText(new RegExp(`^${count!}项任务，`)).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: '统筹' }).waitFor();
    }
  });

  test('a bureau\'s figure opens its own list, and the waits name who waits for whom, since when, in working days', async () => {
    const { page } = await as(leader, 'status');
    const figure = page.getByRole('link', { name: /^市水利局，进展缓慢\d+项$/ }).first();
    const [, count] = /(\d+)项$/.exec((await figure.getAttribute('aria-label')) ?? '') ?? [];
    const waits = page.getByRole('region', { name: '谁在等谁' });
    // Of those who keep others waiting equally long, who does with most leads; the closed line says who waits.
    const first = waits.locator('summary', { hasText: /在等\s*市发改委/ }).first();
    await first.click();
    await waits.getByText(/在等 市发改委 局领导签批 自2020年12月8日（星期二）起，已42个工作日/).waitFor();
    await waits.getByText(/在等 市发改委 报配合情况 自2021年1月8日（星期五）起，已20个工作日/).first().waitFor();
    await figure.click();
    await page.getByText(new RegExp(`^${count!}项任务，`)).waitFor();
    expect(new URL(page.url()).searchParams.get('bureau')).toBe('shuiliju');
    expect(await page.getByLabel('单位', { exact: true }).inputValue()).toBe('shuiliju');
  });

  test('the day that is looked back to stands in the address, and what changed since is told', async () => {
    const { page } = await as(leader, 'status?asOf=2021-01-15');
    await page.getByText('截至2021年1月15日（星期五）的情况').waitFor();
    await page.getByRole('heading', { name: '2021年1月15日（星期五）以来的变化' }).waitFor();
    await page.getByText(/新提请上会/).first().waitFor();
    await page.getByRole('button', { name: '看现在的情况' }).click();
    await page.getByText('2021年2月5日（星期五）的情况').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('a day that is looked back to is typed with the keyboard, however slowly; one of another time is said to be none', async () => {
    for (const [path, shown] of [['status', '截至2021年1月15日（星期五）的情况'], ['ledger', /截至2021年1月15日（星期五）/]] as const) {
      const { page } = await as(leader, path);
      if (path === 'ledger') await page.getByText(/^筛选和排序/).click();
      await page.getByLabel('截至日期').focus();
      // As the browser's own field takes a day, month first.
      await page.keyboard.type('01152021', { delay: 250 });
      await page.getByText(shown).waitFor();
      expect([await page.getByLabel('截至日期').inputValue(), new URL(page.url()).searchParams.get('asOf')]).toEqual(['2021-01-15', '2021-01-15']);
      await page.getByLabel('截至日期').fill('2019-01-15');
      await page.getByText('请选2020年10月12日（星期一）至2021年2月5日（星期五）之间的一天。').waitFor();
      expect(new URL(page.url()).searchParams.get('asOf')).toBe('2021-01-15');
      await page.goBack();
      await page.waitForFunction("!location.search.includes('asOf')");
      expect(await page.getByLabel('截至日期').inputValue()).toBe(path === 'ledger' ? '' : '2021-02-05');
    }
  });

  test('a page that cannot be fetched while the network is away says so in words of people, and comes by itself once it is back', async () => {
    const { page } = await as(office, '');
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: '路线图', exact: true }).click();
    await page.getByRole('heading', { name: '这一页还没有取到' }).waitFor();
    expect(await page.getByText(/Unable|Failed|http:/).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: '路线图' }).waitFor();
  });

  test('status is printed on one A4', async () => {
    const { page } = await as(leader, 'status');
    await page.getByRole('heading', { name: /以来的变化$/ }).waitFor();
    await page.getByText('正在读取…').first().waitFor({ state: 'detached' });
    const pages = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
    expect(pages).toHaveLength(1);
  });

  test('the ledger is found, sorted, grouped and narrowed in the address, and Excel has what is seen', async () => {
    const { page } = await as(office, 'ledger');
    expect(await countOf(page)).toMatch(/^19项任务，68个节点/);
    await page.getByLabel('查找文字').fill('科技局 人才');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText(/^筛选/).first().click();
    await page.getByRole('combobox', { name: '年度' }).selectOption({ label: '2021年' });
    await page.waitForURL(/year=2021/);
    await page.getByText(/^\d{1}项任务，\d+个节点/).waitFor();
    await page.getByRole('button', { name: '完成期限' }).click();
    await page.getByRole('columnheader', { name: '完成期限' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    await page.getByText('选择列').first().click();
    await page.getByRole('checkbox', { name: '责任单位' }).uncheck();
    await page.reload();
    const [, rows] = /，(\d+)个节点/.exec(await countOf(page)) ?? [];
    const heads = await page.getByRole('columnheader').allTextContents();
    expect(heads).toEqual(['措施', '任务', '节点', '主要成果形式', '完成期限', '报送期限', '办理环节', '任务进度', '正在等待']);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()]);
    expect(download.suggestedFilename()).toBe('台账-演练-新乡市构建市场导向的绿色技术创新体系实施方案-2021-02-05.xlsx');
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(await download.path()) as never);
    const sheet = workbook.getWorksheet('台账')!;
    expect([(sheet.getRow(1).values as string[]).slice(1), sheet.rowCount]).toEqual([heads, Number(rows) + 1]);
    await page.getByText('已导出。').waitFor();
  });

  test('a view is saved in this browser, and opens again by its name', async () => {
    const { page } = await as(office, 'ledger?group=coordinator&progress=slow');
    const seen = await countOf(page);
    await page.getByText('常用视图').click();
    await page.getByLabel('视图名称').fill('进展缓慢的');
    await page.getByRole('button', { name: '保存当前视图' }).click();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('19项任务，68个节点').waitFor();
    await page.getByRole('link', { name: '进展缓慢的' }).click();
    await page.getByText(seen).waitFor();
    expect(new URL(page.url()).searchParams.get('group')).toBe('coordinator');
  });

  test('what nobody has says so, with what to do next', async () => {
    const { page } = await as(office, `ledger?words=${encodeURIComponent('没有这个词')}`);
    await page.getByText('没有符合条件的节点。').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('19项任务，68个节点').waitFor();
  });

  test('ten thousand lines scroll from the first to the last with few in the document, and nothing holds the page up', async () => {
    const { page } = await as(office, 'status');
    const [first] = answered(await opened.product.api('lianxi-office/office').GET('/api/v1/ledger/tasks', { params: { query: { programme, limit: 1 } } })).items;
    const milestones = Array.from({ length: many.milestonesEach }, (_none, place) => ({ ...first!.milestones[0]!, key: `d${place + 1}-2020` }));
    const items = Array.from({ length: many.tasks }, (_none, place) => ({ ...first!, id: `task-${place}`, measure: place + 1, milestones }));
    await page.route('**/api/v1/ledger/tasks*', (route) => route.fulfill({ json: { items } }));
    await page.goto(`${opened.base}/${programme}/ledger`);
    await page.getByText('2500项任务，10000个节点').waitFor();
    const { mostLines, last, tasks, longest } = await scrollLedger(opened.browser, page);
    expect(last).toContain('2500');
    expect(mostLines).toBeLessThan(80);
    // By the processor's time: on a machine that does much else, the clock on the wall says nothing of the page.
    expect(tasks).toBeGreaterThan(200);
    expect(longest.processor).toBeLessThan(50);
  });

  test('an inbox shows what is new first, with its why; what was read goes below', async () => {
    const { page } = await as('kejiju-liaison', 'inbox');
    const [unread, earlier] = [page.getByRole('region', { name: /^未读告知/ }), page.getByRole('region', { name: '已读告知' })];
    // Nothing was read yet: that is said, and no button offers more of it.
    await earlier.getByText(/^还没有读过的告知。/).waitFor();
    expect(await earlier.getByRole('button').count()).toBe(0);
    const first = unread.getByRole('listitem').first();
    const said = (await first.locator('p').textContent()) ?? '';
    expect(said).toMatch(/依据：/);
    await first.getByRole('button', { name: '知道了' }).click();
    await earlier.getByText(said, { exact: true }).first().waitFor();
  });

  test('the office finds the drafts that wait for it, and that nothing was sent', async () => {
    const { page } = await as(office, 'inbox');
    const drafts = page.getByRole('region', { name: '待办公室处理的草稿' });
    await drafts.getByText('系统只起草，不发出').waitFor();
    await drafts.getByText('提请督办（草稿）').click();
    await drafts.locator('details[open]').getByText(/^涉及：市/).first().waitFor();
    expect(await drafts.textContent()).not.toMatch(/\b(y|d\d+)-20\d\d\b|[a-z]+ju\b/);
  });

  test('a draft is taken over as a text, and once the office says what became of it, is listed no more and stands in the timeline', async () => {
    const { page } = await as(office, 'inbox');
    const drafts = page.getByRole('region', { name: '待办公室处理的草稿' });
    await drafts.getByText('提请督办（草稿）').click();
    const first = drafts.locator('details[open]').getByRole('listitem').first();
    const about = (await first.locator('.matter').textContent()) ?? '';
    await first.getByRole('link', { name: '看全文、登记处理结果' }).click();
    expect(await page.getByRole('region', { name: '草稿全文' }).locator('pre').textContent()).toMatch(/^督查室：\s+措施\d+“.+尚未收到市.+现提请督办。\s+联席会议办公室$/);
    await page.getByRole('button', { name: '复制全文' }).click();
    await page.getByText(/^已复制|全文已选中/).waitFor();
    await page.getByLabel('文号').fill('示例督〔2021〕1号');
    await page.getByLabel('发文日期').fill('2021-02-05');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已办成：登记处理结果。').waitFor();
    await drafts.waitFor();
    await page.goto(`${opened.base}/${programme}/tasks/${/措施(\d+)/.exec(about)![1]!}`);
    await page.getByRole('region', { name: '办理经过' }).getByText('提请督办已发出：示例督〔2021〕1号，2021年2月5日（星期五）').waitFor();
  });

  test.each([['shizhengfu-leader-staff', '市政府工作人员'], ['ducha-shi-inspection', '督查员']])('%s, who handles nothing, is led from Today to what they look at', async (person) => {
    const { page } = await as(person, '', { width: 390 });
    const watch = page.getByRole('region', { name: '去“统筹”看进展' });
    await watch.getByRole('link', { name: '最近有哪些变化' }).waitFor();
    const [count] = /\d+/.exec(await watch.getByRole('link', { name: /^联席会议待议事项\d+项$/ }).innerText()) ?? [];
    expect(await page.getByRole('heading', { name: '我在等谁' }).count()).toBe(0);
    await watch.getByRole('link', { name: /^联席会议待议事项/ }).click();
    const agenda = page.getByRole('heading', { name: `联席会议待议事项 ${count!}` });
    await agenda.waitFor();
    await page.waitForFunction('scrollY > 0');
    expect(await isInSight(agenda)).toBe(true);
  });

  test('on a phone what needs a leader begins in the upper half of the window', async () => {
    const { page } = await as(leader, 'status', { width: 390 });
    const needs = page.getByRole('heading', { name: /^需您协调\d+项$/ });
    await needs.waitFor();
    expect((await needs.boundingBox())!.y).toBeLessThan(450);
    expect(await page.getByLabel('截至日期').isVisible()).toBe(false);
    await page.getByText('换日期、作比较、打印').click();
    await page.getByLabel('截至日期').fill('2021-01-15');
    await page.getByText('截至2021年1月15日（星期五）的情况').waitFor();
  });

  const everywhere = ['', 'status', 'roadmap', 'roadmap?view=chart', 'roadmap?view=timetable', 'plan', 'ledger', 'lists', 'inbox', 'rehearsal', 'administration', 'administration?tab=policies', 'administration?tab=reform', 'profile', 'tasks/3', 'tasks/12'];
  test.each([['usual', false, 'zh'], ['large', true, 'zh'], ['large', true, 'en']] as const)('in %s type no page can be scrolled sideways on a phone (%#)', async (_type, largeType, language) => {
    const wider: string[] = [];
    for (const person of [office, 'kejiju-liaison']) {
      const window = await as(person, '', { width: 390, largeType, language });
      for (const path of everywhere) {
        await window.goto(`/${programme}/${path}`);
        await window.unfold();
        const by = await window.sideways();
        if (by > 0) wider.push(`${person} /${path}: ${by} px`);
      }
    }
    expect(wider).toEqual([]);
  });

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    test.each([['status', leader, 'status'], ['status-then', leader, 'status?asOf=2021-01-15'], ['ledger', office, 'ledger?group=section'], ['inbox-office', office, 'inbox'], ['inbox', 'kejiju-liaison', 'inbox']])('%s is there for everybody: axe finds nothing, nothing is wider than a phone', async (name, person, path) => {
      for (const width of widths) {
        const window = await as(person, path, { width, language });
        await window.page.locator('.loading').first().waitFor({ state: 'detached' });
        await window.picture(`${name}-${width}-${language}`);
        for (const group of await window.page.locator('summary:visible').all()) await group.click();
        expect(await window.violations()).toEqual([]);
        expect(await window.sideways()).toBe(0);
      }
    });
  });
});
