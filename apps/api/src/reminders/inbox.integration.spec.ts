import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Schemas } from '@lianxi/api-client/client';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { leastPdf } from '@lianxi/files/kind/files.fixture';
import { DataSource } from 'typeorm';
import type { Answer, Who } from '../api.fixture';
import { TestApi, everyItem, itemsOf, task } from '../api.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(300_000);

const office: Who = 'lianxi-office/office';
const leader: Who = 'shizhengfu/leader';
const others = ['jiaoyuju', 'caizhengju', 'rensheju'];

/** The desks of those who are in the first of docs/stories.md. */
describe('what each post is told, and what waits for it, as measure 3 goes its way', () => {
  const id = task('desk', 3);
  const milestone = `tasks/${id}/milestones/d5-2020`;
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-inbox-'));
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    expect((await api.rehearse('desk', '2020-10-12T01:30:00.000Z')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  const does = async (path: string, body: object | undefined, who: Who = office): Promise<Answer['body']> => {
    const { status, body: answer } = await api.post(path, body, who);
    expect({ path, status, answer }).toMatchObject({ status: 200 });
    return answer;
  };
  const newOf = async (who: Who): Promise<Schemas['Told'][]> => itemsOf<Schemas['Told']>(await api.get('programmes/desk/inbox?unread=true&limit=200', who)).filter(({ measure, list }) => measure === 3 || list !== undefined);
  /** What was read, and nothing else. */
  const readOf = async (who: Who): Promise<Pick<Schemas['Told'], 'seq' | 'kind'>[]> => {
    const told = itemsOf<Schemas['Told']>(await api.get('programmes/desk/inbox?read=true&limit=200', who));
    expect(told.filter(({ readAt }) => readAt === undefined)).toEqual([]);
    return told.map(({ seq, kind }) => ({ seq, kind }));
  };
  /** What is new, marked as read. */
  const hears = async (who: Who): Promise<string[]> => {
    const items = await newOf(who);
    if (items.length > 0) await does('programmes/desk/inbox/read', { items: items.flatMap(({ task: of, list, seq }): Schemas['ReadForm']['items'] => (of !== undefined ? [{ task: of, seq }] : list ? [{ list: list.id, seq }] : [])) }, who);
    expect(await newOf(who)).toEqual([]);
    expect(await readOf(who)).toEqual(expect.arrayContaining(items.map(({ seq, kind }) => ({ seq, kind }))));
    return items.map(({ kind }) => kind);
  };
  const toDos = async (who: Who, side: 'mine' | 'awaited' = 'mine'): Promise<string[]> => itemsOf<Schemas['ToDo']>(await api.get(`programmes/desk/to-dos?side=${side}&limit=200`, who))
    .filter(({ measure }) => measure === 3).map(({ bureau, what, dueOn = '', operation = '' }) => [bureau, what, dueOn, operation].join(' ').trim());

  test('at the start each body is told that it is assigned, and is to sign and to contribute', async () => {
    expect(await readOf('jiaoyuju/liaison')).toEqual([]);
    expect(await hears('jiaoyuju/liaison')).toEqual(['taskOpened']);
    expect(await toDos('jiaoyuju/liaison')).toEqual(['jiaoyuju receipt 2020-10-15 acknowledge', 'jiaoyuju contribution 2020-12-31 contribute']);
    expect(await hears('kejiju/liaison')).toEqual(['taskOpened']);
    expect(await hears('jiaoyuju/bureau-head')).toEqual([]);
    expect(await toDos(office, 'awaited')).toContain('shuiwuju receipt 2020-10-15 acknowledge');
    for (const bureau of ['kejiju', ...others]) await does(`tasks/${id}/receipt`, { bureau }, `${bureau}/liaison`);
    await does(`tasks/${id}/receipt`, { bureau: 'shuiwuju', reply: '新税函〔2020〕33号' });
    expect(await hears('kejiju/liaison')).toEqual(['receiptSigned', 'receiptSigned', 'receiptSigned', 'receiptSigned']);
    expect(await hears('shuiwuju/liaison')).toEqual(['receiptSigned', 'taskOpened']);
    expect(await toDos('jiaoyuju/liaison')).toEqual(['jiaoyuju contribution 2020-12-31 contribute']);
  });

  test('an extension that is asked for waits for the leaders and the office, who are told; who asked hears what became of it, with the reason', async () => {
    await does(`${milestone}/extension`, { dueOn: '2021-03-31', reason: '调研未完成。' }, 'kejiju/liaison');
    expect(await toDos(leader)).toEqual(['lianxi-meeting extension 2020-12-31 grantExtension']);
    expect(await toDos(office)).toEqual(['lianxi-office extension 2020-12-31 grantExtension']);
    expect(await toDos('kejiju/liaison', 'awaited')).toEqual(expect.arrayContaining(['lianxi-meeting extension 2020-12-31']));
    const [asked] = await newOf(leader);
    expect(asked).toMatchObject({ kind: 'extensionRequested', milestone: 'd5-2020', why: { zh: '市科技局联络员申请将节点d5-2020延期至2021-03-31；由市领导决定，决定前期限不变。理由：“调研未完成。”。依据：谁定的期限由谁批，方案措施3。' } });
    expect(await hears(leader)).toEqual(['extensionRequested']);
    expect(await hears(office)).toEqual(['extensionRequested']);
    await does(`${milestone}/extension/withdrawal`, { reason: '可按期完成。' }, 'kejiju/liaison');
    expect((await newOf(leader))[0]).toMatchObject({ kind: 'extensionWithdrawn', milestone: 'd5-2020', why: { zh: expect.stringContaining('撤回了节点d5-2020的延期申请') as string } });
    expect([await toDos(leader), await hears(leader), await hears(office)]).toEqual([[], ['extensionWithdrawn'], ['extensionWithdrawn']]);
    await does(`${milestone}/extension`, { dueOn: '2021-03-31', reason: '调研仍未完成。' }, 'kejiju/liaison');
    expect([await hears(leader), await hears(office)]).toEqual([['extensionRequested'], ['extensionRequested']]);
    expect((await api.post(`${milestone}/extension/refusal`, { authority: { kind: 'office-decision', number: '示例办函1号', on: '2020-10-12' }, reason: '按期办结。' })).body).toMatchObject({ type: 'urn:lianxi:problem:authority-not-sufficient', field: 'authority.kind' });
    await does(`${milestone}/extension/refusal`, { authority: { kind: 'instruction', number: '示例批示〔2020〕13号', on: '2020-10-12' }, reason: '按期办结。' });
    expect((await newOf('kejiju/liaison'))[0]?.why.zh).toMatch(/按期办结。”。依据：批示 示例批示〔2020〕13号 \(2020-10-12\)/);
    expect(await hears('kejiju/liaison')).toEqual(['extensionRefused']);
    expect(await hears('jiaoyuju/liaison')).toEqual([]);
    expect(await toDos(leader)).toEqual([]);
  });

  test('of the countersignature the coordinator hears each answer, the signers by the next letter', async () => {
    await does(`${milestone}/countersignature`, { text: '一、自印发之日起施行。', bureaus: ['jiaoyuju', 'caizhengju'] }, 'kejiju/liaison');
    expect(await hears('jiaoyuju/liaison')).toEqual([]);
    expect(await toDos('jiaoyuju/liaison')).toContain('jiaoyuju countersignature 2020-10-19 answerCountersignature');
    const answers = `${milestone}/countersignature/answer`;
    await does(answers, { bureau: 'jiaoyuju', version: 1, answer: 'agreed' }, 'jiaoyuju/liaison');
    await does(answers, { bureau: 'caizhengju', version: 1, answer: 'disagreed', opinion: '资金来源不明。' }, 'caizhengju/liaison');
    expect(await toDos('kejiju/liaison')).toContain('kejiju disagreement 2020-12-31 changeCountersignedText');
    expect(await toDos(office)).toEqual(['lianxi-office disagreement 2020-12-31 settleCountersignature']);
    expect((await newOf('kejiju/liaison')).map(({ why }) => why.zh.includes('资金来源不明'))).toEqual([true, false]);
    expect(await hears('kejiju/liaison')).toEqual(['countersigned', 'countersigned']);
    await does(`${milestone}/countersignature/settlement`, { authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } });
    expect(await hears('caizhengju/liaison')).toEqual(['countersignatureSettled', 'taskOpened']);
    expect(await hears('jiaoyuju/liaison')).toEqual([]);
  });

  test('a submission is the head\'s, a return the coordinator\'s with its reason; each step is told to whoever has the next', async () => {
    for (const bureau of others) await does(`${milestone}/contribution`, { bureau, text: '已提出意见。' }, `${bureau}/liaison`);
    await does(`${milestone}/contribution`, { bureau: 'shuiwuju', text: '已复函。', reply: '新税函〔2020〕41号' });
    await hears('kejiju/liaison');
    const submits = (): Promise<unknown> => does(`${milestone}/submission`, { achievedOn: '2020-10-12' }, 'kejiju/liaison');
    await submits();
    expect(await toDos('kejiju/bureau-head')).toEqual(['kejiju sign-off 2020-10-19 approve']);
    expect(await hears('kejiju/bureau-head')).toEqual(['milestoneSubmitted']);
    await does(`${milestone}/return`, { reason: '请补充附件。' }, 'kejiju/bureau-head');
    expect((await newOf('kejiju/liaison'))[0]?.why.zh).toContain('请补充附件');
    expect(await hears('kejiju/liaison')).toEqual(['milestoneReturned']);
    await submits();
    await hears('jiaoyuju/liaison');
    const back = { reason: '口径不一。', request: '请按全市口径重报。', to: 'contribution' };
    expect((await api.post(`${milestone}/return`, back, 'kejiju/bureau-head')).status).toBe(400);
    await does(`${milestone}/return`, { ...back, bureau: 'jiaoyuju' }, 'kejiju/bureau-head');
    expect((await newOf('jiaoyuju/liaison'))[0]?.why.zh).toMatch(/请贵单位重报配合情况。理由：“口径不一。”。请补充：“请按全市口径重报。”。/);
    expect((await newOf('kejiju/liaison'))[0]?.why.zh).toMatch(/须重报配合情况，报齐后请汇总单位申请办结/);
    expect(await toDos('jiaoyuju/liaison')).toEqual(['jiaoyuju contribution 2020-12-31 contribute']);
    expect((await api.get(`tasks/${id}`)).body).toMatchObject({ milestones: expect.arrayContaining([expect.objectContaining({ key: 'd5-2020', returns: [expect.anything(), expect.objectContaining({ reason: '口径不一。', request: '请按全市口径重报。' })] })]) as unknown });
    await does(`${milestone}/contribution`, { bureau: 'jiaoyuju', text: '已按全市口径重报。' }, 'jiaoyuju/liaison');
    await hears('kejiju/liaison');
    await hears('jiaoyuju/liaison');
    // It was countersigned, by what it said before.
    const { body: round } = await api.get(`${milestone}/countersignature`);
    for (const { bureau } of round.signers as { bureau: string }[]) await does(`${milestone}/countersignature/answer`, { bureau, version: round.version, answer: 'agreed', ...(bureau === 'shuiwuju' && { reply: '新税函〔2020〕42号' }) }, bureau === 'shuiwuju' ? office : `${bureau}/liaison` as Who);
    for (const who of ['kejiju/liaison', ...(round.signers as { bureau: string }[]).map(({ bureau }) => `${bureau}/liaison`)] as Who[]) await hears(who);
    await submits();
    await hears('kejiju/bureau-head');
    await does(`${milestone}/approval`, {}, 'kejiju/bureau-head');
    await does(`${milestone}/review`, {}, office);
    for (const to of ['review', 'head']) await does(`${milestone}/return`, { reason: '请重新办理。', to }, office);
    for (const who of ['kejiju/bureau-head', office] as const) await hears(who);
    await does(`${milestone}/approval`, {}, 'kejiju/bureau-head');
    await does(`${milestone}/review`, {}, office);
    const { returns } = ((await api.get(`tasks/${id}`)).body.milestones as Schemas['Milestone'][]).find(({ key }) => key === 'd5-2020')!;
    expect(returns.map(({ to, contributor }) => [to, contributor])).toEqual([['coordinator', undefined], ['contribution', 'jiaoyuju'], ['review', undefined], ['head', undefined]]);
    expect(await toDos(office)).toEqual(['lianxi-office listing 2020-10-19 drawUpList']);
    const { list } = await does('programmes/desk/strike-off-lists', { number: '1号', items: [{ task: id, milestone: 'd5-2020' }] }, office);
    expect([await hears(leader), await toDos(leader)]).toEqual([[], []]);
    await does(`programmes/desk/strike-off-lists/${String(list)}/put`, {}, office);
    expect(await hears(leader)).toEqual(['listPut']);
    expect(await toDos(leader)).toEqual(['lianxi-meeting list 2020-10-19 signList']);
    expect(await toDos(office)).toEqual([]);
    await does(`programmes/desk/strike-off-lists/${String(list)}/withdrawal`, { reason: '再核附件。' }, office);
    expect(await hears(leader)).toEqual(['listWithdrawn']);
    expect(await toDos(leader)).toEqual([]);
    expect(await hears(office)).toEqual(['milestoneApproved']);
  });

  test('the strike-off is told to every body, and nobody is told what they did themselves; the letters of the mornings are as they were', async () => {
    await does(`tasks/${id}/coordinator`, { bureau: 'kejiju', authority: { kind: 'minutes', number: '第2期', on: '2020-10-12' } });
    await hears('kejiju/bureau-head');
    const { body: { file } } = await api.handIn(`tasks/${id}/evidence`, { milestone: ['d5-2020'], scanOf: 'list', name: '拟销号清单.pdf', bytes: leastPdf }, office);
    await does(`${milestone}/strike-off`, { list: { number: '线下1号', on: '2020-10-12', signer: 'convenor', signedBy: '示例市长', post: '市长', scan: (file as { sha256: string }).sha256 } });
    for (const bureau of others) expect((await hears(`${bureau}/liaison`)).filter((kind) => kind === 'milestoneStruckOff')).toHaveLength(1);
    expect(await hears('kejiju/bureau-head')).toEqual(['milestoneStruckOff']);
    expect(await hears(office)).toEqual([]);
    await liveUntil(api, 'desk', '2020-10-16');
    const letters = await everyItem<Schemas['Notice']>(api, 'programmes/desk/notices?limit=200');
    expect(new Set(letters.flatMap(({ lines }) => lines.map(({ kind }) => kind)))).toEqual(new Set(['remindReceipt', 'countersignOpened', 'countersignContributed']));
    expect(await checkRecord(api.app.get(DataSource), 'desk')).toEqual([]);
  });

  test('a signature says the step that came next, though its submission is gone by now', async () => {
    const of = `tasks/${task('desk', 18)}/milestones/y-2020`;
    await does(`${of}/contribution`, { bureau: 'fagaiwei', text: '已办。' }, 'fagaiwei/liaison');
    await does(`${of}/submission`, { achievedOn: '2020-10-12' }, 'kejiju/liaison');
    await does(`${of}/approval`, {}, 'kejiju/bureau-head');
    const said = async () => (await newEverywhere(office)).filter(({ measure, kind }) => measure === 18 && kind === 'milestoneApproved').map(({ why }) => why.zh);
    const before = await said();
    expect(before).toEqual([expect.stringContaining('下一步：联席会议办公室初审')]);
    await does(`${of}/return`, { reason: '请补充附件。' }, office);
    expect(await said()).toEqual(before);
  });

  test('a contribution that comes back before the whole is submitted waits for its bureau again, which has the why; the coordinator is told', async () => {
    const [other, key] = [task('desk', 4), 'd7-2020'];
    const of = `tasks/${other}/milestones/${key}`;
    const counted = async (): Promise<string[]> => ((await api.get(`tasks/${other}`)).body as unknown as Schemas['Task']).milestones.find((one) => one.key === key)!.contributions.flatMap(({ bureau, state }) => (bureau === 'jiaoyuju' ? [state] : []));
    const newest = async (who: Who) => { const [one] = (await newEverywhere(who)).filter(({ measure }) => measure === 4); return [one?.kind, one?.why.zh]; };
    const waits = async (): Promise<boolean> => itemsOf<Schemas['ToDo']>(await api.get('programmes/desk/to-dos?limit=200', 'jiaoyuju/liaison')).some(({ measure, what, milestone: one, operation }) => measure === 4 && one === key && what === 'contribution' && operation === 'contribute');
    const files = (): Promise<unknown> => does(`${of}/contribution`, { bureau: 'jiaoyuju', text: '已提出意见。' }, 'jiaoyuju/liaison');
    await files();
    expect([await counted(), await waits()]).toEqual([['contributed'], false]);
    await does(`${of}/contribution/withdrawal`, { bureau: 'jiaoyuju', reason: '数据有误。' }, 'jiaoyuju/liaison');
    expect([await counted(), await waits()]).toEqual([['awaited'], true]);
    expect(await newest('kejiju/liaison')).toEqual(['contributionWithdrawn', '市教育局联络员撤回了市教育局对节点d7-2020的配合情况，更正后重报。理由：“数据有误。”。依据：申请办结前可撤回，方案措施4。']);
    await files();
    await does(`${of}/return`, { reason: '请写明件数。', request: '成果转化件数。', to: 'contribution', bureau: 'jiaoyuju' }, 'kejiju/liaison');
    expect([await counted(), await waits()]).toEqual([['awaited'], true]);
    expect(await newest('jiaoyuju/liaison')).toEqual(['milestoneReturned', '市科技局联络员退回节点d7-2020，请贵单位重报配合情况。理由：“请写明件数。”。请补充：“成果转化件数。”。依据：退回规则，方案措施4。']);
    expect((await api.post(`${of}/contribution/withdrawal`, { bureau: 'jiaoyuju', reason: '再撤。' }, 'jiaoyuju/liaison')).body).toMatchObject({ type: 'urn:lianxi:problem:contribution-not-filed' });
    expect(await checkRecord(api.app.get(DataSource), 'desk')).toEqual([]);
  });

  test('a leader decides on the screen what waits for a leader: the coordinator and the office are told, and the date is a leader\'s from then on', async () => {
    const [other, key] = [task('desk', 1), 'd1-2020'];
    const of = `tasks/${other}/milestones/${key}/extension`;
    const seen = async () => (await api.get(`tasks/${other}`)).body as unknown as Schemas['Task'];
    const at = async () => (await seen()).milestones.find((one) => one.key === key)!;
    const who = `${(await seen()).coordinator.bureau}/liaison` as Who;
    await does(of, { dueOn: '2021-03-31', reason: '调研未完成。' }, who);
    expect((await api.post(`${of}/grant`, {}, office)).body).toMatchObject({ type: 'urn:lianxi:problem:not-entitled', detail: expect.stringContaining('市领导直接决定') as string });
    await does(`${of}/grant`, { seen: (await at()).seen }, leader);
    expect(await at()).toMatchObject({ dueOn: '2021-03-31', dateOrigin: 'deliverable', formerDates: [{ dueOn: '2020-12-31' }] });
    const why = async (one: Who) => (await newEverywhere(one)).find(({ kind, measure }) => kind === 'dueDateMoved' && measure === 1)?.why.zh;
    const said = /^召集人准予延期，节点d1-2020完成期限改为2021-03-31，报送期限2021-04-08。依据：谁定的期限由谁批，方案措施1。$/;
    expect([await why(who), await why(office)]).toEqual([expect.stringMatching(said), expect.stringMatching(said)]);
    expect(await checkRecord(api.app.get(DataSource), 'desk')).toEqual([]);
  });

  test('a request that nobody has decided when its task ends is said to have lapsed: to whoever asked, with the reason, and on its milestone', async () => {
    const [other, key] = [task('desk', 2), 'd3-2020'];
    const seen = async () => (await api.get(`tasks/${other}`)).body as unknown as Schemas['Task'];
    const who = `${(await seen()).coordinator.bureau}/liaison` as Who;
    await does(`tasks/${other}/milestones/${key}/extension`, { dueOn: '2021-03-31', reason: '调研未完成。' }, who);
    await does(`tasks/${other}/conclusion`, { as: 'policy-ended', authority: { kind: 'minutes', number: '第3期', on: '2020-10-12' } });
    const lapse = (await newEverywhere(who)).find(({ kind }) => kind === 'extensionLapsed');
    expect(lapse?.why.zh).toBe('节点d3-2020延期至2021-03-31的申请未作决定即失效，不必再等：任务已因政策调整终止（联席会议办公室办理）。依据：随节点办结失效，方案措施2。');
    expect((await seen()).milestones.find((one) => one.key === key)).toMatchObject({ lapsed: { dueOn: '2021-03-31', with: 'policy-ended' } });
    expect(await checkRecord(api.app.get(DataSource), 'desk')).toEqual([]);
  });

  test('a post marks what it was shown and no more, as often as it likes; never in another\'s inbox', async () => {
    const page = await api.get('programmes/desk/inbox?unread=true&limit=2', 'caizhengju/liaison');
    const [first] = itemsOf<Schemas['Told']>(page);
    expect(itemsOf(page)).toHaveLength(2);
    const before = (await newEverywhere('caizhengju/liaison')).length;
    const mark = (who: Who): Promise<Answer> => api.post('programmes/desk/inbox/read', { items: [{ task: first!.task, seq: first!.seq }] }, who);
    expect(await mark('nongyenongcunju/liaison')).toMatchObject({ status: 200 });
    expect((await newEverywhere('caizhengju/liaison')).length).toBe(before);
    for (const _again of [1, 2]) expect((await mark('caizhengju/liaison')).body).toEqual({ unread: before - 1 });
    expect((await api.post('programmes/desk/inbox/read', { items: [] }, 'caizhengju/liaison')).status).toBe(400);
    const all = itemsOf<Schemas['Told']>(await api.get('programmes/desk/inbox?limit=200', 'caizhengju/liaison'));
    expect(all.find(({ task: of, seq }) => of === first!.task && seq === first!.seq)?.readAt).toBeDefined();
  });

  test('an inbox is narrowed to one kind of decision', async () => {
    const all = itemsOf<Schemas['Told']>(await api.get('programmes/desk/inbox?limit=200', 'caizhengju/liaison'));
    const [kind] = all.map((one) => one.kind);
    const ofKind = itemsOf<Schemas['Told']>(await api.get(`programmes/desk/inbox?limit=200&kind=${kind!}`, 'caizhengju/liaison'));
    expect(ofKind).toEqual(all.filter((one) => one.kind === kind));
    expect(ofKind.length).toBeLessThan(all.length);
    expect((await api.get('programmes/desk/inbox?kind=taskConcluded', 'caizhengju/liaison')).status).toBe(400);
  });

  test('a list is read page by page: inbox and to-dos', async () => {
    const paged = async (path: string, who: Who): Promise<unknown[]> => {
      const items: unknown[] = [];
      for (let next: unknown = ''; typeof next === 'string';) {
        const page = await api.get(`programmes/desk/${path}limit=7${next === '' ? '' : `&cursor=${next}`}`, who);
        items.push(...itemsOf(page));
        next = page.body.next;
      }
      return items;
    };
    for (const [path, who] of [['inbox?', 'caizhengju/liaison'], ['to-dos?side=mine&', 'caizhengju/liaison'], ['to-dos?side=awaited&', 'kejiju/liaison']] as const) {
      expect(await paged(path, who)).toEqual(itemsOf(await api.get(`programmes/desk/${path}limit=200`, who)));
    }
    const due = itemsOf<Schemas['ToDo']>(await api.get('programmes/desk/to-dos?side=awaited&limit=200')).map(({ dueOn = '9999' }) => dueOn);
    expect(due).toEqual([...due].sort());
  });

  test('a repeat tells nobody twice, and what is refused tells nobody', async () => {
    const [other, who] = [task('desk', 4), 'kejiju/liaison'] as const;
    const count = async (): Promise<number> => (await everyNotice(api)).filter(({ aggregate: of }) => of === other).length;
    const before = await count();
    const key = randomUUID();
    for (const _again of [1, 2]) expect((await api.post(`tasks/${other}/receipt`, { bureau: 'jiaoyuju' }, 'jiaoyuju/liaison', key)).status).toBe(200);
    expect(await count()).toBe(before + 1);
    expect((await api.post(`tasks/${other}/receipt`, { bureau: 'jiaoyuju' }, 'jiaoyuju/liaison')).status).toBe(409);
    expect((await api.post(`tasks/${other}/receipt`, { bureau: 'jiaoyuju' }, who)).status).toBe(403);
    expect(await count()).toBe(before + 1);
  });

  const newEverywhere = async (who: Who): Promise<Schemas['Told'][]> => itemsOf(await api.get('programmes/desk/inbox?unread=true&limit=200', who));
});

const everyNotice = (api: TestApi): Promise<{ aggregate: string }[]> => api.app.get(DataSource).query('SELECT aggregate FROM decision_notice');
