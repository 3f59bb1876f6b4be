import type { Schemas } from '@lianxi/api-client/client';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { readBack } from '@lianxi/papers/read-back.fixture';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { TestApi, identity, itemsOf, task } from '../api.fixture';

/** Measure 1, deliverable 2 of 2022: 认定2家省级绿色技术创新企业. */
describe('figures where the plan has a target', () => {
  const id = task('figures', 1);
  const milestone = `tasks/${id}/milestones/d2-2022`;
  const [liaison, head]: Who[] = ['kejiju/liaison', 'kejiju/bureau-head'];
  const target = { id: 'T3', text: '认定2家省级绿色技术创新企业', kind: 'count', values: [2], unit: '家' };
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('figures', '2022-12-15T01:00:00.000Z');
    await does(`${milestone}/contribution`, { bureau: 'fagaiwei', text: '已组织申报。' }, 'fagaiwei/liaison');
  });
  afterAll(async () => { await api.stop(); });

  const does = async (path: string, body: object, who: Who): Promise<void> => { expect([path, (await api.post(path, body, who)).status]).toEqual([path, 200]); };
  const submits = (figures?: object[]) => api.post(`${milestone}/submission`, { achievedOn: '2022-12-14', document: '示例科〔2022〕60号', ...(figures && { figures }) }, liaison);
  const figure = (value: number, more: object = {}) => ({ target: 'T3', value, unit: '家', on: '2022-12-14', ...more });
  const shown = async (): Promise<Schemas['Milestone']> => ((await api.get(`tasks/${id}`)).body as unknown as Schemas['Task']).milestones.find(({ key }) => key === 'd2-2022')!;
  const approvals = async () => itemsOf<Schemas['Approval']>(await api.get('programmes/figures/approvals', head));
  const ledger = async (): Promise<string> => String((await api.send('GET', 'ledger?programme=figures&measure=1', undefined, { authorization: identity(head!) })).body.text);
  const sheet = async () => {
    const { rawPayload } = await api.app.inject({ method: 'GET', url: `/api/v1/${milestone}/papers/sign-off-sheet`, headers: { authorization: identity(liaison!) } });
    return readBack(rawPayload).rows;
  };

  it('are shown as asked for before there are any, and a submission without them is refused by the target\'s name', async () => {
    expect((await shown()).targets).toEqual([target]);
    for (const [figures, rule] of [[undefined, 'figures-missing'], [[], 'figures-missing'], [[figure(2, { unit: '个' })], 'figure-unit-differs'], [[figure(2, { on: '2022-12-16' })], 'figure-in-the-future'], [[figure(1.5)], 'figure-not-possible'], [[figure(2), figure(1, { target: 'T9' })], 'figure-unknown']] as const) {
      expect(await submits(figures && [...figures])).toMatchObject({ status: 422, body: { type: `urn:lianxi:problem:${rule}`, field: 'figures' } });
    }
    expect((await submits()).body).toMatchObject({ zh: { detail: expect.stringContaining('T3 “认定2家省级绿色技术创新企业”（家）') as unknown } });
    expect(await submits([figure(1), figure(2)])).toMatchObject({ status: 400 });
    expect(await ledger()).toContain('认定2家省级绿色技术创新企业：未填报（目标2家）');
  });

  it('stand against the target in the task, the approvals, the ledger and on the 签批单', async () => {
    expect((await submits([figure(1)])).status).toBe(200);
    expect((await shown()).targets).toEqual([{ ...target, figure: { value: 1, on: '2022-12-14', reached: false } }]);
    expect(await approvals()).toMatchObject([{ milestone: 'd2-2022', targets: [{ id: 'T3', figure: { value: 1, reached: false } }] }]);
    const line = '认定2家省级绿色技术创新企业：1家（2022-12-14，未达目标2家）';
    // The ledger says days as the screen does, the paper as papers do.
    expect(await ledger()).toContain('认定2家省级绿色技术创新企业：1家（2022年12月14日（星期三），未达目标2家）');
    expect(await sheet()).toContainEqual(['指标', line]);
  });

  it('are part of what a decider saw; corrected after a return, an approval that names the old ones is refused and says so', async () => {
    const { seen } = await shown();
    await does(`${milestone}/return`, { reason: '12月又认定一家。', seen }, head!);
    expect((await submits([figure(2)])).status).toBe(200);
    const { status, body } = await api.post(`${milestone}/approval`, { seen }, head);
    expect([status, body.changed]).toEqual([409, [{ field: 'figure.T3', from: '1家 2022-12-14', to: '2家 2022-12-14' }]]);
    expect(body).toMatchObject({ zh: { detail: expect.stringContaining('指标完成值') as unknown } });
    await does(`${milestone}/approval`, { seen: (await shown()).seen }, head!);
    expect((await shown()).targets).toMatchObject([{ figure: { value: 2, reached: true } }]);
    const events = itemsOf<Schemas['TaskEvent']>(await api.get(`tasks/${id}/events?limit=200`));
    expect(events.findLast(({ type }) => type === 'milestoneSubmitted')?.changes).toContainEqual({ field: 'milestones.d2-2022.figures.T3', to: '2家' });
    expect(await checkRecord(api.app.get(DataSource), 'figures')).toEqual([]);
  });
});
