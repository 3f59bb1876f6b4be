import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { TestApi, everyItem, task, xinxiang } from '../api.fixture';

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
    expect([await measures('measure=11&words=' + encodeURIComponent('没有这个词')), await measures('measure=11&year=2020')]).toEqual([[], [11]]);
    expect([await measures('measure=11&state=receipt&bureau=kejiju'), await measures('measure=11&state=work')]).toEqual([[11], []]);
  });

  it.each([1, 50])('is searched in the record for the plan\'s words, its bodies and the numbers of documents, in pages of %d', async (limit) => {
    const found = (words: string, more = '') => measures(`limit=${limit}&words=${encodeURIComponent(words)}${more}`);
    const all = await everyItem<{ id: string; measure: number; heading: string }>(api, 'tasks?programme=listed');
    const { heading } = all.find(({ measure }) => measure === 3)!;
    expect([await found(heading), await found(`市科技局 ${heading}`), await found(`市水利局 ${heading}`)]).toEqual([[3], [3], []]);
    expect((await found('市水利局')).length).toBeGreaterThan(0);
    expect(await found('市水利局')).toEqual(await measures('bureau=shuiliju'));
    expect([await found('100%'), await found('_'), await found('市水利局 没有这个词'), await found('   ')]).toEqual([[], [], [], all.map(({ measure }) => measure)]);
  });

  it('finds a task by the number of what was achieved, however its letters are written', async () => {
    const policy = { ...defaultPolicy, version: 'numbered', submitWithoutContributions: true };
    await api.post('programmes', { id: 'numbered', mode: 'rehearsal', plan: xinxiang(), policy, startsAt: '2020-10-12T01:00:00.000Z' });
    const submission = { achievedOn: '2020-10-12', document: '新政办〔2020〕Ab12号' };
    expect((await api.post(`tasks/${task('numbered', 3)}/milestones/d5-2020/submission`, submission, 'kejiju/liaison')).status).toBe(200);
    const found = await everyItem<{ measure: number }>(api, `tasks?programme=numbered&words=${encodeURIComponent('ａB１２号 科技')}`);
    expect(found.map(({ measure }) => measure)).toEqual([3]);
  });

  it('is narrowed by section and year where it is read', async () => {
    const all = await everyItem<{ id: string; measure: number; section: string }>(api, 'tasks?programme=listed');
    const { section } = all[4]!;
    expect(await measures(`limit=2&section=${encodeURIComponent(section)}`)).toEqual(all.filter((one) => one.section === section).map(({ measure }) => measure));
    const years = await Promise.all(all.map(async ({ id, measure }) => ({ measure, years: ((await api.get(`tasks/${id}`)).body.milestones as { year: number }[]).map(({ year }) => year) })));
    for (const year of [2020, 2021, 2022]) expect(await measures(`limit=3&year=${year}`)).toEqual(years.filter((one) => one.years.includes(year)).map(({ measure }) => measure));
    expect(await measures('year=2030')).toEqual([]);
    expect((await api.get('tasks?programme=listed&year=20')).status).toBe(400);
  });
});
