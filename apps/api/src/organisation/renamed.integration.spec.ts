import type { Schemas } from '@lianxi/api-client/client';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { Who } from '../api.fixture';
import { TestApi, itemsOf, task } from '../api.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(60_000);

const [old, now] = ['市财政局', '市财政综合局'];
const programme = 'renamed';
const id = task(programme, 3);
const office: Who = 'lianxi-office/office';

/** As the worker brings it into each task, which `naming.integration.spec` has. */
describe('a bureau that was renamed (单位更名)', () => {
  let api: TestApi;
  const detail = async (asOf = '') => (await api.get(`tasks/${id}${asOf}`)).body as unknown as Schemas['Task'];
  const lineOf = async () => itemsOf<Schemas['TaskSummary']>(await api.get(`tasks?programme=${programme}&limit=200`)).find(({ measure }) => measure === 3)!;
  const rowOf = async (asOf = '') => ((await api.get(`programmes/${programme}/board${asOf}`)).body as unknown as Schemas['Board']).rows.find(({ bureau }) => bureau === 'caizhengju')?.name;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse(programme);
    expect((await api.post(`tasks/${id}/receipt`, { bureau: 'caizhengju' }, 'caizhengju/liaison')).status).toBe(200);
    await liveUntil(api, programme, '2020-10-15');
    expect((await lineOf()).waitingFor.some(({ name }) => name === old)).toBe(true);
    expect((await api.post('organisation/bureaus/caizhengju/name', { name: now, from: '2021-03-01', letter: '新编办〔2021〕3号' }, 'lianxi-office/system-admin')).status).toBe(200);
    const theirs = itemsOf<Schemas['TaskSummary']>(await api.get(`tasks?programme=${programme}&limit=200&bureau=caizhengju`));
    for (const one of theirs) await api.app.get(TaskCommands).giveName(one.id, { bureau: 'caizhengju', name: now, effectiveOn: '2021-03-01' });
  });
  afterAll(async () => { await api.stop(); });

  it('is called so in what is shown of open tasks: list, who waits for whom, to-dos, board, task and search', async () => {
    const { waitingFor } = await lineOf();
    expect([waitingFor.some(({ name }) => name === now), waitingFor.some(({ name, sentence }) => name === old || sentence.zh.includes(old))]).toEqual([true, false]);
    const waiting = itemsOf<Schemas['Waiting']>(await api.get(`programmes/${programme}/waiting?bureau=caizhengju&limit=200`));
    expect(new Set(waiting.map(({ name }) => name))).toEqual(new Set([now]));
    const awaited = itemsOf<Schemas['ToDo']>(await api.get(`programmes/${programme}/to-dos?side=awaited&limit=200`, 'kejiju/liaison'));
    expect([JSON.stringify(awaited).includes(now), JSON.stringify(awaited).includes(old)]).toEqual([true, false]);
    expect(await rowOf()).toBe(now);
    expect((await detail()).parts.find(({ bureau }) => bureau === 'caizhengju')).toMatchObject({ name: now, earlierNames: [{ name: old, until: expect.stringMatching(/^2020-10-15T01/) as unknown }] });
    for (const text of [old, now]) expect(itemsOf<Schemas['TaskSummary']>(await api.get(`tasks?programme=${programme}&limit=200&words=${encodeURIComponent(text)}`)).some(({ measure }) => measure === 3)).toBe(true);
  });

  it('keeps its old name in what was recorded, told and shown before', async () => {
    const told = itemsOf<Schemas['Told']>(await api.get(`programmes/${programme}/inbox?limit=200`, 'kejiju/liaison')).find(({ kind, measure }) => kind === 'receiptSigned' && measure === 3);
    expect([told?.why.zh.includes(old), told?.why.zh.includes(now)]).toEqual([true, false]);
    expect(await rowOf('?asOf=2020-10-13T01:00:00.000Z')).toBe(old);
    expect((await detail('?asOf=2020-10-13T01:00:00.000Z')).parts.find(({ bureau }) => bureau === 'caizhengju')?.name).toBe(old);
    const events = itemsOf<Schemas['TaskEvent']>(await api.get(`tasks/${id}/events?limit=200`));
    expect(events.find(({ type }) => type === 'bodyRenamed')).toMatchObject({ actor: 'lianxi/timekeeper/timekeeper', changes: [{ field: 'names.caizhengju', from: old, to: now }] });
  });

  it('is called so in what is told from now on, and stands in a record that is verified', async () => {
    expect((await api.post(`tasks/${id}/milestones/d5-2020/contribution`, { bureau: 'caizhengju', text: '已办。' }, 'caizhengju/liaison')).status).toBe(200);
    const told = itemsOf<Schemas['Told']>(await api.get(`programmes/${programme}/inbox?limit=200`, 'kejiju/liaison')).find(({ kind, measure }) => kind === 'contributionFiled' && measure === 3);
    expect(told?.why.zh).toContain(now);
    expect((await api.get('audit/verification', office)).body).toMatchObject({ findings: [] });
  });
});
