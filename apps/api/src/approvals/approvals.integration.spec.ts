import { randomUUID } from 'node:crypto';
import { TestApi, everyItem, itemsOf, task } from '../api.fixture';

/** Measure 3 coordinated by 市科技局 with 教育局, 财政局, 人社局 and, on paper, 税务局; deliverable 5 is due 2020-12-31. */
describe('a milestone on its way through the approvals', () => {
  let api: TestApi;
  const id = task('green', 3);
  const milestone = `tasks/${id}/milestones/d5-2020`;
  const contributors = ['jiaoyuju', 'caizhengju', 'rensheju'] as const;

  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse('green')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); });

  it('starts with everybody asked to sign', async () => {
    const { body } = await api.get(`tasks/${id}`);
    expect(body).toMatchObject({ measure: 3, phase: 'receipt', coordinator: { bureau: 'kejiju', name: '市科技局', provisional: true } });
    expect(body.waitingFor).toContainEqual(expect.objectContaining({ bureau: 'kejiju', what: 'receipt', sentence: { zh: '等待市科技局签收', en: 'waits for 市科技局 to sign for the task' } }));
  });

  it('is signed for, by a vertical body on paper', async () => {
    for (const bureau of ['kejiju', ...contributors]) {
      expect(await api.post(`tasks/${id}/receipt`, { bureau }, `${bureau}/liaison`)).toMatchObject({ status: 200, body: { events: ['receiptSigned'] } });
    }
    const onPaper = await api.post(`tasks/${id}/receipt`, { bureau: 'shuiwuju', reply: '新税函〔2020〕31号' });
    expect(onPaper).toMatchObject({ status: 200, body: { phase: 'work' } });
  });

  it('waits for contributions before it is submitted', async () => {
    const early = await api.post(`${milestone}/submission`, { achievedOn: '2020-10-12' }, 'kejiju/liaison');
    expect(early).toMatchObject({ status: 422, body: { type: 'urn:lianxi:problem:contributions-missing', field: 'milestone' } });
    for (const bureau of contributors) {
      expect((await api.post(`${milestone}/contribution`, { bureau, text: '已按要求完成配合工作。' }, `${bureau}/liaison`)).status).toBe(200);
    }
    expect((await api.post(`${milestone}/contribution`, { bureau: 'shuiwuju', text: '同意。', reply: '新税函〔2020〕33号' })).status).toBe(200);
    expect(itemsOf(await api.get('programmes/green/waiting?bureau=kejiju'))).toContainEqual(expect.objectContaining({ measure: 3, what: 'submission' }));
  });

  it('is submitted by the coordinator, returned once, submitted again, and approved by its head', async () => {
    const submission = { achievedOn: '2020-10-12', document: '新政办〔2020〕18号', text: '政策已印发。' };
    expect((await api.post(`${milestone}/submission`, submission, 'kejiju/liaison')).body).toMatchObject({ events: ['milestoneSubmitted'], phase: 'approval' });
    expect((await api.post(`${milestone}/return`, { reason: '请补充印发范围。' }, 'kejiju/bureau-head')).status).toBe(200);
    expect((await api.post(`${milestone}/submission`, submission, 'kejiju/liaison')).status).toBe(200);
    expect((await api.post(`${milestone}/approval`, undefined, 'kejiju/liaison')).body).toMatchObject({ status: 403, type: 'urn:lianxi:problem:not-entitled' });
    expect((await api.post(`${milestone}/approval`, undefined, 'kejiju/bureau-head')).body).toMatchObject({ events: ['milestoneApproved'], phase: 'strike-off' });
  });

  it('is struck off by the office, last of all with a confirmed coordinator', async () => {
    expect((await api.post(`${milestone}/strike-off`, undefined)).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:coordinator-not-confirmed' });
    const minutes = { bureau: 'kejiju', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } };
    expect((await api.post(`tasks/${id}/coordinator`, minutes)).body).toMatchObject({ events: ['coordinatorConfirmed'] });
    expect((await api.post(`${milestone}/strike-off`, undefined)).body).toMatchObject({ events: ['milestoneStruckOff', 'taskConcluded'], phase: 'concluded' });
  });

  it('shows in the task what everybody wrote, and in its events what happened', async () => {
    const { body } = await api.get(`tasks/${id}`);
    const [only] = body.milestones as unknown[];
    expect(only).toMatchObject({
      key: 'd5-2020',
      phase: 'struck-off',
      submission: { achievedOn: '2020-10-12', text: '政策已印发。' },
      returns: [{ person: 'kejiju-bureau-head', reason: '请补充印发范围。' }],
    });
    const events = await everyItem<{ seq: number; type: string; words: Record<string, string> }>(api, `tasks/${id}/events?limit=5`);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ type }) => type === 'milestoneReturned').map(({ words }) => Object.values(words))).toEqual([['请补充印发范围。']]);
  });

  it('answers a repeat alike, and refuses its key for anything else', async () => {
    const key = randomUUID();
    const path = `tasks/${task('green', 4)}/receipt`;
    const once = await api.post(path, { bureau: 'kejiju' }, 'kejiju/liaison', key);
    expect(once.status).toBe(200);
    expect(await api.post(path, { bureau: 'kejiju' }, 'kejiju/liaison', key)).toMatchObject({ status: 200, body: once.body });
    expect(await api.post(path, { bureau: 'jiaoyuju' }, 'kejiju/liaison', key)).toMatchObject({ status: 422, body: { type: 'urn:lianxi:problem:key-reused' } });
    expect(await api.post(path, { bureau: 'kejiju' }, 'kejiju/liaison')).toMatchObject({ status: 409, body: { type: 'urn:lianxi:problem:receipt-already-signed' } });
  });

  it('signs for many tasks at once, each row for itself', async () => {
    const key = randomUUID();
    const tasks = [task('green', 5), task('green', 4), randomUUID()];
    const form = { bureau: 'kejiju', tasks };
    const { status, body } = await api.post('receipts', form, 'kejiju/liaison', key);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { task: tasks[0], status: 200, decision: { measure: 5 } },
      { task: tasks[1], status: 409, problem: { type: 'urn:lianxi:problem:receipt-already-signed' } },
      { task: tasks[2], status: 404, problem: { type: 'urn:lianxi:problem:task-unknown' } },
    ]);
    expect((await api.post('receipts', form, 'kejiju/liaison', key)).body).toEqual(body);
  });
});
