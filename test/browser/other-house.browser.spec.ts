import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import { answered } from '@lianxi/test/support/demo';
import { openTestHome, type TestHome } from '@lianxi/test/support/home';
import { Product } from '@lianxi/test/support/product';
import type { Browser } from 'playwright-core';
import { openBrowser, widths, Window } from './window';

jest.setTimeout(120_000);

describe('signing in through another house (统一身份认证), in a browser', () => {
  let home: TestHome;
  let house: ChildProcess;
  let product: Product;
  let browser: Browser;
  let base: string;
  const windows: Window[] = [];

  beforeAll(async () => {
    home = await openTestHome();
    base = `http://127.0.0.1:${home.env.LIANXI_PORT}`;
    house = spawn(process.execPath, [join(root, 'apps', 'api', 'src', 'identity', 'openid-house.fixture.mjs'), `${base}/api/v1/session/oidc/callback`], { stdio: ['pipe', 'pipe', 'ignore'] });
    const issuer = await new Promise<string>((resolve) => { house.stdout?.once('data', (text: Buffer) => { resolve(text.toString().trim()); }); });
    Object.assign(home.env, { LIANXI_OIDC_ISSUER: issuer, LIANXI_OIDC_CLIENT_ID: 'lianxi', LIANXI_OIDC_CLIENT_SECRET: 'a-secret-of-two-houses', LIANXI_PUBLIC_URL: base });
    [product, browser] = await Promise.all([Product.start(home), openBrowser()]);
    expect(product.endpoints.api).toBe(base);
  }, 300_000);
  afterAll(async () => {
    await Promise.all(windows.map((window) => window.close()));
    await browser.close();
    house.stdin?.end();
    await product.end('SIGTERM');
    await home.close();
  }, 60_000);

  test('somebody whom the house vouches for goes there and comes back, and is at work: the password for once, which they never used, keeps them from nothing', async () => {
    const by = product.api('lianxi-office/security-admin');
    const header = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } });
    answered(await by.POST('/api/v1/organisation/persons', { ...header('the-person-li'), body: { person: 'li-ming', name: '李明' } }));
    answered(await by.POST('/api/v1/organisation/posts/{post}/holder', { params: { path: { post: 'jiaoyuju-liaison' }, header: { 'Idempotency-Key': 'the-post-of-li' } }, body: { person: 'li-ming', letter: '新教函〔2026〕9号' } }));
    answered(await by.POST('/api/v1/accounts', { body: { person: 'li-ming', subject: 'subject-of-li' } }));

    const window = await Window.open(browser, base);
    windows.push(window);
    const { page } = window;
    await page.goto(base);
    await page.getByRole('link', { name: '用统一身份认证登录' }).click();
    await page.getByRole('heading', { name: '统一身份认证' }).waitFor();
    await page.getByLabel('姓名').fill('subject-of-li');
    await page.getByRole('button', { name: '登录' }).click();

    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.getByText('李明 · 市教育局联络员').waitFor();
    expect(window.complaints).toEqual([]);
  });

  test.each([
    ['zh', '用统一身份认证登录', '您的统一身份认证账号还没有对应到人员', '登录'],
    ['en', 'Sign in with the unified identity service', 'Your account at the unified identity service belongs to no person here yet', 'Sign in'],
  ] as const)('somebody whom nobody here knows is told so where one signs in, in %s, and nothing secret is left in the address', async (language, way, why, title) => {
    for (const width of widths) {
      const window = await Window.open(browser, base, { width, language });
      windows.push(window);
      const { page } = window;
      await page.goto(base);
      await page.getByRole('link', { name: way }).click();
      await page.getByLabel('姓名').fill('subject-of-nobody');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').getByText(why).waitFor();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(page.url()).toBe(`${base}/?refused=sign-in-failed`);
      await window.picture(`sign-in-refused-${width}-${language}`);
      expect([await window.violations(), await window.sideways(), window.complaints]).toEqual([[], 0, []]);
    }
  });
});
