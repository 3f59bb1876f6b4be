import { TestApi, itemsOf, signForAll, task } from '../api.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(60_000);

const third = task('past', 3);
const [october, december, january] = ['2020-10-13T15:59:59.999Z', '2020-12-21T15:59:59.999Z', '2021-01-15T15:59:59.999Z'];

interface Cell { readonly tasks: { readonly count: number }; readonly progress: Record<string, { readonly count: number; readonly list: string }>; readonly flags: Record<string, { readonly count: number; readonly list: string }> }

describe('looking back', () => {
  let api: TestApi;
  const seen: Record<string, { board: unknown; task: unknown; tasks: unknown }> = {};
  const look = async (asOf?: string) => {
    const at = asOf === undefined ? '' : `asOf=${asOf}`;
    return { board: (await api.get(`programmes/past/board?${at}`)).body, task: (await api.get(`tasks/${third}?${at}`)).body, tasks: itemsOf(await api.get(`tasks?programme=past&limit=200&${at}`)) };
  };

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('past');
    seen.october = await look();
    await signForAll(api, 'past');
    await liveUntil(api, 'past', '2020-12-21');
    for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju']) await api.post(`tasks/${third}/milestones/d5-2020/contribution`, { bureau, text: '已配合。' }, `${bureau}/liaison`);
    seen.december = await look();
    await liveUntil(api, 'past', '2021-01-15');
    seen.january = await look();
    // On a standing clock what follows would otherwise happen at the very instant that was looked at.
    await liveUntil(api, 'past', '2021-01-18');
    await api.post(`tasks/${third}/milestones/d5-2020/contribution`, { bureau: 'shuiwuju', text: '同意。', reply: '新税函〔2020〕33号' });
    expect(await api.post(`tasks/${third}/milestones/d5-2020/submission`, { achievedOn: '2020-12-18' }, 'kejiju/liaison')).toMatchObject({ status: 200 });
    expect(await api.post(`tasks/${third}/milestones/d5-2020/approval`, undefined, 'kejiju/bureau-head')).toMatchObject({ status: 200 });
    await liveUntil(api, 'past', '2021-02-05');
  });
  afterAll(async () => { await api.stop(); });

  it('shows a task, a list and the board as they were seen then, to the last figure', async () => {
    const withoutLists = (board: unknown): unknown => JSON.parse(JSON.stringify(board).replaceAll(/&asOf=[^"&]*/g, ''));
    for (const [name, at] of [['december', '2020-12-21T01:00:00.000Z'], ['january', '2021-01-15T01:00:00.000Z']] as const) {
      const then = await look(at);
      expect(then.task).toEqual(seen[name]!.task);
      expect(then.tasks).toEqual(seen[name]!.tasks);
      expect(withoutLists(then.board)).toEqual(seen[name]!.board);
    }
    expect(seen.december).not.toEqual(seen.january);
  });

  it('knows nothing of what came later', async () => {
    const [then, now] = [await look(january), await look()];
    expect(then.task).toMatchObject({ milestones: expect.arrayContaining([expect.objectContaining({ key: 'd5-2020', phase: 'open' })]) as unknown });
    expect(now.task).toMatchObject({ milestones: expect.arrayContaining([expect.objectContaining({ key: 'd5-2020', phase: 'approved' })]) as unknown });
    expect((then.board as { today: string }).today).toBe('2021-01-15');
    expect((await look(october)).board).toMatchObject({ today: '2020-10-13', all: { flags: {} } });
  });

  it('has figures whose lists are of the same time', async () => {
    const { all } = (await look(december)).board as { all: Cell };
    const figures = [...Object.values(all.progress), ...Object.values(all.flags)];
    expect(figures.length).toBeGreaterThan(2);
    for (const { count, list } of figures) expect([list, itemsOf(await api.get(`${list}&limit=200`)).length]).toEqual([list, count]);
  });

  it.each([['before the activation', '2020-10-12T00:59:59.999Z'], ['ahead of the clock', '2021-02-06T00:00:00.000Z']])('is refused for a time %s, with the times there are', async (_, at) => {
    for (const path of [`programmes/past/board?asOf=${at}`, `tasks/${third}?asOf=${at}`, `tasks?programme=past&asOf=${at}`]) {
      expect(await api.get(path)).toMatchObject({ status: 422, body: { type: 'urn:lianxi:problem:as-of-out-of-range', field: 'asOf', params: { asOf: at, from: '2020-10-12T01:00:00.000Z' } } });
    }
  });

  it('is refused for what is no time', async () => {
    expect(await api.get(`tasks/${third}?asOf=yesterday`)).toMatchObject({ status: 400, body: { type: 'urn:lianxi:problem:request-invalid' } });
  });
});
