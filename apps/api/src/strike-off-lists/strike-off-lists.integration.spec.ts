import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Schemas } from '@lianxi/api-client/client';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { rebuildList } from '@lianxi/commands/check/rebuild';
import { listId } from '@lianxi/commands/strike-off-list/list-id';
import { leastPdf } from '@lianxi/files/kind/files.fixture';
import { DataSource } from 'typeorm';
import type { Answer, Who } from '../api.fixture';
import { TestApi, everyItem, itemsOf, task } from '../api.fixture';

jest.setTimeout(120_000);

interface Place {
  readonly task: string;
  readonly milestone: string;
}

/** Measure 18, which 市科技局 coordinates with 市发改委: its checkpoints of three years. */
describe('strike-off lists (拟销号清单)', () => {
  const [programme, id] = ['lists', task('lists', 18)];
  const [first, second, third]: [Place, Place, Place] = [{ task: id, milestone: 'y-2020' }, { task: id, milestone: 'y-2021' }, { task: id, milestone: 'y-2022' }];
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-lists-'));
  const [office, director, leader]: [Who, Who, Who] = ['lianxi-office/office', 'lianxi-office/director', 'shizhengfu/leader'];
  const at = (number: string, act = ''): string => `programmes/${programme}/strike-off-lists/${listId(programme, number)}${act}`;
  let api: TestApi;

  const does = async (path: string, body: object | undefined, who: Who = office): Promise<Answer['body']> => {
    const { status, body: answer } = await api.post(path, body, who);
    expect({ path, status, answer }).toMatchObject({ status: 200 });
    return answer;
  };
  const refused = async (path: string, body: object | undefined, who: Who = office): Promise<unknown> => {
    const { status, body: { type, field } } = await api.post(path, body, who);
    return [status, String(type).replace('urn:lianxi:problem:', ''), field];
  };
  const reviewed = async ({ milestone }: Place): Promise<void> => {
    const path = `tasks/${id}/milestones/${milestone}`;
    await does(`${path}/contribution`, { bureau: 'fagaiwei', text: `已办 ${milestone}。` }, 'fagaiwei/liaison');
    await submitted({ task: id, milestone });
  };
  const submitted = async ({ milestone }: Place): Promise<void> => {
    const path = `tasks/${id}/milestones/${milestone}`;
    await does(`${path}/submission`, { achievedOn: '2020-10-12', text: `已评估 ${milestone}。` }, 'kejiju/liaison');
    await does(`${path}/approval`, undefined, 'kejiju/bureau-head');
    await does(`${path}/review`, undefined);
  };
  const draw = (number: string, ...items: Place[]) => does(`programmes/${programme}/strike-off-lists`, { number, items });
  const list = async (number: string, who: Who = office) => (await api.get(at(number), who)).body as unknown as Schemas['StrikeOffList'];
  const waiting = async ({ milestone }: Place) => (await everyItem<Schemas['Awaited']>(api, `programmes/${programme}/waiting?limit=200`)).filter((one) => one.task === id && one.milestone === milestone).map(({ role, what, list: on }) => [role, what, on?.number].filter(Boolean).join(' '));
  const toDo = async (who: Who) => itemsOf<Schemas['ToDo']>(await api.get(`programmes/${programme}/to-dos?limit=200`, who)).filter((one) => one.task === id && ['listing', 'list', 'strike-off'].includes(one.what)).map(({ milestone, operation, list: on }) => [milestone, operation, on?.number].filter(Boolean).join(' '));
  const told = async (who: Who) => itemsOf<Schemas['Told']>(await api.get(`programmes/${programme}/inbox?unread=true&limit=200`, who)).filter((one) => one.list !== undefined);

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    await api.rehearse(programme);
    for (const place of [first, second, third]) await reviewed(place);
    await does(`tasks/${id}/coordinator`, { bureau: 'kejiju', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } });
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  test('are drawn up by the office of what waits for one; the office alone is waited for until then', async () => {
    expect(await waiting(first)).toEqual(['office listing']);
    expect(await toDo(office)).toEqual(['y-2020 drawUpList', 'y-2021 drawUpList', 'y-2022 drawUpList']);
    expect(await refused(`programmes/${programme}/strike-off-lists`, { number: '1号', items: [first] }, 'kejiju/liaison')).toEqual([403, 'not-entitled', undefined]);
    expect(await refused('programmes/nowhere/strike-off-lists', { number: '1号', items: [first] })).toEqual([404, 'programme-unknown', undefined]);
    expect(await draw('1号', first, second, third)).toMatchObject({ list: listId(programme, '1号'), number: '1号', phase: 'draft', seq: 1, events: ['listDrawn'] });
    expect(await refused(`programmes/${programme}/strike-off-lists`, { number: '1号', items: [first] })).toEqual([409, 'list-exists', 'number']);
    expect(await refused(`programmes/${programme}/strike-off-lists`, { number: '2号', items: [first] })).toEqual([409, 'item-listed-already', 'milestone']);
    expect(await toDo(office)).toEqual(['y-2020 putList 1号', 'y-2021 putList 1号', 'y-2022 putList 1号']);
    expect(await refused(at('1号', '/items'), { remove: [third, third], reason: '写了两遍。' })).toEqual([400, 'request-invalid', 'remove']);
    await does(at('1号', '/items'), { remove: [third], reason: '另行提交会议审议。' });
    expect((await list('1号')).items.map(({ milestone, measure, standing }) => [milestone, measure, standing])).toEqual([['y-2020', 18, 'as-listed'], ['y-2021', 18, 'as-listed']]);
  });

  test('wait for the leaders once they are put, who are told, and for nobody else', async () => {
    expect(await refused(at('1号', '/signature'), {}, leader)).toEqual([409, 'list-not-put', 'list']);
    await does(at('1号', '/put'), undefined);
    expect([await waiting(first), await waiting(third)]).toEqual([['leader list 1号'], ['office listing']]);
    expect([await toDo(leader), await toDo(office)]).toEqual([['y-2020 signList 1号', 'y-2021 signList 1号'], ['y-2022 drawUpList']]);
    expect(await told(leader)).toMatchObject([{ kind: 'listPut', list: { number: '1号' }, why: { zh: expect.stringContaining('将拟销号清单 1号（2个节点）送签') as unknown } }]);
    expect(await refused(at('1号', '/signature'), {}, office)).toEqual([403, 'not-entitled', undefined]);
    expect(await refused(at('1号', '/strike-offs'), undefined, office)).toEqual([200, 'undefined', undefined]);
  });

  test('are not got round by stating a list with the strike-off: neither by their number, nor of what stands on them', async () => {
    const stated = (place: Place, number: string) => refused(`tasks/${id}/milestones/${place.milestone}/strike-off`, { list: { number, on: '2020-10-12', signer: 'convenor', signedBy: '示例市长', post: '市长' } });
    expect(await stated(first, '1号')).toEqual([409, 'list-drawn-here', 'list.number']);
    expect(await stated(third, '1号')).toEqual([409, 'list-drawn-here', 'list.number']);
    expect(await stated(first, '场外1号')).toEqual([409, 'item-listed-already', 'milestone']);
  });

  test('are returned with a reason, put again, and signed by whoever saw them as they are', async () => {
    await does(at('1号', '/return'), { reason: '请补列文号。' }, leader);
    expect(await told(office)).toMatchObject([{ kind: 'listReturned', why: { zh: expect.stringContaining('请补列文号。') as unknown } }]);
    expect(await list('1号')).toMatchObject({ phase: 'draft', returns: [{ reason: '请补列文号。' }] });
    await does(at('1号', '/put'), undefined);
    expect(await refused(at('1号', '/signature'), { seen: '0'.repeat(64) }, leader)).toEqual([409, 'list-changed', 'seen']);
    const { seen } = await list('1号', leader);
    // What the leader looked at is given back to the office in the same instant of a clock that stands, and reviewed anew.
    await does(`tasks/${id}/milestones/y-2021/return`, { reason: '再核附件。', to: 'review' });
    expect(await refused(at('1号', '/signature'), { seen }, leader)).toEqual([409, 'item-not-as-listed', 'list']);
    await does(`tasks/${id}/milestones/y-2021/review`, undefined);
    expect((await list('1号')).items.map(({ standing }) => standing)).toEqual(['as-listed', 'changed']);
    expect(await refused(at('1号', '/signature'), { seen }, leader)).toEqual([409, 'item-not-as-listed', 'list']);
    await does(at('1号', '/return'), { reason: '请重新列入。' }, leader);
    await does(at('1号', '/items'), { remove: [second], add: [second], reason: '重新初审。' });
    await does(at('1号', '/put'), undefined);
    await does(at('1号', '/signature'), { seen }, leader);
    expect(await list('1号')).toMatchObject({ phase: 'signed', signature: { as: 'convenor', on: '2020-10-12', person: 'shizhengfu-leader' } });
    expect(await refused(`tasks/${id}/milestones/y-2020/withdrawal`, { reason: '再核附件。' })).toEqual([409, 'list-signed-already', 'list']);
    expect(await refused(at('1号', '/signature/withdrawal'), { reason: '再看一遍。' })).toEqual([403, 'not-entitled', undefined]);
    expect(await does(at('1号', '/signature/withdrawal'), { reason: '再看一遍。' }, leader)).toMatchObject({ phase: 'put', events: ['listSignatureWithdrawn'] });
    expect(await told(office)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'listSignatureWithdrawn', why: expect.objectContaining({ zh: expect.stringContaining('理由：“再看一遍。”') as unknown }) as unknown })]));
    const again = await list('1号');
    expect(again).toMatchObject({ phase: 'put', takenBack: [{ reason: '再看一遍。', person: 'shizhengfu-leader' }] });
    expect(again).not.toHaveProperty('signature');
    expect(await refused(`tasks/${id}/milestones/y-2020/strike-off`, { list: { number: '1号', on: '2020-10-12', signer: 'convenor', signedBy: '示例市长', post: '市长' } })).toEqual([409, 'list-drawn-here', 'list.number']);
    expect((await does(at('1号', '/strike-offs'), undefined)).items).toMatchObject([{ problem: { type: 'urn:lianxi:problem:list-not-signed' } }, { status: 409 }]);
    await does(at('1号', '/signature'), { seen }, leader);
    expect([await waiting(first), await toDo(leader)]).toEqual([['office strike-off 1号'], []]);
    expect(await toDo(office)).toEqual(['y-2020 strikeOffByList 1号', 'y-2021 strikeOffByList 1号', 'y-2022 drawUpList']);
  });

  test('close what stands on them in one act, but what changed since, each row its own; every body is told', async () => {
    expect(await api.handIn(`tasks/${id}/evidence`, { milestone: ['y-2021'], name: '通知.pdf', bytes: leastPdf }, 'kejiju/liaison')).toMatchObject({ status: 409, body: { type: 'urn:lianxi:problem:evidence-after-submission' } });
    await does(`tasks/${id}/milestones/y-2021/return`, { reason: '请附印发的通知。' });
    const returned = itemsOf<Schemas['Told']>(await api.get(`programmes/${programme}/inbox?unread=true&limit=200`, leader)).filter(({ kind }) => kind === 'milestoneReturned');
    expect(returned).toMatchObject([{ milestone: 'y-2021', measure: 18, why: { zh: expect.stringMatching(/退回节点y-2021，它在已签署的拟销号清单 1号上.*理由：“请附印发的通知。”/) as unknown } }]);
    expect((await api.handIn(`tasks/${id}/evidence`, { milestone: ['y-2021'], name: '通知.pdf', bytes: leastPdf }, 'kejiju/liaison')).status).toBe(200);
    await submitted(second);
    const { items } = await does(at('1号', '/strike-offs'), undefined);
    expect(items).toMatchObject([
      { milestone: 'y-2020', status: 200, decision: { events: ['milestoneStruckOff'] } },
      { milestone: 'y-2021', status: 409, problem: { type: 'urn:lianxi:problem:changed-since-seen', changed: expect.arrayContaining([expect.objectContaining({ to: '通知.pdf' })]) as unknown } },
    ]);
    expect((await list('1号')).items.map(({ standing }) => standing)).toEqual(['struck-off', 'changed']);
    expect(await refused(at('1号', '/signature/withdrawal'), { reason: '再看一遍。' }, leader)).toEqual([409, 'list-struck-off-by', 'list']);
    const struckOff = (await everyItem<Schemas['TaskEvent']>(api, `tasks/${id}/events?limit=200`)).find(({ type }) => type === 'milestoneStruckOff');
    expect(struckOff?.event.list).toEqual({ number: '1号', on: '2020-10-12', signer: 'convenor', list: listId(programme, '1号') });
    for (const who of ['kejiju/liaison', 'fagaiwei/liaison'] as const) {
      expect(itemsOf<Schemas['Told']>(await api.get(`programmes/${programme}/inbox?unread=true`, who))).toEqual(expect.arrayContaining([expect.objectContaining({
        kind: 'milestoneStruckOff', milestone: 'y-2020',
        why: { zh: expect.stringMatching(/登记2020年年度节点通过。依据：拟销号清单 1号/) as string, en: expect.stringContaining('Yearly checkpoint passed: checkpoint of 2020') as string },
      })]));
    }
    expect((await api.get(`ledger?programme=${programme}&columns=milestone,phase&year=2020`, office)).body.text).toContain('\n2020年年度节点,年度节点通过\r\n');
    expect(await waiting(second)).toEqual(['office listing']);
    expect(await refused(at('1号', '/withdrawal'), { reason: '有误。' })).toEqual([409, 'list-signed-already', 'list']);
  });

  test('are entered where they were signed on paper, with the scan, and count once another person has checked it', async () => {
    await draw('2号', second, third);
    await does(at('2号', '/put'), undefined);
    const fields = [['as', 'authorised-deputy'], ['signer', '示例某'], ['post', '副秘书长'], ['on', '2020-10-12'], ['authority.kind', 'instruction'], ['authority.number', '批示1号'], ['authority.on', '2020-10-11']] as const;
    const scan = { name: '清单.pdf', bytes: `${leastPdf}list\n` };
    const enter = (who: Who, filled: readonly (readonly [string, string])[] = fields) => api.sendForm(at('2号', '/paper-signature'), filled, scan, who);
    expect((await enter('kejiju/liaison')).status).toBe(403);
    expect((await enter(office, fields.slice(1))).status).toBe(400);
    expect((await enter(office, fields.slice(0, 4))).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:deputy-without-authority', field: 'authority' });
    expect((await enter(office, fields.filter(([name]) => name !== 'authority.number'))).body).toMatchObject({ status: 400, errors: [{ field: 'authority.number', zh: '授权依据须写明种类、文号和日期' }] });
    expect((await enter(office, [...fields.slice(0, 3), ...fields.slice(4), ['on', '2020-10-13']])).body.type).toBe('urn:lianxi:problem:paper-in-the-future');
    const { seen: before } = await list('2号');
    expect((await enter(office)).body).toMatchObject({ phase: 'entered' });
    expect(await toDo(office)).toEqual(['y-2021 checkListSignature 2号', 'y-2022 checkListSignature 2号']);
    expect((await does(at('2号', '/strike-offs'), undefined)).items).toMatchObject([{ status: 409, problem: { type: 'urn:lianxi:problem:list-not-signed' } }, { status: 409 }]);
    expect(await refused(at('2号', '/check'), undefined)).toEqual([403, 'person-entered', undefined]);
    const { seen } = await list('2号');
    expect(await refused(at('2号', '/check'), { seen: before }, director)).toEqual([409, 'list-changed', 'seen']);
    await does(at('2号', '/check'), { seen }, director);
    const shown = await list('2号');
    expect(shown).toMatchObject({ phase: 'signed', struckOffBy: false, signature: { as: 'authorised-deputy', authority: { kind: 'instruction', number: '批示1号', on: '2020-10-11' }, on: '2020-10-12', paper: { signer: '示例某', post: '副秘书长' } }, check: { person: 'lianxi-office-director' } });
    const got = await api.get(at('2号', '/scan'), leader);
    expect([got.status, got.body.text, got.headers['x-content-type-options']]).toEqual([200, scan.bytes, 'nosniff']);
    expect((await does(at('2号', '/strike-offs'), { items: [third] })).items).toMatchObject([{ milestone: 'y-2022', status: 200 }]);
    expect((await does(at('2号', '/strike-offs'), { items: [second] })).items).toMatchObject([{ milestone: 'y-2021', status: 200, decision: { events: ['milestoneStruckOff', 'taskConcluded'] } }]);
    expect(await refused(at('1号', '/scan').replace('/scan', '/check'), undefined, director)).toEqual([409, 'list-not-on-paper', 'list']);
  });

  test('are read in an inbox, listed page by page, and not there under another programme', async () => {
    const [notice] = await told(leader);
    await does(`programmes/${programme}/inbox/read`, { items: [{ list: notice!.list!.id, seq: notice!.seq }] }, leader);
    expect((await told(leader)).some(({ list: on, seq }) => on?.id === notice!.list!.id && seq === notice!.seq)).toBe(false);
    expect((await everyItem<Schemas['StrikeOffList']>(api, `programmes/${programme}/strike-off-lists?limit=1`)).map(({ number, phase }) => `${number} ${phase}`)).toEqual(['1号 signed', '2号 signed']);
    expect((await api.get(`programmes/${programme}/strike-off-lists?cursor=${Buffer.from('[1]').toString('base64url')}`)).body.type).toBe('urn:lianxi:problem:cursor-invalid');
    await api.rehearse('other');
    expect((await api.get(`programmes/other/strike-off-lists/${listId(programme, '1号')}`)).status).toBe(404);
    expect(await refused(`programmes/other/strike-off-lists/${listId(programme, '1号')}/put`, undefined)).toEqual([404, 'list-unknown', 'list']);
  });

  test('are exported with their chain, which is recorded', async () => {
    const { events } = (await api.get(at('2号', '/export'), 'lianxi-office/auditor')).body as unknown as Schemas['TaskProof'];
    expect(events.map(({ type }) => type)).toEqual(['listDrawn', 'listPut', 'listSignatureEntered', 'listSignatureChecked']);
    expect(Object.values(events[2]!.words).map(({ text }) => text)).toEqual(['示例某']);
    expect(itemsOf<Schemas['ChainEvent']>(await api.get('audit/events?chain=access&limit=1', 'lianxi-office/auditor'))).toMatchObject([{ event: { aggregate: listId(programme, '2号'), what: 'list-proof' }, said: { zh: '导出拟销号清单证明包，清单 2号' } }]);
  });

  test('are printed under their number', async () => {
    const { headers } = await api.get(`programmes/${programme}/papers/strike-off-list?list=${listId(programme, '2号')}`, leader);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('拟销号清单-2号.docx');
  });

  test('answer a repeat alike, decide once, and draw one milestone up once however many ask at once', async () => {
    const [key, body] = ['the-same-key', { number: '3号', items: [{ task: id, milestone: 'y-2020' }] }];
    expect((await api.post(`programmes/${programme}/strike-off-lists`, body, office, key)).body.type).toBe('urn:lianxi:problem:milestone-struck-off');
    await does(`tasks/${id}/milestones/y-2020/reopening`, { authority: { kind: 'minutes', number: '第2期', on: '2020-10-12' }, reason: '补充材料。' });
    expect([await list('1号'), await list('2号')]).toMatchObject([{ struckOffBy: true, signature: { person: expect.any(String) as string } }, { struckOffBy: true }]);
    await does(`tasks/${id}/milestones/y-2020/submission`, { achievedOn: '2020-10-12' }, 'kejiju/liaison');
    await does(`tasks/${id}/milestones/y-2020/approval`, undefined, 'kejiju/bureau-head');
    await does(`tasks/${id}/milestones/y-2020/review`, undefined);
    expect(await waiting(first)).toEqual(['office listing']);
    const answers = await Promise.all(['3号', '4号', '5号'].map((number) => api.post(`programmes/${programme}/strike-off-lists`, { ...body, number }, office, `${key}-${number.length}${number.charCodeAt(0)}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const won = answers.findIndex(({ status }) => status === 200);
    const number = ['3号', '4号', '5号'][won]!;
    expect((await api.post(`programmes/${programme}/strike-off-lists`, { ...body, number }, office, `${key}-${number.length}${number.charCodeAt(0)}`)).body).toEqual(answers[won]!.body);
    await does(at(number, '/withdrawal'), { reason: '编号有误。' });
    expect(await list(number)).toMatchObject({ phase: 'withdrawn', withdrawal: { reason: '编号有误。' } });
  });

  test('hold what people wrote until it is erased, by an act of the list\'s own chain: the signer\'s name is nowhere then, nor is the hash of what was entered', async () => {
    const [database, security, body] = [api.app.get(DataSource), 'lianxi-office/security-admin', { authority: { kind: 'instruction', number: '3号', on: '2020-10-12' } }] as const;
    const entered = { list: listId(programme, '2号'), programme, event: 3 };
    expect(await refused(at('2号', '/events/3/erasure'), body)).toEqual([403, 'not-entitled', undefined]);
    expect(await refused(at('9号', '/events/3/erasure'), body, security)).toEqual([404, 'text-unknown', 'event']);
    expect(await refused(`programmes/nowhere/strike-off-lists/${listId(programme, '2号')}/events/3/erasure`, body, security)).toEqual([404, 'programme-unknown', undefined]);
    await does('organisation/persons', { person: 'signer', name: '示例某' }, security);
    expect((await api.get('accounts/signer/mentions', security)).body.items).toEqual([entered]);
    expect(await does(at('2号', '/events/3/erasure'), body, security)).toEqual({ aggregate: entered.list, seq: 5, events: ['textErased'] });
    expect(await refused(at('2号', '/events/3/erasure'), body, security)).toEqual([409, 'text-erased', 'event']);
    expect((await list('2号')).signature?.paper).toEqual({ post: '副秘书长', scan: expect.any(String) as string });
    expect((await api.get('accounts/signer/mentions', security)).body.items).toEqual([]);
    expect(await database.query(`SELECT body_hash FROM command WHERE aggregate = $1 AND answer->'events'->>0 = 'listSignatureEntered'`, [entered.list])).toEqual([{ body_hash: 'erased' }]);
    expect((await api.get('audit/verification', 'lianxi-office/auditor')).body).toMatchObject({ findings: [], erasures: [{ aggregate: entered.list, seq: 5, of: 3 }] });
  });

  test('can be proved: every chain, row, text and notice is what the events say, a change is named, and a rebuilt list is whole', async () => {
    const database = api.app.get(DataSource);
    expect((await api.get('audit/verification', 'lianxi-office/auditor')).body.findings).toEqual([]);
    const one = listId(programme, '1号');
    await database.query(`UPDATE strike_off_list SET phase = 'draft', state = jsonb_set(state::jsonb, '{phase}', '"draft"')::json WHERE id = $1`, [one]);
    await database.query('DELETE FROM decision_notice WHERE aggregate = $1 AND kind = $2', [one, 'listPut']);
    await database.query(`UPDATE free_text SET body = '改过' WHERE aggregate = $1`, [listId(programme, '2号')]);
    const found = (await checkRecord(database, programme)).map(({ aggregate, kind }) => `${aggregate === one ? '1号' : '2号'} ${kind}`);
    expect([...new Set(found)].sort()).toEqual(['1号 notice', '1号 state', '1号 view', '2号 text']);
    await rebuildList(database, programme, one);
    expect((await checkRecord(database, programme)).map(({ kind }) => kind)).toEqual(['text']);
    await database.query(`UPDATE strike_off_list SET programme_id = 'nowhere' WHERE id = $1`, [one]);
    expect((await api.get('audit/verification', 'lianxi-office/auditor')).body.findings).toContainEqual({ aggregate: one, kind: 'view', where: 'programme_id', found: 'nowhere instead of lists' });
    await database.query(`UPDATE strike_off_list SET programme_id = 'lists' WHERE id = $1`, [one]);
    await database.query(`DELETE FROM strike_off_list WHERE id = $1`, [one]);
    expect((await checkRecord(database, programme)).map(({ aggregate, kind }) => `${aggregate === one ? '1号' : '2号'} ${kind}`)).toEqual(expect.arrayContaining(['1号 event', '1号 notice']));
  });
});
