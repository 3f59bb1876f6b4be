import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { taskId } from '@lianxi/commands/programme/task-id';
import { root } from '@lianxi/infra/local/paths';
import { answered } from '@lianxi/test/support/demo';
import { Opened } from './opened';
import { widths } from './window';

jest.setTimeout(120_000);

const roads = '/xinxiang-demo/roadmap';
const office = 'lianxi-office-office';

describe('the plan in the browser: as a roadmap, as the timetable of its annex, and to be read', () => {
  const opened = Opened.forTests(async () => {
    // Measure 3 gets a later day, on an example authority.
    const at = { id: taskId('xinxiang-demo', 3), key: 'd5-2020' };
    const params = (key: string) => ({ path: at, header: { 'Idempotency-Key': key } });
    answered(await opened.product.api('kejiju/liaison').POST('/api/v1/tasks/{id}/milestones/{key}/extension', { params: params('asks-for-later'), body: { dueOn: '2021-03-31', reason: '省级配套政策尚未出台。' } }));
    answered(await opened.product.api().POST('/api/v1/tasks/{id}/milestones/{key}/extension/grant', { params: params('grants-it'), body: { authority: { kind: 'minutes', number: '示例纪要第2期', on: '2020-12-17' } } }));
  });
  const as: Opened['as'] = (...shown) => opened.as(...shown);

  describe('路线图', () => {
    test('each measure has its row, each mark says in words what is due when, and leads to the milestone', async () => {
      const { page } = await as(office, roads);
      await page.getByText('今天是2020年12月17日（星期四） · 19项措施，68个节点，1个已销号').waitFor();
      expect(await page.locator('.gantt-row').count()).toBe(19);
      await page.getByRole('link', { name: '成果1（2020年） 实施河南省绿色技术提升创新行动，12月31日 临期，完成期限2020年12月31日（星期四）' }).click();
      await page.getByRole('heading', { level: 1, name: /^措施1/ }).waitFor();
      expect(new URL(page.url()).hash).toBe('#d1-2020');
    });

    test('the date of the plan is shown beside the one to which it was moved', async () => {
      const { page, ...window } = await as(office, `${roads}?zoom=quarter&at=2020-10`);
      await page.locator('.formerly').getByText('原定').waitFor();
      await page.getByRole('link', { name: '下一节点 2021年3月31日（星期三） →' }).waitFor();
      expect(window.complaints).toEqual([]);
      await page.getByRole('link', { name: '按日期列出' }).click();
      await page.getByRole('heading', { level: 2, name: '2021年3月31日（星期三）' }).waitFor();
      await page.getByText('原定2020年12月31日（星期四），依据会议纪要 示例纪要第2期延期').waitFor();
    });

    test('a later date that was asked for and not given leaves its mark where the date stands', async () => {
      const at = { id: taskId('xinxiang-demo', 1), key: 'd1-2020' };
      const params = (key: string) => ({ path: at, header: { 'Idempotency-Key': key } });
      answered(await opened.product.api('kejiju/liaison').POST('/api/v1/tasks/{id}/milestones/{key}/extension', { params: params('asks-in-vain'), body: { dueOn: '2021-06-30', reason: '企业申报材料尚未收齐。' } }));
      answered(await opened.product.api().POST('/api/v1/tasks/{id}/milestones/{key}/extension/refusal', { params: params('refuses-it'), body: { authority: { kind: 'minutes', number: '示例纪要第3期', on: '2020-12-17' }, reason: '按原期限办理。' } }));
      const { page } = await as('kejiju-liaison', '/xinxiang-demo/tasks/1#d1-2020');
      const card = page.getByRole('article', { name: /^成果1（2020年）/ });
      await card.getByText(/^延期至2021年6月30日（星期三）的申请，.*未获准，期限不变。 按原期限办理。$/).waitFor();
    });

    test('what is chosen stands in the address: a reload keeps it, back undoes it', async () => {
      const { page } = await as(office, roads);
      await page.getByLabel('责任单位').selectOption({ label: '市水利局' });
      await page.getByText(/ · 4项措施，/).waitFor();
      await page.getByRole('button', { name: '一季度' }).click();
      await page.getByText('2020年第四季度').waitFor();
      await page.getByRole('button', { name: '往后' }).click();
      await page.getByText('2021年第一季度').waitFor();
      expect([...new URL(page.url()).searchParams].sort()).toEqual([['at', '2021-01'], ['bureau', 'shuiliju'], ['zoom', 'quarter']]);
      await page.reload();
      await page.getByText('2021年第一季度').waitFor();
      expect(await page.getByLabel('责任单位').inputValue()).toBe('shuiliju');
      await page.goBack();
      await page.getByText('2020年第四季度').waitFor();
      await page.getByLabel('章节').selectOption({ label: '组织实施' });
      await page.getByRole('button', { name: '清除筛选' }).click();
      await page.getByText(/ · 19项措施，/).waitFor();
    });

    test('a bureau sees its own measures', async () => {
      const { page } = await as('shuiliju-liaison', roads);
      await page.getByText(/ · 4项措施，/).waitFor();
      expect(await page.locator('.gantt-row').count()).toBe(4);
    });

    test('on a phone it is a list by date, in which today has its line', async () => {
      const { page } = await as('kejiju-bureau-head', roads, { width: 390 });
      const days = await page.getByRole('heading', { level: 2 }).allTextContents();
      expect(days).toEqual(['2020年12月31日（星期四）', '2021年3月31日（星期三）', '2021年12月31日（星期五）', '2022年12月30日（星期五）']);
      expect(await page.locator('.by-date > *').first().textContent()).toBe('今天是2020年12月17日（星期四）');
      // Only the next day is open at first.
      expect(await page.getByRole('link', { name: '2020年年度节点' }).filter({ visible: true }).count()).toBe(12);
      expect(await page.getByRole('link', { name: '2021年年度节点' }).filter({ visible: true }).count()).toBe(0);
      await page.getByRole('heading', { level: 2, name: '2021年12月31日（星期五）' }).click();
      await page.getByRole('link', { name: '2021年年度节点' }).first().click();
      await page.getByRole('heading', { level: 1, name: /^措施/ }).waitFor();
    });
  });

  describe('时间表', () => {
    test('is the table of the annex in three columns, by chapter, each cell as printed', async () => {
      const { page } = await as('caizhengju-liaison', `${roads}?view=timetable`);
      expect(await page.title()).toBe('时间表 · 联席');
      await page.getByRole('heading', { name: /^新乡市构建市场导向的绿色技术创新体系\s*路线图、时间表$/ }).waitFor();
      expect(await page.getByRole('columnheader').allTextContents()).toEqual(['任务', '责任单位', '主要成果形式和完成时间']);
      const rows = await page.evaluate<string[][]>(`[...document.querySelectorAll('.timetable tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`);
      expect(rows.slice(1, 3)).toEqual([
        ['一、培育壮大绿色技术创新主体'],
        ['1.强化企业的绿色技术创新主体地位', '科技局、发改委', '1.实施河南省绿色技术提升创新行动（2020-2022年）2.开展绿色技术创新企业认定（2020-2022年）'],
      ]);
      expect(rows).toContainEqual(['附件缺失（正文：19.加强示范引领）', '附件缺失', '附件缺失']);
    });

    test('is printed black on white on A4, its head on every page, and nothing else with it', async () => {
      const { page } = await as(office, `${roads}?view=timetable`);
      await page.evaluate('window.print = () => { document.title = "printed"; }');
      await page.getByRole('button', { name: '打印' }).click();
      expect(await page.title()).toBe('printed');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('link').filter({ visible: true }).count()).toBe(0);
      expect(await page.evaluate(`(() => {
        const [sheet, head, cell] = ['.timetable', '.timetable thead', '.timetable td'].map((place) => getComputedStyle(document.querySelector(place)));
        return [sheet.backgroundColor, sheet.color, head.display, cell.borderTopColor];
      })()`)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'table-header-group', 'rgb(0, 0, 0)']);
      const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: false })).toString('latin1');
      const pages = [...pdf.matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
      expect([2, 3]).toContain(pages.length);
      for (const size of pages) expect(size).toEqual([595, 842]);
    });
  });

  describe('方案', () => {
    test('says that a draft cannot be put in force, and what it lacks', async () => {
      const { page } = await as('fagaiwei-liaison', '/xinxiang-demo/plan');
      await page.getByText('还不能。原文印有“征求意见稿”，没有文号和成文日期，未生效；目前只能演练。').waitFor();
      await page.getByText('按现行规则核对，没有发现错误。').waitFor();
      const fifth = page.getByRole('article', { name: '5. 加强绿色技术创新基地平台建设' });
      expect(await fifth.locator('.clause').textContent()).toBe('（市科技局、发改委牵头，市生态环境局、资源规划局、水利局、农业农村局等参与）');
      await fifth.getByText('附件成果9与正文的平台清单不同：以何为准？').waitFor();
      await page.getByRole('article', { name: '8. 建立健全政府绿色采购制度' }).getByText('附件缺失：成果形式和完成时间不详，暂按常态化任务设年度节点。').waitFor();
      await fifth.getByRole('link', { name: '看任务进展' }).click();
      await page.getByRole('heading', { level: 1, name: /^措施5/ }).waitFor();
    });

    test('is searched as one types, with what was found marked and kept in the address', async () => {
      const { page } = await as(office, '/xinxiang-demo/plan');
      const field = page.getByLabel('在方案中查找', { exact: true }).and(page.locator('input'));
      await field.pressSequentially('市金融局 银保监');
      await page.getByText(/^找到4项措施，共19项/).waitFor();
      expect(await page.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['市金融局', '银保监']));
      await page.reload();
      await page.getByText(/^找到4项措施，共19项/).waitFor();
      expect(await field.inputValue()).toBe('市金融局 银保监');
      await field.fill('没有这个词');
      await page.getByRole('button', { name: '清除查找' }).click();
      await page.getByText(/^找到19项措施，共19项$/).waitFor();
      await page.getByLabel('只看有待定事项的措施').check();
      await page.getByText(/^找到17项措施，共19项$/).waitFor();
    });
  });

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    test.each([['roadmap', `${roads}?view=chart`], ['roadmap-quarter', `${roads}?view=chart&zoom=quarter`], ['roadmap-list', `${roads}?view=list`], ['timetable', `${roads}?view=timetable`], ['plan', '/xinxiang-demo/plan']])('%s is there for everybody: axe finds nothing, nothing is wider than a phone', async (name, path) => {
      for (const width of widths) {
        const window = await as('kejiju-liaison', path, { width, language });
        await window.picture(`${name}-${width}-${language}`);
        expect(await window.violations()).toEqual([]);
        expect(await window.sideways()).toBe(0);
      }
    });
  });

  describe('正式启动', () => {
    const draft = JSON.parse(readFileSync(join(root, 'libs', 'plan', 'xinxiang', 'plan.json'), 'utf8')) as { document: object };
    const issued = { ...draft, document: { ...draft.document, printedStatus: '印发', status: { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-09-28' } } };
    const file = (plan: unknown) => ({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(typeof plan === 'string' ? plan : JSON.stringify(plan)) });

    test.each(['zh', 'en'] as const)('its form is there for everybody: axe finds nothing, nothing is wider than a phone: %s', async (language) => {
      for (const width of widths) {
        const window = await as(office, '/xinxiang-demo/plan', { width, language });
        await window.page.getByText(language === 'zh' ? '填写并启动' : 'Fill in and activate', { exact: true }).click();
        await window.picture(`activate-${width}-${language}`);
        expect(await window.violations()).toEqual([]);
        expect(await window.sideways()).toBe(0);
      }
    });

    test('a plan is activated in earnest by the office alone, with the number and the day that stand on its paper; each refusal stands where it belongs', async () => {
      const { page: bureau } = await as('kejiju-liaison', '/xinxiang-demo/plan');
      expect(await bureau.getByRole('heading', { name: '正式启动方案' }).count()).toBe(0);
      const { page } = await as(office, '/xinxiang-demo/plan');
      await page.getByText('填写并启动', { exact: true }).click();
      const form = page.getByRole('form', { name: '正式启动方案' });
      const fill = async (plan: unknown, number: string) => {
        await form.getByLabel('方案文件').setInputFiles(file(plan));
        await form.getByLabel('印发文号').fill(number);
      };
      const send = async () => { await form.getByRole('button', { name: '正式启动' }).click(); await form.getByRole('button', { name: '确定启动' }).click(); };
      await fill('这不是方案', '新政办〔2020〕18号');
      await form.getByText('“plan.json”不是方案文件。').waitFor();
      await form.getByLabel('成文日期').fill('2020-09-28');
      await form.getByLabel('方案编号').fill('xinxiang-2020');
      expect(await form.getByRole('button', { name: '正式启动' }).isDisabled()).toBe(true);
      await fill(draft, '新政办〔2020〕18号');
      await send();
      await form.getByText(/^这份方案是征求意见稿，尚未印发，不能正式启动/).waitFor();
      await fill({ ...issued, measures: [] }, '新政办〔2020〕18号');
      await send();
      await form.getByText('方案文件须更正之处，请告诉整理文件的技术人员：').waitFor();
      await fill(issued, '新政办〔2020〕81号');
      await send();
      await form.getByText(/^方案文件所载文号为“新政办〔2020〕18号”/).waitFor();
      await form.getByLabel('印发文号').fill('新政办〔2020〕18号');
      await form.getByRole('button', { name: '正式启动' }).dblclick();
      await form.getByText(/^将按新政办〔2020〕18号（2020年9月28日（星期一）成文）正式启动/).waitFor();
      await form.getByRole('button', { name: '确定启动' }).click();
      await page.getByRole('status', { name: '刚办的事' }).getByText('方案已正式启动。').waitFor({ timeout: 30_000 });
      await form.getByRole('link', { name: '打开正式方案' }).click();
      await page.waitForURL(/\/xinxiang-2020$/);
      expect(answered(await opened.product.api().GET('/api/v1/programmes/{programme}', { params: { path: { programme: 'xinxiang-2020' } } }))).toMatchObject({ mode: 'live', planStatus: { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-09-28' } });
    });
  });
});
