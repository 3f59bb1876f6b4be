import { DataSource } from 'typeorm';
import { TestApi, everyItem, itemsOf } from '../api.fixture';

jest.setTimeout(120_000);

interface ChainEvent { readonly seq: number; readonly at: string; readonly type: string; readonly who: { readonly zh: string; readonly en: string }; readonly said: { readonly zh: string; readonly en: string }; readonly event: object; readonly hash: string }

describe('the chains of identity and the organisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    await api.send('POST', 'session', { person: 'nobody-here', password: 'what-somebody-typed' }, {});
    await api.post('organisation/persons', { person: 'lin-hai', name: '林海' }, 'lianxi-office/security-admin');
    await api.post('organisation/posts/kejiju-liaison/holder', { person: 'lin-hai', letter: '新科函〔2026〕9号' }, 'lianxi-office/security-admin');
  });
  afterAll(async () => { await api.stop(); });

  const look = async (query: string): Promise<ChainEvent[]> => itemsOf<ChainEvent>(await api.get(`audit/events?${query}`, 'lianxi-office/auditor'));

  it('are read by the auditor, the latest first: a failure to sign in says why and from where, and nothing that was typed', async () => {
    const [failed] = await look('chain=identity');
    expect(failed).toMatchObject({ type: 'signInFailed', who: { zh: '系统', en: 'the system' }, said: { zh: '登录失败：—，原因：没有这个账户，来自地址 127.0.0.1' } });
    expect(JSON.stringify(await look('chain=identity&limit=200'))).not.toMatch(/what-somebody-typed|nobody-here/);
  });

  it('say in words who took which post by which letter, and who appointed them', async () => {
    const [taken, left] = await look('chain=organisation');
    expect(taken).toMatchObject({ type: 'postTaken', who: { zh: expect.stringContaining('安全管理员') as string }, said: { zh: expect.stringMatching(/^林海任市科技局 联络员，自\d{4}年.*起，凭据文号 新科函〔2026〕9号$/) as string } });
    expect(left).toMatchObject({ type: 'postLeft', seq: taken!.seq - 1 });
    const rows = await api.app.get(DataSource).query<{ hash: string }[]>(`SELECT hash FROM event WHERE aggregate = 'organisation' ORDER BY seq DESC LIMIT 1`);
    expect(taken!.hash).toBe(rows[0]!.hash);
  });

  it('are searched by whoever did it or whom it is about, and by the day in Shanghai', async () => {
    expect((await look('chain=organisation&person=lin-hai')).map(({ type }) => type)).toEqual(['postTaken', 'personEntered']);
    expect((await look('chain=organisation&person=lianxi-office-security-admin&limit=3')).map(({ type }) => type)).toEqual(['postTaken', 'postLeft', 'personEntered']);
    const day = new Date(Date.parse((await look('chain=identity&limit=1'))[0]!.at) + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await look(`chain=identity&day=${day}`)).not.toEqual([]);
    expect(await look('chain=identity&day=2001-01-01')).toEqual([]);
    await api.app.get(DataSource).query(`UPDATE event SET at = '2001-01-01T16:30:00Z' WHERE aggregate = 'organisation' AND seq = 1`);
    expect([await look('chain=organisation&day=2001-01-01'), (await look('chain=organisation&day=2001-01-02')).map(({ seq }) => seq)]).toEqual([[], [1]]);
  });

  it('are read page by page, none twice and none left out', async () => {
    const all = await everyItem<ChainEvent>(api, 'audit/events?chain=organisation&limit=200', 'lianxi-office/auditor');
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_one, index) => all.length - index));
    expect((await everyItem<ChainEvent>(api, `audit/events?chain=organisation&limit=${Math.ceil(all.length / 3)}`, 'lianxi-office/auditor'))).toEqual(all);
  });

  it.each(['not json', '7', '{"seq":1}'])('say at its place of an event whose text is %s that it cannot be read, and tell the rest', async (text) => {
    const db = api.app.get(DataSource);
    const [kept] = await db.query<{ seq: number; text: string; actor: string }[]>(`SELECT seq, text, actor FROM event WHERE aggregate = 'organisation' AND type = 'postLeft' ORDER BY seq DESC LIMIT 1`) as [{ seq: number; text: string; actor: string }];
    await db.query(`UPDATE event SET text = $1 WHERE aggregate = 'organisation' AND seq = $2`, [text, kept.seq]);
    const [told, ofPerson] = [await look('chain=organisation&limit=3'), await look('chain=organisation&person=lianxi-office-security-admin&limit=3')];
    await db.query(`UPDATE event SET text = $1 WHERE aggregate = 'organisation' AND seq = $2`, [kept.text, kept.seq]);
    expect(told.map(({ type }) => type)).toEqual(['postTaken', 'postLeft', 'personEntered']);
    expect(told.map((one) => 'unreadable' in one)).toEqual([false, true, false]);
    expect(told[1]).toMatchObject({ seq: kept.seq, person: 'lianxi-office-security-admin', role: 'security-admin', who: { zh: expect.stringContaining('安全管理员') as string }, said: { zh: expect.stringContaining('内容无法识读') as string, en: expect.stringContaining('cannot be read') as string }, event: {}, text });
    expect(ofPerson).toEqual(told);
  });

  it('are of three kinds, and of none other', async () => {
    expect(await api.get('audit/events?chain=tasks', 'lianxi-office/auditor')).toMatchObject({ status: 400 });
    expect(await api.get('audit/events', 'lianxi-office/auditor')).toMatchObject({ status: 400 });
    expect(await api.get('audit/events?chain=access&limit=201', 'lianxi-office/auditor')).toMatchObject({ status: 400 });
  });
});
