import type { Schemas } from '@lianxi/api-client/client';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { leastPdf } from '@lianxi/files/kind/files.fixture';
import { TestApi, everyItem, itemsOf, task, xinxiang } from '../api.fixture';

interface Awaited {
  task: string;
  measure: number;
  bureau: string;
  what: string;
}

/** Measure 3 coordinated by 市科技局 with 教育局, 财政局, 人社局 and, on paper, 税务局; deliverable 5 is due 2020-12-31. */
describe('a milestone on its way through the approvals', () => {
  let api: TestApi;
  const id = task('green', 3);
  const milestone = `tasks/${id}/milestones/d5-2020`;
  const contributors = ['jiaoyuju', 'caizhengju', 'rensheju'] as const;
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-approvals-'));

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    expect((await api.rehearse('green')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  it('starts with everybody asked to sign', async () => {
    const { body } = await api.get(`tasks/${id}`);
    expect(body).toMatchObject({ measure: 3, phase: 'receipt', coordinator: { bureau: 'kejiju', name: '市科技局', provisional: true } });
    expect(body.waitingFor).toContainEqual(expect.objectContaining({ bureau: 'kejiju', what: 'receipt', sentence: { zh: '等待市科技局签收', en: 'waits for 市科技局 to sign for the task' } }));
  });

  it('is waited for page by page, each thing once, in the order of the plan, also while somebody signs', async () => {
    const all = await everyItem<Awaited>(api, 'programmes/green/waiting?limit=200');
    expect(all).toHaveLength(191);
    expect(all.map(({ measure }) => measure)).toEqual(all.map(({ measure }) => measure).sort((a, b) => a - b));
    expect(all.filter(({ measure }) => measure === 3).map(({ what, bureau }) => `${what} ${bureau}`)).toEqual([
      ...['kejiju', 'jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'].map((bureau) => `receipt ${bureau}`),
      ...['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'].map((bureau) => `contribution ${bureau}`),
    ]);
    expect(await everyItem(api, 'programmes/green/waiting?limit=7')).toEqual(all);
    expect(await everyItem(api, 'programmes/green/waiting?limit=3&bureau=kejiju')).toEqual(all.filter(({ bureau }) => bureau === 'kejiju'));
    const first = await api.get('programmes/green/waiting?limit=4');
    const [, second] = itemsOf<Awaited>(first);
    expect((await api.post(`tasks/${second!.task}/receipt`, { bureau: second!.bureau }, `${second!.bureau}/liaison`)).status).toBe(200);
    expect(itemsOf(await api.get(`programmes/green/waiting?limit=4&cursor=${String(first.body.next)}`))).toEqual(all.slice(4, 8));
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
    expect(await everyItem(api, 'programmes/green/waiting?bureau=kejiju&limit=50')).toContainEqual(expect.objectContaining({ measure: 3, what: 'submission' }));
  });

  it('is submitted by the coordinator, returned once, submitted again, and approved by its head', async () => {
    const submission = { achievedOn: '2020-10-12', document: '新政办〔2020〕18号', text: '政策已印发。' };
    expect((await api.post(`${milestone}/submission`, submission, 'kejiju/liaison')).body).toMatchObject({ events: ['milestoneSubmitted'], phase: 'approval' });
    expect((await api.post(`${milestone}/return`, { reason: '请补充印发范围。' }, 'kejiju/bureau-head')).status).toBe(200);
    expect((await api.post(`${milestone}/submission`, submission, 'kejiju/liaison')).status).toBe(200);
    expect((await api.post(`${milestone}/approval`, undefined, 'kejiju/liaison')).body).toMatchObject({ status: 403, type: 'urn:lianxi:problem:not-entitled' });
    expect((await api.post(`${milestone}/approval`, undefined, 'kejiju/bureau-head')).body).toMatchObject({ events: ['milestoneApproved'], phase: 'approval' });
  });

  const stated = { number: '销号清单〔2020〕1号', on: '2020-10-12', signer: 'convenor', signedBy: '示例市长', post: '市长' };

  it('is reviewed and struck off by the office by a signed list whose scan is attached, last of all with a confirmed coordinator', async () => {
    expect((await api.post(`${milestone}/strike-off`, { list: stated })).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:milestone-not-reviewed' });
    expect((await api.post(`${milestone}/review`, undefined)).body).toMatchObject({ events: ['milestoneReviewed'], phase: 'strike-off' });
    expect((await api.post(`${milestone}/strike-off`, undefined)).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:list-missing', field: 'list' });
    expect((await api.post(`${milestone}/strike-off`, { list: stated })).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:scan-missing', field: 'list.scan' });
    const { body: { file } } = await api.handIn(`tasks/${id}/evidence`, { milestone: ['d5-2020'], scanOf: 'list', name: '拟销号清单.pdf', bytes: leastPdf }, 'lianxi-office/office');
    const list = { ...stated, scan: (file as { sha256: string }).sha256 };
    expect((await api.post(`${milestone}/strike-off`, { list })).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:coordinator-not-confirmed' });
    const minutes = { bureau: 'kejiju', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } };
    expect((await api.post(`tasks/${id}/coordinator`, minutes)).body).toMatchObject({ events: ['coordinatorConfirmed'] });
    expect((await api.post(`${milestone}/strike-off`, { list })).body).toMatchObject({ events: ['milestoneStruckOff', 'taskConcluded'], phase: 'concluded' });
  });

  it('asks under a policy of its own for the number, evidence and countersigning before it is submitted, and says which is missing', async () => {
    const policy = { ...defaultPolicy, version: 'asking-1', submitWithoutContributions: true, submission: { documentNumber: true, evidence: true, countersigned: [{ measure: 3 }] } };
    expect((await api.post('programmes', { id: 'asking', mode: 'rehearsal', plan: xinxiang(), startsAt: '2020-10-12T01:00:00.000Z', policy })).status).toBe(201);
    const place = `tasks/${task('asking', 3)}`;
    const submit = async (form: object) => (await api.post(`${place}/milestones/d5-2020/submission`, { achievedOn: '2020-10-12', ...form }, 'kejiju/liaison')).body;
    const document = '新科〔2020〕18号';
    const { milestones } = (await api.get(place)).body as unknown as Schemas['Task'];
    expect(milestones.find(({ key }) => key === 'd5-2020')?.asked).toEqual({ number: true, countersignature: true });
    expect(await submit({})).toMatchObject({ status: 422, type: 'urn:lianxi:problem:document-number-missing', field: 'document' });
    expect(await submit({ document })).toMatchObject({ status: 422, type: 'urn:lianxi:problem:evidence-missing', field: 'milestone' });
    expect((await api.handIn(`${place}/evidence`, { milestone: ['d5-2020'], name: '印发稿.pdf', bytes: leastPdf }, 'kejiju/liaison')).status).toBe(200);
    expect(await submit({ document })).toMatchObject({ status: 422, type: 'urn:lianxi:problem:countersignature-missing', field: 'milestone' });
    expect((await api.post(`${place}/milestones/d5-2020/countersignature`, { text: '会签稿', bureaus: ['caizhengju'] }, 'kejiju/liaison')).status).toBe(200);
    expect((await api.post(`${place}/milestones/d5-2020/countersignature/answer`, { bureau: 'caizhengju', version: 1, answer: 'agreed' }, 'caizhengju/liaison')).status).toBe(200);
    expect(await submit({ document })).toMatchObject({ status: 422, type: 'urn:lianxi:problem:countersigners-lacking', field: 'countersignature', detail: expect.stringContaining('市教育局、市人社局、市税务局') as string });
    expect((await api.post(`${place}/milestones/d5-2020/countersignature/signers`, { add: ['jiaoyuju', 'rensheju', 'shuiwuju'], remove: [], reason: '其余责任单位均须会签。' }, 'kejiju/liaison')).status).toBe(200);
    for (const bureau of ['jiaoyuju', 'rensheju', 'shuiwuju']) {
      const [who, reply] = bureau === 'shuiwuju' ? ['lianxi-office/office', { reply: '税函1号' }] as const : [`${bureau}/liaison`, {}] as const;
      expect((await api.post(`${place}/milestones/d5-2020/countersignature/answer`, { bureau, version: 1, answer: 'agreed', ...reply }, who)).status).toBe(200);
    }
    expect(await submit({ document })).toMatchObject({ events: ['milestoneSubmitted'] });
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
    const events = await everyItem<{ seq: number; type: string; words: Record<string, { text: string }> }>(api, `tasks/${id}/events?limit=5`);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ type }) => type === 'milestoneReturned').map(({ words }) => Object.values(words).map(({ text }) => text))).toEqual([['请补充印发范围。']]);
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

describe('contributions of a bureau to many milestones at once', () => {
  it('are filed each for itself, and told row by row; a repeat is told the same', async () => {
    const api = await TestApi.start();
    try {
      await api.rehearse('batch');
      const row = (measure: number, milestone: string, text: string) => ({ task: task('batch', measure), milestone, text });
      const form = { bureau: 'jiaoyuju', items: [row(3, 'd5-2020', '已提出意见。'), row(4, 'd7-2020', '已拟条款。'), row(4, 'd9-2020', '没有这个节点'), { ...row(2, 'd3-2020', '本单位汇总') }] };
      const key = randomUUID();
      const { status, body } = await api.post('contributions', form, 'jiaoyuju/liaison', key);
      expect(status).toBe(200);
      expect(body.items).toMatchObject([
        { ...place(form.items[0]!), status: 200, decision: { measure: 3, events: ['contributionFiled'] } },
        { ...place(form.items[1]!), status: 200, decision: { measure: 4 } },
        { ...place(form.items[2]!), status: 404, problem: { type: 'urn:lianxi:problem:milestone-unknown' } },
        { ...place(form.items[3]!), status: 422, problem: { type: 'urn:lianxi:problem:coordinator-does-not-contribute' } },
      ]);
      expect((await api.post('contributions', form, 'jiaoyuju/liaison', key)).body).toEqual(body);
      const { milestones } = (await api.get(`tasks/${task('batch', 4)}`)).body as { milestones: { key: string; contributions: { bureau: string; text?: string }[] }[] };
      expect(milestones.find((one) => one.key === 'd7-2020')!.contributions.find(({ bureau }) => bureau === 'jiaoyuju')).toMatchObject({ text: '已拟条款。' });
      expect((await api.post('contributions', { bureau: 'jiaoyuju', items: [form.items[0], form.items[0]] }, 'jiaoyuju/liaison')).body).toMatchObject({ status: 400 });
      expect((await api.post('contributions', form, 'rensheju/liaison')).body.items).toMatchObject(form.items.map((_row, at) => ({ status: at === 2 ? 404 : 403 })));
    } finally {
      await api.stop();
    }
  });

  const place = ({ task: of, milestone }: { task: string; milestone: string }) => ({ task: of, milestone });
});

/** 19 checkpoints of 2020 whose only other body has contributed: submitted and returned as often as a list needs. */
describe('approvals that are under way', () => {
  let api: TestApi;
  const milestone = (measure: number) => `tasks/${task('many', measure)}/milestones/y-2020`;
  const ok = async (path: string, body: unknown, who: `${string}/${string}`) => { expect([path, (await api.post(path, body, who)).status]).toEqual([path, 200]); };
  const submit = (measure: number, bureau: string) => ok(`${milestone(measure)}/submission`, { achievedOn: '2020-10-12' }, `${bureau}/liaison`);
  const giveBack = (measure: number, bureau: string) => ok(`${milestone(measure)}/return`, { reason: '请补充。' }, `${bureau}/bureau-head`);

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('many');
    for (const [measure, bureau, other] of [[17, 'fagaiwei', 'kejiju'], [18, 'kejiju', 'fagaiwei'], [19, 'kejiju', 'fagaiwei']] as const) {
      await ok(`${milestone(measure)}/contribution`, { bureau: other, text: '已办。' }, `${other}/liaison`);
      for (let times = measure === 19 ? 3 : 2; times > 0; times -= 1) {
        await submit(measure, bureau);
        await giveBack(measure, bureau);
      }
    }
    for (const [measure, bureau] of [[18, 'kejiju'], [17, 'fagaiwei']] as const) await submit(measure, bureau);
  });
  afterAll(async () => { await api.stop(); });

  it.each([1, 2, 3, 50])('are listed in pages of %d, each once: the undecided, then the disputed, the most often returned first', async (limit) => {
    const list = await everyItem<{ kind: string; measure: number }>(api, `programmes/many/approvals?limit=${limit}`);
    expect(list.map(({ kind, measure }) => `${kind} ${measure}`)).toEqual(['undecided 17', 'undecided 18', 'disputed 19', 'disputed 17', 'disputed 18']);
  });

  it('are listed by kind and by coordinator', async () => {
    const measures = async (filter: string) => (await everyItem<{ measure: number }>(api, `programmes/many/approvals?limit=1&${filter}`)).map(({ measure }) => measure);
    expect([await measures('kind=undecided'), await measures('kind=late'), await measures('kind=disputed'), await measures('bureau=fagaiwei')]).toEqual([[17, 18], [], [19, 17, 18], [17, 17]]);
  });
});
