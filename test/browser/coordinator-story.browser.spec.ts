import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schemas } from '@lianxi/api-client/client';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { root } from '@lianxi/infra/local/paths';
import { readBack } from '@lianxi/papers/read-back.fixture';
import { openTestHome, type TestHome } from '@lianxi/test/support/home';
import { Product } from '@lianxi/test/support/product';
import { Storyteller } from '@lianxi/test/support/storyteller';
import type { Browser, Locator, Page } from 'playwright-core';
import { isInSight, openBrowser, widths, Window } from './window';

jest.setTimeout(180_000);

const others = ['jiaoyuju', 'caizhengju', 'rensheju'];
const drafted = '一、成果转化收益的奖励比例不低于50%。\n二、自印发之日起施行。';
const changed = '一、成果转化收益的奖励比例不低于70%。\n二、自印发之日起施行。';

/** The first plan as it would be issued, with its number and its date. */
function issuedPlan(): object {
  const plan = JSON.parse(readFileSync(join(root, 'libs', 'plan', 'xinxiang', 'plan.json'), 'utf8')) as { document: object };
  return { ...plan, document: { ...plan.document, printedStatus: '印发', status: { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-10-10' } } };
}

/** The coordinator's story, as test/e2e tells it by the API, told by its people on the page; only the clock is moved, and what is not of measure 3 is done, behind it. */
describe('the coordinator, in the browser: measure 3, deliverable 5, due 2020-12-31', () => {
  let home: TestHome;
  let product: Product;
  let browser: Browser;
  let story: Storyteller;
  const windows = new Map<string, Window>();

  /** Somebody's window, the same one each time; on their way they look at an address anew. */
  const of = async (person: string, path: string, look: Parameters<typeof Window.as>[4] = {}): Promise<Page> => {
    const known = windows.get(person);
    if (known) await known.goto(path);
    const window = known ?? await Window.as(browser, product.endpoints.api, person, path, look);
    windows.set(person, window);
    return window.page;
  };
  const [taskPage, place] = ['/story/tasks/3', '/story/tasks/3#d5-2020'];
  const office = (path = place) => of('lianxi-office-office', path);
  const liaison = (path = place) => of('kejiju-liaison', path);
  const card = (page: Page): Locator => page.getByRole('article', { name: /^成果5（2020年）/ });
  /** Opens the form of an act by its button, as a person finds it. */
  const form = async (within: Page | Locator, title: string): Promise<Locator> => {
    await within.getByRole('button', { name: title, exact: true }).first().click();
    return within.getByRole('form', { name: title, exact: true });
  };
  /** The form that an address has opened. */
  const opened = async (within: Page | Locator, title: string): Promise<Locator> => {
    const found = within.getByRole('form', { name: title, exact: true });
    await found.waitFor();
    return found;
  };
  /** That an act was done is said where one looks, and the keyboard goes on from there. */
  const told = async (page: Page, said: string): Promise<Locator> => {
    const line = page.getByRole('status', { name: '刚办的事' });
    await line.getByText(said).waitFor();
    await line.and(page.locator(':focus')).waitFor();
    expect(await isInSight(line)).toBe(true);
    return line;
  };
  const send = async (within: Locator, name: string | RegExp): Promise<void> => {
    await within.getByRole('button', { name, exact: true }).click();
    await within.waitFor({ state: 'detached' });
  };
  const shown = async () => (await story.sees<Schemas['Task']>(`tasks/${story.task}`)).milestones.find(({ key }) => key === 'd5-2020')!;

  beforeAll(async () => {
    home = await openTestHome();
    [product, browser] = await Promise.all([Product.start(home), openBrowser()]);
    story = new Storyteller(product, 'story', 3);
    await story.does('programmes', { id: 'story', mode: 'rehearsal', plan: issuedPlan(), startsAt: '2020-10-12T01:30:00.000Z' });
  }, 400_000);
  afterEach(() => { expect([...windows.values()].flatMap(({ complaints }) => complaints.splice(0))).toEqual([]); });
  afterAll(async () => {
    await browser.close();
    await product.end('SIGTERM');
    await home.close();
  }, 60_000);

  test('1. 科技局, first named, is 暂定汇总单位; by 10-15 four bureaus sign for all of theirs in one click each, and the office enters the 复函 of 税务局', async () => {
    await (await liaison()).getByText('汇总单位：市科技局（暂定）').waitFor();
    await story.liveUntil('2020-10-15');
    for (const bureau of ['kejiju', ...others]) {
      const page = await of(`${bureau}-liaison`, '/story');
      const heading = page.getByRole('heading', { name: /^签收任务/ });
      await heading.waitFor();
      await page.getByRole('button', { name: /^全部签收（\d+项）$|^签收$/ }).first().click();
      await heading.waitFor({ state: 'detached' });
    }
    const page = await office();
    await page.getByText('4/5个单位已签收').waitFor();
    const receipt = await form(page, '代登记签收');
    await receipt.getByLabel('复函文号').fill('新税函〔2020〕33号');
    await send(receipt, '登记签收');
    await page.getByText('5/5个单位已签收').waitFor();
    // The other bureaus sign too, so that no morning is about their receipts.
    for (const one of await story.list<Schemas['Awaited']>('programmes/story/waiting')) {
      if (one.what === 'receipt') await story.does(`tasks/${one.task}/receipt`, { bureau: one.bureau, ...(one.role === 'office' && { reply: '复函1号' }) }, one.role === 'office' ? 'lianxi-office/office' : `${one.bureau}/liaison`);
    }
  });

  test('2. on 11-16 the draft goes to 会签: three agree, 人社局 in principle, 税务局 disagrees; each finds it on Today', async () => {
    await story.liveUntil('2020-11-16');
    // What shows what was done comes before the draft is put to anybody: attached after an answer, it would make another paper of it.
    await story.handsIn(`tasks/${story.task}/evidence`, { milestone: 'd5-2020', name: '政策措施文稿.pdf', bytes: pdfOf('政策措施文稿') }, 'kejiju/liaison');
    const opening = await form(card(await liaison()), '发起会签');
    await opening.getByLabel('会签稿').fill(drafted);
    for (const name of ['市教育局', '市财政局', '市人社局', '市税务局']) await opening.getByLabel(name).check();
    await opening.getByLabel(/^会签时限/).fill('2020-11-23');
    await send(opening, '确认发起');
    for (const [bureau, answer, opinion] of [['jiaoyuju', '同意'], ['caizhengju', '同意'], ['rensheju', '原则同意', '建议明确适用范围。']] as const) {
      const page = await of(`${bureau}-liaison`, '/story');
      await page.getByRole('link', { name: '去会签' }).first().waitFor();
      if (bureau === 'rensheju') await windows.get('rensheju-liaison')!.published('today');
      await page.getByRole('link', { name: '去会签' }).first().click();
      // The text lies open for whom it waits for.
      await card(page).getByText('一、成果转化收益的奖励比例不低于50%。').waitFor();
      const said = await opened(card(page), '会签');
      await said.getByLabel('会签意见').selectOption({ label: answer });
      if (opinion !== undefined) await said.getByLabel(/^意见/).fill(opinion);
      await send(said, '答复');
    }
    const page = await office();
    const entered = await form(card(page), '代登记会签意见');
    await entered.getByLabel('复函文号').fill('新税函〔2020〕40号');
    await entered.getByLabel('会签意见').selectOption({ label: '不同意' });
    await entered.getByRole('button', { name: '登记答复' }).click();
    // Without its reasons it is refused, beside the field.
    await entered.getByRole('alert').waitFor();
    await entered.getByLabel(/^意见/).fill('比例与现行税收政策不一致。');
    await send(entered, '登记答复');
    await card(page).getByText('第1稿 · 4/4个单位已答复').click();
    await card(page).getByText('新税函〔2020〕40号').waitFor();
    expect(await card(page).locator('.round').getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('市教育局 同意'), expect.stringContaining('市财政局 同意'), expect.stringMatching(/市人社局 原则同意[^]*建议明确适用范围。/), expect.stringMatching(/市税务局 不同意[^]*新税函〔2020〕40号[^]*比例与现行税收政策不一致。/),
    ]);
  });

  test('on 11-25 the text is changed: answers are void, who has a form open sees the comparison and is not taken at their word for the former text; on 12-02 it reads 4/4', async () => {
    await story.liveUntil('2020-11-25');
    const signer = await of('jiaoyuju-liaison', place);
    const stale = await form(card(signer), '会签');
    const change = await form(card(await liaison()), '修改会签稿');
    // It begins as the text it changes.
    expect(await change.getByLabel('会签稿').inputValue()).toBe(drafted);
    await change.getByLabel('会签稿').fill(changed);
    await send(change, '改为新稿');
    await card(signer).getByText('第2稿 · 0/4个单位已答复').waitFor({ timeout: 10_000 });
    await stale.getByRole('button', { name: '答复', exact: true }).click();
    await stale.getByRole('alert').waitFor();
    if (await card(signer).locator('.round').count() === 0) await card(signer).getByText('第2稿 · 0/4个单位已答复').click();
    await card(signer).getByText('删去：一、成果转化收益的奖励比例不低于50%。').waitFor();
    await card(signer).getByText('新增：一、成果转化收益的奖励比例不低于70%。').waitFor();
    await windows.get('jiaoyuju-liaison')!.published('countersignature', card(signer).locator('.round'));
    await send(stale, '答复');
    await story.liveUntil('2020-12-02');
    await send(await form(card(await of('rensheju-liaison', place)), '会签'), '答复');
    // 财政局's head has signed the printed sheet; its liaison enters that with the scan.
    const signing = await of('caizhengju-liaison', place);
    const onPaper = await form(card(signing), '录入纸质会签');
    await onPaper.getByLabel('签批人姓名').fill('示例财政局长');
    await onPaper.getByLabel('签批人职务').fill('局长');
    await onPaper.getByLabel('签批日期').fill('2020-12-01');
    await onPaper.getByLabel('或现在上传扫描件').setInputFiles({ name: '会签单.pdf', mimeType: 'application/pdf', buffer: pdfOf('会签单') });
    await onPaper.getByText('已上传：会签单.pdf').waitFor();
    await send(onPaper, '录入');
    if (await card(signing).locator('.round').count() === 0) await card(signing).getByText(/第2稿 · \d\/4个单位已答复/).click();
    await card(signing).getByText('纸质会签：示例财政局长（局长）2020年12月1日（星期二）签').waitFor();
    // By another person of the office than who reviews it later.
    const page = await of('lianxi-office-director', place);
    const entered = await form(card(page), '代登记会签意见');
    await entered.getByLabel('复函文号').fill('新税函〔2020〕41号');
    await send(entered, '登记答复');
    await card(await liaison()).getByText('第2稿 · 4/4个单位已答复').waitFor();
  });

  test.each(['zh', 'en'] as const)('the task with its 会签, and the lists, are there for everybody, in %s: axe finds nothing, nothing is wider than a phone', async (language) => {
    for (const width of widths) {
      for (const [name, person, path] of [['task-countersigned', 'kejiju-liaison', place], ['task-office', 'lianxi-office-office', place], ['lists', 'lianxi-office-office', '/story/lists'], ['no-such-list', 'shizhengfu-leader', '/story/lists/00000000-0000-5000-8000-000000000000']] as const) {
        const window = await Window.as(browser, product.endpoints.api, person, path, { width, language });
        await window.unfold();
        await window.settled();
        await window.picture(`${name}-${width}-${language}`);
        expect([name, width, await window.violations(), await window.sideways()]).toEqual([name, width, [], 0]);
        await window.close();
      }
    }
  });

  test('3 and 4. contributions come in; on 2021-01-06 it is submitted as achieved 12-18: 按期完成，按期报送; what the head signed on paper is entered with its scan', async () => {
    for (const bureau of others) {
      const contribution = await form(card(await of(`${bureau}-liaison`, place)), '报配合情况');
      await contribution.getByLabel('说明').fill('已会签，并提供政策条款。');
      await send(contribution, '报送');
    }
    const entered = await form(card(await office()), '代登记配合情况');
    await entered.getByLabel('复函文号').fill('新税函〔2020〕41号');
    await entered.getByLabel('说明').fill('已复函。');
    await send(entered, '登记');
    // Who has Today open is told at 09:00 of each morning, without reloading.
    const today = await liaison('/story');
    const reminded = today.getByText(/2020年12月31日（星期四）09:00 · \d+项/);
    expect(await reminded.count()).toBe(0);
    await story.liveUntil('2021-01-06');
    await reminded.waitFor({ timeout: 20_000 });
    const arrived = today.getByRole('status').filter({ hasText: /^新到提醒：2020年12月31日（星期四）09:00，\d+项/ });
    await arrived.getByRole('link', { name: '去看这次提醒' }).click();
    await arrived.waitFor({ state: 'detached' });
    await today.locator('#latest-notice').getByRole('link', { name: '打开任务' }).first().waitFor();
    await windows.get('kejiju-liaison')!.picture('today-reminded-1440-zh');
    const page = await liaison();
    const submission = await form(card(page), '申请办结');
    await submission.getByLabel('实际完成日期').fill('2020-12-18');
    await submission.getByLabel(/^文号/).fill('示例科〔2020〕60号');
    await submission.getByLabel(/^说明/).fill('政策措施已印发。');
    await send(submission, '提交申请');
    // The form gives way to what it has done.
    expect(await card(page).innerText()).toContain('待签批');
    await card(page).getByText('按期完成，按期报送').waitFor();
    await told(page, '已申请办结 · 措施3 成果5（2020年）');
    // What is to be signed on paper is printed from the page: below its chain, and from the form that enters it.
    const paper = await form(card(page), '录入纸质签批');
    for (const place of [card(page).getByRole('link', { name: '打印签批单' }).first(), paper.getByRole('link', { name: '打印签批单' })]) {
      const [sheet] = await Promise.all([page.waitForEvent('download'), place.click()]);
      expect(sheet.suggestedFilename()).toBe('签批单-措施3-d5-2020.docx');
      expect(readBack(readFileSync(await sheet.path())).rows.flat()).toContain('示例科〔2020〕60号');
    }
    await paper.getByLabel('签批人姓名').fill('示例局长');
    await paper.getByLabel('签批人职务').fill('局长');
    await paper.getByLabel('签批日期').fill('2020-12-17');
    await paper.getByLabel('或现在上传扫描件').setInputFiles({ name: '签批单.pdf', mimeType: 'application/pdf', buffer: pdfOf('签批单，局长签字') });
    await paper.getByText('已上传：签批单.pdf').waitFor();
    await send(paper, '录入');
    await card(page).getByText('纸质签批：示例局长（局长）2020年12月17日（星期四）签').waitFor();
    expect(await shown()).toMatchObject({ phase: 'approved', approval: { person: 'kejiju-liaison', paper: { signer: '示例局长', on: '2020-12-17', scan: expect.any(String) as string } } });
  });

  test('5. on 01-11 the office reviews it with its scan, confirms 汇总单位, and on 01-13 puts the list; the 召集人 signs it on a phone, and the office sees it and strikes off', async () => {
    await story.liveUntil('2021-01-11');
    const page = await office('/story');
    await page.getByRole('link', { name: '去初审' }).first().click();
    await opened(card(page), '初审通过');
    // The sheet for whoever reviews on paper is printed from the form that enters it.
    await (await form(card(page), '录入纸质初审')).getByRole('link', { name: '打印签批单' }).waitFor();
    await send(await form(card(page), '初审通过'), '确认初审通过');
    const line = await told(page, '已通过初审 · 措施3 成果5（2020年）');
    // What is next is the list; a list that was signed elsewhere is but another way.
    await card(page).getByRole('link', { name: '去拟制清单' }).waitFor();
    expect(await card(page).locator('.first').allInnerTexts()).toEqual(['去拟制清单']);
    await card(page).getByRole('button', { name: '销号（凭线下签署的清单）' }).waitFor();
    await line.getByRole('button', { name: '关闭' }).click();
    await card(page).getByText('已核对纸质签批的扫描件').waitFor();
    await windows.get('lianxi-office-office')!.goto('/story/tasks/3?act=coordinator#waiting');
    const coordinator = await opened(page, '确认汇总单位');
    expect(await coordinator.getByLabel('依据种类').getByRole('option').allInnerTexts()).toEqual(['会议纪要', '批示', '书面传签', '政府文件']);
    await coordinator.getByLabel('依据文号').fill('第2期');
    await coordinator.getByLabel('依据日期').fill('2021-01-08');
    await send(coordinator, '确认');
    await page.getByRole('region', { name: '办理经过' }).getByText('汇总单位 原为市科技局（暂定），现为市科技局（已确认）').waitFor();
    await story.liveUntil('2021-01-13');
    await card(page).getByRole('link', { name: '去拟制清单' }).click();
    await page.getByLabel('清单编号').fill('销号清单〔2021〕1号');
    await page.getByRole('button', { name: '拟制（1个节点）' }).click();
    await page.getByRole('heading', { level: 1, name: '销号清单〔2021〕1号' }).waitFor();
    await told(page, '已拟制清单 · 销号清单〔2021〕1号');
    await send(await form(page, '送签'), '送签（1个节点）');
    await page.getByText('已送签，等待召集人').waitFor();

    const phone = await of('shizhengfu-leader', '/story', { width: 390 });
    await phone.getByRole('link', { name: '去签署' }).click();
    await phone.getByRole('heading', { level: 1, name: '销号清单〔2021〕1号' }).waitFor();
    await phone.getByText('示例科〔2020〕60号').waitFor();
    await windows.get('shizhengfu-leader')!.picture('leader-list-390-zh');
    await windows.get('shizhengfu-leader')!.published('list-on-a-phone');
    // The same person has it open at a desk: what changed is said there, and taking it back is not what the pointer finds next.
    const desk = await Window.as(browser, product.endpoints.api, 'shizhengfu-leader', new URL(phone.url()).pathname);
    const stale = await form(desk.page, '签署');
    await send(await form(phone, '签署'), '确认签署');
    await stale.getByText('您打开表单之后，清单有了变化：已签署，等待联席会议办公室凭清单销号。').waitFor({ timeout: 10_000 });
    expect(await stale.getByRole('button', { name: '确认签署' }).isDisabled()).toBe(true);
    await stale.getByRole('button', { name: '收起' }).click();
    await desk.page.getByRole('button', { name: '撤回签署' }).waitFor();
    expect(await desk.page.locator('button.first').count()).toBe(0);
    await desk.close();
    await (await told(phone, '已签署 · 销号清单〔2021〕1号')).getByRole('link', { name: '回到今日' }).click();
    await phone.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    // The office's window is told.
    await page.getByText('已签署，等待联席会议办公室凭清单销号。').waitFor({ timeout: 10_000 });
    await send(await form(page, '凭清单销号'), '全部销号（1个节点）');
    await told(page, '已凭清单销号 · 销号清单〔2021〕1号（1个节点）');
    await page.getByText('已签署，上面的节点已全部销号。').waitFor();
    expect([await windows.get('lianxi-office-office')!.violations(), await windows.get('shizhengfu-leader')!.violations()]).toEqual([[], []]);
    expect(await windows.get('shizhengfu-leader')!.sideways()).toBe(0);
    expect(await shown()).toMatchObject({ phase: 'struck-off', strikeOff: { list: { number: '销号清单〔2021〕1号', signer: 'convenor' } } });
  });

  test('the five posts are told, the 办理单 prints from the page, no 催办 was ever made, and the audit verifies', async () => {
    for (const bureau of ['kejiju', ...others, 'shuiwuju']) {
      const page = await of(`${bureau}-liaison`, '/story');
      const told = page.getByText('依据：拟销号清单 销号清单〔2021〕1号');
      if (!await told.first().isVisible()) await windows.get(`${bureau}-liaison`)!.unfold();
      await told.first().waitFor();
    }
    const page = await liaison(taskPage);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '打印任务办理单' }).click()]);
    expect(download.suggestedFilename()).toBe('任务办理单-措施3.docx');
    const [proof] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出证明' }).click()]);
    expect(proof.suggestedFilename()).toBe('措施3办理证明.json');
    expect(JSON.parse(readFileSync(await proof.path(), 'utf8'))).toMatchObject({ events: expect.any(Array) as unknown, anchors: expect.any(Array) as unknown });
    await page.getByLabel('只看').selectOption({ label: '提醒和催办' });
    const entries = await page.getByRole('region', { name: '办理经过' }).getByRole('listitem').allInnerTexts();
    expect(entries.some((entry) => entry.includes('提醒'))).toBe(true);
    expect(entries.filter((entry) => entry.includes('催办'))).toEqual([]);
    await page.getByLabel('显示记录号和校验值（核对用）').check();
    const { items } = await story.sees<Schemas['TaskEventPage']>(`tasks/${story.task}/events?limit=200`);
    const reminded = items.findLast(({ type }) => type === 'stepCarriedOut')!;
    await page.getByText(`第${reminded.seq}号记录，校验值 ${reminded.hash.slice(0, 12)}`).waitFor();
    // What is looked at stands in the address, and back works.
    expect([...new URL(page.url()).searchParams]).toEqual([['timeline', 'system'], ['proof', 'shown']]);
    await page.goBack();
    await page.getByText(`第${reminded.seq}号记录，校验值`).waitFor({ state: 'detached' });
    expect(await page.getByLabel('只看').inputValue()).toBe('system');
    expect(await product.lianxi('audit', 'verify')).toMatchObject({ code: 0, err: '' });
  });

  test('what was struck off is opened again by the office, on an authority and with a reason, and the coordinator\'s window sees that it is to be done anew', async () => {
    const coordinator = await liaison();
    await coordinator.getByLabel('只看').selectOption('people');
    const page = await office();
    const reopening = await form(card(page), '重新开启');
    await reopening.getByText('重新开启后，此节点须再次办理并申请办结').waitFor();
    await reopening.getByLabel('依据文号').fill('第3期');
    // By what authority is shown years later: its scan is uploaded here, though the milestone takes no evidence any more.
    await reopening.getByLabel('或现在上传扫描件').setInputFiles({ name: '会议纪要.pdf', mimeType: 'application/pdf', buffer: pdfOf('会议纪要，第3期') });
    await reopening.getByText('已上传：会议纪要.pdf').waitFor();
    await reopening.getByLabel('理由').fill('政策条款有误，须重新印发。');
    expect(await windows.get('lianxi-office-office')!.violations()).toEqual([]);
    await windows.get('lianxi-office-office')!.picture('task-reopening-1440-zh');
    await send(reopening, '确认重新开启');
    const onAuthority = page.getByRole('region', { name: '办理经过' }).getByText('依据：会议纪要 第3期');
    const [scan] = await Promise.all([page.waitForEvent('download'), onAuthority.getByRole('link', { name: '扫描件' }).click()]);
    expect(readFileSync(await scan.path())).toEqual(pdfOf('会议纪要，第3期'));
    await card(coordinator).getByRole('button', { name: '申请办结' }).waitFor({ timeout: 10_000 });
    await coordinator.getByText('政策条款有误，须重新印发。').first().waitFor();
    await windows.get('kejiju-liaison')!.picture('task-reopened-1440-zh');
    expect(await windows.get('kejiju-liaison')!.violations()).toEqual([]);
    expect((await shown()).phase).toBe('open');
  });

  describe('what a person may meet on the way, in the demonstration', () => {
    const demo = '/xinxiang-demo/tasks/4';
    const first = (page: Page): Locator => page.getByRole('article').first();
    /** What was done is shown, since a submission needs that. */
    const shows = async (measure: number): Promise<void> => {
      const { id, milestones: [one], coordinator } = await task(measure);
      await story.handsIn(`tasks/${id}/evidence`, { milestone: one!.key, name: '佐证.pdf', bytes: pdfOf(`佐证材料，措施${measure}`) }, `${coordinator.bureau}/liaison`);
    };

    test('a bureau takes its contribution back with a reason, which the coordinator is told, and files it anew', async () => {
      const own = await coordinatorOf(4);
      await contributed(4);
      const partner = (await task(4)).parts.find(({ bureau, kind }) => kind === 'municipal' && bureau !== own)!;
      const page = await of(`${partner.bureau}-liaison`, demo);
      const withdrawing = await form(first(page), '撤回配合情况');
      await withdrawing.getByText('撤回后，汇总单位随即得知').waitFor();
      await withdrawing.getByLabel('理由').fill('数据有误，更正后重报。');
      await send(withdrawing, '撤回');
      await told(page, '已撤回配合情况 · 措施4');
      const coordinator = await of(`${own}-liaison`, demo);
      await coordinator.getByRole('region', { name: '办理经过' }).getByText('数据有误，更正后重报。').waitFor();
      expect(await first(coordinator).getByRole('button', { name: '申请办结' }).count()).toBe(1);
      const anew = await form(first(page), '报配合情况');
      await anew.getByLabel('说明').fill('已更正。');
      await send(anew, '报送');
    });

    test('a later date that the coordinator asks for is decided by a leader on a phone, who reads why; the office names another coordinator on an authority', async () => {
      const at = '/xinxiang-demo/tasks/2#d4-2020';
      const asked = (page: Page): Locator => page.getByRole('article', { name: /^成果4（2020年）/ });
      const own = await of('jiaoyuju-liaison', at);
      const asking = await form(asked(own), '申请延期');
      await asking.getByLabel('申请延至').fill('2021-03-31');
      await asking.getByLabel('理由').fill('试点院校尚在遴选。');
      await send(asking, '提出申请');
      const leader = await of('shizhengfu-leader', '/xinxiang-demo', { width: 390 });
      await leader.getByRole('listitem').filter({ hasText: '成果4（2020年）' }).getByRole('link', { name: '去决定' }).click();
      const deciding = await opened(asked(leader), '准予延期');
      await asked(leader).getByText(/申请延期至2021年3月31日（星期三）：试点院校尚在遴选。/).waitFor();
      await windows.get('shizhengfu-leader')!.picture('leader-extension-390-zh');
      await send(deciding, '确认准予延期');
      await told(leader, '已准予延期 · 措施2 成果4（2020年）');
      // The coordinator's window has the new date, and the old one for ever.
      for (const day of ['2021年3月31日（星期三）', '2020年12月31日（星期四）']) await asked(own).getByText(day).first().waitFor({ timeout: 10_000 });
      const page = await office('/xinxiang-demo/tasks/2');
      const naming = await form(page, '确认汇总单位');
      await naming.getByLabel('单位', { exact: true }).selectOption({ label: '市科技局' });
      await naming.getByLabel('依据文号').fill('第5期');
      await send(naming, '确认');
      await page.getByText('汇总单位：市科技局').waitFor();
    });

    test('what was returned with a reason is submitted again; the form says what happens next each time', async () => {
      const own = await coordinatorOf(4);
      await contributed(4);
      await shows(4);
      const page = await of(`${own}-liaison`, demo);
      const submitted = async (): Promise<void> => {
        const submission = await form(first(page), '申请办结');
        await submission.getByText('提交后，由本单位局领导签批').waitFor();
        await submission.getByLabel('实际完成日期').fill('2020-12-16');
        for (const figure of await submission.getByLabel(/完成值/).all()) await figure.fill('10');
        await send(submission, '提交申请');
      };
      await submitted();
      const head = await of(`${own}-bureau-head`, demo);
      const giving = await form(first(head), '退回');
      await giving.getByLabel('理由').fill('请补充成效数据。');
      await send(giving, '确认退回');
      // The liaison's window is told why.
      await first(page).getByText('请补充成效数据。').waitFor({ timeout: 10_000 });
      await submitted();
      await first(page).getByText('待签批').waitFor();
    });

    test('what has changed since the head began to sign is said, and nothing is signed unseen', async () => {
      const own = await coordinatorOf(4);
      const head = await of(`${own}-bureau-head`, demo);
      const signing = await form(first(head), '签批同意');
      // What is submitted takes no more: the liaison withdraws it, adds to it and submits it again.
      const { id, milestones: [changed] } = await task(4);
      await story.does(`tasks/${id}/milestones/${changed!.key}/withdrawal`, { reason: '补充材料。' }, `${own}/liaison`);
      await story.handsIn(`tasks/${id}/evidence`, { milestone: changed!.key, name: '补充.pdf', bytes: pdfOf('补充材料') }, `${own}/liaison`);
      await story.does(`tasks/${id}/milestones/${changed!.key}/submission`, { achievedOn: '2020-12-16', figures: (changed!.targets ?? []).map(({ id: target, unit }) => ({ target, unit, value: 10, on: '2020-12-16' })) }, `${own}/liaison`);
      await first(head).page().getByText('补充.pdf').first().waitFor({ timeout: 10_000 });
      await signing.getByRole('button', { name: '同意', exact: true }).click();
      await signing.getByRole('alert').getByText('证明材料：原为“（空）”，现为“补充.pdf”').waitFor();
      await send(signing, '同意');
      await first(head).getByText('已签批').waitFor();
    });

    test('a signature is taken back by the head before the office has reviewed it, and given again', async () => {
      const own = await coordinatorOf(4);
      const head = await of(`${own}-bureau-head`, demo);
      const withdrawing = await form(first(head), '撤回上一步');
      await withdrawing.getByText('原来等着办的单位随即得知').waitFor();
      await withdrawing.getByLabel('理由').fill('附件须再核对。');
      await send(withdrawing, '撤回');
      await told(head, '已撤回 · 措施4');
      await first(head).getByText('待签批').waitFor();
      await (await office('/xinxiang-demo')).getByText(/附件须再核对。/).first().waitFor();
      await send(await form(first(head), '签批同意'), '同意');
      await first(head).getByText('已签批').waitFor();
    });

    test('what the office has looked through it reviews in one click', async () => {
      await contributed(18);
      await shows(18);
      const { id, milestones: [other] } = await task(18);
      const path = `tasks/${id}/milestones/${other!.key}`;
      await story.does(`${path}/submission`, { achievedOn: '2020-12-16' }, 'kejiju/liaison');
      await story.does(`${path}/approval`, {}, 'kejiju/bureau-head');
      const page = await office('/xinxiang-demo');
      for (const measure of ['措施4', '措施18']) await page.getByRole('group', { name: '选择已看过材料的事项' }).getByRole('checkbox', { name: new RegExp(`${measure} `) }).check();
      await page.getByRole('button', { name: '初审通过所选2项' }).click();
      await page.getByRole('checkbox', { name: /措施18 / }).waitFor({ state: 'detached' });
      expect((await Promise.all([4, 18].map(task))).map(({ milestones: [first] }) => first!.phase)).toEqual(['reviewed', 'reviewed']);
    });

    test('a list that was signed on paper is entered by the leaders\' staff with its scan; the office changes, puts, checks it and strikes off by it', async () => {
      const page = await office('/xinxiang-demo/lists#draw-up');
      await page.getByLabel('清单编号').fill('销号清单〔2020〕9号');
      await page.getByRole('button', { name: /^拟制（\d+个节点）$/ }).click();
      const heading = page.getByRole('heading', { level: 1, name: '销号清单〔2020〕9号' });
      await heading.waitFor();
      const change = await form(page, '增减节点');
      await change.getByRole('group', { name: '移出' }).getByRole('checkbox', { name: /措施18 / }).check();
      await change.getByLabel('理由').fill('另行送签。');
      await send(change, '保存增减');
      await send(await form(page, '送签'), /^送签（/);
      const staff = await of('shizhengfu-leader-staff', new URL(page.url()).pathname);
      const entering = await form(staff, '录入纸质签批');
      await entering.getByLabel('签署人姓名').fill('示例某');
      await entering.getByLabel('签署人职务').fill('副市长');
      await entering.getByLabel('签署后的清单扫描件').setInputFiles({ name: '清单.pdf', mimeType: 'application/pdf', buffer: pdfOf('清单，已签') });
      await send(entering, '录入');
      await page.getByText('已录入纸质签批，等待联席会议办公室另一人核对扫描件。').waitFor({ timeout: 10_000 });
      await page.getByRole('link', { name: '查看签批扫描件' }).waitFor();
      await page.getByText('录入纸质签批：示例某（副市长）').waitFor();
      await send(await form(page, '核对无误'), '确认核对无误');
      await send(await form(page, '凭清单销号'), /^全部销号（/);
      await page.getByText(/^已凭清单销号 · .+（\d+个节点）$/).waitFor();
    });

    test('while the network is gone the page says so, keeps what is typed, and sends it when it is back and somebody says so', async () => {
      const page = await of('shengtaihuanjingju-liaison', '/xinxiang-demo');
      const text = page.getByLabel('配合情况', { exact: true });
      if (!await text.isVisible()) await page.getByText('展开明细').first().click();
      await text.fill('断网时填写。');
      await page.getByRole('checkbox', { name: /成果|年度节点/ }).first().check();
      await page.context().setOffline(true);
      await page.getByText('网络已断开，正在重试。').waitFor();
      expect(await text.inputValue()).toBe('断网时填写。');
      await page.getByRole('button', { name: /^报送所选/ }).click();
      await page.getByText('连接不上服务器。已填写的内容都保留着，请稍后再试。').waitFor();
      await page.context().setOffline(false);
      await page.getByText('网络已断开，正在重试。').waitFor({ state: 'detached' });
      // Nothing goes out by itself.
      await page.waitForTimeout(1_500);
      expect(await page.getByText('已报配合情况1项').count()).toBe(0);
      await page.getByRole('button', { name: /^报送所选/ }).dblclick();
      await page.getByText('已报配合情况1项').waitFor();
    });

    test('a bureau\'s part is passed to its section by its liaison, whose head\'s window names who handles it, and given back', async () => {
      await story.does('organisation/posts', { post: 'kejiju-section', bureau: 'kejiju', role: 'liaison', title: '成果转化科' }, 'lianxi-office/system-admin');
      await story.does('organisation/persons', { person: 'wang-fang', name: '王芳' }, 'lianxi-office/security-admin');
      await story.does('organisation/posts/kejiju-section/holder', { person: 'wang-fang', letter: '新科函〔2020〕9号' }, 'lianxi-office/security-admin');
      const page = await liaison('/xinxiang-demo/tasks/3');
      const head = await of('kejiju-bureau-head', '/xinxiang-demo/tasks/3');
      const passing = await form(page, '转办');
      await passing.getByText('转办后，待办和提醒改发该岗位').waitFor();
      await passing.getByLabel('转办给').selectOption({ label: '成果转化科' });
      await passing.getByLabel('理由').fill('由承办科室办理。');
      await windows.get('kejiju-liaison')!.picture('task-transfer-1440-zh');
      await send(passing, '转办');
      await head.getByText(/经办：.*成果转化科/).first().waitFor({ timeout: 10_000 });
      const back = await form(page, '转办');
      await back.getByLabel('转办给').selectOption({ value: '' });
      await back.getByLabel('理由').fill('仍由联络员办理。');
      await send(back, '转办');
      await head.getByText(/经办：.*成果转化科/).first().waitFor({ state: 'detached', timeout: 10_000 });
    });

    test('a task becomes standing work on an authority that the office names, and nothing of it waits any longer', async () => {
      const page = await office('/xinxiang-demo/tasks/19');
      const concluding = await form(page, '另行办结');
      await concluding.getByText('登记后，整项任务办结').waitFor();
      await concluding.getByLabel('办结方式').selectOption({ label: '阶段性完成转常态化' });
      await concluding.getByLabel('依据文号').fill('第4期');
      // What was typed is there still when one comes back.
      await office('/xinxiang-demo/tasks/19');
      await form(page, '另行办结');
      expect([await concluding.getByLabel('办结方式').inputValue(), await concluding.getByLabel('依据文号').inputValue()]).toEqual(['became-standing', '第4期']);
      await concluding.getByLabel('或现在上传扫描件').setInputFiles({ name: '会议纪要.pdf', mimeType: 'application/pdf', buffer: pdfOf('会议纪要，第4期') });
      await concluding.getByText('已上传：会议纪要.pdf').waitFor();
      await send(concluding, '登记办结');
      await page.getByText(/阶段性完成转常态化，依据.*第4期/).first().getByRole('link', { name: '扫描件' }).waitFor();
      await windows.get('lianxi-office-office')!.picture('task-concluded-1440-zh');
      expect(await windows.get('lianxi-office-office')!.violations()).toEqual([]);
      expect(await task(19)).toMatchObject({ phase: 'concluded', waitingFor: [] });
    });

    const task = async (measure: number): Promise<Schemas['Task']> => {
      const { items: [found] } = await story.sees<Schemas['TaskPage']>(`tasks?programme=xinxiang-demo&measure=${measure}`);
      return story.sees(`tasks/${found!.id}`);
    };
    const coordinatorOf = async (measure: number): Promise<string> => (await task(measure)).coordinator.bureau;
    /** What the partners owe to the first milestone of a measure is filed behind the page. */
    const contributed = async (measure: number): Promise<void> => {
      const { id, milestones: [milestone], parts, coordinator } = await task(measure);
      for (const { bureau, state } of milestone!.contributions) {
        if (state !== 'awaited' || bureau === coordinator.bureau) continue;
        const isVertical = parts.find((part) => part.bureau === bureau)?.kind === 'vertical';
        await story.does(`tasks/${id}/milestones/${milestone!.key}/contribution`, { bureau, text: '已办。', ...(isVertical && { reply: '复函1号' }) }, isVertical ? 'lianxi-office/office' : `${bureau}/liaison`);
      }
    };
  });
});
