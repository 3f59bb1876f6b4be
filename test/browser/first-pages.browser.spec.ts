import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeAt } from '@lianxi/api/identity/one-time-codes';
import { taskId } from '@lianxi/commands/programme/task-id';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { root } from '@lianxi/infra/local/paths';
import { answered } from '@lianxi/test/support/demo';
import type { Page } from 'playwright-core';
import { Opened } from './opened';
import { signingIn } from './people';
import { widths } from './window';

jest.setTimeout(120_000);

/** A second rehearsal, in which nobody has signed for anything yet. */
const fresh = 'xinxiang-fresh';

describe('the first pages, in a browser, on the product as npm start runs it', () => {
  const opened = Opened.forTests(async () => {
    const plan = JSON.parse(readFileSync(join(root, 'libs', 'plan', 'xinxiang', 'plan.json'), 'utf8')) as Record<string, never>;
    const body = { id: fresh, mode: 'rehearsal' as const, plan, startsAt: '2020-10-12T01:00:00.000Z' };
    answered(await opened.product.api().POST('/api/v1/programmes', { params: { header: { 'Idempotency-Key': 'the-fresh-rehearsal' } }, body }));
  });
  const as: Opened['as'] = (...shown) => opened.as(...shown);
  /** Somebody's Today, with the field in which a contribution is typed, unfolded where it is not in sight. */
  const contributing = async (person: string) => {
    const { page } = await as(person, '/xinxiang-demo');
    const text = page.getByLabel('配合情况', { exact: true });
    if (!await text.isVisible()) await page.getByText('展开明细').first().click();
    return { page, text };
  };

  /** Signs out in another window of the same browser. */
  const leftElsewhere = (page: Page): Promise<void> => page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/v1/session')).json() as { csrf: string };
    await fetch('/api/v1/session', { method: 'DELETE', headers: { 'lianxi-csrf': csrf, 'content-type': 'application/json' }, body: '{}' });
  });

  test('npm start says which address to open', () => {
    expect(opened.product.text).toContain(`打开这个地址：${opened.base}`);
  });

  test('somebody signs in with person and password, and is on Today', async () => {
    const { page, ...window } = await opened.window();
    expect(window.complaints).toEqual([]);
    await page.goto(opened.base);
    await page.getByLabel('人员编号').fill('kejiju-liaison');
    await page.getByLabel('口令').fill('wrong and wrong again');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('口令').fill(signingIn(opened.home, 'kejiju-liaison').password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    expect(await page.title()).toBe('今日 · 联席');
    await page.getByText('演练方案：这里的一切都不是真的。方案日期 2020年12月17日（星期四）').waitFor();
  });

  test('the office is asked for a code as well', async () => {
    const { page } = await opened.window();
    const { password, totp = '' } = signingIn(opened.home, 'lianxi-office-office');
    await page.goto(opened.base);
    await page.getByLabel('人员编号').fill('lianxi-office-office');
    await page.getByLabel('口令').fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByLabel('验证码').fill(codeAt(totp, Date.now()));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });

  test('a bureau signs for all its tasks in one click, and they wait no longer', async () => {
    const { page } = await as('shuiliju-liaison', `/${fresh}`);
    const heading = page.getByRole('heading', { name: /^签收任务/ });
    await heading.waitFor();
    await page.getByRole('button', { name: /^全部签收（\d+项）$/ }).click();
    await heading.waitFor({ state: 'detached' });
    const { items } = answered(await opened.product.api('shuiliju/liaison').GET('/api/v1/programmes/{programme}/to-dos', { params: { path: { programme: fresh }, query: { side: 'mine', limit: 200 } } }));
    expect(items.filter(({ what }) => what === 'receipt')).toEqual([]);
  });

  test('what many bodies owe is one line, which opens', async () => {
    const { page } = await as('lianxi-office-office', '/xinxiang-demo');
    const line = page.getByText(/^等待\d+个单位的配合情况$/);
    await line.waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '成果' }).count()).toBe(0);
    await line.click();
    expect(await page.getByRole('listitem').filter({ hasText: '成果' }).count()).toBeGreaterThan(20);
  });

  test('in development one changes who one is at the top, in one choice', async () => {
    const { page } = await as('kejiju-liaison', '/xinxiang-demo/tasks/3');
    await page.getByLabel('换人（仅开发方式）').selectOption({ label: '联席会议办公室主任' });
    await page.getByText('联席会议办公室主任 · 联席会议办公室').waitFor();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });

  test('the ways out are always there: at once on a desk, folded on a phone, also when the window changes', async () => {
    const { page } = await as('kejiju-liaison', '/xinxiang-demo', { width: 390 });
    const [leave, fold] = [page.getByRole('button', { name: '退出' }), page.getByText('设置和退出')];
    await fold.waitFor();
    expect(await leave.isVisible()).toBe(false);
    await page.setViewportSize({ width: 1440, height: 900 });
    await leave.waitFor();
    expect(await fold.isVisible()).toBe(false);
    await page.setViewportSize({ width: 390, height: 844 });
    await leave.waitFor({ state: 'hidden' });
    await fold.click();
    await leave.waitFor();
    // Where it could not be told to the house, nobody has left, which is said.
    await page.route('**/api/v1/session', (route) => (route.request().method() === 'DELETE' ? route.abort() : route.continue()));
    await leave.click();
    await page.getByRole('alert').getByText('连接不上服务器。').waitFor();
    expect(await page.getByRole('heading', { level: 1, name: '今日' }).count()).toBe(1);
    await page.unroute('**/api/v1/session');
    await leave.click();
    await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
  });

  test('whoever holds two posts changes between them at the top; where that is refused it is said, and the post is the one there was', async () => {
    answered(await opened.product.api('lianxi-office/security-admin').POST('/api/v1/organisation/posts/{post}/holder', {
      params: { path: { post: 'shuiliju-bureau-head' }, header: { 'Idempotency-Key': 'a-second-post' } },
      body: { person: 'shuiliju-liaison', letter: '新水函〔2026〕3号', substitute: true, until: new Date(Date.now() + 86_400_000).toISOString() },
    }));
    const { page } = await as('shuiliju-liaison', '/xinxiang-demo');
    const posts = page.getByLabel('以何岗位办理');
    const first = await posts.inputValue();
    const second = first === 'shuiliju-liaison' ? 'shuiliju-bureau-head' : 'shuiliju-liaison';
    await page.route('**/api/v1/session/post', (route) => route.abort());
    await posts.selectOption(second);
    await page.getByRole('alert').getByText('连接不上服务器。').waitFor();
    expect(await posts.inputValue()).toBe(first);
    await page.unroute('**/api/v1/session/post');
    // While it runs, that is said, and what is chosen stands there.
    await page.route('**/api/v1/session/post', async (route) => { await page.getByRole('status').getByText('正在更换岗位…').waitFor(); await route.continue(); });
    await posts.selectOption(second);
    await page.getByText('正在更换岗位…').waitFor({ state: 'detached' });
    expect([await posts.inputValue(), await page.getByRole('alert').count()]).toEqual([second, 0]);
  });

  test('a session that ends in the middle of a form is begun anew in place, and what was typed is still there', async () => {
    const { page, text } = await contributing('shengtaihuanjingju-liaison');
    await text.fill('已会同有关单位研究，形成初稿。');
    await page.getByRole('checkbox', { name: /成果|年度节点/ }).first().check();
    await leftElsewhere(page);
    await page.getByRole('button', { name: /^报送所选/ }).click();
    const again = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    await again.waitFor();
    expect(await page.getByText(/没有表明由谁办理|api\/v1/).count()).toBe(0);
    await again.getByRole('button', { name: '市生态环境局联络员' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await text.inputValue()).toBe('已会同有关单位研究，形成初稿。');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: /^报送所选/ }).click();
    await page.getByText('已报配合情况1项').waitFor();
  });

  test('where somebody else signs in over it, the page is opened anew for them, and tells them so', async () => {
    const { page } = await as('jiaoyuju-liaison', '/xinxiang-demo');
    await leftElsewhere(page);
    await page.getByRole('link', { name: '台账', exact: true }).click();
    const again = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    await again.getByLabel('人员编号').fill('kejiju-liaison');
    await again.getByLabel('口令').fill(signingIn(opened.home, 'kejiju-liaison').password);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('status', { name: '刚办的事' }).getByText('登录的是另一个人，页面已重新打开。').waitFor();
    await page.getByText('市科技局联络员').first().waitFor();
  });

  test('what a post has typed and not sent is there in another browser, and gone from it once it was sent', async () => {
    const form = () => contributing('shengtaihuanjingju-liaison');
    const atDesk = await form();
    const kept = atDesk.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await atDesk.text.fill('办公室电脑上写了一半。');
    await kept;
    const elsewhere = await form();
    await elsewhere.page.getByText('办公室电脑上写了一半。').waitFor();
    expect(await elsewhere.text.inputValue()).toBe('办公室电脑上写了一半。');
    await elsewhere.page.getByRole('checkbox', { name: /成果|年度节点/ }).first().check();
    const dropped = elsewhere.page.waitForResponse((answer) => answer.request().method() === 'DELETE' && answer.ok());
    await elsewhere.page.getByRole('button', { name: /^报送所选/ }).click();
    await dropped;
    expect(await (await form()).text.inputValue()).toBe('');
  });

  test('of two drafts of one form, typed at two desks, neither is lost: whoever typed second is told, and decides', async () => {
    const form = () => contributing('jiaoyuju-liaison');
    const [first, second] = [await form(), await form()];
    const kept = first.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await first.text.fill('先写的一份。');
    await kept;
    await second.text.fill('后写的一份。');
    const told = second.page.getByRole('alert').filter({ hasText: '在别处另存了一份草稿' });
    await told.waitFor();
    expect(await second.text.inputValue()).toBe('后写的一份。');
    await told.getByRole('button', { name: '换成那一份' }).click();
    expect(await second.text.inputValue()).toBe('先写的一份。');
    const keptAgain = second.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await second.text.fill('');
    await keptAgain;
  });

  test('a liaison submits and the head signs, each told beforehand what happens next, and another window sees it without losing what is typed', async () => {
    const liaison = await as('kejiju-liaison', '/xinxiang-demo/tasks/3#d5-2020');
    const office = await as('lianxi-office-office', '/xinxiang-demo/tasks/3');
    await office.page.getByRole('button', { name: '确认汇总单位' }).click();
    await office.page.getByLabel('依据文号').fill('第1期');
    const card = liaison.page.getByRole('article', { name: /^成果5（2020年）/ });
    await card.getByRole('button', { name: '申请办结' }).click();
    await card.getByText('提交后，由本单位局领导签批').waitFor();
    // What the rules ask, and how much of it is there.
    expect(await card.locator('.demands').getByRole('listitem').allInnerTexts()).toEqual(['配合情况须报齐：已具备', '须填写成果文号：尚缺', '须附证明材料：已具备', '须经会签：已具备']);
    // Nobody states the day for them; the button that waits for it says so, also to whoever hears it.
    expect(await card.getByLabel('实际完成日期').inputValue()).toBe('');
    const send = card.getByRole('button', { name: '提交申请' });
    expect(await send.isDisabled()).toBe(true);
    expect(await card.locator(`[id="${(await send.getAttribute('aria-describedby'))!}"]`).textContent()).toBe('还需：实际完成日期、文号');
    await card.getByLabel('实际完成日期').fill('2020-12-16');
    await card.getByLabel(/^文号/).fill('示例科〔2020〕60号');
    expect(await send.getAttribute('aria-describedby')).toBeNull();
    await card.getByRole('button', { name: '提交申请' }).click();
    await card.getByText('待签批').waitFor();
    // The office's window was told, and shows it; what was typed there stands.
    await office.page.getByRole('article', { name: /^成果5（2020年）/ }).getByText('待签批').waitFor({ timeout: 5_000 });
    expect(await office.page.getByLabel('依据文号').inputValue()).toBe('第1期');
    const head = await as('kejiju-bureau-head', '/xinxiang-demo');
    // From Today one comes into the form.
    await head.page.getByRole('listitem').filter({ hasText: '成果5（2020年）' }).getByRole('link', { name: '去签批' }).click();
    const signing = head.page.getByRole('article', { name: /^成果5（2020年）/ });
    const signs = signing.getByRole('form', { name: '签批同意' });
    // The keyboard goes on in it, and nothing that stands at the top covers of which milestone it is.
    await signs.and(head.page.locator(':focus')).waitFor();
    const isUncovered = async (): Promise<boolean> => (await signing.getByRole('heading').first().boundingBox())!.y >= (await head.page.locator('.stuck').boundingBox())!.height;
    expect(await isUncovered()).toBe(true);
    await signs.getByRole('button', { name: '同意', exact: true }).click();
    await signing.getByText('已签批').waitFor();
    await head.page.getByRole('status', { name: '刚办的事' }).getByText('已签批 · 措施3 成果5（2020年）').waitFor();
    expect(await isUncovered()).toBe(true);
    await head.page.getByRole('heading', { name: '办理经过' }).waitFor();
    // It is the last of its measure, whose coordinator is provisional: the office is told so before it lists it, and led into the form.
    const desk = await as('lianxi-office-office', '/xinxiang-demo');
    await desk.page.getByRole('listitem').filter({ hasText: '成果5（2020年）' }).getByRole('link', { name: '去确认汇总单位' }).click();
    await desk.page.getByRole('form', { name: '确认汇总单位' }).waitFor();
  });

  test('what another decides is shown because the page was told of it, before somebody who opens the page three times from that moment on has done so; while nothing happens nothing is asked', async () => {
    const at = '/xinxiang-demo/tasks/4';
    const awaited = '等待市农业农村局报成果8（2020年）配合情况';
    const [told, untold, anew] = [await as('lianxi-office-office', '/xinxiang-demo/plan'), await as('lianxi-office-office', '/xinxiang-demo/plan'), await as('lianxi-office-office', '/xinxiang-demo/plan')];
    // One window is never told anything: what its stream would say is held back.
    await untold.page.route('**/programmes/*/events', () => undefined);
    await told.page.clock.install();
    const watching = told.page.waitForResponse((answer) => answer.url().endsWith('/events'));
    for (const window of [told, untold]) {
      await window.goto(at);
      await window.page.getByText(awaited).waitFor();
    }
    await watching;
    const task = (url: string): boolean => url.includes(`/tasks/${taskId('xinxiang-demo', 4)}`);
    const asked: string[] = [];
    told.page.on('request', (request) => { asked.push(request.url()); });
    // Ten minutes by the page's clock, in which whatever asks by the clock would ask; the first look after it began to be told is over within them.
    await told.page.clock.fastForward('10:00');
    asked.length = 0;
    await told.page.clock.fastForward('10:00');
    expect(asked).toEqual([]);
    answered(await opened.product.api('nongyenongcunju/liaison').POST('/api/v1/contributions', {
      params: { header: { 'Idempotency-Key': 'told-at-once' } }, body: { bureau: 'nongyenongcunju', items: [{ task: taskId('xinxiang-demo', 4), milestone: 'd8-2020', text: '已会商一致。' }] },
    }));
    // The measure is the page itself on the same machine at the same time, not a clock: what slows one slows the other.
    const order: string[] = [];
    const openThrice = async (): Promise<void> => {
      for (let times = 0; times < 3; times += 1) {
        await anew.goto(at);
        await anew.page.getByRole('heading', { name: '现在等谁' }).waitFor();
      }
      order.push('opened thrice');
    };
    await Promise.all([told.page.getByText(awaited).waitFor({ state: 'detached' }).then(() => { order.push('told'); }), openThrice()]);
    expect(order).toEqual(['told', 'opened thrice']);
    expect(asked.filter(task).length).toBeGreaterThan(0);
    expect(await anew.page.getByText(awaited).count()).toBe(0);
    // Without the stream nothing brought it.
    expect(await untold.page.getByText(awaited).count()).toBe(1);
  });

  test('what a submission lacks is said before the click, with the way to add it and back; a refusal is explained where it occurs', async () => {
    const { page } = await as('kejiju-liaison', '/xinxiang-demo/tasks/1');
    const card = page.getByRole('article').first();
    await card.getByRole('button', { name: '申请办结' }).click();
    await card.getByLabel('实际完成日期').fill('2021-12-16');
    await card.getByText('须附证明材料：尚缺').waitFor();
    expect(await card.getByRole('button', { name: '提交申请' }).isDisabled()).toBe(true);
    await card.getByRole('link', { name: '去上传证明材料' }).click();
    await page.getByLabel('文件', { exact: true }).setInputFiles({ name: '佐证.pdf', mimeType: 'application/pdf', buffer: pdfOf('佐证材料，措施1') });
    await page.getByRole('button', { name: '上传', exact: true }).click();
    await page.getByRole('status').getByText('已上传证明材料').waitFor();
    await card.getByText('须附证明材料：已具备').waitFor();
    expect(new URL(page.url()).hash).toBe('#d1-2020');
    await card.getByRole('button', { name: '提交申请' }).click();
    // What one attached oneself is nothing that changed: the one refusal is of the day.
    await card.getByRole('alert').first().waitFor();
    expect([await card.getByRole('alert').allTextContents(), await card.getByLabel('实际完成日期').getAttribute('aria-invalid')]).toEqual([['完成日期尚未到来'], 'true']);
  });

  test('what Today shows is asked for while Today itself is still being loaded', async () => {
    const { page } = await as('kejiju-liaison', '/xinxiang-demo/plan');
    const asked = Promise.all(['to-dos?side=mine', 'to-dos?side=awaited', 'inbox?unread', 'notices?mine'].map((what) => page.waitForRequest((request) => request.url().includes(what))));
    await page.route('**/assets/today-page-*.js', async (route) => { await asked; await route.continue(); });
    await page.goto(`${opened.base}/xinxiang-demo`);
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });

  test('an address that leads nowhere says so, signed in or not, with what to do next', async () => {
    for (const [path, title] of [['/Xinxiang', '没有这个页面'], ['/xinxiang-demo/nonsense', '没有这个页面'], ['/api/v1/tasks/00000000-0000-5000-8000-000000000000', '没有打开'], ['/assets/gone.js', '没有这个页面']] as const) {
      const { page } = await as('kejiju-liaison', path);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('link', { name: '去“今日”' }).click();
      await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    }
    const { page } = await opened.window();
    await page.goto(`${opened.base}/api/v1/tasks/00000000-0000-5000-8000-000000000000`);
    await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
  });

  test('an address that names an act which its reader cannot do now says so', async () => {
    const { page } = await as('kejiju-liaison', '/xinxiang-demo/tasks/3?act=review#d5-2020');
    await page.getByRole('article', { name: /^成果5（2020年）/ }).getByText(/^“初审.*”现在不能由您的岗位办理/).waitFor();
  });

  test('an address of a task that is not there, or not the reader\'s, leads to those that are', async () => {
    for (const measure of ['abc', '0', '99', '1.5']) {
      const { page } = await as('kejiju-liaison', `/xinxiang-demo/tasks/${measure}`);
      await page.getByRole('heading', { level: 1, name: '没有这项任务' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: '看任务台账' }).click();
      await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
    }
    const { page } = await as('shuiliju-liaison', '/xinxiang-demo/tasks/1');
    await page.getByRole('main').getByRole('link', { name: '去“今日”' }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    test.each([['sign-in', '-', '/'], ['today', 'kejiju-liaison', '/xinxiang-demo'], ['today-office', 'lianxi-office-office', '/xinxiang-demo'], ['receipts', 'caizhengju-liaison', `/${fresh}`], ['task', 'kejiju-liaison', '/xinxiang-demo/tasks/19'], ['no-such-task', 'kejiju-liaison', '/xinxiang-demo/tasks/99'], ['not-opened', 'kejiju-liaison', '/api/v1/nothing']])('%s is there for everybody: axe finds nothing, nothing is wider than a phone', async (name, person, path) => {
      for (const width of widths) {
        const window = person === '-' ? await opened.window({ width, language }) : await as(person, path, { width, language });
        if (person === '-') await window.goto(path);
        await window.picture(`${name}-${width}-${language}`);
        // What is folded away is looked at as well.
        await window.unfold();
        expect(await window.violations()).toEqual([]);
        expect(await window.sideways()).toBe(0);
      }
    });
  });
});
