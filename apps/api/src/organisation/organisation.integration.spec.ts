import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import type { Schemas } from '@lianxi/api-client/client';
import { leastPdf } from '@lianxi/files/kind/files.fixture';
import { tokenOf } from '@lianxi/test/support/examples';
import type { Who } from '../api.fixture';
import { TestApi, everyItem, signForAll, task } from '../api.fixture';

jest.setTimeout(60_000);

interface Post { readonly post: string; readonly holdings: readonly { readonly person: string; readonly name?: string; readonly current: boolean; readonly for?: string }[] }

const letter = '新科函〔2020〕9号';
const [system, security]: Who[] = ['lianxi-office/system-admin', 'lianxi-office/security-admin'];

describe('the organisation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-organisation-'));
  let api: TestApi;
  const enter = async (path: string, body: object, who: Who): Promise<void> => { expect(await api.post(`organisation/${path}`, body, who)).toMatchObject({ status: 200, body: { events: expect.any(Array) as unknown } }); };
  const posts = (filter = ''): Promise<Post[]> => everyItem<Post>(api, `organisation/posts?limit=11${filter}`);
  const holders = async (post: string) => (await posts()).find((one) => one.post === post)!.holdings.filter(({ current }) => current).map(({ person, name, for: whom }) => [person, name, whom]);
  const refused = (rule: string, status: number, more: object = {}) => ({ status, body: { type: `urn:lianxi:problem:${rule}`, ...more } });

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    await api.rehearse('staffed');
    for (const [person, name] of [['li', '李明'], ['wang', '王芳'], ['zhao', '赵强']]) await enter('persons', { person, name }, security!);
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  it('lists bureaus and posts page by page, those of a bureau or of a person', async () => {
    const bureaus = (await everyItem<{ bureau: string }>(api, 'organisation/bureaus?limit=7')).map(({ bureau }) => bureau);
    expect(bureaus).toHaveLength(20);
    expect(bureaus).toEqual([...bureaus].sort());
    expect((await posts()).map(({ post }) => post)).toHaveLength(42);
    expect((await posts('&bureau=kejiju')).map(({ post }) => post)).toEqual(['kejiju-bureau-head', 'kejiju-liaison']);
    await enter('posts/kejiju-bureau-head/holder', { person: 'zhao', letter }, security!);
    expect((await posts('&person=zhao')).map(({ post }) => post)).toEqual(['kejiju-bureau-head']);
  });

  it('has a bureau change its own liaison in one act: from then on the new one decides, and the old one does not', async () => {
    expect(await holders('kejiju-liaison')).toEqual([['kejiju-liaison', '市科技局联络员（示例，非方案内容）', undefined]]);
    await signForAll(api, 'staffed');
    await enter('posts/kejiju-bureau-head/holder', { person: 'kejiju-bureau-head', letter }, security!);
    const change = { person: 'li', letter };
    // The post is held again; what was made in the former holding is over with it.
    expect(await api.post('organisation/posts/kejiju-liaison/holder', change, 'kejiju/bureau-head')).toMatchObject(refused('token-not-valid', 401));
    await api.app.get(SessionCommands).issueToken({ person: 'kejiju-bureau-head', bureau: 'kejiju', role: 'bureau-head' }, { hash: hash('sha256', tokenOf('head-again')), post: 'kejiju-bureau-head', name: 'test', scope: 'act', days: 1 });
    expect(await api.send('POST', 'organisation/posts/kejiju-liaison/holder', change, { 'authorization': `Bearer ${tokenOf('head-again')}`, 'idempotency-key': 'li-takes-the-post' })).toMatchObject({ status: 200 });
    expect(await holders('kejiju-liaison')).toEqual([['li', '李明', undefined]]);
    const submit = { achievedOn: '2020-10-12' };
    const path = `tasks/${task('staffed', 8)}/milestones/y-2020/submission`;
    expect(await api.post(path, submit, 'kejiju/liaison')).toMatchObject(refused('token-not-valid', 401));
    await api.app.get(SessionCommands).issueToken({ person: 'li', bureau: 'kejiju', role: 'liaison' }, { hash: hash('sha256', tokenOf('li')), post: 'kejiju-liaison', name: 'test', scope: 'act', days: 1 });
    expect(await api.send('POST', path, submit, { 'authorization': `Bearer ${tokenOf('li')}`, 'idempotency-key': 'li-submits-1' })).not.toMatchObject({ status: 401 });
  });

  it('draws up what passed over: who, what waited for the post, what is due next, and the tokens that ended', async () => {
    const sheet = (who: Who) => api.get('organisation/posts/kejiju-liaison/handover', who);
    const { handover, at } = (await api.post('organisation/posts/kejiju-liaison/holder', { person: 'wang', letter }, security)).body as { handover: string; at: string };
    expect(handover).toBe(`/api/v1/organisation/posts/kejiju-liaison/handover?at=${at}`);
    const { status, body } = await api.send('GET', handover, undefined, { authorization: `Bearer ${tokenOf('head-again')}` });
    expect([status, body]).toMatchObject([200, {
      at, bureauName: '市科技局', outgoing: [{ person: 'li', name: '李明', until: at }], incoming: [{ person: 'wang', name: '王芳', current: true }], endedTokens: [{ person: 'li', name: 'test', scope: 'act' }], endedSessions: 0,
    }]);
    const { toDos, tasks } = body as { toDos: { measure: number; what: string }[]; tasks: { measure: number; dueOn?: string; coordinates: boolean }[] };
    expect(tasks.find(({ measure }) => measure === 3)).toMatchObject({ coordinates: true, milestone: 'd5-2020', dueOn: '2020-12-31', reportBy: '2021-01-08' });
    expect(toDos.map(({ what }) => what)).toEqual(expect.arrayContaining(['contribution']));
    const { unread, drafts } = body as unknown as Required<Schemas['Handover']>;
    expect(unread).toEqual(expect.arrayContaining([expect.objectContaining({ programme: 'staffed', kind: 'taskOpened', measure: 3, why: expect.objectContaining({ zh: expect.any(String) as unknown }) as unknown })]));
    expect(drafts).toEqual([]);
    const keep = { words: { text: '还没写完' } };
    const own = tokenOf('wang-in-post');
    await api.app.get(SessionCommands).issueToken({ person: 'wang', bureau: 'kejiju', role: 'liaison' }, { hash: hash('sha256', own), post: 'kejiju-liaison', name: 'test', scope: 'act', days: 1 });
    expect((await api.send('PUT', 'organisation/posts/kejiju-liaison/drafts/here', keep, { authorization: `Bearer ${own}` })).status).toBe(200);
    const { seq, task: of } = unread.find(({ measure }) => measure === 3)!;
    expect((await api.send('POST', 'programmes/staffed/inbox/read', { items: [{ task: of, seq }] }, { 'authorization': `Bearer ${own}`, 'idempotency-key': 'wang-reads-1' })).status).toBe(200);
    const later = (await api.send('GET', handover, undefined, { authorization: `Bearer ${tokenOf('head-again')}` })).body as unknown as Required<Schemas['Handover']>;
    expect(later.unread).toHaveLength(unread.length - 1);
    expect(later.drafts).toMatchObject([{ place: 'here', person: 'wang' }]);
    expect((await sheet(security!)).body).not.toHaveProperty('unread');
    expect(await sheet('caizhengju/liaison')).toMatchObject(refused('not-entitled', 403));
    expect(await api.get('organisation/posts/nowhere/handover', security)).toMatchObject(refused('post-unknown', 404));
    expect((await sheet(security!)).body).not.toHaveProperty('tasks');
  });

  it('has somebody stand in beside the head until a day', async () => {
    await enter('posts/kejiju-bureau-head/holder', { person: 'zhao', letter }, security!);
    await enter('posts/kejiju-bureau-head/holder', { person: 'li', substitute: true, until: '2099-01-01T00:00:00.000Z', letter }, security!);
    expect(await holders('kejiju-bureau-head')).toContainEqual(['li', '李明', 'zhao']);
    await api.app.get(SessionCommands).issueToken({ person: 'li', bureau: 'kejiju', role: 'bureau-head' }, { hash: hash('sha256', tokenOf('li-stands-in')), post: 'kejiju-bureau-head', name: 'test', scope: 'act', days: 1 });
    const asked = await api.send('POST', `tasks/${task('staffed', 3)}/milestones/d5-2020/extension`, { dueOn: '2021-03-31', reason: '省级政策未出台。' }, { 'authorization': `Bearer ${tokenOf('li-stands-in')}`, 'idempotency-key': 'li-asks-for-zhao' });
    expect(asked.status).toBe(200);
    const standsIn = { for: 'zhao', zh: '李明 代 赵强', en: '李明 for 赵强' };
    expect((await api.get(`tasks/${task('staffed', 3)}`)).body.milestones).toMatchObject([{ key: 'd5-2020', extension: { person: 'li', standsIn } }]);
    const events = await everyItem<{ type: string; standsIn?: object }>(api, `tasks/${task('staffed', 3)}/events?limit=200`);
    expect(events.filter((one) => one.standsIn !== undefined)).toMatchObject([{ type: 'extensionRequested', standsIn }]);
    const of = (await everyItem<{ id: string; coordinator: { bureau: string } }>(api, 'tasks?programme=staffed&bureau=kejiju&limit=200')).find(({ coordinator }) => coordinator.bureau !== 'kejiju')!;
    const [{ key }] = (await api.get(`tasks/${of.id}`)).body.milestones as [{ key: string }];
    const round = `tasks/${of.id}/milestones/${key}/countersignature`;
    const asLi = (path: string, body: object) => api.send('POST', path, body, { 'authorization': `Bearer ${tokenOf('li-stands-in')}`, 'idempotency-key': `li-for-zhao-${path.length}` });
    expect((await api.post(round, { text: '会签稿。', bureaus: ['kejiju'] }, `${of.coordinator.bureau}/liaison`)).status).toBe(200);
    expect((await asLi(`${round}/answer`, { version: 1, bureau: 'kejiju', answer: 'agreed' })).status).toBe(200);
    expect((await api.get(round)).body.signers).toMatchObject([{ bureau: 'kejiju', answer: 'agreed', standsIn }]);
    const form = `--form\r\ncontent-disposition: form-data; name="milestone"\r\n\r\n${key}\r\n--form\r\ncontent-disposition: form-data; name="file"; filename="通知.pdf"\r\n\r\n${leastPdf}\r\n--form--\r\n`;
    const attached = await api.send('POST', `tasks/${of.id}/evidence`, form, { 'authorization': `Bearer ${tokenOf('li-stands-in')}`, 'idempotency-key': 'li-attaches-1', 'content-type': 'multipart/form-data; boundary=form' });
    expect(attached.status).toBe(200);
    expect((await api.get(`tasks/${of.id}/evidence`)).body.items).toMatchObject([{ name: '通知.pdf', person: 'li', standsIn }]);
    await enter('posts/kejiju-bureau-head/departure', { person: 'zhao', letter }, security!);
    expect(await holders('kejiju-bureau-head')).toEqual([]);
  });

  it('has somebody stand in for the head in all but signing: the page offers them no signature, and the record takes none', async () => {
    await enter('posts/kejiju-bureau-head/holder', { person: 'zhao', letter }, security!);
    await enter('posts/kejiju-bureau-head/holder', { person: 'li', substitute: true, except: 'signing', until: '2099-01-01T00:00:00.000Z', letter }, security!);
    expect((await posts()).find(({ post }) => post === 'kejiju-bureau-head')!.holdings.at(-1)).toMatchObject({ person: 'li', for: 'zhao', except: 'signing' });
    await api.app.get(SessionCommands).issueToken({ person: 'li', bureau: 'kejiju', role: 'bureau-head' }, { hash: hash('sha256', tokenOf('li-signs-not')), post: 'kejiju-bureau-head', name: 'test', scope: 'act', days: 1 });
    const headers = { 'authorization': `Bearer ${tokenOf('li-signs-not')}`, 'idempotency-key': 'li-signs-not-1' };
    const { rules } = (await api.send('GET', 'me/abilities', undefined, headers)).body as { rules: { action: string | string[] }[] };
    expect(rules.flatMap(({ action }) => action)).toContain('return');
    expect(rules.flatMap(({ action }) => action)).not.toContain('approve');
    expect(await api.send('POST', `tasks/${task('staffed', 3)}/milestones/d5-2020/approval`, {}, headers)).toMatchObject(refused('signing-withheld', 403));
    await enter('posts/kejiju-bureau-head/departure', { person: 'zhao', letter }, security!);
  });

  it('gives a bureau another name, and keeps the old one', async () => {
    await enter('bureaus/kejiju/name', { name: '市科学技术局', from: '2020-03-01', letter: '新编办〔2020〕3号' }, system!);
    expect((await everyItem<{ bureau: string }>(api, 'organisation/bureaus')).find(({ bureau }) => bureau === 'kejiju')).toMatchObject({ name: '市科学技术局', names: [{ name: '市科技局' }, { name: '市科学技术局', from: '2020-03-01' }] });
  });

  it.each<[string, number, string, object, Who]>([
    ['not-entitled', 403, 'posts/kejiju-liaison/holder', { person: 'wang', letter }, 'caizhengju/bureau-head'],
    ['appoints-self', 403, 'posts/kejiju-liaison/holder', { person: 'lianxi-office-security-admin', letter }, 'lianxi-office/security-admin'],
    ['not-entitled', 403, 'bureaus', { bureau: 'b', kind: 'municipal', name: 'b', from: '2019-01-01' }, 'lianxi-office/office'],
    ['post-unknown', 404, 'posts/nowhere/holder', { person: 'wang', letter }, 'lianxi-office/security-admin'],
    ['person-unknown', 404, 'posts/lianxi-office-auditor/holder', { person: 'nobody', letter }, 'lianxi-office/security-admin'],
    ['bureau-exists', 409, 'bureaus', { bureau: 'kejiju', kind: 'municipal', name: 'b', from: '2019-01-01' }, 'lianxi-office/system-admin'],
    ['exception-without-substitute', 422, 'posts/lianxi-office-auditor/holder', { person: 'li', except: 'signing', letter }, 'lianxi-office/security-admin'],
    ['person-holds-no-post', 409, 'posts/lianxi-office-auditor/departure', { person: 'li', letter }, 'lianxi-office/security-admin'],
    ['holding-in-the-past', 422, 'posts/lianxi-office-auditor/holder', { person: 'wang', from: '2020-01-01T00:00:00.000Z', letter }, 'lianxi-office/security-admin'],
    ['request-invalid', 400, 'posts/lianxi-office-auditor/holder', { person: 'Wang Fang', letter }, 'lianxi-office/security-admin'],
    ['request-invalid', 400, 'posts/lianxi-office-auditor/holder', { person: 'wang' }, 'lianxi-office/security-admin'],
    ['role-not-of-bureau', 422, 'posts', { post: 'p', bureau: 'kejiju', role: 'office', title: 't' }, 'lianxi-office/system-admin'],
    ['leaders-apart', 422, 'posts', { post: 'p', bureau: 'kejiju', role: 'leader', title: '召集人' }, 'lianxi-office/system-admin'],
    ['request-invalid', 400, 'posts', { post: 'p', bureau: 'kejiju', role: 'timekeeper', title: 't' }, 'lianxi-office/system-admin'],
  ])('says %s (%i) to %s', async (rule, status, path, body, who) => {
    const before = await posts();
    expect(await api.post(`organisation/${path}`, body, who)).toMatchObject(refused(rule, status, { zh: expect.anything() as unknown, en: expect.anything() as unknown }));
    expect(await posts()).toEqual(before);
  });

  it('never lets one of the three administrators hold another post, nor whoever holds one become one of them', async () => {
    await enter('persons', { person: 'sun', name: '孙丽' }, security!);
    await enter('posts/lianxi-office-auditor/holder', { person: 'sun', letter }, security!);
    for (const post of ['lianxi-office-security-admin', 'lianxi-office-office']) {
      expect(await api.post(`organisation/posts/${post}/holder`, { person: 'sun', letter }, security)).toMatchObject(refused('administrators-separate', 422, { detail: expect.stringContaining('审计管理员') as string }));
    }
    expect(await api.post('organisation/posts/lianxi-office-auditor/holder', { person: 'wang', letter }, security)).toMatchObject(refused('administrators-separate', 422, { detail: expect.stringContaining('联络员') as string }));
  });

  it('is verified with the record, and anchored with it', async () => {
    expect((await api.get('audit/verification')).body).toMatchObject({ findings: [] });
  });
});
