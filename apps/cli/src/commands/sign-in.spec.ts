import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Asked } from '../world.fixture';
import { anApi, lianxi, problem } from '../world.fixture';

const session = { person: 'li-ming', name: '李明', post: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison', posts: [], csrf: 'the-csrf', endsAt: '2026-11-28T21:00:00.000Z', idleMinutes: 15 };
const token = 'lianxi_the-token-of-li-ming-and-nobody-else';

/** An API at whose door li-ming may come in; `pending` is done one after the other. */
function aDoor({ code, pending = [] }: { code?: string; pending?: string[] } = {}) {
  const left = [...pending];
  return ({ method, path, body, cookie, ...more }: Asked): Answer => {
    if (path === '/session' && method === 'POST') {
      const { password, code: shown } = body as { password: string; code?: string };
      if (password !== 'a-long-password') return problem('sign-in-failed', 401);
      if (code !== undefined && shown === undefined) return problem('code-missing', 401);
      return { body: { ...session, pending: left[0] }, headers: { 'set-cookie': '__Host-lianxi=the-session; Path=/; Secure' } };
    }
    if (!path.startsWith('/session') && !path.startsWith('/tokens') && !path.startsWith('/account')) return anApi({ method, path, body, cookie, ...more });
    if (cookie !== '__Host-lianxi=the-session') return problem('session-ended', 401);
    if (path === '/tokens') return { status: 201, body: { id: 't', token, post: 'kejiju-liaison', name: 'lianxi', scope: 'act', expiresAt: '2026-12-27T16:30:00.000Z' } };
    if (path === '/account/totp') return { body: { secret: 's', uri: 'otpauth://totp/s' } };
    if (path.startsWith('/account/')) left.shift();
    return { body: method === 'GET' ? { ...session, pending: left[0] } : { done: true } };
  };
}

describe('signing in', () => {
  let home: string;
  beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'lianxi-cli-')); });
  afterEach(() => { rmSync(home, { recursive: true }); });
  const env = (more: NodeJS.ProcessEnv = {}) => ({ LIANXI_HOME: home, ...more });
  const kept = () => JSON.parse(readFileSync(join(home, 'data', 'sign-in.json'), 'utf8')) as Record<string, object>;

  it('asks for person and password, keeps a token for this address and for its owner alone, and ends the session', async () => {
    const { code, out, asked } = await lianxi('sign-in', aDoor(), env(), ['li-ming', 'a-long-password']);
    expect([code, out]).toEqual([0, ['✓ 李明 已登录，岗位 kejiju-liaison，至 2026-12-28。']]);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /session', 'POST /tokens', 'DELETE /session']);
    expect(kept()).toEqual({ 'http://127.0.0.1:3000': { token, expiresAt: '2026-12-27T16:30:00.000Z', person: 'li-ming', bureau: 'kejiju', role: 'liaison' } });
    expect(statSync(join(home, 'data', 'sign-in.json')).mode & 0o777).toBe(0o600);
    const later = await lianxi('approve 3 d5-2020', anApi, env());
    expect(later.asked.every((one) => one.token === token)).toBe(true);
    expect(later.text).toContain('kejiju/liaison li-ming');
    expect((await lianxi('task 3', anApi, env({ LIANXI_URL: 'http://elsewhere.example' }))).asked.some((one) => one.token === token)).toBe(false);
  });

  it('asks for the code of whoever has one', async () => {
    const { code, asked } = await lianxi('sign-in --person li-ming', aDoor({ code: '123456' }), env(), ['a-long-password', '123456']);
    expect([code, asked[1]?.body]).toEqual([0, { person: 'li-ming', password: 'a-long-password', code: '123456' }]);
  });

  it('has the password changed and the second factor set up first', async () => {
    const { code, asked, err } = await lianxi('sign-in --person li-ming', aDoor({ pending: ['password', 'totp'] }), env(), ['a-long-password', 'another-long-one', 'another-long-one', '654321']);
    expect([code, asked.map(({ path }) => path)]).toEqual([0, ['/session', '/account/password', '/session', '/account/totp', '/account/totp/confirmation', '/tokens', '/session']]);
    expect(err.join('\n')).toContain('otpauth://totp/s');
    // The new password is shown again, not the one that was given for once.
    expect(asked.filter(({ path }) => path === '/account/totp' || path === '/tokens').map(({ body }) => (body as { password?: string }).password)).toEqual(['another-long-one', 'another-long-one']);
  });

  it('keeps nothing of a wrong password, and needs a terminal', async () => {
    const wrong = await lianxi('sign-in --person li-ming', aDoor(), env(), ['a-wrong-password']);
    expect([wrong.code, wrong.err.at(-2)]).toEqual([1, '✗ zh title [sign-in-failed]']);
    expect(kept).toThrow();
    expect((await lianxi('sign-in --person li-ming', aDoor(), env())).err[0]).toContain('LIANXI_TOKEN');
  });
});

describe('signing out', () => {
  it('forgets what is kept here, and has nothing to forget afterwards', async () => {
    const home = mkdtempSync(join(tmpdir(), 'lianxi-cli-'));
    const env = { LIANXI_HOME: home };
    await lianxi('sign-in', aDoor(), env, ['li-ming', 'a-long-password']);
    expect(await lianxi('sign-out', anApi, env)).toMatchObject({ code: 0, out: [expect.stringContaining('✓ li-ming 已退出')] });
    expect((await lianxi('sign-out', anApi, env)).err[0]).toContain('没有登录');
    expect((await lianxi('task 3', anApi, env)).err.join('\n')).toContain('lianxi sign-in');
    rmSync(home, { recursive: true });
  });
});

describe('the token of a command', () => {
  let home: string;
  const person = (id: string, bureau: string, role: string) => ({ person: id, name: `${id}（示例，非方案内容）`, post: id, bureau, role, title: role, password: 'p-p-p', token: `token-of-${id}` });
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'lianxi-cli-'));
    mkdirSync(join(home, 'data'));
    const people = [person('lianxi-office-director', 'lianxi-office', 'office'), person('lianxi-office-office', 'lianxi-office', 'office'), person('kejiju-liaison', 'kejiju', 'liaison'), person('kejiju-bureau-head', 'kejiju', 'bureau-head')];
    writeFileSync(join(home, 'data', 'people.json'), JSON.stringify({ people: people.map((one) => (one.role === 'office' ? { ...one, totp: 'JBSWY3DPEHPK3PXP' } : one)) }));
  });
  afterAll(() => { rmSync(home, { recursive: true }); });

  it.each([
    ['approve 3 d5-2020', {}, 'token-of-kejiju-bureau-head'],
    ['approve 3 d5-2020 --as kejiju', {}, 'token-of-kejiju-liaison'],
    ['approve 3 d5-2020 --as office', {}, 'token-of-lianxi-office-office'],
    ['approve 3 d5-2020 --as lianxi-office-director@office', {}, 'token-of-lianxi-office-director'],
    ['approve 3 d5-2020', { LIANXI_TOKEN: 'the-named-one' }, 'the-named-one'],
  ])('%s %j', async (commandLine, more, due) => {
    const { asked } = await lianxi(commandLine, anApi, { LIANXI_HOME: home, ...more });
    expect(asked.find(({ method }) => method === 'POST')?.token).toBe(due);
  });

  it('is that of whoever has signed in, also among example people, unless one of those is named', async () => {
    const env = { LIANXI_HOME: home };
    await lianxi('sign-in', aDoor(), env, ['li-ming', 'a-long-password']);
    const shown = async (commandLine: string) => new Set((await lianxi(commandLine, anApi, env)).asked.map((one) => one.token));
    expect(await shown('task 3')).toEqual(new Set([token]));
    expect(await shown('task 3 --as office')).toEqual(new Set(['token-of-lianxi-office-office']));
    await lianxi('sign-out', anApi, env);
    expect(await shown('task 3')).toEqual(new Set(['token-of-lianxi-office-office']));
  });

  it('and how to sign in as each are listed', async () => {
    const { code, out } = await lianxi('people', anApi, { LIANXI_HOME: home });
    expect(code).toBe(0);
    expect(out.find((line) => line.includes('kejiju-liaison'))).toMatch(/kejiju\/liaison +kejiju-liaison +kejiju-liaison（示例，非方案内容） +p-p-p/);
    expect(out.find((line) => line.includes('lianxi-office-office'))).toMatch(/p-p-p +\d{6}/);
    expect(out.slice(-2)).toEqual([expect.stringContaining('lianxi sign-in 以人员编号和口令登录，有验证码的再填验证码'), expect.stringContaining('人员编号也用于 lianxi posts take')]);
    expect((await lianxi('people', anApi, { LIANXI_HOME: '/nowhere' })).code).toBe(1);
  });
});
