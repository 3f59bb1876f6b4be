import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { Workbook } from 'exceljs';
import { TestApi, everyItem, identity, task, xinxiang } from '../api.fixture';

/** The first plan's ledger, with one milestone reported under a document number that a spreadsheet would calculate. */
describe('the ledger as a sheet', () => {
  let api: TestApi;
  const sheet = async (query = '', language = 'zh') => api.send('GET', `ledger?programme=sheet${query}`, undefined, { 'authorization': identity('lianxi-office/office'), 'accept-language': language });
  const lines = async (query = '') => String((await sheet(query)).body.text).split('\r\n').filter((line) => line !== '');

  beforeAll(async () => {
    api = await TestApi.start();
    const policy = { ...defaultPolicy, version: 'sheet', submitWithoutContributions: true };
    await api.post('programmes', { id: 'sheet', mode: 'rehearsal', plan: xinxiang(), policy, startsAt: '2020-10-12T01:00:00.000Z' });
    const submission = { achievedOn: '2020-10-12', document: '=HYPERLINK("http://x","新政办〔2020〕12号")' };
    expect((await api.post(`tasks/${task('sheet', 3)}/milestones/d5-2020/submission`, submission, 'kejiju/liaison')).status).toBe(200);
  });
  afterAll(async () => { await api.stop(); });

  it('is saved under a name of its own, in a form that Excel opens as it is', async () => {
    const { status, headers, body } = await sheet();
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, 'text/csv; charset=utf-8', 'nosniff']);
    expect(headers['content-disposition']).toContain(`attachment;`);
    expect(headers['content-disposition']).toContain(encodeURIComponent('台账-sheet-2020-10-12.csv'));
    expect(String(body.text).startsWith('\uFEFF措施,任务,章节,责任单位,')).toBe(true);
    expect(String((await sheet('', 'en')).body.text)).toMatch(/^\uFEFFmeasure,task,/);
  });

  it('has a line for each milestone of the tasks the same filter lists', async () => {
    const all = await everyItem<{ id: string; measure: number }>(api, 'tasks?programme=sheet');
    const milestones = await Promise.all(all.map(async ({ id }) => ((await api.get(`tasks/${id}`)).body.milestones as unknown[]).length));
    expect(await lines()).toHaveLength(1 + milestones.reduce((sum, count) => sum + count, 0));
    const third = await lines('&measure=3');
    expect(third).toHaveLength(1 + milestones[2]!);
    expect(third[1]).toMatch(/^3,.*市科技局/);
    expect(await lines(`&words=${encodeURIComponent('没有这个词')}`)).toHaveLength(1);
  });

  it('holds nothing that a spreadsheet would calculate', async () => {
    const [line] = (await lines('&measure=3')).filter((one) => one.includes(',成果5（2020年）,'));
    expect(line).toContain(`"'=HYPERLINK(""http://x"",""新政办〔2020〕12号"")"`);
    expect(line).toContain(',待签批,');
  });

  it('names milestones as the page does: no key of the record stands in it, in either language', async () => {
    const [zh, en] = [(await sheet()).body.text, (await sheet('', 'en')).body.text].map(String);
    for (const text of [zh, en]) expect(text).not.toMatch(/\b(?:d\d+|y)-20\d\d\b/);
    expect(zh).toMatch(/,2021年年度节点,[^]*等待/);
    expect(en).toMatch(/,deliverable 5 \(2020\),[^]*,checkpoint of 2021,/);
  });

  const workbook = async (query = '') => {
    const { headers, rawPayload } = await api.app.inject({ method: 'GET', url: `/api/v1/ledger?programme=sheet&format=xlsx${query}`, headers: { authorization: identity('lianxi-office/office') } });
    const read = new Workbook();
    await read.xlsx.load(rawPayload as never);
    return { headers, rows: read.getWorksheet('台账')!.getSheetValues().slice(1).map((row) => (row as unknown[]).slice(1)) };
  };

  it('is a workbook of Excel as well, with the same lines, days that are days, and no formula', async () => {
    const { headers, rows } = await workbook('&measure=3');
    expect(headers).toMatchObject({ 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
    expect(headers['content-disposition']).toContain(encodeURIComponent('台账-sheet-2020-10-12.xlsx'));
    expect(rows).toHaveLength((await lines('&measure=3')).length);
    expect(rows[0]!.slice(0, 4)).toEqual(['措施', '任务', '章节', '责任单位']);
    expect(rows.find((row) => row[5] === '成果5（2020年）')).toEqual(expect.arrayContaining([new Date('2020-12-31T00:00:00Z'), '\'=HYPERLINK("http://x","新政办〔2020〕12号")']));
  });

  it('has the columns that are asked for, in their order', async () => {
    expect((await lines('&measure=3&columns=dueOn,measure,dueOn')).slice(0, 2)).toEqual(['\uFEFF完成期限,措施', '2020-12-31,3']);
    expect((await workbook('&measure=3&columns=milestone,phase')).rows.slice(0, 2)).toEqual([['节点', '办理环节'], ['成果5（2020年）', '待签批']]);
    expect((await sheet('&columns=measure,secret'))).toMatchObject({ status: 400, body: { errors: [{ field: 'columns' }] } });
  });

  interface Listed { readonly measure: number; readonly waitingFor: readonly { readonly days?: number }[]; readonly parts: readonly { readonly bureau: string }[]; readonly milestones: readonly { readonly key: string; readonly year: number; readonly phase: string }[] }
  const listed = (query = '') => everyItem<Listed>(api, `ledger/tasks?programme=sheet${query}`);

  it('is listed task by task with the lines that the sheet has', async () => {
    for (const query of ['', '&year=2020', '&measure=3', '&section=没有这一章', '&flag=near-due']) {
      expect([query, (await listed(encodeURI(query))).reduce((sum, { milestones }) => sum + milestones.length, 0)]).toEqual([query, (await lines(encodeURI(query))).length - 1]);
    }
    const [third] = await listed('&measure=3');
    expect(third).toMatchObject({ measure: 3, milestones: expect.arrayContaining([expect.objectContaining({ key: 'd5-2020', phase: 'submitted' })]) as unknown });
    expect(third!.parts.map(({ bureau }) => bureau)).toContain('shuiwuju');
    expect(third!.waitingFor.every(({ days }) => days === 0)).toBe(true);
  });

  it('leaves of a year only what is due in it', async () => {
    const years = (await listed('&year=2021')).flatMap(({ milestones }) => milestones.map(({ year }) => year));
    expect(years.length).toBeGreaterThan(0);
    expect(new Set(years)).toEqual(new Set([2021]));
  });

  it('is refused before it begins', async () => {
    expect([(await sheet('&bureau=nobody')).status, (await sheet('&limit=3')).status, (await api.get('ledger?programme=none')).status, (await api.get('ledger?programme=sheet', 'lianxi-office/system-admin')).status]).toEqual([404, 400, 404, 403]);
  });
});
