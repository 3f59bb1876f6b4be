import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { checkOrganisation } from '@lianxi/commands/check/check-organisation';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { DataSource } from 'typeorm';
import { TestApi } from '../../api.fixture';
import { createApp } from '../../app';
import { codeAt } from '../one-time-codes';
import { settleTown } from '../staffed.fixture';
import type { ExamplePerson } from './example-accounts';

jest.setTimeout(60_000);

describe('example people', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-people-'));
  const file = join(folder, 'people.json');
  const people = () => (JSON.parse(readFileSync(file, 'utf8')) as { people: ExamplePerson[] }).people;
  const of = (person: string) => people().find((one) => one.person === person)!;
  const whoIs = async (token: string) => (await api.send('GET', 'programmes', undefined, { authorization: `Bearer ${token}` })).status;
  let api: TestApi;

  beforeAll(async () => { api = await TestApi.start({ LIANXI_PEOPLE: file }, 'nobody'); });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('are there for each body of the plan and each post, marked in their names, in a file for its owner alone', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(people()).toHaveLength(17 * 2 + 2 + 1 + 1 + 1 + 3);
    for (const { name } of people()) expect(name).toMatch(/（示例，非方案内容）$/);
    expect(new Set(people().map(({ role }) => role)).size).toBe(9);
  });

  it('sign in with what stands there, the office with a code, and act by token', async () => {
    const signIn = (person: string, more: object = {}) => api.send('POST', 'session', { person, password: of(person).password, ...more });
    expect(await signIn('kejiju-liaison')).toMatchObject({ status: 200, body: { post: 'kejiju-liaison', role: 'liaison' } });
    expect(await signIn('lianxi-office-office')).toMatchObject({ status: 401 });
    const code = codeAt(of('lianxi-office-office').totp!, Date.now());
    expect((await signIn('lianxi-office-office', { code })).body).not.toHaveProperty('pending');
    expect(await whoIs(of('caizhengju-bureau-head').token)).toBe(200);
  });

  it('can be changed to at a click, which the chain tells from a sign-in', async () => {
    const listed = (await api.send('GET', 'examples')).body.items as { person: string; name: string }[];
    expect(listed).toHaveLength(42);
    expect(listed.find(({ person }) => person === 'kejiju-liaison')).toMatchObject({ body: '市科技局', title: '联络员' });
    expect(JSON.stringify(listed)).not.toContain(of('kejiju-liaison').password);
    const begun = await api.send('POST', 'examples/lianxi-office-office/session');
    expect(begun).toMatchObject({ status: 200, body: { person: 'lianxi-office-office', role: 'office' } });
    expect(begun.body).not.toHaveProperty('pending');
    expect(String(begun.headers['set-cookie'])).toMatch(/^__Host-lianxi=.*HttpOnly; SameSite=Strict/);
    expect(await api.send('POST', 'examples/nobody/session')).toMatchObject({ status: 404 });
    expect(await api.send('POST', 'examples/kejiju-liaison/session', undefined, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, body: { type: 'urn:lianxi:problem:origin-foreign' } });
    const [last] = await api.app.get(DataSource).query<{ text: string }[]>("SELECT text FROM event WHERE aggregate = 'identity' ORDER BY seq DESC LIMIT 1");
    expect(last?.text).toContain('"proof":"example"');
    expect((await api.send('GET', 'session/ways')).body).toEqual({ openid: false, examples: true });
  });

  it('were entered by the ordinary commands: the record agrees with its events', async () => {
    expect([...await checkOrganisation(api.app.get(DataSource)), ...await checkIdentity(api.app.get(DataSource))]).toEqual([]);
  });

  it('stay as they are at the next start, and get other passwords and tokens where the file is gone', async () => {
    const [before, token] = [readFileSync(file, 'utf8'), of('kejiju-liaison').token];
    await (await api.beside(createApp)).app.close();
    expect(readFileSync(file, 'utf8')).toBe(before);
    rmSync(file);
    await (await api.beside(createApp)).app.close();
    expect(people()).toHaveLength(42);
    expect(await whoIs(of('kejiju-liaison').token)).toBe(200);
    const other = await api.beside(createApp);
    expect((await other.send('GET', 'programmes', undefined, { authorization: `Bearer ${token}` })).status).toBe(401);
    await other.app.close();
  });

  it('are given a token again at the next start once they are back in the post they had left', async () => {
    const headers = (person: string, key: string) => ({ 'authorization': `Bearer ${of(person).token}`, 'idempotency-key': key });
    for (const [person, letter] of [['caizhengju-liaison', '1号'], ['kejiju-liaison', '2号']] as const) {
      expect(await api.send('POST', 'organisation/posts/kejiju-liaison/holder', { person, letter }, headers('lianxi-office-security-admin', `takes-${person}`))).toMatchObject({ status: 200 });
    }
    expect(await whoIs(of('kejiju-liaison').token)).toBe(401);
    await (await api.beside(createApp)).app.close();
    expect([await whoIs(of('kejiju-liaison').token), await whoIs(of('caizhengju-liaison').token)]).toEqual([200, 200]);
  });

  it('are made by one of several processes that start at once', async () => {
    rmSync(file);
    const both = await Promise.all([api.beside(createApp), api.beside(createApp)]);
    for (const { app } of both) await app.close();
    expect(await Promise.all(people().map(({ token }) => whoIs(token)))).toEqual(Array.from({ length: 42 }, () => 200));
  });

  it('are made anew without whoever has gone: an account that was closed stays so', async () => {
    expect(await api.send('POST', 'accounts/shuiliju-liaison/closure', { letter: '1号' }, { 'authorization': `Bearer ${of('lianxi-office-security-admin').token}`, 'idempotency-key': 'close-an-example' })).toMatchObject({ status: 200 });
    rmSync(file);
    await (await api.beside(createApp)).app.close();
    expect([people().length, of('shuiliju-liaison')]).toEqual([41, undefined]);
    expect(await checkIdentity(api.app.get(DataSource))).toEqual([]);
  });

  it('keep production from starting, which says why', async () => {
    const production = { ...api.environment, LIANXI_MODE: 'production' as const };
    const starting = async (environment: typeof production) => {
      const app = await createApp(environment);
      await app.init().finally(() => app.close());
    };
    await expect(starting(production)).rejects.toThrow(/LIANXI_PEOPLE/);
    const { LIANXI_PEOPLE: _file, ...without } = production;
    await expect(starting(without)).rejects.toThrow(/示例，非方案内容/);
    expect(readEnvironment({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }).LIANXI_PEOPLE).toBeUndefined();
  });
});

it('are left out where the organisation was entered by hand and has another security administrator; the house serves all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-people-'));
  const api = await TestApi.start({}, 'nobody');
  await settleTown(api);
  const other = await createApp({ ...api.environment, LIANXI_PEOPLE: join(folder, 'people.json') });
  await other.init();
  expect(existsSync(join(folder, 'people.json'))).toBe(false);
  await other.close();
  await api.stop();
  rmSync(folder, { recursive: true });
});

it('cannot be anybody at a click in production: there is no such address', async () => {
  const api = await TestApi.start({ LIANXI_MODE: 'production' }, 'nobody');
  for (const [method, path] of [['GET', 'examples'], ['POST', 'examples/kejiju-liaison/session']] as const) {
    expect(await api.send(method, path)).toMatchObject({ status: 404, body: { type: 'urn:lianxi:problem:route-unknown' } });
  }
  expect((await api.send('GET', 'session/ways')).body).toEqual({ openid: false, examples: false });
  await api.stop();
});
