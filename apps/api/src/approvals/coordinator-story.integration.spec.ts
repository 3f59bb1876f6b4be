import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Schemas } from '@lianxi/api-client/client';
import { leastPdf } from '@lianxi/files/kind/files.fixture';
import type { Answer, Who } from '../api.fixture';
import { TestApi, everyItem, task } from '../api.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(300_000);

/** The first of docs/stories.md, day by day, as its people live it through the API. */
describe('the story of the coordinator: measure 3, deliverable 5', () => {
  const id = task('story', 3);
  const milestone = `tasks/${id}/milestones/d5-2020`;
  const others = ['jiaoyuju', 'caizhengju', 'rensheju'];
  const [drafted, changed] = ['一、成果转化收益的奖励比例不低于50%。\n二、自印发之日起施行。', '一、成果转化收益的奖励比例不低于70%。\n二、自印发之日起施行。'];
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-story-'));
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    expect((await api.rehearse('story', '2020-10-12T01:30:00.000Z')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  const does = async (path: string, body: object | undefined, who: Who = 'lianxi-office/office'): Promise<Answer['body']> => {
    const { status, body: answer } = await api.post(path, body, who);
    expect({ path, status, answer }).toMatchObject({ status: 200 });
    return answer;
  };
  const shown = async (): Promise<Schemas['Milestone']> => ((await api.get(`tasks/${id}`)).body.milestones as Schemas['Milestone'][])[0]!;
  const round = async () => (await api.get(`${milestone}/countersignature`)).body as unknown as Schemas['Round'];

  test('by 10-15 all five have signed for it, the vertical body by letter; who reports for all is provisional', async () => {
    await liveUntil(api, 'story', '2020-10-15');
    for (const bureau of ['kejiju', ...others]) expect((await does('receipts', { bureau, tasks: [id] }, `${bureau}/liaison`)).items).toMatchObject([{ status: 200 }]);
    await does(`tasks/${id}/receipt`, { bureau: 'shuiwuju', reply: '新税函〔2020〕33号' });
    expect((await api.get(`tasks/${id}`)).body).toMatchObject({ phase: 'work', coordinator: { bureau: 'kejiju', provisional: true } });
  });

  test('on 11-16 the draft goes to countersignature; on 11-25 it is changed, and earlier answers are void; on 12-02 all four agree', async () => {
    await liveUntil(api, 'story', '2020-11-16');
    await does(`${milestone}/countersignature`, { text: drafted, bureaus: [...others, 'shuiwuju'] }, 'kejiju/liaison');
    const answers = `${milestone}/countersignature/answer`;
    for (const bureau of ['jiaoyuju', 'caizhengju']) await does(answers, { bureau, version: 1, answer: 'agreed' }, `${bureau}/liaison`);
    await does(answers, { bureau: 'rensheju', version: 1, answer: 'agreed-with-opinion', opinion: '建议明确适用范围。' }, 'rensheju/liaison');
    await does(answers, { bureau: 'shuiwuju', version: 1, answer: 'disagreed', opinion: '比例与现行税收政策不一致。', reply: '新税函〔2020〕40号' });
    expect(await round()).toMatchObject({ limitOn: '2020-11-23', answered: 4, of: 4 });
    expect((await round()).signers.map(({ answer }) => answer)).toEqual(['agreed', 'agreed', 'agreed-with-opinion', 'disagreed']);
    await liveUntil(api, 'story', '2020-11-25');
    await does(`${milestone}/countersignature/text`, { text: changed }, 'kejiju/liaison');
    expect(await round()).toMatchObject({ version: 2, answered: 0, earlier: [{ version: 1 }] });
    await liveUntil(api, 'story', '2020-12-02');
    for (const bureau of others) await does(answers, { bureau, version: 2, answer: 'agreed' }, `${bureau}/liaison`);
    await does(answers, { bureau: 'shuiwuju', version: 2, answer: 'agreed', reply: '新税函〔2020〕41号' }, 'lianxi-office/director');
    expect(await round()).toMatchObject({ answered: 4, of: 4, complete: true });
  });

  test('on 2021-01-06 it is submitted as achieved on 12-18, with the head\'s signature on paper of 12-17 and its scan; nobody was ever urged', async () => {
    for (const bureau of others) await does(`${milestone}/contribution`, { bureau, text: '已会签，并提供政策条款。' }, `${bureau}/liaison`);
    await does(`${milestone}/contribution`, { bureau: 'shuiwuju', text: '已复函。', reply: '新税函〔2020〕41号' });
    await liveUntil(api, 'story', '2021-01-06');
    await does(`${milestone}/submission`, { achievedOn: '2020-12-18', document: '示例科〔2020〕60号', text: '政策措施已印发。' }, 'kejiju/liaison');
    const paper = { signer: '示例局长', post: '局长', on: '2020-12-17' };
    expect((await api.post(`${milestone}/approval`, { paper }, 'kejiju/liaison')).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:scan-missing', field: 'paper.scan' });
    expect((await api.post(`${milestone}/approval`, { paper: { ...paper, scan: '0'.repeat(64) } }, 'kejiju/liaison')).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:scan-unknown', field: 'paper.scan' });
    const { body: { file } } = await api.handIn(`tasks/${id}/evidence`, { milestone: ['d5-2020'], scanOf: 'sign-off', name: '签批单.pdf', bytes: leastPdf }, 'kejiju/liaison');
    const { sha256: scan } = file as { sha256: string };
    await does(`${milestone}/approval`, { paper: { ...paper, scan } }, 'kejiju/liaison');
    expect(await shown()).toMatchObject({ phase: 'approved', flags: [], reportBy: '2021-01-08', approval: { paper: { signer: '示例局长', on: '2020-12-17', scan } } });
    const sent = await everyItem<Schemas['Reminder']>(api, 'programmes/story/reminders?state=sent&limit=200');
    expect(sent.filter(({ measure, kind }) => measure === 3 && kind === 'urge')).toEqual([]);
    expect(sent.filter(({ measure, kind }) => measure === 3 && kind === 'remind').map(({ at }) => at.slice(0, 10)).sort()).toEqual(['2020-12-17', '2020-12-28', '2020-12-31']);
  });

  test('on 01-11 the office reviews it, and with it the scan; on 01-13 the convenor signs the list, one batch closes it, the five posts are told; the record can be proved', async () => {
    await liveUntil(api, 'story', '2021-01-11');
    expect((await does('reviews', { items: [{ task: id, milestone: 'd5-2020' }] })).items).toMatchObject([{ status: 200 }]);
    const { approval, review } = await shown();
    expect(review?.scan).toBe(approval?.paper?.scan);
    await does(`tasks/${id}/coordinator`, { bureau: 'kejiju', authority: { kind: 'minutes', number: '第2期', on: '2021-01-08' } });
    await liveUntil(api, 'story', '2021-01-13');
    const number = '销号清单〔2021〕1号';
    const { list } = await does('programmes/story/strike-off-lists', { number, items: [{ task: id, milestone: 'd5-2020' }] });
    const ofList = `programmes/story/strike-off-lists/${String(list)}`;
    await does(`${ofList}/put`, undefined);
    const { seen } = (await api.get(ofList, 'shizhengfu/leader')).body;
    await does(`${ofList}/signature`, { seen }, 'shizhengfu/leader');
    expect((await does(`${ofList}/strike-offs`, undefined)).items).toMatchObject([{ status: 200, decision: { events: ['milestoneStruckOff', 'taskConcluded'] } }]);
    expect(await shown()).toMatchObject({ phase: 'struck-off', strikeOff: { list: { number, on: '2021-01-13', signer: 'convenor', list } } });
    for (const bureau of ['kejiju', ...others, 'shuiwuju']) {
      const told = (await api.get('programmes/story/inbox?unread=true&limit=200', `${bureau}/liaison`)).body.items as Schemas['Told'][];
      expect(told.filter(({ kind }) => kind === 'milestoneStruckOff')).toMatchObject([{ milestone: 'd5-2020', why: { zh: expect.stringContaining(number) as unknown } }]);
    }
    expect((await api.get('audit/verification', 'lianxi-office/auditor')).body.findings).toEqual([]);
  });
});
