import { defaultPolicy } from '@lianxi/domain/escalation/policy';
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
    const [line] = (await lines('&measure=3')).filter((one) => one.includes(',d5-2020,'));
    expect(line).toContain(`"'=HYPERLINK(""http://x"",""新政办〔2020〕12号"")"`);
    expect(line).toContain(',待签批,');
  });

  it('is refused before it begins', async () => {
    expect([(await sheet('&bureau=nobody')).status, (await sheet('&limit=3')).status, (await api.get('ledger?programme=none')).status, (await api.get('ledger?programme=sheet', 'lianxi-office/system-admin')).status]).toEqual([404, 400, 404, 403]);
  });
});
