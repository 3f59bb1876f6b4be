import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { DataSource } from 'typeorm';
import type { Answer } from '../api.fixture';
import { TestApi } from '../api.fixture';
import { codeAt } from './one-time-codes';
import { Browser, password, settleTown } from './staffed.fixture';

jest.setTimeout(60_000);

const refused = (rule: string, status: number, more: object = {}) => ({ status, body: { type: `urn:lianxi:problem:${rule}`, ...more } });
const letter = '新科函〔2026〕9号';

describe('signing in', () => {
  let api: TestApi;
  let database: DataSource;
  const browser = () => new Browser(api);
  const settled = async (person: string): Promise<Browser> => {
    const one = browser();
    const answer = await one.signIn(person, { password: `${password(person)}!` });
    expect(answer.status).toBe(200);
    return one;
  };
  const events = async (): Promise<{ type: string; text: string }[]> => database.query(`SELECT type, text FROM event WHERE aggregate = 'identity' ORDER BY seq`);

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_MODE: 'production' }, 'nobody');
    database = api.app.get(DataSource);
    await settleTown(api);
    for (const person of ['li', 'zhao']) await browser().settleIn(person);
  });
  afterEach(async () => {
    expect(await checkIdentity(database)).toEqual([]);
  });
  afterAll(async () => { await api.stop(); });

  it('begins with another password than the one that was given, before anything else', async () => {
    const sun = browser();
    expect(await sun.signIn('sun')).toMatchObject({ status: 200, body: { person: 'sun', post: 'lianxi-office-office', role: 'office', pending: 'password', idleMinutes: 15 } });
    expect(await sun.does('GET', 'programmes')).toMatchObject(refused('password-to-change', 403));
    const change = (next: string, current = password('sun')) => sun.does('POST', 'account/password', { current, password: next });
    expect(await change('elevenchars')).toMatchObject(refused('password-too-short', 422));
    expect(await change('in-the-sun-forever')).toMatchObject(refused('password-names-person', 422));
    expect(await change(password('sun'))).toMatchObject(refused('password-unchanged', 422));
    expect(await change('another-long-one', 'not-the-present-one')).toMatchObject(refused('password-wrong', 422));
    expect(await change('another-long-one')).toMatchObject({ status: 200 });
    expect(await sun.does('GET', 'programmes')).toMatchObject(refused('totp-to-enrol', 403));
  });

  it('tells a page who is signed in in its browser, what they have to do first, and without complaint that nobody is', async () => {
    const sun = browser();
    expect(await sun.does('GET', 'session/present')).toMatchObject({ status: 200, body: {} });
    await sun.signIn('sun', { password: 'another-long-one' });
    expect(await sun.does('GET', 'session/present')).toMatchObject({ status: 200, body: { session: { person: 'sun', pending: 'totp', csrf: expect.any(String) as string } } });
    expect(await sun.does('DELETE', 'session', {})).toMatchObject({ status: 200 });
    expect((await sun.does('GET', 'session/present')).body).toEqual({});
  });

  it('asks the office for a second factor before anything else, then at each sign-in, and takes each code once', async () => {
    const sun = browser();
    await sun.signIn('sun', { password: 'another-long-one' });
    expect(await sun.does('POST', 'account/totp/confirmation', { code: '000000' })).toMatchObject(refused('totp-not-begun', 409));
    for (const body of [{ password: 'not-the-present-one' }, { password: password('sun') }]) expect(await sun.does('POST', 'account/totp', body)).toMatchObject(refused('identity-unconfirmed', 403));
    const { body: { secret, uri } } = await sun.does('POST', 'account/totp', { password: 'another-long-one' });
    expect(uri).toContain(`secret=${String(secret)}`);
    const code = codeAt(String(secret), Date.now());
    expect(await sun.does('POST', 'account/totp/confirmation', { code: code === '000000' ? '000001' : '000000' })).toMatchObject(refused('totp-code-wrong', 422));
    expect(await sun.does('POST', 'account/totp/confirmation', { code })).toMatchObject({ status: 200 });
    expect(await sun.does('GET', 'programmes')).toMatchObject({ status: 200 });
    expect(await sun.does('POST', 'account/totp', { password: 'another-long-one' })).toMatchObject(refused('totp-confirmed-already', 409));

    const again = (more: object) => browser().signIn('sun', { password: 'another-long-one', ...more });
    expect(await again({})).toMatchObject(refused('code-missing', 401));
    expect(await again({ code })).toMatchObject(refused('sign-in-failed', 401));
    expect(await again({ code: codeAt(String(secret), Date.now() + 30_000) })).toMatchObject({ status: 200, body: { person: 'sun' } });
    const [row] = await database.query<{ totp_secret: string }[]>(`SELECT totp_secret FROM account WHERE person = 'sun'`);
    expect(row?.totp_secret).not.toContain(secret);
  });

  it('says the same of a wrong password and of somebody who has no account, and locks both after five failures', async () => {
    const tell = ({ status, body, headers }: Answer) => [status, body.type, headers['retry-after'] !== undefined];
    const tries = async (person: string) => {
      const told = [];
      for (let attempt = 0; attempt < 6; attempt += 1) told.push(tell(await browser().signIn(person, { password: 'wrong-but-long-enough' })));
      return told;
    };
    const [zhao, nobody] = [await tries('zhao'), await tries('nobody-at-all')];
    expect(zhao).toEqual([...Array.from({ length: 5 }, () => [401, 'urn:lianxi:problem:sign-in-failed', false]), [429, 'urn:lianxi:problem:account-locked', true]]);
    expect(nobody).toEqual(zhao);
    expect(await browser().signIn('zhao', { password: `${password('zhao')}!` })).toMatchObject(refused('account-locked', 429));
    await database.query(`UPDATE account SET locked_until = clock_timestamp() - interval '1 second' WHERE person = 'zhao'`);
    await settled('zhao');
    expect((await events()).map(({ type }) => type)).toEqual(expect.arrayContaining(['accountCreated', 'signInFailed', 'codeAsked', 'locked', 'signedIn', 'passwordChanged', 'totpEnrolled']));
    expect((await events()).map(({ text }) => text).join()).not.toMatch(/wrong-but-long|nobody-at-all|another-long/);
  });

  it('of many tries at once looks at five', async () => {
    await database.query('UPDATE account SET failures = 0, failed_at = NULL, locked_until = NULL');
    const told = await Promise.all(Array.from({ length: 12 }, () => browser().signIn('zhao', { password: 'wrong-but-long-enough' })));
    expect(told.filter(({ status }) => status === 401)).toHaveLength(5);
    await database.query('UPDATE account SET failures = 0, failed_at = NULL, locked_until = NULL');
  });

  it('sets a cookie that goes to this house only, and answers with what changes must show besides', async () => {
    const { headers, body } = await browser().signIn('li', { password: `${password('li')}!` });
    expect(String(headers['set-cookie'])).toMatch(/^__Host-lianxi=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    expect(body).toMatchObject({ posts: [{ post: 'kejiju-liaison', bureau: 'kejiju', bureauName: '市科技局', role: 'liaison' }], name: '示例li' });
    const kept = await database.query<{ id: string }[]>('SELECT id FROM session');
    expect(JSON.stringify(kept)).not.toContain(/__Host-lianxi=([\w-]+)/.exec(String(headers['set-cookie']))?.[1]);
  });

  it('takes no change that the cookie alone vouches for, and none from another site', async () => {
    const li = await settled('li');
    const change = (headers: Record<string, string>) => li.does('POST', 'tokens', { name: 't', scope: 'read', days: 1, password: `${password('li')}!` }, headers);
    expect(await change({ 'lianxi-csrf': '' })).toMatchObject(refused('csrf-missing', 403));
    expect(await change({ 'lianxi-csrf': (await settled('li')).csrf })).toMatchObject(refused('csrf-missing', 403));
    // What decides about something shown says what was seen of it, before anything else is asked.
    expect(await (await settled('li')).does('POST', 'tasks/00000000-0000-5000-8000-000000000003/milestones/d5-2020/approval', {})).toMatchObject(refused('seen-missing', 422));
    expect(await change({ origin: 'https://elsewhere.example' })).toMatchObject(refused('origin-foreign', 403));
    expect(await change({ 'sec-fetch-site': 'cross-site' })).toMatchObject(refused('origin-foreign', 403));
    expect(await change({ 'origin': 'http://localhost:3000', 'host': 'localhost:3000', 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 201 });
    expect(await browser().signIn('li', { password: `${password('li')}!` }, { origin: 'https://elsewhere.example' })).toMatchObject(refused('origin-foreign', 403));
  });

  it('ends by signing out, after a quarter of an hour without a request, and at its last hour', async () => {
    const [out, idle, over] = [await settled('li'), await settled('li'), await settled('li')];
    expect(await out.does('DELETE', 'session')).toMatchObject({ status: 200, headers: { 'set-cookie': expect.stringContaining('Max-Age=0') as string } });
    expect(await out.does('GET', 'session')).toMatchObject(refused('session-ended', 401));
    const age = (one: Browser, column: string, ago: string) => database.query(`UPDATE session SET ${column} = clock_timestamp() - $1::interval WHERE id = encode(sha256($2::bytea), 'hex')`, [ago, one.cookie.split('=')[1]]);
    await age(idle, 'last_seen_at', '14 minutes 50 seconds');
    expect(await idle.does('GET', 'session')).toMatchObject({ status: 200 });
    await age(idle, 'last_seen_at', '15 minutes 1 second');
    await age(over, 'ends_at', '1 second');
    for (const one of [idle, over]) expect(await afterAWhile(one)).toMatchObject(refused('session-ended', 401));
  });

  /** As another request asks that finds nothing remembered. */
  async function afterAWhile(one: Browser): Promise<Answer> {
    await (await settled('li')).does('DELETE', 'session');
    return one.does('GET', 'session');
  }

  it('is over for all sessions but this one when the password is changed', async () => {
    const [one, other] = [await settled('li'), await settled('li')];
    expect(await one.does('POST', 'account/password', { current: `${password('li')}!`, password: `${password('li')}!!` })).toMatchObject({ status: 200 });
    expect(await other.does('GET', 'session')).toMatchObject(refused('session-ended', 401));
    expect(await one.does('POST', 'account/password', { current: `${password('li')}!!`, password: `${password('li')}!` })).toMatchObject({ status: 200 });
  });

  it('is listed for the security administrator and the auditor, with its post, since when, how and from where; ended for somebody, they are told, and nothing else of theirs ends', async () => {
    const admin = browser();
    await admin.settleIn('the-security-admin');
    const { body: { secret } } = await admin.does('POST', 'account/totp', { password: `${password('the-security-admin')}!` });
    expect(await admin.does('POST', 'account/totp/confirmation', { code: codeAt(String(secret), Date.now()) })).toMatchObject({ status: 200 });
    const [one, other] = [await settled('li'), await settled('li')];
    const list = async () => ((await admin.does('GET', 'sessions')).body.items as { id: string; person: string; own: boolean }[]);
    const before = await list();
    expect(before).toEqual(expect.arrayContaining([expect.objectContaining({ person: 'li', post: 'kejiju-liaison', proof: 'password', address: expect.stringMatching(/^10\.0\.0\.\d+$/) as string, since: expect.any(String) as string, lastSeenAt: expect.any(String) as string, own: false })]));
    expect(before.filter(({ own }) => own).map(({ person }) => person)).toEqual(['the-security-admin']);
    const [hash] = await database.query<{ id: string }[]>(`SELECT encode(sha256($1::bytea), 'hex') AS id`, [one.cookie.split('=')[1]]);
    expect(before.map(({ id }) => id)).toContain(hash!.id);
    expect(await other.does('DELETE', `sessions/${hash!.id}`)).toMatchObject(refused('not-entitled', 403));
    expect(await one.does('GET', 'session')).toMatchObject({ status: 200 });

    expect(await admin.does('DELETE', `sessions/${hash!.id}`)).toMatchObject({ status: 200 });
    expect(await one.does('GET', 'programmes')).toMatchObject(refused('session-ended-by-other', 401));
    expect((await one.does('GET', 'session/present')).body).toEqual({ endedByOther: expect.any(String) as string });
    expect(await other.does('GET', 'session')).toMatchObject({ status: 200 });
    expect((await list()).map(({ id }) => id)).not.toContain(hash!.id);
    const [last] = (await events()).slice(-1);
    expect(JSON.parse(last!.text)).toMatchObject({ by: { person: 'the-security-admin', role: 'security-admin' }, event: { type: 'sessionEnded', person: 'li', post: 'kejiju-liaison' } });
    expect(await admin.does('DELETE', `sessions/${hash!.id}`)).toMatchObject(refused('session-unknown', 404));

    // Of one's own, nobody is told that others did it.
    const mine = (await list()).find(({ own }) => own);
    expect(await admin.does('DELETE', `sessions/${mine!.id}`)).toMatchObject({ status: 200 });
    expect((await admin.does('GET', 'session/present')).body).toEqual({});
  });

  it('goes on in another post one holds, and ends at once with the post one acts in', async () => {
    const li = await settled('li');
    expect(await li.does('PUT', 'session/post', { post: 'kejiju-bureau-head' })).toMatchObject(refused('post-not-held', 403));
    const zhao = await settled('zhao');
    const acts = (one: Browser, path: string, body: object) => one.does('POST', `organisation/posts/${path}`, body, { 'idempotency-key': `key-${path}-${JSON.stringify(body).length}` });
    expect(await acts(zhao, 'kejiju-bureau-head/holder', { person: 'li', substitute: true, until: '2099-01-01T00:00:00.000Z', letter })).toMatchObject({ status: 200 });
    expect(await li.does('PUT', 'session/post', { post: 'kejiju-bureau-head' })).toMatchObject({ status: 200, body: { post: 'kejiju-bureau-head', role: 'bureau-head' } });
    expect(await acts(zhao, 'kejiju-bureau-head/departure', { person: 'li', letter })).toMatchObject({ status: 200 });
    expect(await li.does('GET', 'session')).toMatchObject(refused('session-ended', 401));
  });

  it('is slowed down for an address that tries too often, whomever it names', async () => {
    const { app } = api;
    const from = async (remoteAddress: string, attempt = 0) => (await app.inject({ method: 'POST', url: '/api/v1/session', remoteAddress, payload: { person: `x-${attempt}`, password: 'y' } })).statusCode;
    const told = [];
    for (let attempt = 0; attempt < 22; attempt += 1) told.push(await from('192.0.2.7', attempt));
    expect(told).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
    expect(await from('192.0.2.8')).toBe(401);
  });
});
