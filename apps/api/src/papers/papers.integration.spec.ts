import type { ReadBack } from '@lianxi/papers/read-back.fixture';
import { readBack } from '@lianxi/papers/read-back.fixture';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { identity, itemsOf, task } from '../api.fixture';
import { Desk } from '../evidence/evidence.fixture';

jest.setTimeout(120_000);

const [place, list] = [`tasks/${task('papers', 4)}`, 'programmes/papers/papers/strike-off-list'];
const [milestone, others] = [`${place}/milestones/d7-2020`, ['jiaoyuju', 'nongyenongcunju', 'rensheju', 'fagaiwei']];
const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as it comes over the wire, or why there is none. */
interface Printed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly paper?: ReadBack;
  readonly problem?: string;
}

describe('papers to be signed by hand', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(async () => { await desk.close(); });

  const print = async (path: string, who: Who = 'kejiju/liaison'): Promise<Printed> => {
    const answer = await fetch(`${desk.url}/api/v1/${path}`, { headers: { authorization: identity(who) } });
    const [status, headers] = [answer.status, Object.fromEntries(answer.headers)];
    if (status === 200) return { status, headers, paper: readBack(new Uint8Array(await answer.arrayBuffer())) };
    return { status, headers, problem: (await answer.json() as { type: string }).type.replace('urn:lianxi:problem:', '') };
  };
  const does = async (path: string, body: object, who: Who = 'kejiju/liaison'): Promise<void> => { expect(await desk.api.post(path, body, who)).toMatchObject({ status: 200 }); };
  const submittedEvents = async () => itemsOf<{ seq: number; hash: string; type: string }>(await desk.api.get(`${place}/events?limit=200`)).filter(({ type }) => type === 'milestoneSubmitted');

  it('are handed out as files under their Chinese names, and kept by nobody on the way', async () => {
    const { status, headers, paper } = await print(`${place}/papers/task-sheet`);
    expect({ status, headers }).toMatchObject({
      status: 200, headers: { 'content-type': wordDocument, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': 'sandbox', 'content-disposition': `attachment; filename="_____-__4.docx"; filename*=UTF-8''${encodeURIComponent('任务办理单-措施4.docx')}` },
    });
    expect(paper?.margins).toContain('演练，非正式文件');
    expect(paper?.lines).toEqual(expect.arrayContaining(['（市科技局、教育局、农业农村局、人社局、发改委按职责分工负责）', '来源：方案原文第19行。', '征求意见稿，尚未印发']));
    expect(paper?.rows).toEqual(expect.arrayContaining([['市科技局', '市直部门', '按职责分工负责', '2020年11月2日'], ['2020年12月17日', '节点 d7-2020：提前10个工作日提醒']]));
  });

  it('are not there before there is something to sign, and the refusal says so', async () => {
    expect(await print(`${milestone}/papers/sign-off-sheet`)).toMatchObject({ status: 409, problem: 'milestone-not-submitted' });
    expect(await print(`${milestone}/papers/countersignature-sheet`)).toMatchObject({ status: 409, problem: 'countersignature-not-opened' });
    expect(await print(`${place}/milestones/d99-2020/papers/sign-off-sheet`)).toMatchObject({ status: 404, problem: 'milestone-unknown' });
    expect(await print(list, 'lianxi-office/office')).toMatchObject({ status: 409, problem: 'nothing-to-list' });
    expect(await print('programmes/other/papers/strike-off-list', 'lianxi-office/office')).toMatchObject({ status: 404, problem: 'programme-unknown' });
  });

  it('会签单: the present text, and who has not answered it', async () => {
    await does(`${milestone}/countersignature`, { text: '一、组建技术创新联盟。', bureaus: ['jiaoyuju', 'rensheju'] });
    await does(`${milestone}/countersignature/text`, { text: '一、组建绿色技术创新联盟。' });
    await does(`${milestone}/countersignature/answer`, { bureau: 'jiaoyuju', version: 2, answer: 'agreed-with-opinion', opinion: '请写明牵头高校。' }, 'jiaoyuju/liaison');
    const { headers, paper } = await print(`${milestone}/papers/countersignature-sheet`, 'rensheju/bureau-head');
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('会签单-措施4-d7-2020-第2稿.docx');
    expect(paper?.rows.slice(-2)).toEqual([['市教育局', '原则同意\n请写明牵头高校。', '系统内答复', '2020年11月2日'], ['市人社局', expect.stringMatching(/^未反馈/), '', '']]);
    expect(paper?.lines).toContain('一、组建绿色技术创新联盟。');
    await does(`${milestone}/countersignature/answer`, { bureau: 'rensheju', version: 2, answer: 'agreed' }, 'rensheju/liaison');
  });

  it('签批单: what was submitted, with the files that show it and the event a scan is matched by', async () => {
    for (const bureau of others) await does(`${milestone}/contribution`, { bureau, text: '已配合。' }, `${bureau}/liaison`);
    const { body: { file } } = await desk.handIn({ name: '联盟名单.pdf', bytes: pdfOf('联盟'), milestones: ['d7-2020'] });
    // What was attached after their answers they have not seen.
    for (const bureau of ['jiaoyuju', 'rensheju']) await does(`${milestone}/countersignature/answer`, { bureau, version: 3, answer: 'agreed' }, `${bureau}/liaison`);
    await does(`${milestone}/submission`, { achievedOn: '2020-11-02', document: '示例科〔2020〕58号', text: '联盟已组建。' });
    await does(`${milestone}/withdrawal`, { reason: '补充材料' });
    await does(`${milestone}/submission`, { achievedOn: '2020-11-02', document: '示例科〔2020〕60号', text: '<联盟>已组建。' });
    const { headers, paper } = await print(`${milestone}/papers/sign-off-sheet`, 'kejiju/bureau-head');
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('签批单-措施4-d7-2020.docx');
    const [, { seq, hash }] = await submittedEvents() as [unknown, { seq: number; hash: string }];
    expect(paper?.rows).toEqual(expect.arrayContaining([
      ['文号', '示例科〔2020〕60号', '申请日期', '2020年11月2日'], ['配合情况', '应报4家，已报4家；无缺报'], ['1', '联盟名单.pdf', '市科技局', file?.sha256.slice(0, 12)],
      ['核对', `措施4节点 d7-2020 办结申请，第${seq}号记录，校验值 ${hash.slice(0, 12)}`],
    ]));
    expect(paper?.lines).toContain('<联盟>已组建。');
  });

  it('拟销号清单: what has passed review, for the office and those who sign it, until it is struck off', async () => {
    const { body: { file } } = await desk.handIn({ name: '签批单.pdf', bytes: pdfOf('signed'), milestones: ['d7-2020'], scanOf: 'sign-off' });
    await does(`${milestone}/approval`, { paper: { signer: '示例局长', post: '局长', on: '2020-11-02', scan: file!.sha256 } });
    expect((await print(`${milestone}/papers/sign-off-sheet`)).paper?.rows).toContainEqual(['领导签批', '市科技局局长示例局长（纸质）已于2020年11月2日签批，不必重签。']);
    expect(await print(list, 'lianxi-office/office')).toMatchObject({ status: 409 });
    const items = [{ task: task('papers', 4), milestone: 'd7-2020' }];
    await does('reviews', { items }, 'lianxi-office/office');
    for (const who of ['lianxi-office/office', 'shizhengfu/leader', 'shizhengfu/leader-staff'] as const) {
      const { headers, paper } = await print(list, who);
      expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('拟销号清单-2020-11-02.docx');
      expect(paper?.rows[2]?.filter((_, column) => column !== 3)).toEqual(['1', '措施4', 'd7-2020', '市科技局', '2020年12月31日', '2020年11月2日', '示例科〔2020〕60号']);
    }
    expect(await print(list, 'kejiju/bureau-head')).toMatchObject({ status: 403, problem: 'not-entitled' });
    const { body: { file: scanned } } = await desk.handIn({ scanOf: 'list', name: '拟销号清单.pdf', bytes: pdfOf('list'), milestones: ['d7-2020'], who: 'lianxi-office/office' });
    await does('strike-offs', { list: { number: '示例清单1号', on: '2020-11-02', signer: 'convenor', signedBy: '示例市长', post: '市长', scan: scanned!.sha256 }, items }, 'lianxi-office/office');
    expect(await print(list, 'lianxi-office/office')).toMatchObject({ status: 409, problem: 'nothing-to-list' });
  });

  it('say of what was erased that it was', async () => {
    await desk.api.app.get(DataSource).query('UPDATE free_text SET body = NULL, salt = NULL WHERE aggregate = $1', [task('papers', 4)]);
    const { paper } = await print(`${milestone}/papers/sign-off-sheet`);
    expect(paper?.rows).toContainEqual(['1', '〔已删除〕', '市科技局', expect.any(String)]);
    expect(paper?.lines[(paper.lines.indexOf('附一　办结情况')) + 1]).toBe('〔已删除〕');
  });

  it('are not there for those whom the task does not concern', async () => {
    for (const path of [`${place}/papers/task-sheet`, `${milestone}/papers/sign-off-sheet`, `${milestone}/papers/countersignature-sheet`]) {
      expect(await print(path, 'shuiliju/liaison')).toMatchObject({ status: 404, problem: 'task-unknown' });
      expect(await print(path, 'lianxi-office/system-admin')).toMatchObject({ status: 403, problem: 'not-entitled' });
    }
  });
});
