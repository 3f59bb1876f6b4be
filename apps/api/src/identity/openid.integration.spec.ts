import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { TestApi } from '../api.fixture';
import { settleTown } from './staffed.fixture';

jest.setTimeout(60_000);

const at = 'http://lianxi.test';
const refused = (rule: string, status: number) => ({ status, body: { type: `urn:lianxi:problem:${rule}` } });

describe('signing in through another house', () => {
  let house: ChildProcess;
  let api: TestApi;

  beforeAll(async () => {
    house = spawn(process.execPath, [join(__dirname, 'openid-house.fixture.mjs'), `${at}/api/v1/session/oidc/callback`], { stdio: ['pipe', 'pipe', 'ignore'] });
    const issuer = await new Promise<string>((resolve) => { house.stdout?.once('data', (text: Buffer) => { resolve(text.toString().trim()); }); });
    api = await TestApi.start({ LIANXI_OIDC_ISSUER: issuer, LIANXI_OIDC_CLIENT_ID: 'lianxi', LIANXI_OIDC_CLIENT_SECRET: 'a-secret-of-two-houses', LIANXI_PUBLIC_URL: at }, 'nobody');
    await settleTown(api);
    await api.app.get(DataSource).query(`UPDATE account SET openid_issuer = $1, openid_subject = 'subject-of-' || person, must_change = false`, [issuer]);
  });
  afterAll(async () => {
    house.stdin?.end();
    await api.stop();
  });

  /** Goes to the other house and comes back with what it says: the query of the callback, and what our own browser keeps. */
  async function goAndCome(hint: string): Promise<{ query: string; cookie: string; location: URL }> {
    const begun = await api.send('GET', 'session/oidc');
    expect(begun.status).toBe(302);
    const cookie = /^([^;]+)/.exec(String(begun.headers['set-cookie']))?.[1] ?? '';
    const location = new URL(String(begun.headers.location));
    const jar = new Map<string, string>();
    let url = new URL(`${location.href}&login_hint=${encodeURIComponent(hint)}`);
    while (!url.href.startsWith(at)) {
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
        jar.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) throw new Error(`${url.href}: ${response.status} ${await response.text()}`);
      url = new URL(next, url);
    }
    return { query: url.search, cookie, location };
  }

  const comeBack = ({ query, cookie }: { query: string; cookie: string }) => api.send('GET', `session/oidc/callback${query}`, undefined, { cookie });

  /** What the page is told of the session that somebody comes back into. */
  const sessionOf = (back: Awaited<ReturnType<typeof comeBack>>) => {
    expect(back).toMatchObject({ status: 302, headers: { location: '/' } });
    return api.send('GET', 'session', undefined, { cookie: /__Host-lianxi=[\w-]+/.exec(String(back.headers['set-cookie']))?.[0] ?? '' });
  };
  const signedIn = async (hint: string) => sessionOf(await comeBack(await goAndCome(hint)));

  it('goes there with PKCE, state and nonce, and is signed in when an account says who comes back', async () => {
    const gone = await goAndCome('subject-of-li');
    expect(Object.fromEntries(gone.location.searchParams)).toMatchObject({
      response_type: 'code', scope: 'openid', code_challenge_method: 'S256', code_challenge: expect.any(String) as string, state: expect.any(String) as string, nonce: expect.any(String) as string,
    });
    expect(await sessionOf(await comeBack(gone))).toMatchObject({ status: 200, body: { person: 'li', post: 'kejiju-liaison' } });
  });

  it('is not done twice with one answer, nor with what another browser began, nor with nothing', async () => {
    const gone = await goAndCome('subject-of-li');
    expect(await comeBack(gone)).toMatchObject({ status: 302 });
    expect(await comeBack(gone)).toMatchObject(refused('openid-failed', 401));
    const [mine, other] = [await goAndCome('subject-of-li'), await goAndCome('subject-of-zhao')];
    expect(await comeBack({ query: other.query, cookie: mine.cookie })).toMatchObject(refused('openid-failed', 401));
    expect(await comeBack({ query: mine.query, cookie: '' })).toMatchObject(refused('openid-failed', 401));
    expect(await comeBack({ query: '?error=access_denied', cookie: mine.cookie })).toMatchObject(refused('openid-failed', 401));
  });

  it('is refused to whoever has no account, however often, and locks nobody out', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) expect(await comeBack(await goAndCome('subject-of-nobody'))).toMatchObject(refused('sign-in-failed', 401));
  });

  it('sends a browser to where one signs in, with why and with nothing of what it came back with', async () => {
    const visit = { 'sec-fetch-mode': 'navigate', 'accept': 'text/html' };
    const { query, cookie } = await goAndCome('subject-of-nobody');
    const back = await api.send('GET', `session/oidc/callback${query}`, undefined, { cookie, ...visit });
    expect(back).toMatchObject({ status: 302, headers: { 'location': '/?refused=sign-in-failed', 'cache-control': 'no-store' } });
    expect(String(back.headers['set-cookie'])).toMatch(/^__Host-lianxi-oidc=; .*Max-Age=0$/);
    expect(await api.send('GET', 'session/oidc/callback?code=1', undefined, visit)).toMatchObject({ status: 302, headers: { location: '/?refused=openid-failed' } });
  });

  it('takes the house\'s word for the office only where it asked for more than a password', async () => {
    expect(await comeBack(await goAndCome('subject-of-sun'))).toMatchObject(refused('code-missing', 401));
    expect(await signedIn('subject-of-sun+mfa')).toMatchObject({ status: 200, body: { person: 'sun' } });
  });

  it('waits neither for a password for once that was never used nor for a second factor that was shown there', async () => {
    await api.app.get(DataSource).query(`UPDATE account SET must_change = true WHERE person IN ('li', 'sun')`);
    for (const hint of ['subject-of-li', 'subject-of-sun+mfa']) expect((await signedIn(hint)).body).not.toHaveProperty('pending');
  });
});

it('is not there where no house is named', async () => {
  const api = await TestApi.start();
  expect(await api.send('GET', 'session/oidc')).toMatchObject(refused('openid-not-configured', 404));
  await api.stop();
});
