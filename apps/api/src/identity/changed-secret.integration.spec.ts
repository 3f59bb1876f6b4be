import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { DataSource } from 'typeorm';
import type { Answer } from '../api.fixture';
import { TestApi } from '../api.fixture';
import { createApp } from '../app';
import { codeAt } from './one-time-codes';
import { Browser, password, settleTown } from './staffed.fixture';

jest.setTimeout(60_000);

const before = Buffer.alloc(32, 'before').toString('base64');
const present = Buffer.alloc(32, 'present').toString('base64');
const refused = (rule: string, status: number) => ({ status, body: { type: `urn:lianxi:problem:${rule}` } });

describe('a second factor, once the secret of the house was changed', () => {
  let api: TestApi;
  let secret = '';
  const under = async (environment: { LIANXI_SECRET: string; LIANXI_SECRET_BEFORE?: string }, use: (browser: Browser) => Promise<void>): Promise<void> => {
    const other = await api.beside((known) => createApp({ ...known, ...environment }));
    await use(new Browser(other)).finally(() => other.stop());
  };
  const signIn = async (browser: Browser, more: object = {}): Promise<Answer> => {
    await api.app.get(DataSource).query('UPDATE account SET totp_last_step = NULL');
    return browser.signIn('sun', { password: `${password('sun')}!`, code: codeAt(secret, Date.now()), ...more });
  };

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_SECRET: before }, 'nobody');
    await settleTown(api);
    const sun = new Browser(api);
    await sun.settleIn('sun');
    secret = String((await sun.does('POST', 'account/totp', { password: `${password('sun')}!` })).body.secret);
    expect(await sun.does('POST', 'account/totp/confirmation', { code: codeAt(secret, Date.now()) })).toMatchObject({ status: 200 });
  });
  afterEach(async () => { expect(await checkIdentity(api.app.get(DataSource))).toEqual([]); });
  afterAll(async () => { await api.stop(); });

  it('cannot be checked, which whoever has the right password is told, and nobody else', async () => {
    await under({ LIANXI_SECRET: present }, async (browser) => {
      expect(await signIn(browser)).toMatchObject(refused('code-unreadable', 409));
      expect(await signIn(browser, { password: 'not-the-present-one' })).toMatchObject(refused('sign-in-failed', 401));
    });
    const [told] = await api.app.get(DataSource).query<{ text: string }[]>("SELECT text FROM event WHERE aggregate = 'identity' AND text LIKE '%code-unreadable%'");
    expect(told?.text).toContain('"person":"sun"');
  });

  it('nor is it taken for what confirms somebody, or for one that was begun', async () => {
    const sun = new Browser(api);
    await signIn(sun);
    await under({ LIANXI_SECRET: present }, async (browser) => {
      Object.assign(browser, { cookie: sun.cookie, csrf: sun.csrf });
      expect(await browser.does('POST', 'tokens', { name: 't', scope: 'read', days: 1, code: codeAt(secret, Date.now()) })).toMatchObject(refused('code-unreadable', 409));
      expect(await browser.does('POST', 'account/totp/confirmation', { code: codeAt(secret, Date.now()) })).toMatchObject(refused('totp-not-begun', 409));
    });
  });

  it('is read with the one of before, and sealed anew, so that the one of before is needed no more', async () => {
    await under({ LIANXI_SECRET: present, LIANXI_SECRET_BEFORE: before }, async (browser) => { expect(await signIn(browser)).toMatchObject({ status: 200 }); });
    await under({ LIANXI_SECRET: present }, async (browser) => { expect(await signIn(browser)).toMatchObject({ status: 200 }); });
  });
});
