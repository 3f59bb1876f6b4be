import { hash, randomUUID } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { tokenOf } from '@lianxi/test/support/examples';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { TestApi, itemsOf, task } from '../api.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(120_000);

const [liaison, head, section, security]: Who[] = ['caizhengju/liaison', 'caizhengju/bureau-head', 'caizhengju/section', 'lianxi-office/security-admin'];
const letter = '新财函〔2020〕9号';

describe('转办 inside a bureau: 市财政局 passes its part in measure 3 to a section', () => {
  const id = task('passed', 3);
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse('passed', '2020-10-12T01:30:00.000Z')).status).toBe(201);
    await does('organisation/posts', { post: 'caizhengju-section', bureau: 'caizhengju', role: 'liaison', title: '资源环境科' }, 'lianxi-office/system-admin');
    await does('organisation/posts', { post: 'caizhengju-vacant', bureau: 'caizhengju', role: 'liaison', title: '空缺科' }, 'lianxi-office/system-admin');
    await does('organisation/persons', { person: 'li', name: '李明' }, security!);
    await does('organisation/posts/caizhengju-section/holder', { person: 'li', letter }, security!);
    await api.app.get(SessionCommands).issueToken({ person: 'li', bureau: 'caizhengju', role: 'liaison' }, { hash: hash('sha256', tokenOf('caizhengju-section')), post: 'caizhengju-section', name: 'test', scope: 'act', days: 1 });
  });
  afterAll(async () => { await api.stop(); });

  const does = async (path: string, body: object | undefined, who: Who): Promise<void> => {
    const { status, body: answer } = await api.post(path, body, who);
    expect({ path, status, answer }).toMatchObject({ status: 200 });
  };
  const passes = (body: object, who: Who = liaison!) => api.post(`tasks/${id}/transfer`, { bureau: 'caizhengju', to: 'caizhengju-section', reason: '资源环境科承办。', ...body }, who);
  const toDos = async (who: Who, side = 'mine') => itemsOf<Schemas['ToDo']>(await api.get(`programmes/passed/to-dos?side=${side}&limit=200`, who)).filter(({ measure }) => measure === 3);
  const newOf = async (who: Who) => itemsOf<Schemas['Told']>(await api.get('programmes/passed/inbox?unread=true&limit=200', who)).filter(({ measure, kind }) => measure === 3 && kind !== 'taskOpened');
  const detail = async (who: Who = 'lianxi-office/office') => (await api.get(`tasks/${id}`, who)).body as unknown as Schemas['Task'];

  it('is asked by the bureau\'s own liaison or head, for a post of its own that somebody holds', async () => {
    for (const [rule, status, body, who] of [
      ['not-entitled', 403, { to: 'nowhere' }, 'kejiju/liaison'],
      ['not-entitled', 403, {}, 'kejiju/liaison'], ['not-entitled', 403, {}, 'lianxi-office/office'], ['task-unknown', 404, {}, 'shuiliju/liaison'], ['post-unknown', 404, { to: 'nowhere' }, liaison], ['post-not-handling', 422, { to: 'caizhengju-bureau-head' }, liaison],
      ['post-vacant', 422, { to: 'caizhengju-vacant' }, liaison], ['post-of-other-bureau', 422, { to: 'kejiju-liaison' }, liaison], ['transfer-due-in-the-past', 422, { dueOn: '2020-10-11' }, liaison],
    ] as const) expect(await passes(body, who)).toMatchObject({ status, body: { type: `urn:lianxi:problem:${rule}` } });
  });

  it('from then on it stands on the section\'s desk, by the day within the house; the liaison, the head and the coordinator wait for it', async () => {
    expect(await passes({ milestone: 'd5-2020', dueOn: '2020-12-01' })).toMatchObject({ status: 200, body: { events: ['partTransferred'] } });
    const contribution = ({ what }: Schemas['ToDo']): boolean => what === 'contribution';
    const [mine] = (await toDos(section!)).filter(contribution);
    expect(mine).toMatchObject({ bureau: 'caizhengju', dueOn: '2020-12-01', operation: 'contribute', handler: { post: 'caizhengju-section', title: '资源环境科' }, sentence: { zh: '等待市财政局（资源环境科）报节点 d5-2020 配合情况' } });
    expect((await toDos(liaison!)).filter(contribution)).toEqual([]);
    for (const who of [liaison!, head!]) expect((await toDos(who, 'awaited')).filter(contribution)).toMatchObject([{ dueOn: '2020-12-01' }]);
    expect((await toDos('kejiju/liaison', 'awaited')).find((one) => contribution(one) && one.bureau === 'caizhengju')).toMatchObject({ dueOn: '2020-12-31', handler: { title: '资源环境科' } });
    const shown = async (who?: Who) => (await detail(who)).milestones[0]?.contributions.find(({ bureau }) => bureau === 'caizhengju')?.handler;
    expect(await shown()).toMatchObject({ post: 'caizhengju-section', dueOn: '2020-12-01' });
    expect(await shown('jiaoyuju/liaison')).toEqual({ post: 'caizhengju-section', title: '资源环境科' });
  });

  it('tells the section with the reason, and nobody else', async () => {
    expect(await newOf(section!)).toMatchObject([{ kind: 'partTransferred', why: { zh: '市财政局联络员将市财政局的节点d5-2020转办资源环境科，内部期限2020-12-01。理由：“资源环境科承办。”。依据：本单位内部转办，签批和报送的权限不变。' } }]);
    for (const who of [liaison!, head!, 'kejiju/liaison'] as Who[]) expect(await newOf(who)).toEqual([]);
  });

  it('has its reminders in letters to the section, and is shown on its handover sheet', async () => {
    await does(`tasks/${id}/milestones/d5-2020/countersignature`, { text: '一、自印发之日起施行。', bureaus: ['caizhengju', 'rensheju'] }, 'kejiju/liaison');
    await liveUntil(api, 'passed', '2020-12-17');
    const lettersOf = async (who: Who) => itemsOf<Schemas['Notice']>(await api.get('programmes/passed/notices?mine=true&limit=200', who));
    const letters = await lettersOf(section!);
    const about3 = letters.flatMap(({ post, postTitle, lines }) => lines.filter(({ measure, kind }) => measure === 3 && kind !== 'remindReceipt').map(({ kind }) => [kind, post, postTitle]));
    expect(about3).toEqual(expect.arrayContaining([['remind', 'caizhengju-section', '资源环境科'], ['countersignOpened', 'caizhengju-section', '资源环境科']]));
    expect(about3.every(([, post]) => post === 'caizhengju-section')).toBe(true);
    // What is written to every liaison reaches the section too; what is written to the section reaches nobody else, and nobody else's letters reach it.
    expect(new Set(letters.map(({ bureau, role, post }) => [bureau, role, post].join('/')))).toEqual(new Set(['caizhengju/liaison/', 'caizhengju/liaison/caizhengju-section']));
    expect(new Set((await lettersOf(liaison!)).map(({ bureau, role, post }) => [bureau, role, post].join('/')))).toEqual(new Set(['caizhengju/liaison/']));
    const sheet = (await api.get('organisation/posts/caizhengju-section/handover', section)).body as unknown as Schemas['Handover'];
    expect(sheet.tasks?.find(({ measure }) => measure === 3)).toMatchObject({ handler: { title: '资源环境科' } });
    expect(sheet.toDos?.map(({ what }) => what)).toContain('contribution');
    const others = (await api.get('organisation/posts/caizhengju-liaison/handover', liaison)).body as unknown as Schemas['Handover'];
    expect(others.toDos?.filter(({ measure }) => measure === 3).map(({ what }) => what)).toEqual(['receipt']);
  });

  it('the section acts for the bureau, signs nothing for the head, and gives back', async () => {
    await does(`tasks/${id}/milestones/d5-2020/contribution`, { bureau: 'caizhengju', text: '已会商一致。' }, section!);
    expect(itemsOf<Schemas['TaskEvent']>(await api.get(`tasks/${id}/events?limit=200`)).findLast(({ type }) => type === 'contributionFiled')).toMatchObject({ actor: 'caizhengju/liaison/li' });
    expect(await api.post(`tasks/${id}/milestones/d5-2020/approval`, {}, section)).toMatchObject({ status: 403 });
    expect(await newOf('kejiju/liaison')).toMatchObject([{ kind: 'contributionFiled' }]);
    expect((await newOf(section!)).map(({ kind }) => kind)).toEqual(['partTransferred']);
    const { status } = await api.post(`tasks/${id}/transfer`, { bureau: 'caizhengju', milestone: 'd5-2020', reason: '已办完。' }, section);
    expect(status).toBe(200);
    expect(await newOf(liaison!)).toMatchObject([{ kind: 'partTransferred', why: { zh: expect.stringContaining('交回本单位联络员') as unknown } }]);
  });

  it('to a post that nobody holds yet falls back too, when its appointment is taken back before it begins', async () => {
    await does('organisation/posts', { post: 'caizhengju-coming', bureau: 'caizhengju', role: 'liaison', title: '新设科' }, 'lianxi-office/system-admin');
    await does('organisation/posts/caizhengju-coming/holder', { person: 'li', from: '2099-01-05T01:00:00.000Z', letter }, security!);
    const key = randomUUID();
    const pass = () => api.post(`tasks/${id}/transfer`, { bureau: 'caizhengju', to: 'caizhengju-coming', reason: '新设科承办。' }, liaison, key);
    const first = await pass();
    expect(first).toMatchObject({ status: 200 });
    const owed = async () => (await toDos(liaison!)).filter(({ bureau }) => bureau === 'caizhengju').map(({ handler }) => handler?.title);
    expect(await owed()).toEqual([]);
    await does('organisation/posts/caizhengju-coming/departure', { person: 'li', letter }, security!);
    expect(await owed()).toEqual([undefined]);
    expect((await newOf(liaison!)).map(({ kind }) => kind)).toContain('partTransferred');
    // The same request once more is answered as it was, though nobody could pass anything to that post any more.
    expect(await pass()).toMatchObject({ status: first.status, body: first.body });
    expect(await api.post(`tasks/${id}/transfer`, { bureau: 'caizhengju', to: 'caizhengju-coming', reason: '新设科承办。' }, liaison)).toMatchObject({ status: 422, body: { type: 'urn:lianxi:problem:post-vacant' } });
  });

  it('falls back by itself, with what it was told, when the section is closed; as of before it is shown as it was', async () => {
    expect((await passes({})).status).toBe(200);
    const shown = async (asOf = '') => ((await api.get(`tasks/${id}${asOf}`)).body as unknown as Schemas['Task']).parts.find(({ bureau }) => bureau === 'caizhengju')?.handler?.title;
    expect(await shown()).toBe('资源环境科');
    expect((await toDos(liaison!)).filter(({ bureau }) => bureau === 'caizhengju')).toEqual([]);
    await does(`tasks/${id}/milestones/d5-2020/countersignature/text`, { text: '一、自2021年起施行。' }, 'kejiju/liaison');
    await does('organisation/posts/caizhengju-section/departure', { person: 'li', letter }, security!);
    expect((await toDos(liaison!)).map(({ what }) => what)).toEqual(['receipt', 'countersignature']);
    expect([await shown(), await shown('?asOf=2020-12-17T01:00:00.000Z')]).toEqual([undefined, '资源环境科']);
    expect((await newOf(liaison!)).map(({ kind }) => kind)).toContain('partTransferred');
    const unread = await newOf(liaison!);
    await does('programmes/passed/inbox/read', { items: unread.map(({ task: of, seq }) => ({ task: of, seq })) }, liaison!);
    expect(await newOf(liaison!)).toEqual([]);
  });

  it('leaves a record that agrees with its events, notices and letters included', async () => {
    expect(await checkRecord(api.app.get(DataSource), 'passed')).toEqual([]);
  });
});
