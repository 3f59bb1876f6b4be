import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Schemas } from '@lianxi/api-client/client';
import { AnchorLog } from '@lianxi/audit/anchor';
import { writeBundle } from '@lianxi/cli/commands/audit-bundle';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { readBack } from '@lianxi/papers/read-back.fixture';
import { chainHeads } from '@lianxi/persistence/record/chain-heads.queries';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Answer, Who } from '../api.fixture';
import { TestApi, everyItem, identity, itemsOf, signForAll, task } from '../api.fixture';
import { knownBy } from '../identity/secrets';
import { documentPath } from '../write-openapi';

jest.setTimeout(180_000);

const [name, programme] = ['陈文博', 'closing'];
const id = task(programme, 3);
const security: Who = 'lianxi-office/security-admin';
const letter = '新科函〔2026〕12号';
const authority = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' };
const refused = (rule: string, status: number) => ({ status, body: { type: `urn:lianxi:problem:${rule}`, zh: expect.anything() as unknown, en: expect.anything() as unknown } });
const password = 'seven-unrelated-words';

describe('somebody who has gone', () => {
  let folder: string;
  let anchors: string;
  let api: TestApi;
  let other: Client;
  /** The event of the submission, whose text names 陈文博. */
  let noted: number;

  const query = <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => api.app.get(DataSource).query<Row[]>(sql, values);
  const enter = async (path: string, body: object, who = security): Promise<Answer> => { const answer = await api.post(path, body, who); expect(answer).toMatchObject({ status: 200 }); return answer; };
  const findings = async () => (await api.get('audit/verification')).body.findings;
  const signIn = (person: string, said: string) => api.send('POST', 'session', { person, password: said }, {}, '10.1.0.1');
  const asks = (person: string) => ({ 'authorization': `Bearer ${tokenOf(person)}`, 'idempotency-key': `of-${person}-${Math.random()}` });
  const tokenOf = (person: string) => `token-of-${person}-in-this-test`;
  const events = () => everyItem<{ seq: number; type: string; actor: string; standsIn?: object; erased: boolean; words: Record<string, { text: string }> }>(api, `tasks/${id}/events?limit=200`);

  async function anchor(): Promise<void> {
    const { at, heads } = await chainHeads(api.app.get(DataSource).manager);
    const log = new AnchorLog();
    for (const line of readFileSync(anchors, 'utf8').split('\n').filter(Boolean)) log.take(line);
    appendFileSync(anchors, `${log.next(heads, at)}\n`);
  }

  async function tokenFor(person: string, post: string, role: 'liaison' | 'bureau-head'): Promise<void> {
    await api.app.get(SessionCommands).issueToken({ person, bureau: 'kejiju', role }, { hash: knownBy(tokenOf(person)), post, name: `${person === 'chen' ? name : '魏来'}的电脑`, scope: 'act', days: 30 });
  }

  /** Where the name stands in what those who may see most are answered by every operation that reads; papers unpacked. */
  async function named(): Promise<string[]> {
    const { paths } = JSON.parse(readFileSync(documentPath, 'utf8')) as { paths: Readonly<Record<string, { readonly get?: { readonly operationId: string } }>> };
    const found: string[] = [];
    for (const path of Object.keys(paths).filter((one) => paths[one]?.get)) {
      const filled = path.replace('{programme}', programme).replace('{id}', id).replace('{key}', 'd5-2020').replace('{post}', 'kejiju-bureau-head').replace('{person}', 'chen');
      const url = filled + (path.endsWith('/posts') ? '?limit=200' : '') + (/\/(tasks|ledger)$/.test(path) ? `?programme=${programme}` : '');
      for (const who of ['lianxi-office/office', 'lianxi-office/auditor', 'kejiju/liaison', 'jiaoyuju/liaison', security] as const) {
        const { rawPayload } = await api.app.inject({ method: 'GET', url, headers: { authorization: identity(who) } });
        const said = rawPayload.subarray(0, 2).toString() === 'PK' ? JSON.stringify(readBack(rawPayload).parts) : rawPayload.toString('utf8');
        if (said.includes(name)) found.push(`${who} ${path}`);
      }
    }
    return found;
  }

  async function bundle(to: string): Promise<{ readonly status: number | null; readonly stdout: string }> {
    const { body } = await api.get(`tasks/${id}/export`);
    await writeBundle(to, { ...body as unknown as Schemas['TaskProof'], about: { task: id, programme, measure: 3, heading: '激发高校、科研院所绿色技术创新活力' } });
    return spawnSync(process.execPath, [join(to, 'verify.mjs')], { encoding: 'utf8' });
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-erasure-'));
    anchors = join(folder, 'anchors.jsonl');
    writeFileSync(anchors, '');
    api = await TestApi.start({ LIANXI_ANCHORS: pathToFileURL(anchors).href });
    other = new Client({ connectionString: api.environment.DATABASE_URL });
    await other.connect();
    expect(await api.rehearse(programme, '2020-12-17T00:58:30.000Z')).toMatchObject({ status: 201 });
    await signForAll(api, programme);
    for (const [person, called] of [['chen', name], ['wei', '魏来']] as const) await enter('organisation/persons', { person, name: called });
    await enter('organisation/posts/kejiju-bureau-head/holder', { person: 'chen', letter });
    await enter('organisation/posts/kejiju-bureau-head/holder', { person: 'wei', substitute: true, until: '2090-01-01T00:00:00.000Z', letter });
    const { body } = await enter('accounts', { person: 'chen' });
    expect((await signIn('chen', String(body.password))).status).toBe(200);
    await tokenFor('chen', 'kejiju-bureau-head', 'bureau-head');
    await tokenFor('wei', 'kejiju-bureau-head', 'bureau-head');
    for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju']) await enter(`tasks/${id}/milestones/d5-2020/contribution`, { bureau, text: '已会商。' }, `${bureau}/liaison`);
    await enter(`tasks/${id}/milestones/d5-2020/contribution`, { bureau: 'shuiwuju', text: '已复函。', reply: '示例税函〔2020〕41号' }, 'lianxi-office/office');
    await enter(`tasks/${id}/milestones/d5-2020/submission`, { achievedOn: '2020-12-16', text: `已印发。联系人：${name}。` }, 'kejiju/liaison');
    expect(await api.send('POST', `tasks/${id}/milestones/d5-2020/approval`, {}, asks('wei'))).toMatchObject({ status: 200 });
    // Before its head once more, so that there is a sheet to sign.
    await enter(`tasks/${id}/milestones/d5-2020/return`, { reason: '请补签日期。', to: 'head' }, 'lianxi-office/office');
    noted = (await events()).find(({ words }) => JSON.stringify(words).includes(name))!.seq;
    await anchor();
  });
  afterAll(async () => {
    await other.end();
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('is named in posts, decisions and texts as long as they are there', async () => {
    expect((await events()).find(({ type }) => type === 'milestoneApproved')).toMatchObject({ standsIn: { for: 'chen', zh: `魏来 代 ${name}` } });
    expect((await named()).filter((place) => place.startsWith('kejiju/liaison'))).toEqual(['/tasks/{id}', '/tasks/{id}/events', '/tasks/{id}/milestones/{key}/papers/sign-off-sheet', '/tasks/{id}/export', '/organisation/posts'].map((path) => `kejiju/liaison /api/v1${path}`));
  });

  it.each<[string, number, string, object, Who]>([
    ['not-entitled', 403, 'accounts/chen/closure', { letter }, 'kejiju/liaison'], ['not-entitled', 403, 'accounts/chen/closure', { letter }, 'lianxi-office/system-admin'],
    ['not-entitled', 403, 'accounts/chen/reopening', { letter }, 'lianxi-office/office'], ['not-entitled', 403, 'accounts/chen/erasure', { authority }, 'lianxi-office/auditor'],
    ['not-entitled', 403, `tasks/${id}/events/7/erasure`, { authority }, 'lianxi-office/office'],
    ['person-unknown', 404, 'accounts/nobody/closure', { letter }, security], ['account-own', 409, 'accounts/lianxi-office-security-admin/closure', { letter }, security],
    ['account-not-closed', 409, 'accounts/chen/reopening', { letter }, security], ['account-not-closed', 409, 'accounts/chen/erasure', { authority }, security],
    ['text-unknown', 404, `tasks/${id}/events/1/erasure`, { authority }, security], ['text-unknown', 404, `tasks/${id}/events/999/erasure`, { authority }, security],
    ['authority-in-the-future', 422, `tasks/${id}/events/7/erasure`, { authority: { ...authority, on: '2090-01-01' } }, security],
    ['request-invalid', 400, 'accounts/chen/closure', {}, security], ['request-invalid', 400, `tasks/${id}/events/7/erasure`, {}, security],
  ])('%s (%i) is said to %s', async (rule, status, path, body, who) => {
    expect(await api.post(path, body, who)).toMatchObject(refused(rule, status));
  });

  it('decides nothing more from the instant of the closing, also where a decision waited for its lock; the answer says who is missing where, and where it is handed over', async () => {
    await other.query('BEGIN');
    await other.query('SELECT FROM task WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const waiting = api.send('POST', `tasks/${id}/milestones/d5-2020/withdrawal`, { reason: '核对' }, asks('chen'));
    for (let waits = 0; waits === 0;) {
      await other.query('SELECT pg_stat_clear_snapshot()');
      waits = (await other.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`)).rowCount ?? 0;
    }
    const closed = await enter('accounts/chen/closure', { letter });
    await other.query('COMMIT');
    expect(await waiting).toMatchObject(refused('right-ended', 403));
    expect(closed.body).toMatchObject({ events: ['postLeft', 'accountClosed'], left: [{ post: 'kejiju-bureau-head', bureau: 'kejiju', vacant: true, handover: expect.stringContaining('/handover?at=') as string }] });
    const [{ handover }] = (closed.body as unknown as { left: [{ handover: string }] }).left;
    expect((await api.get(handover, 'kejiju/liaison')).body).toMatchObject({ outgoing: [{ person: 'chen', name }, { person: 'wei' }], endedSessions: 1, tasks: expect.arrayContaining([expect.objectContaining({ measure: 3 })]) as unknown });
  });

  it('signs in no more, with what they had or with what somebody would give them; nobody learns by trying that the account was there', async () => {
    expect(await signIn('chen', password)).toMatchObject(refused('sign-in-failed', 401));
    expect(await signIn('nobody-at-all', password)).toMatchObject(refused('sign-in-failed', 401));
    expect(await api.send('GET', 'programmes', undefined, asks('chen'))).toMatchObject(refused('token-not-valid', 401));
    for (const act of ['accounts', 'accounts/chen/password'] as const) expect(await api.post(act, act === 'accounts' ? { person: 'chen' } : {}, security)).toMatchObject(refused('account-closed', 409));
    expect(await api.post('organisation/posts/kejiju-bureau-head/holder', { person: 'chen', letter }, security)).toMatchObject(refused('account-closed', 409));
    expect(await api.post('accounts/chen/closure', { letter }, security)).toMatchObject(refused('account-closed', 409));
    expect(await query(`SELECT type FROM event WHERE aggregate = 'identity' AND text LIKE '%"fault":"closed"%'`)).toHaveLength(1);
  });

  it('comes back by a letter and a new password, never silently', async () => {
    await enter('accounts/chen/reopening', { letter: '新科函〔2026〕13号' });
    expect(await api.post('accounts/chen/closure', { letter }, security)).toMatchObject({ status: 200, body: { left: [] } });
    expect((await query<{ type: string }>(`SELECT type FROM event WHERE aggregate = 'organisation' ORDER BY seq DESC LIMIT 2`)).map(({ type }) => type)).toEqual(['accountClosed', 'accountReopened']);
  });

  it('keeps their name while records are kept, unless an authority says otherwise', async () => {
    expect(await api.post('accounts/chen/erasure', {}, security)).toMatchObject({ ...refused('name-kept', 409), body: { params: { until: `${Number(shanghaiDate(new Date().toISOString()).slice(0, 4)) + 10}-12-31` } } });
  });

  it('is erased by name, and by what somebody wrote: the name is nowhere in what anybody is answered, in no paper and in no table', async () => {
    const { body: { items: mentions } } = await api.get('accounts/chen/mentions', security);
    expect(mentions).toEqual([{ task: id, event: noted }]);
    expect(await enter('accounts/chen/erasure', { authority })).toMatchObject({ body: { events: ['personErased'] } });
    const erased = { path: `tasks/${id}/events/${noted}/erasure`, key: 'erase-what-was-noted' };
    const wasErased = async () => (await events()).find(({ seq }) => seq === noted)?.erased;
    expect(await wasErased()).toBe(false);
    const first = await api.post(erased.path, { authority }, security, erased.key);
    expect(first).toMatchObject({ status: 200, body: { aggregate: id, seq: expect.any(Number) as number, events: ['textErased'] } });
    expect(Object.keys(first.body).sort()).toEqual(['aggregate', 'events', 'seq']);
    expect((await api.post(erased.path, { authority }, security, erased.key)).body).toEqual(first.body);
    expect(await api.post(erased.path, { authority }, security)).toMatchObject(refused('text-erased', 409));
    expect(await wasErased()).toBe(true);

    expect(await named()).toEqual([]);
    for (const { table } of await query<{ table: string }>(`SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public'`)) {
      expect([table, JSON.stringify(await query(`SELECT * FROM ${table}`)).includes(name)]).toEqual([table, false]);
    }
  });

  it('takes with it where they signed in from', async () => {
    expect(await query('SELECT FROM session WHERE person = $1', 'wei')).toEqual([]);
  });

  it('leaves what they did under their post, where it is said that the name was erased', async () => {
    expect((await events()).find(({ type }) => type === 'milestoneApproved')).toMatchObject({ actor: 'kejiju/bureau-head/wei', standsIn: { for: 'chen', zh: '魏来 代 已删除的姓名', en: expect.stringContaining('name erased') as string } });
    const head = (await everyItem<{ post: string; title: string; holdings: { person: string; name?: string }[] }>(api, 'organisation/posts?limit=200')).find(({ post }) => post === 'kejiju-bureau-head');
    expect(head?.holdings.find(({ person }) => person === 'chen')).toEqual(expect.not.objectContaining({ name: expect.anything() as unknown }));
  });

  it('leaves a record that is verified, and says by which acts something is gone; so does what is exported, by Node alone', async () => {
    await anchor();
    expect((await api.get('audit/verification')).body).toMatchObject({ findings: [], erasures: [{ aggregate: id, of: noted, authority }, { aggregate: 'organisation', person: 'chen', authority }] });
    expect((await api.get(`check?programme=${programme}`)).body.differences).toEqual(expect.not.arrayContaining([expect.objectContaining({ kind: 'text' })]));
    const { status, stdout } = await bundle(join(folder, 'sound'));
    expect([status, stdout]).toEqual([0, expect.stringMatching(new RegExp(`what was written with event ${noted} was erased by act \\d+ of .*, on instruction 新政批〔2026〕3号`))]);
  });

  it('is told apart from a text that somebody made away with: in the record, and in what is exported', async () => {
    const [gone] = await query<{ hash: string; salt: string; body: string }>(`SELECT hash, salt, body FROM free_text WHERE aggregate = $1 AND body = '已会商。'`, id);
    const findsOnly = async (found: string) => { expect(await findings()).toEqual([expect.objectContaining({ aggregate: id, kind: 'text', where: `text ${gone!.hash}`, found })]); };
    await query('UPDATE free_text SET body = NULL, salt = NULL, erased_at = now() WHERE hash = $1', gone!.hash);
    await findsOnly('erased by no act');
    expect(await bundle(join(folder, 'blanked'))).toMatchObject({ status: 1, stdout: expect.stringMatching(/is missing, and no act erased it/) as string });
    await query('DELETE FROM free_text WHERE hash = $1', gone!.hash);
    await findsOnly('missing');
    await query('INSERT INTO free_text (aggregate, hash, salt, body) VALUES ($1, $2, $3, $4)', id, gone!.hash, gone!.salt, gone!.body);
    expect(await findings()).toEqual([]);
  });

  it('takes no words of others with it that the event only names as changed: they are erased with the event that brought them', async () => {
    const four = task(programme, 4);
    const at = `tasks/${four}/milestones/d6-2020`;
    await enter(`${at}/contribution`, { bureau: 'jiaoyuju', text: '配合甲' }, 'jiaoyuju/liaison');
    await enter(`${at}/countersignature`, { text: '会签稿全文', bureaus: ['nongyenongcunju'] }, 'kejiju/liaison');
    await enter(`${at}/countersignature/answer`, { bureau: 'nongyenongcunju', version: 1, answer: 'agreed' }, 'nongyenongcunju/liaison');
    await enter(`${at}/contribution`, { bureau: 'jiaoyuju', text: '配合乙' }, 'jiaoyuju/liaison');
    const [filed, changed] = (await everyItem<{ seq: number; type: string }>(api, `tasks/${four}/events?limit=200`)).slice(-2);
    expect([filed, changed]).toMatchObject([{ type: 'contributionFiled' }, { type: 'countersignedTextChanged' }]);
    expect(await api.post(`tasks/${four}/events/${changed!.seq}/erasure`, { authority }, security)).toMatchObject(refused('text-unknown', 404));
    expect((await enter(`tasks/${four}/events/${filed!.seq}/erasure`, { authority })).body.events).toEqual(['textErased']);
    const said = await query<{ body: string }>(`SELECT body FROM free_text WHERE aggregate = $1`, four);
    expect(said.map(({ body }) => body)).toEqual(expect.arrayContaining(['配合甲', '会签稿全文']));
    expect(said.map(({ body }) => body)).not.toContain('配合乙');
  });

  it('is noticed to be back where a backup from before the erasure was restored: the acts are anchored, and are gone', async () => {
    const [act] = await query<{ seq: number }>(`SELECT seq FROM event WHERE aggregate = 'organisation' AND type = 'personErased'`);
    await query(`DELETE FROM event WHERE aggregate = 'organisation' AND seq >= $1`, act!.seq);
    await query(`UPDATE organisation SET seq = $1 - 1, head = (SELECT hash FROM event WHERE aggregate = 'organisation' AND seq = $1 - 1)`, act!.seq);
    await query(`UPDATE free_text SET body = $1, salt = 'f' WHERE aggregate = 'organisation' AND body IS NULL`, name);
    expect(await findings()).toContainEqual({ aggregate: 'organisation', kind: 'anchor', where: `event ${act!.seq}`, found: 'taken away since it was anchored' });
    expect(itemsOf<{ kind: string }>({ body: { items: await findings() } } as unknown as Answer).map(({ kind }) => kind)).toContain('text');
  });
});
