import { TestApi, everyItem, task } from '../api.fixture';

/** The first plan's 19 measures; 市科技局 has signed for three of them. */
describe('the list of tasks', () => {
  let api: TestApi;
  const signed = [2, 11, 18];
  const measures = async (filter: string) => (await everyItem<{ measure: number }>(api, `tasks?programme=listed&${filter}`)).map(({ measure }) => measure);

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('listed');
    const { body } = await api.post('receipts', { bureau: 'kejiju', tasks: signed.map((measure) => task('listed', measure)) }, 'kejiju/liaison');
    expect(body.items).toMatchObject(signed.map(() => ({ status: 200 })));
  });
  afterAll(async () => { await api.stop(); });

  it.each([1, 2, 9, 18, 19, 50])('has each task once, in the order of the plan, in pages of %d', async (limit) => {
    expect(await measures(`limit=${limit}`)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  });

  it.each([1, 2, 3, 50])('is narrowed before it is cut into pages of %d', async (limit) => {
    expect(await measures(`limit=${limit}&progress=on-schedule`)).toEqual(signed);
    expect(await measures(`limit=${limit}&bureau=kejiju&progress=on-schedule`)).toEqual(signed);
    expect(await measures(`limit=${limit}&bureau=fagaiwei&progress=on-schedule`)).toEqual([]);
  });

  it('finds one measure, if it is as it is asked for', async () => {
    expect([await measures('measure=11'), await measures('measure=11&limit=1'), await measures('measure=99')]).toEqual([[11], [11], []]);
    expect([await measures('measure=11&progress=on-schedule'), await measures('measure=11&progress=slow')]).toEqual([[11], []]);
    expect([await measures('measure=11&state=receipt&bureau=kejiju'), await measures('measure=11&state=work')]).toEqual([[11], []]);
  });
});
