import { TestApi, task } from '../api.fixture';

interface Line {
  readonly measure: number;
  readonly openedOn: string;
  readonly bureaus: readonly { readonly name: string; readonly duty: string }[];
  readonly milestones: readonly { readonly key: string; readonly dueOn: string; readonly phase: string; readonly formerDates?: unknown }[];
}

describe('the roadmap', () => {
  let api: TestApi;
  const lines = async (query = '', who: Parameters<TestApi['get']>[1] = 'lianxi-office/office') => (await api.get(`programmes/roads/roadmap${query}`, who)).body.lines as readonly Line[];

  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse('roads')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); });

  it('leads each measure from its opening to its milestones, in the order of the plan', async () => {
    const all = await lines();
    expect(all.map(({ measure }) => measure)).toEqual(Array.from({ length: 19 }, (_, place) => place + 1));
    expect(all.flatMap(({ milestones }) => milestones)).toHaveLength(68);
    expect(all[2]).toMatchObject({ openedOn: '2020-10-12', progress: 'not-started', milestones: [{ key: 'd5-2020', basis: 'deliverable', dueOn: '2020-12-31', reportBy: '2021-01-08', phase: 'open', flags: [] }] });
    expect(all[4]!.bureaus.slice(0, 3)).toEqual([{ bureau: 'kejiju', name: '市科技局', duty: 'lead' }, { bureau: 'fagaiwei', name: '市发改委', duty: 'lead' }, { bureau: 'shengtaihuanjingju', name: '市生态环境局', duty: 'participant' }]);
  });

  it('shows to a bureau its own measures alone', async () => {
    const own = await lines('', 'shuiliju/liaison');
    expect(own.length).toBeLessThan(19);
    expect(own.filter(({ bureaus }) => !bureaus.some(({ name }) => name === '市水利局'))).toEqual([]);
  });

  it('keeps the date of the plan beside the one to which it was moved', async () => {
    const extension = `tasks/${task('roads', 3)}/milestones/d5-2020/extension`;
    expect((await api.post(extension, { dueOn: '2021-03-31', reason: '调研未完成。' }, 'kejiju/liaison')).status).toBe(200);
    const authority = { kind: 'minutes', number: '第2期', on: '2020-10-12' };
    expect((await api.post(`${extension}/grant`, { authority })).status).toBe(200);
    const [moved] = (await lines())[2]!.milestones;
    expect(moved).toMatchObject({ dueOn: '2021-03-31', formerDates: [{ dueOn: '2020-12-31', reportBy: '2021-01-08', authority }] });
  });
});
