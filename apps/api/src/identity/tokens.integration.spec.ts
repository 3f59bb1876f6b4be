import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { Connection } from '@lianxi/commands/path/connection';
import { DataSource } from 'typeorm';
import { TestApi } from '../api.fixture';
import { codeAt } from './one-time-codes';
import { Browser, password, settleTown } from './staffed.fixture';

jest.setTimeout(60_000);

const refused = (rule: string, status: number) => ({ status, body: { type: `urn:lianxi:problem:${rule}` } });
const letter = '新科函〔2026〕9号';

describe('access tokens and accounts', () => {
  let api: TestApi;
  let li: Browser;
  let security: Browser;
  let securitySecret: string;
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const issue = async (body: object = {}) => {
    const { status, body: { token, id } } = await li.does('POST', 'tokens', { name: '办公系统', scope: 'act', days: 30, password: `${password('li')}!`, ...body });
    expect(status).toBe(201);
    return { token: String(token), id: String(id) };
  };
  const asks = (token: string) => api.send('GET', 'programmes', undefined, bearer(token));

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_MODE: 'production' }, 'nobody');
    await settleTown(api);
    [li, security] = [new Browser(api), new Browser(api)];
    await li.settleIn('li');
    await security.settleIn('the-security-admin');
    const { body: { secret } } = await security.does('POST', 'account/totp', { password: `${password('the-security-admin')}!` });
    securitySecret = String(secret);
    await security.does('POST', 'account/totp/confirmation', { code: codeAt(String(secret), Date.now()) });
  });
  afterAll(async () => { await api.stop(); });

  it('act for whom they were made, in their post, and are kept as hashes', async () => {
    const { token } = await issue();
    expect(await asks(token)).toMatchObject({ status: 200 });
    const entered = await api.send('POST', 'organisation/persons', { person: 'chen', name: '陈' }, { ...bearer(token), 'idempotency-key': 'enter-chen' });
    expect(entered).toMatchObject({ status: 200, body: { events: ['personEntered'] } });
    const [event] = await api.app.get(DataSource).query<{ actor: string }[]>(`SELECT actor FROM event WHERE aggregate = 'organisation' ORDER BY seq DESC LIMIT 1`);
    expect(event?.actor).toBe('kejiju/liaison/li');
    expect(JSON.stringify(await api.app.get(DataSource).query('SELECT * FROM access_token'))).not.toContain(token.slice(7));
  });

  it('are made for who shows the password once more, or a code, each of which counts once', async () => {
    const ask = (by: Browser, shown: object) => by.does('POST', 'tokens', { name: 't', scope: 'read', days: 1, ...shown });
    for (const shown of [{}, { password: 'somebody-elses' }, { password: password('li') }, { code: '123456' }]) expect(await ask(li, shown)).toMatchObject(refused('identity-unconfirmed', 403));
    const now = Date.now();
    const [used, next, distant] = [0, 30_000, 600_000].map((ms) => codeAt(securitySecret, now + ms));
    expect(await ask(security, { code: distant })).toMatchObject(refused('identity-unconfirmed', 403));
    // Used for signing in a moment ago, or, where half a minute began meanwhile, here.
    await ask(security, { code: used });
    expect(await ask(security, { code: used })).toMatchObject(refused('identity-unconfirmed', 403));
    expect(await ask(security, { code: next })).toMatchObject({ status: 201 });
    expect(await ask(security, { code: next })).toMatchObject(refused('identity-unconfirmed', 403));
  });

  it('are made, and ways in are changed, by no session that has ended meanwhile, and in no post that is held no longer, though both were just looked up', async () => {
    const database = api.app.get(DataSource);
    const zhao = new Browser(api);
    await zhao.settleIn('zhao');
    const shown = { password: `${password('zhao')}!` };
    const { body: { id } } = await zhao.does('POST', 'tokens', { name: 't', scope: 'act', days: 1, ...shown });
    const acts = () => Promise.all([
      zhao.does('POST', 'tokens', { name: 't', scope: 'act', days: 1, ...shown }), zhao.does('DELETE', `tokens/${String(id)}`), zhao.does('PUT', 'session/post', { post: 'kejiju-bureau-head' }),
      zhao.does('POST', 'account/totp', shown), zhao.does('POST', 'account/password', { current: shown.password, password: 'a-thief-has-chosen-it' }),
    ]);
    const before = await database.query<unknown>('SELECT seq FROM identity');
    for (const [end, undo, refusal] of [
      [`UPDATE session SET ended_at = clock_timestamp() WHERE person = 'zhao' AND ended_at IS NULL`, `UPDATE session SET ended_at = NULL WHERE person = 'zhao'`, refused('session-ended', 401)],
      [`UPDATE holder SET ended_at = clock_timestamp() WHERE person = 'zhao'`, `UPDATE holder SET ended_at = NULL WHERE person = 'zhao'`, refused('right-ended', 403)],
    ] as const) {
      expect(await zhao.does('GET', 'session')).toMatchObject({ status: 200 });
      await database.query(end);
      for (const answer of await acts()) expect(answer).toMatchObject(refusal);
      await database.query(undo);
    }
    expect(await database.query<unknown>('SELECT seq FROM identity')).toEqual(before);
    expect(await zhao.does('DELETE', `tokens/${String(id)}`)).toMatchObject({ status: 200 });
  });

  it('of scope read only read, and none changes how somebody signs in', async () => {
    const { token } = await issue({ scope: 'read' });
    expect(await asks(token)).toMatchObject({ status: 200 });
    expect(await api.send('POST', 'organisation/persons', { person: 'xu', name: '徐' }, { ...bearer(token), 'idempotency-key': 'enter-xu' })).toMatchObject(refused('token-reads-only', 403));
    const acting = await issue();
    for (const [method, path] of [['GET', 'tokens'], ['GET', 'session'], ['POST', 'account/totp']] as const) expect(await api.send(method, path, undefined, bearer(acting.token))).toMatchObject(refused('session-needed', 403));
  });

  it('are listed without their secrets, end when they are revoked, and by their day', async () => {
    const { token, id } = await issue({ name: '临时' });
    expect((await li.does('GET', 'tokens')).body.items).toContainEqual(expect.objectContaining({ id, name: '临时', scope: 'act', post: 'kejiju-liaison' }));
    expect(await asks(token)).toMatchObject({ status: 200 });
    expect(await li.does('DELETE', `tokens/${id}`)).toMatchObject({ status: 200 });
    expect(await asks(token)).toMatchObject(refused('token-not-valid', 401));
    expect(await security.does('DELETE', `tokens/${(await issue()).id}`)).toMatchObject(refused('token-unknown', 404));
    expect(await li.does('POST', 'tokens', { name: 't', scope: 'act', days: 367, password: `${password('li')}!` })).toMatchObject(refused('token-lasts-too-long', 422));
    const expired = await issue({ days: 1 });
    const database = api.app.get(DataSource);
    const [was] = await database.query<{ expires_at: Date }[]>('SELECT expires_at FROM access_token WHERE id = $1', [expired.id]);
    await database.query(`UPDATE access_token SET expires_at = clock_timestamp() - interval '1 second' WHERE id = $1`, [expired.id]);
    expect(await asks(expired.token)).toMatchObject(refused('token-not-valid', 401));
    expect(await checkIdentity(database)).toMatchObject([{ kind: 'view', found: 'missing or different' }, { kind: 'view', found: 'left over' }]);
    await database.query('UPDATE access_token SET expires_at = $2 WHERE id = $1', [expired.id, was?.expires_at]);
  });

  it.each(['', 'Bearer', 'Bearer short', 'Basic bGk6cGFzcw==', `Bearer lianxi_${'x'.repeat(43)}`])('are nothing else: %s', async (authorization) => {
    expect(await api.send('GET', 'programmes', undefined, { authorization })).toMatchObject(refused('token-not-valid', 401));
  });

  it('are no sessions, and a session\'s secret is no token, also one that was just used', async () => {
    const { token } = await issue();
    expect(await asks(token)).toMatchObject({ status: 200 });
    expect(await api.send('GET', 'session', undefined, { cookie: `__Host-lianxi=${token}` })).toMatchObject(refused('session-ended', 401));
    expect(await li.does('GET', 'session')).toMatchObject({ status: 200 });
    expect(await asks(li.cookie.split('=')[1]!)).toMatchObject(refused('token-not-valid', 401));
  });

  it('are asked of the record once by many requests at once', async () => {
    const { token } = await issue();
    const asked = jest.spyOn(Connection.prototype, 'ask');
    expect((await Promise.all(Array.from({ length: 20 }, () => asks(token)))).every(({ status }) => status === 200)).toBe(true);
    expect(asked.mock.calls.filter(([[statement]]) => statement?.name === 'find-token')).toHaveLength(1);
    asked.mockRestore();
  });

  it('end at once with the post, also one that was just used', async () => {
    const { token } = await issue();
    expect(await asks(token)).toMatchObject({ status: 200 });
    const act = (path: string, body: object) => security.does('POST', `organisation/posts/kejiju-liaison/${path}`, body, { 'idempotency-key': `li-${path}-1` });
    expect(await act('departure', { person: 'li', letter })).toMatchObject({ status: 200 });
    expect(await asks(token)).toMatchObject(refused('token-not-valid', 401));
    expect(await new Browser(api).signIn('li', { password: `${password('li')}!` })).toMatchObject(refused('post-not-held', 403));
    expect(await act('holder', { person: 'li', letter })).toMatchObject({ status: 200 });
    await li.signIn('li', { password: `${password('li')}!` });
  });

  it('are given accounts for by the security administrator alone, to persons there are, once', async () => {
    const create = (by: Browser, person: string) => by.does('POST', 'accounts', { person });
    expect(await create(li, 'chen')).toMatchObject(refused('not-entitled', 403));
    expect(await create(security, 'nobody')).toMatchObject(refused('person-unknown', 404));
    const { body: given } = await create(security, 'chen');
    expect(given).toMatchObject({ person: 'chen', password: expect.stringMatching(/^\w{5}(-\w{5}){3}$/) as string });
    expect(await create(security, 'chen')).toMatchObject(refused('account-exists', 409));
    expect(await new Browser(api).signIn('chen', { password: given.password })).toMatchObject(refused('post-not-held', 403));
  });

  it('end, as sessions do, when the security administrator resets a password', async () => {
    const { token } = await issue();
    expect(await asks(token)).toMatchObject({ status: 200 });
    const { body: given } = await security.does('POST', 'accounts/li/password', { totp: true });
    expect(await asks(token)).toMatchObject(refused('token-not-valid', 401));
    expect(await li.does('GET', 'session')).toMatchObject(refused('session-ended', 401));
    expect(await new Browser(api).signIn('li', { password: given.password })).toMatchObject({ status: 200, body: { pending: 'password' } });
    expect(await security.does('POST', 'accounts/nobody/password', {})).toMatchObject(refused('account-unknown', 404));
  });

  it('are verified with the record: one that was put in by hand is found, and an account', async () => {
    const database = api.app.get(DataSource);
    expect(await checkIdentity(database)).toEqual([]);
    await database.query(`INSERT INTO access_token (hash, id, person, post, name, scope, created_at, expires_at) VALUES ('h', gen_random_uuid(), 'li', 'kejiju-liaison', 'x', 'act', now(), now() + interval '1 day')`);
    await database.query(`INSERT INTO account SELECT 'intruder', password_hash, false, 0, NULL, NULL, NULL, false, NULL, NULL, NULL, now() FROM account WHERE person = 'li'`);
    expect(await security.does('GET', 'audit/verification')).toMatchObject(refused('not-entitled', 403));
    const auditor = new Browser(api);
    await auditor.settleIn('the-auditor');
    const { body: { secret } } = await auditor.does('POST', 'account/totp', { password: `${password('the-auditor')}!` });
    await auditor.does('POST', 'account/totp/confirmation', { code: codeAt(String(secret), Date.now()) });
    const { body } = await auditor.does('GET', 'audit/verification');
    expect(body.findings).toMatchObject([{ aggregate: 'identity', kind: 'view', where: 'account intruder', found: 'left over' }, { aggregate: 'identity', found: 'left over' }]);
  });
});
