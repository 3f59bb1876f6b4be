import { codeAt } from '@lianxi/api/identity/one-time-codes';
import type { Page } from 'playwright-core';
import { Opened } from './opened';
import { signingIn } from './people';
import { widths } from './window';

jest.setTimeout(180_000);

const at = (tab: string): string => `/xinxiang-demo/administration?tab=${tab}`;

describe('administration and one\'s own account, in a browser', () => {
  const opened = Opened.forTests();
  const as: Opened['as'] = (...shown) => opened.as(...shown);
  const signIn = async (page: Page, person: string, password: string, code?: string): Promise<void> => {
    await page.goto(opened.base);
    await page.getByLabel('人员编号').fill(person);
    await page.getByLabel('口令').fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    if (code === undefined) return;
    await page.getByLabel('验证码').fill(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };

  test('a new person is entered, gets an account and a post by a letter, changes the password for once, and is at work', async () => {
    const { page } = await as('lianxi-office-security-admin', at('accounts'));
    await page.getByText('登记人员', { exact: true }).click();
    const person = page.getByRole('form', { name: '登记人员' });
    await person.getByLabel('姓名').fill('李明');
    await person.getByLabel('人员编号').fill('Li Ming');
    await person.getByRole('button', { name: '登记' }).click();
    await person.getByRole('alert').waitFor();
    await person.getByLabel('人员编号').fill('li-ming');
    await person.getByRole('button', { name: '登记' }).click();
    await person.getByText('已办成。').waitFor();
    // In the same place as for every act.
    await page.getByRole('status', { name: '刚办的事' }).getByText('已办成：登记人员。').waitFor();
    await page.getByText('任职人员及编号').click();
    await page.getByRole('listitem').filter({ hasText: 'kejiju-liaison' }).filter({ hasText: '市科技局联络员' }).waitFor();
    await page.getByText('开立账户', { exact: true }).click();
    const account = page.getByRole('form', { name: '开立账户' });
    await account.getByLabel('人员编号').fill('li-ming');
    await account.getByRole('button', { name: '开立' }).click();
    await account.getByText('li-ming的一次性口令').waitFor();
    const password = (await account.getByRole('code').textContent()) ?? '';

    await page.getByRole('link', { name: '机构和岗位' }).click();
    await page.getByLabel('查找').fill('shuiliju-liaison');
    const post = page.getByRole('article', { name: '市水利局联络员' });
    await post.getByText('任命', { exact: true }).click();
    const appoint = post.getByRole('form', { name: '任命' });
    await appoint.getByLabel('人员编号').fill('li-ming');
    await appoint.getByLabel('凭据文号').fill('新水函〔2026〕9号');
    await appoint.getByRole('button', { name: '任命' }).click();
    await appoint.getByText('已办成。').waitFor();
    await post.getByText('李明').waitFor();
    await post.getByText(/凭新水函〔2026〕9号/).waitFor();
    await post.getByText('交接单', { exact: true }).click();
    await post.getByText(/交接$/).waitFor();

    const { page: theirs } = await opened.window();
    await signIn(theirs, 'li-ming', password);
    await theirs.getByRole('heading', { level: 1, name: '请先修改口令' }).waitFor();
    await theirs.getByLabel('现在的口令').fill(password);
    await theirs.getByLabel('新口令', { exact: true }).fill('a long and quiet river');
    await theirs.getByLabel('再输一遍新口令').fill('a long and quiet river');
    await theirs.getByRole('button', { name: '保存新口令' }).click();
    await theirs.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await theirs.getByText('李明 · 市水利局联络员').waitFor();

    // 代理: who is away has somebody of the bureau stand in, and sees it.
    await theirs.getByRole('link', { name: '我的' }).click();
    await theirs.getByText('安排代理', { exact: true }).click();
    const substitute = theirs.getByRole('form', { name: '安排代理' });
    await substitute.getByLabel('人员编号').fill('shuiliju-bureau-head');
    await substitute.getByLabel('代理到哪天为止').fill('2027-01-31');
    await substitute.getByLabel('凭据文号').fill('新水函〔2026〕10号');
    await substitute.getByRole('button', { name: '安排代理' }).click();
    await theirs.getByRole('region', { name: '我的岗位由谁代理' }).getByText('市水利局局领导').first().waitFor();

    // A second factor of one's own, which the next sign-in asks for.
    await theirs.getByText('第二重验证（验证器）', { exact: true }).click();
    await theirs.getByLabel('口令', { exact: true }).fill('a long and quiet river');
    await theirs.getByRole('button', { name: '取得密钥' }).click();
    await theirs.getByRole('img', { name: '验证器的二维码' }).waitFor();
    const secret = ((await theirs.locator('.secret code').textContent()) ?? '').replaceAll(' ', '');
    expect(await theirs.getByRole('link', { name: /^就在这部手机上/ }).getAttribute('href')).toContain(secret);
    await theirs.getByLabel('验证码').fill(codeAt(secret, Date.now()));
    await theirs.getByRole('button', { name: '确认' }).click();
    await theirs.getByText('验证器已设置好').waitFor();

    // A token is made after the password was given once more, shown once, and ended.
    await theirs.getByText('新建令牌', { exact: true }).click();
    const token = theirs.getByRole('form', { name: '新建令牌' });
    await token.getByLabel('用途').fill('水利局办公系统');
    await token.getByLabel('有效天数').fill('30');
    await token.getByLabel(/^您的口令/).fill('not the password at all');
    await token.getByRole('button', { name: '新建' }).click();
    await token.getByRole('alert').waitFor();
    await token.getByLabel(/^您的口令/).fill('a long and quiet river');
    await token.getByRole('button', { name: '新建' }).click();
    await token.getByText('“水利局办公系统”的令牌（只显示这一次）：').waitFor();
    await theirs.getByRole('button', { name: '停用 水利局办公系统' }).click();
    await theirs.getByRole('cell', { name: '已停用' }).waitFor();

    // 注销: asked once more; the post is vacant, and the session has ended.
    await page.getByRole('link', { name: '账户' }).click();
    await page.getByText('注销账户', { exact: true }).click();
    const closing = page.getByRole('form', { name: '注销账户' });
    await closing.getByLabel('人员编号').fill('li-ming');
    await closing.getByLabel('凭据文号').fill('新水函〔2026〕11号');
    await closing.getByRole('button', { name: '注销' }).click();
    await closing.getByRole('button', { name: '确定' }).click();
    await closing.getByText(/^已离开市水利局联络员，岗位/).waitFor();
    await theirs.getByRole('link', { name: '今日', exact: true }).click();
    await theirs.getByRole('dialog', { name: '登录已失效，请重新登录' }).waitFor();
  });

  test('the security administrator sees who is signed in and how, ends one session after being asked once more, and whoever sat there is told who did it', async () => {
    const { page: theirs } = await as('caizhengju-liaison', '/xinxiang-demo');
    const { page } = await as('lianxi-office-security-admin', at('sessions'));
    const list = page.getByRole('region', { name: '正在登录的人' });
    await list.getByLabel('查找').fill('市财政局');
    await page.waitForURL(/find=/);
    const row = list.getByRole('listitem').filter({ hasText: '市财政局联络员' });
    await row.getByText(/^用示例人员（仅开发方式）登录，来自127\.0\.0\.1$/).waitFor();
    await row.getByRole('button', { name: /^结束.*（市财政局联络员）的登录$/ }).click();
    await row.getByRole('alert').getByText(/本人立即退出。确定吗？$/).waitFor();
    await row.getByRole('button', { name: '不结束' }).click();
    await row.getByRole('button', { name: /^结束.*（市财政局联络员）的登录$/ }).click();
    await row.getByRole('button', { name: '确定' }).click();
    await page.getByRole('status', { name: '刚办的事' }).getByText(/^已结束.*（市财政局联络员）的登录，并已告知本人。$/).waitFor();
    await list.getByText('没有符合的登录。').waitFor();
    await theirs.getByRole('dialog', { name: '登录已失效，请重新登录' }).getByText(/^您的登录已由安全管理员于.*结束。/).waitFor({ timeout: 20_000 });
    await theirs.reload();
    await theirs.getByRole('alert').getByText(/^您的登录已由安全管理员于.*结束。/).waitFor();
    // The auditor reads the list, and what was done to whom.
    const { page: auditor } = await as('lianxi-office-auditor', at('sessions'));
    await auditor.getByRole('listitem').filter({ hasText: '您现在的登录' }).waitFor();
    expect(await auditor.getByRole('button', { name: /^结束/ }).count()).toBe(0);
  });

  test('the auditor verifies the record, searches the events of a task, and reads the chains of accesses, accounts and posts', async () => {
    const { page } = await as('lianxi-office-auditor', at('audit'));
    await page.getByRole('button', { name: '核对全部记录' }).click();
    await page.getByText(/^核对完毕（.*）：全部一致，没有发现问题。$/).waitFor({ timeout: 60_000 });
    await page.getByText(/^核对了1个方案、19项任务、\d+条记录。$/).waitFor();
    await page.getByLabel('任务', { exact: true }).selectOption({ label: '措施3 激发高校、科研院所绿色技术创新活力' });
    const events = page.getByRole('region', { name: '任务记录' });
    await events.getByLabel('查找').fill('签收');
    await events.getByRole('cell', { name: /签收/ }).first().waitFor();
    await events.getByRole('cell', { name: /^市科技局 联络员$/ }).first().waitFor();
    expect(await events.getByRole('cell', { name: /[a-z]+-liaison/ }).count()).toBe(0);
    expect(page.url()).toContain('measure=3');
    await page.goBack();
    const chains = page.getByRole('region', { name: '账户、岗位和查阅的记录' });
    await chains.getByLabel('哪一类').selectOption({ label: '登录和账户' });
    await chains.getByRole('cell', { name: /登录，岗位：/ }).first().waitFor();
    await chains.getByLabel('哪一类').selectOption({ label: '机构和岗位' });
    await chains.getByLabel('人员').selectOption('kejiju-liaison');
    await chains.getByRole('cell', { name: /任市科技局 联络员/ }).waitFor();
    expect(page.url()).toContain('chain=organisation');
  });

  test('an administrator, who sees no task, begins at administration', async () => {
    const { page } = await as('lianxi-office-system-admin', '/xinxiang-demo');
    await page.getByRole('heading', { level: 1, name: '管理' }).waitFor();
    expect(await page.getByRole('link', { name: '今日' }).count()).toBe(0);
    // Where the technical staff look on: what runs behind the tasks, which this post does not read.
    expect(await page.getByRole('link', { name: /^技术人员：/ }).getAttribute('href')).toMatch(/\/namespaces\/.*\/workflows\?query=.*xinxiang-demo/);
  });

  test('what is not for a post is not there: a bureau sees the organisation and the rules, and changes its own posts alone', async () => {
    const { page } = await as('kejiju-bureau-head', at('accounts'));
    await page.getByRole('heading', { level: 2, name: '机构和岗位' }).waitFor();
    await page.getByText('“账户”由安全管理员办理，您的岗位不办，所以没有打开。').waitFor();
    expect(await page.getByRole('link', { name: '账户' }).count()).toBe(0);
    await page.getByLabel('查找').fill('liaison');
    for (const summary of await page.locator('details.group > summary').all()) await summary.click();
    expect(await page.getByRole('article', { name: '市科技局联络员' }).getByText('任命', { exact: true }).count()).toBe(1);
    expect(await page.getByRole('article', { name: '市财政局联络员' }).getByText('任命', { exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: '督促规则' }).click();
    await page.getByText('提请上会：提请督办后10个工作日仍未报的。').first().waitFor();
    expect(await page.getByRole('main').getByText('xinxiang-demo').count()).toBe(0);
  });

  test('two bureaus are merged by a document, asked once more since it does not come back, and the office moves their parts', async () => {
    const window = await as('lianxi-office-system-admin', at('reform'));
    const { page } = window;
    await page.getByText('单位分设', { exact: true }).click();
    // Nothing is chosen beforehand.
    await page.getByRole('form', { name: '单位分设' }).getByText('还需：被撤销的单位、分设为（可多选）、从哪天起、编办文号').waitFor();
    await page.getByText('单位合并', { exact: true }).click();
    const merger = page.getByRole('form', { name: '单位合并' });
    await merger.getByText('还需：并入、被撤销的单位（可多选）、从哪天起、编办文号').waitFor();
    await merger.getByLabel('并入').selectOption({ label: '市发改委' });
    await merger.getByLabel('市金融局').check();
    await merger.getByLabel('从哪天起').fill('2026-11-01');
    await merger.getByLabel('编办文号').fill('新编办〔2026〕8号');
    await merger.getByRole('button', { name: '登记合并' }).click();
    await merger.getByText('将凭新编办〔2026〕8号自2026年11月1日（星期日）起撤销市金融局，并入市发改委').waitFor();
    // It was not sent, and what was typed is there still, so that it can be, when one comes back.
    await window.goto(at('organisation'));
    await window.goto(at('reform'));
    await page.getByText('单位合并', { exact: true }).click();
    await merger.getByRole('button', { name: '登记合并' }).click();
    await merger.getByRole('button', { name: '确定' }).click();
    await page.getByText('已办成：单位合并。').waitFor();
    const { page: office } = await as('lianxi-office-office', at('reform'));
    await office.getByRole('heading', { name: /^市金融局的\d+份职责待划转/ }).waitFor();
    await office.getByRole('button', { name: '划转' }).click();
    await office.getByText('没有待划转的职责。').waitFor();
    await office.getByText(/^已划转\d+份。$/).waitFor();
    await office.getByRole('button', { name: '关闭' }).click();
    // One that goes on gives a part off by a document of its own.
    await office.getByText('划出职责（单位不撤并）', { exact: true }).click();
    const given = office.getByRole('form', { name: '划出职责（单位不撤并）' });
    await given.getByText('还需：划出职责的单位、划出哪些任务（可多选）、由谁承接、编办文号、文件日期').waitFor();
    await given.getByLabel('划出职责的单位').selectOption({ label: '市财政局' });
    await given.getByLabel('措施3 激发高校、科研院所绿色技术创新活力').check();
    await given.getByLabel('由谁承接').selectOption({ label: '市发改委' });
    await given.getByLabel('编办文号').fill('新编办〔2020〕12号');
    await given.getByLabel('文件日期').fill('2020-11-02');
    await given.getByRole('button', { name: '划出' }).click();
    await given.getByText('将凭新编办〔2020〕12号（2020年11月2日（星期一））把市财政局的1项任务划给市发改委').waitFor();
    await given.getByRole('button', { name: '确定' }).click();
    await office.getByText('已划转1份。').waitFor();
  });

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    test.each([
      ['organisation', 'lianxi-office-security-admin', at('organisation')], ['accounts', 'lianxi-office-security-admin', at('accounts')], ['reform', 'lianxi-office-system-admin', at('reform')],
      ['sessions', 'lianxi-office-security-admin', at('sessions')], ['policies', 'kejiju-liaison', at('policies')], ['audit', 'lianxi-office-auditor', `${at('audit')}&measure=3`], ['profile', 'kejiju-liaison', '/xinxiang-demo/profile'],
    ])('%s is there for everybody: axe finds nothing, nothing is wider than a phone', async (name, person, path) => {
      for (const width of widths) {
        const window = await as(person, path, { width, language });
        for (const fold of (await window.page.locator('main summary').all()).slice(0, 6)) await fold.click();
        if (name === 'audit') {
          await window.page.getByRole('button', { name: language === 'zh' ? '核对全部记录' : 'Verify the whole record' }).click();
          await window.page.getByText(language === 'zh' ? /^核对完毕/ : /^Verified \(/).waitFor({ timeout: 60_000 });
        }
        await window.picture(`${name}-${width}-${language}`);
        expect(await window.violations()).toEqual([]);
        expect(await window.sideways()).toBe(0);
      }
    });
  });

  test('an example person signs in by password as anybody does', async () => {
    const { page } = await opened.window();
    await signIn(page, 'jiaoyuju-liaison', signingIn(opened.home, 'jiaoyuju-liaison').password);
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });
});
