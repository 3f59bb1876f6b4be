import type { Schemas } from '@lianxi/api-client/client';
import { TestApi, everyItem, task } from '../api.fixture';

/** Measure 18, which 市科技局 coordinates with 市发改委. */
describe('a decision that names what was seen', () => {
  const id = task('seen', 18);
  const milestone = `tasks/${id}/milestones/y-2020`;
  const submission = { achievedOn: '2020-10-12', document: '1号', text: '已评估。' };
  let api: TestApi;

  const ok = async (path: string, body: unknown, who: `${string}/${string}`) => { expect([path, (await api.post(path, body, who)).status]).toEqual([path, 200]); };
  const seen = async (): Promise<string> => ((await api.get(`tasks/${id}`)).body as unknown as Schemas['Task']).milestones.find(({ key }) => key === 'y-2020')!.seen;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('seen');
    await ok(`${milestone}/contribution`, { bureau: 'fagaiwei', text: '已办。' }, 'fagaiwei/liaison');
    await ok(`${milestone}/submission`, submission, 'kejiju/liaison');
  });
  afterAll(async () => { await api.stop(); });

  it('is a submission too: it rests on what stood before its submitter', async () => {
    await ok(`${milestone}/withdrawal`, { reason: '再核。' }, 'kejiju/liaison');
    const open = await seen();
    await ok(`${milestone}/contribution`, { bureau: 'fagaiwei', text: '已办结。' }, 'fagaiwei/liaison');
    expect(await api.post(`${milestone}/submission`, { ...submission, seen: open }, 'kejiju/liaison')).toMatchObject({ status: 409, body: { type: 'urn:lianxi:problem:changed-since-seen', changed: [{ field: 'contribution.fagaiwei', from: '已办。', to: '已办结。' }] } });
    await ok(`${milestone}/contribution`, { bureau: 'fagaiwei', text: '已办。' }, 'fagaiwei/liaison');
    await ok(`${milestone}/submission`, { ...submission, seen: await seen() }, 'kejiju/liaison');
  });

  it('is a step taken back too: of two that saw the same signature one takes it back, and the other is told that it is gone', async () => {
    const step = async () => ((await api.get(`tasks/${id}`)).body as unknown as Schemas['Task']).milestones.find(({ key }) => key === 'y-2020')!.lastStep?.seen;
    const submitted = await step();
    await ok(`${milestone}/approval`, { seen: await seen() }, 'kejiju/bureau-head');
    const body = { reason: '再核。', seen: await step() };
    const both = await Promise.all([1, 2].map(() => api.post(`${milestone}/withdrawal`, body, 'kejiju/bureau-head')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ type: 'urn:lianxi:problem:changed-since-seen', changed: [{ field: 'approvedAt', from: '2020-10-12' }], zh: { detail: expect.stringContaining('签批') as unknown } });
    expect([await step(), submitted]).toEqual([submitted, expect.any(String)]);
  });

  it('is refused once that has changed, decides nothing, and says what changed in the words of then and now', async () => {
    const first = await seen();
    await ok(`${milestone}/return`, { reason: '日期有误。', seen: first }, 'kejiju/bureau-head');
    await ok(`${milestone}/submission`, { ...submission, achievedOn: '2020-10-11', text: '已评估，附件已补。' }, 'kejiju/liaison');
    const { status, body } = await api.post(`${milestone}/approval`, { seen: first }, 'kejiju/bureau-head');
    expect([status, body.type, body.field]).toEqual([409, 'urn:lianxi:problem:changed-since-seen', 'seen']);
    expect(body.changed).toEqual([{ field: 'achievedOn', from: '2020-10-12', to: '2020-10-11' }, { field: 'text', from: '已评估。', to: '已评估，附件已补。' }]);
    expect((body.zh as { detail: string }).detail).toContain('完成日期、办结说明');
    expect((body.en as { detail: string }).detail).toContain('day of achievement, report');
    expect((await api.get(`tasks/${id}`)).body).toMatchObject({ milestones: expect.arrayContaining([expect.objectContaining({ key: 'y-2020', phase: 'submitted' })]) as unknown });
  });

  it('says all there is where that never was what the milestone said', async () => {
    const { body } = await api.post(`${milestone}/approval`, { seen: '0'.repeat(64) }, 'kejiju/bureau-head');
    expect(body.changed).toEqual(expect.arrayContaining([{ field: 'achievedOn', to: '2020-10-11' }, { field: 'contribution.fagaiwei', to: '已办。' }]));
    expect((await api.post(`${milestone}/approval`, { seen: 'nonsense' }, 'kejiju/bureau-head')).status).toBe(400);
  });

  it('is taken where it is so, holds the name in its event, and is so row by row for many at once', async () => {
    const named = await seen();
    await ok(`${milestone}/approval`, { seen: named }, 'kejiju/bureau-head');
    const review = async (name: string) => (await api.post('reviews', { items: [{ task: id, milestone: 'y-2020', seen: name }] })).body.items;
    expect(await review('0'.repeat(64))).toMatchObject([{ status: 409, problem: { type: 'urn:lianxi:problem:changed-since-seen', changed: expect.any(Array) as unknown } }]);
    expect(await review(named)).toMatchObject([{ status: 200 }]);
    const events = await everyItem<Schemas['TaskEvent']>(api, `tasks/${id}/events?limit=200`);
    expect(events.filter(({ event }) => event.seen === named).map(({ type }) => type)).toEqual(['milestoneApproved', 'milestoneReviewed']);
  });
});
